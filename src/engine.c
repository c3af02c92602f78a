#include "engine.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    FIRST_BUCKETS = 64,
    POOL_MAX = 64,         /* transfers kept for the next request */
    CONNECTIONS_MAX = 128, /* idle ones kept alive */
    STREAMS_MAX = 100,     /* on one connection; libcurl's own default */
    ROUNDS_MAX = 64        /* per step: a host's own work must get its turn */
};

/* ---- the table of transfers by id ------------------------------------------------------------ */

static inst_transfer **bucket_of(inst_transfer **buckets, size_t count, double id)
{
    return &buckets[(size_t)id & (count - 1)];
}

static inst_transfer *find(const inst_engine *engine, double id)
{
    if (!engine->bucket_count || !(id >= 1 && id <= engine->last_id))
        return NULL;
    inst_transfer *transfer = *bucket_of(engine->buckets, engine->bucket_count, id);
    while (transfer && transfer->id != id)
        transfer = transfer->chain;
    return transfer;
}

static void rehash(inst_engine *engine, inst_transfer **buckets, size_t count)
{
    for (size_t i = 0; i < engine->bucket_count; i++) {
        inst_transfer *transfer = engine->buckets[i];
        while (transfer) {
            inst_transfer *following = transfer->chain;
            inst_transfer **bucket = bucket_of(buckets, count, transfer->id);
            transfer->chain = *bucket;
            *bucket = transfer;
            transfer = following;
        }
    }
}

/* Make sure that one more finds a place without crowding. */
static bool reserve_place(inst_engine *engine)
{
    if (engine->active < engine->bucket_count)
        return true;
    size_t count = engine->bucket_count ? engine->bucket_count * 2 : FIRST_BUCKETS;
    inst_transfer **buckets = calloc(count, sizeof(inst_transfer *));
    if (!buckets)
        return false;
    rehash(engine, buckets, count);
    free(engine->buckets);
    engine->buckets = buckets;
    engine->bucket_count = count;
    return true;
}

static void put_in_table(inst_engine *engine, inst_transfer *transfer)
{
    inst_transfer **bucket = bucket_of(engine->buckets, engine->bucket_count, transfer->id);
    transfer->chain = *bucket;
    *bucket = transfer;
    engine->active++;
}

static void take_from_table(inst_engine *engine, inst_transfer *transfer)
{
    inst_transfer **link = bucket_of(engine->buckets, engine->bucket_count, transfer->id);
    while (*link != transfer)
        link = &(*link)->chain;
    *link = transfer->chain;
    transfer->chain = NULL;
    engine->active--;
}

/* ---- the queue of those done ----------------------------------------------------------------- */

static void enqueue_first(inst_engine *engine, inst_transfer *transfer)
{
    transfer->next = engine->done_first;
    engine->done_first = transfer;
    if (!engine->done_last)
        engine->done_last = transfer;
}

static void enqueue(inst_engine *engine, inst_transfer *transfer)
{
    transfer->next = NULL;
    if (engine->done_last)
        engine->done_last->next = transfer;
    else
        engine->done_first = transfer;
    engine->done_last = transfer;
}

static void dequeue(inst_engine *engine, inst_transfer *transfer)
{
    inst_transfer *before = NULL;
    for (inst_transfer *at = engine->done_first; at != transfer; at = at->next)
        before = at;
    if (before)
        before->next = transfer->next;
    else
        engine->done_first = transfer->next;
    if (engine->done_last == transfer)
        engine->done_last = before;
    transfer->next = NULL;
}

static bool is_queued(const inst_transfer *transfer)
{
    return transfer->done && !transfer->awaited;
}

static void finish(inst_engine *engine, inst_transfer *transfer, CURLcode result, inst_fate fate)
{
    inst_transfer_finish(transfer, result, fate);
    if (is_queued(transfer))
        enqueue(engine, transfer);
}

static bool add(inst_engine *engine, inst_transfer *transfer)
{
    if (curl_multi_add_handle(engine->multi, transfer->easy) != CURLM_OK)
        return false;
    inst_pollset_kick(&engine->pollset);
    return true;
}

/* While somebody waits on a connection that seems dead, it has to stay open, and libcurl would
 * choose it first for each new transfer. So meanwhile none that is in use is shared: many at once
 * have a connection each. */
static void keep_apart(inst_engine *engine)
{
    bool apart = inst_pollset_in_doubt(&engine->pollset);
    if (apart == engine->apart)
        return;
    engine->apart = apart;
#if LIBCURL_VERSION_NUM >= 0x074300
    curl_multi_setopt(engine->multi, CURLMOPT_MAX_CONCURRENT_STREAMS,
                      apart ? 1L : (long)STREAMS_MAX);
#endif
}

/* Take down the results that libcurl has ready, in its order. */
static void collect(inst_engine *engine)
{
    CURLMsg *message;
    int left;
    while ((message = curl_multi_info_read(engine->multi, &left)) != NULL) {
        if (message->msg != CURLMSG_DONE)
            continue;
        CURL *easy = message->easy_handle;
        CURLcode result = message->data.result; /* the message dies with the removal */
        inst_transfer *transfer = NULL;
        curl_easy_getinfo(easy, CURLINFO_PRIVATE, (char **)&transfer);
        engine->connections += inst_transfer_rest(transfer);
        inst_transfer_doubt(transfer, result);
        curl_multi_remove_handle(engine->multi, easy);
        if (inst_transfer_retry(transfer, result) && add(engine, transfer))
            continue;
        finish(engine, transfer, result, INST_FATE_CURL);
    }
    keep_apart(engine);
}

/* End every transfer in flight without libcurl's help. */
static void end_all(inst_engine *engine, inst_fate fate)
{
    for (size_t i = 0; i < engine->bucket_count; i++)
        for (inst_transfer *at = engine->buckets[i]; at; at = at->chain)
            if (!at->done) {
                if (fate == INST_FATE_FORKED)
                    inst_transfer_abandon(at);
                else
                    curl_multi_remove_handle(engine->multi, at->easy);
                finish(engine, at, CURLE_OK, fate);
            }
}

/* ---- the pool -------------------------------------------------------------------------------- */

static void empty_pool(inst_engine *engine)
{
    while (engine->pool) {
        inst_transfer *transfer = engine->pool;
        engine->pool = transfer->next;
        inst_transfer_free(transfer);
    }
    engine->pooled = 0;
}

/* Keep it for the next request. */
static void rest(inst_engine *engine, inst_transfer *transfer)
{
    if (!engine->multi || !transfer->easy || engine->pooled >= POOL_MAX ||
        !inst_transfer_reset(transfer)) {
        inst_transfer_free(transfer);
        return;
    }
    transfer->next = engine->pool;
    engine->pool = transfer;
    engine->pooled++;
}

/* ---- opening, closing, forking --------------------------------------------------------------- */

static bool global_ok;

/* Which process is this? To ask the kernel is a system call, several times a request. So forks are
 * counted where this module stays loaded until the process ends (-z nodelete): what is called at a
 * fork must still be there. */
#ifdef __linux__
static long forks;

static void count_fork(void)
{
    forks++;
}

static bool watch_forks(void)
{
    return pthread_atfork(NULL, NULL, count_fork) == 0;
}

static long process(void)
{
    return forks;
}
#else
static bool watch_forks(void)
{
    return true;
}

static long process(void)
{
    return (long)getpid();
}
#endif

static void init_globally(void)
{
    global_ok = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK && watch_forks();
}

static CURLM *new_multi(void)
{
    CURLM *multi = curl_multi_init();
    if (multi)
        curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, (long)CONNECTIONS_MAX);
    return multi;
}

static bool attach(inst_engine *engine)
{
    engine->multi = new_multi();
    if (!engine->multi)
        return false;
    engine->owner = process();
    if (inst_pollset_open(&engine->pollset, engine->multi))
        return true;
    curl_multi_cleanup(engine->multi);
    engine->multi = NULL;
    return false;
}

bool inst_engine_open(inst_engine *engine)
{
    /* Never undone: another library of the process may use libcurl as well. */
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, init_globally);
    return global_ok && attach(engine);
}

static void free_table(inst_engine *engine)
{
    for (size_t i = 0; i < engine->bucket_count; i++)
        while (engine->buckets[i]) {
            inst_transfer *transfer = engine->buckets[i];
            engine->buckets[i] = transfer->chain;
            inst_transfer_free(transfer);
        }
    free(engine->buckets);
}

/* The multi handle and its connections are the parent's as well: a goodbye of ours would end them
 * for it. So they are leaked, once per fork; descriptors are not. */
static void abandon(inst_engine *engine)
{
    end_all(engine, INST_FATE_FORKED);
    inst_pollset_abandon(&engine->pollset);
    engine->multi = NULL;
}

/* libcurl gave up on the multi handle: what is in flight ends, another one takes its place. Without
 * memory for that it is tried again at the next use. */
static bool renew(inst_engine *engine)
{
    end_all(engine, INST_FATE_BROKEN);
    CURLM *multi = new_multi();
    if (!multi)
        return false;
    curl_multi_cleanup(engine->multi);
    engine->multi = multi;
    return inst_pollset_rebind(&engine->pollset, multi);
}

/* Is the engine open, and ours? In the child of a fork it gets a multi handle of its own. */
static bool is_ready(inst_engine *engine)
{
    if (!engine->multi)
        return false;
    if (engine->owner == process())
        return true;
    double alarm = engine->pollset.alarm;
    abandon(engine);
    if (!attach(engine))
        return false;
    engine->pollset.alarm = alarm;
    return true;
}

/* And can it send? */
static bool is_sound(inst_engine *engine)
{
    return is_ready(engine) && (!engine->pollset.broken || renew(engine));
}

void inst_engine_close(inst_engine *engine)
{
    if (engine->multi && engine->owner != process())
        abandon(engine);
    if (engine->multi) {
        end_all(engine, INST_FATE_BROKEN);
        empty_pool(engine);
        curl_multi_cleanup(engine->multi);
        inst_pollset_close(&engine->pollset);
    }
    empty_pool(engine);
    free_table(engine);
    inst_transfer *taken = engine->taken;
    memset(engine, 0, sizeof *engine);
    engine->taken = taken;
}

/* ---- the way of a transfer ------------------------------------------------------------------- */

const char *inst_engine_judge(inst_engine *engine, const inst_request *request)
{
    inst_target *target = &engine->target;
    const char *problem = inst_target_judge(target, request->url.bytes, request->url.length);
    if (problem)
        return problem;
    if (target->plain && !target->local && !request->profile->allow_insecure)
        return "plain http would send the key in the clear: use https (or allow_insecure = true)";
    return NULL;
}

/* A blank transfer. NULL: no memory, or closed. */
static inst_transfer *acquire(inst_engine *engine)
{
    if (!is_sound(engine))
        return NULL;
    inst_transfer *transfer = engine->pool;
    if (!transfer)
        return inst_transfer_new(&engine->pollset);
    engine->pool = transfer->next;
    engine->pooled--;
    transfer->next = NULL;
    return transfer;
}

double inst_engine_start(inst_engine *engine, const inst_request *request, bool awaited)
{
    inst_transfer *transfer = acquire(engine);
    if (!transfer)
        return 0;
    if (!reserve_place(engine) || !inst_transfer_prepare(transfer, request, &engine->target) ||
        !add(engine, transfer)) {
        rest(engine, transfer);
        return 0;
    }
    transfer->id = ++engine->last_id;
    transfer->awaited = awaited;
    put_in_table(engine, transfer);
    inst_pollset_settle(&engine->pollset, false);
    return transfer->id;
}

bool inst_engine_knows(const inst_engine *engine, double id)
{
    return find(engine, id) != NULL;
}

bool inst_engine_cancel(inst_engine *engine, double id, bool *sent)
{
    inst_transfer *taken = inst_engine_taken(engine, id);
    *sent = taken && inst_transfer_sent(taken);
    inst_transfer *transfer = is_ready(engine) ? find(engine, id) : NULL;
    if (!transfer)
        return false;
    *sent = inst_transfer_sent(transfer);
    if (is_queued(transfer))
        dequeue(engine, transfer);
    else if (!transfer->done)
        curl_multi_remove_handle(engine->multi, transfer->easy);
    take_from_table(engine, transfer);
    rest(engine, transfer);
    inst_pollset_settle(&engine->pollset, engine->done_first != NULL);
    return true;
}

void inst_engine_alarm(inst_engine *engine, double seconds)
{
    if (!is_ready(engine))
        return;
    inst_pollset_alarm(&engine->pollset, seconds);
    inst_pollset_settle(&engine->pollset, engine->done_first != NULL);
}

/* Is what is waited for done: that one; NULL: any that nobody waits for by its id. */
static bool is_over(const inst_engine *engine, const inst_transfer *wanted)
{
    return wanted ? wanted->done : engine->done_first != NULL;
}

static bool go_on(inst_engine *engine, double seconds, const inst_transfer *wanted)
{
    if (!is_sound(engine))
        return false;
    inst_turn turn = INST_TURN_MOVED;
    double until = seconds > 0 && !is_over(engine, wanted) ? inst_clock() + seconds : 0;
    for (int round = 0; turn == INST_TURN_MOVED && round < ROUNDS_MAX; round++) {
        turn = inst_pollset_turn(&engine->pollset, until, !wanted);
        collect(engine);
        if (turn == INST_TURN_BROKEN)
            end_all(engine, INST_FATE_BROKEN);
        if (engine->pollset.broken)
            renew(engine);
        if (is_over(engine, wanted))
            break;
    }
    /* What is done and not yet popped must not leave a host asleep. */
    inst_pollset_settle(&engine->pollset, engine->done_first != NULL);
    return turn == INST_TURN_INTERRUPTED;
}

bool inst_engine_step(inst_engine *engine, double seconds)
{
    return go_on(engine, seconds, NULL);
}

void inst_engine_wait(inst_engine *engine, double id, double seconds)
{
    const inst_transfer *transfer = find(engine, id);
    if (transfer)
        go_on(engine, seconds, transfer);
}

inst_transfer *inst_engine_taken(const inst_engine *engine, double id)
{
    inst_transfer *transfer = engine->taken;
    while (transfer && transfer->id != id)
        transfer = transfer->next;
    return transfer;
}

static void hand_back(inst_engine *engine, inst_transfer *transfer)
{
    inst_transfer **link = &engine->taken;
    while (*link != transfer)
        link = &(*link)->next;
    *link = transfer->next;
    transfer->next = NULL;
}

void inst_engine_release(inst_engine *engine, inst_transfer *transfer)
{
    hand_back(engine, transfer);
    rest(engine, transfer);
}

inst_transfer *inst_engine_take(inst_engine *engine, double id)
{
    inst_transfer *transfer = is_ready(engine) ? find(engine, id) : NULL;
    if (!transfer || !transfer->done)
        return NULL;
    if (is_queued(transfer))
        dequeue(engine, transfer);
    take_from_table(engine, transfer);
    transfer->next = engine->taken;
    engine->taken = transfer;
    return transfer;
}

inst_transfer *inst_engine_take_first(inst_engine *engine)
{
    if (!is_ready(engine) || !engine->done_first)
        return NULL;
    return inst_engine_take(engine, engine->done_first->id);
}

void inst_engine_put_back(inst_engine *engine, inst_transfer *transfer)
{
    hand_back(engine, transfer);
    if (!engine->multi) {
        inst_transfer_free(transfer);
        return;
    }
    put_in_table(engine, transfer);
    if (is_queued(transfer))
        enqueue_first(engine, transfer);
    inst_pollset_settle(&engine->pollset, engine->done_first != NULL);
}

int inst_engine_fd(inst_engine *engine)
{
    if (!is_ready(engine))
        return -1;
    int fd = inst_pollset_fd(&engine->pollset);
    inst_pollset_settle(&engine->pollset, engine->done_first != NULL);
    return fd;
}

double inst_engine_timeout(inst_engine *engine)
{
    if (!is_ready(engine))
        return INST_NEVER;
    return engine->done_first ? 0 : inst_pollset_timeout(&engine->pollset);
}
