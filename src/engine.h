/* Many transfers on one curl multi handle, in one thread. Knows libcurl, not Lua.
 *
 *   start -> step … -> take -> release
 *
 * A zeroed inst_engine is closed and valid; every function may be called on it. */
#ifndef INST_ENGINE_H
#define INST_ENGINE_H

#include <stdbool.h>
#include <stddef.h>

#include "libcurl.h"

#include "failure.h"
#include "pollset.h"
#include "transfer.h"

typedef struct inst_engine {
    CURLM *multi; /* NULL: closed */
    inst_pollset pollset;
    inst_target target; /* origin of the last request */
    long owner;         /* the process the connections belong to */
    double last_id;
    inst_transfer **buckets;   /* by id; those in flight and those done */
    size_t bucket_count;       /* a power of two */
    size_t active;             /* not yet taken */
    long connections;          /* made for transfers that are done */
    bool apart;                /* connections in use are not shared at present */
    inst_transfer *done_first; /* those that nobody waits for by their id */
    inst_transfer *done_last;
    inst_transfer *taken; /* and not yet released; they outlive a close */
    inst_transfer *pool;  /* at rest */
    size_t pooled;
} inst_engine;

/* False: no memory or no descriptors; the engine stays closed. */
bool inst_engine_open(inst_engine *engine);

/* End everything in flight and give all back. Any number of times. */
void inst_engine_close(inst_engine *engine);

/* May `request` go where it wants to go? NULL, or what is wrong (static text). */
const char *inst_engine_judge(inst_engine *engine, const inst_request *request);

/* Send. The request must have been judged just before. `awaited`: somebody waits for this one by
 * its id; it never comes first. Its id; 0: no memory, or closed. */
double inst_engine_start(inst_engine *engine, const inst_request *request, bool awaited);

/* Is it in flight, or done and not yet taken? */
bool inst_engine_knows(const inst_engine *engine, double id);

/* Forget a transfer in flight or done: nothing more is heard of it. False: no such transfer.
 * `sent`: may a byte of its request have left this machine? */
bool inst_engine_cancel(inst_engine *engine, double id, bool *sent);

/* An alarm `seconds` from now in place of the last one: it ends a wait of step, and makes the
 * descriptor readable. INST_NEVER: none. */
void inst_engine_alarm(inst_engine *engine, double seconds);

/* Let transfers go on; wait at most `seconds` for one to be done. May return early. True: a signal
 * interrupted the wait. */
bool inst_engine_step(inst_engine *engine, double seconds);

/* The same, but waits for that one transfer, whatever else is done. */
void inst_engine_wait(inst_engine *engine, double id, double seconds);

/* Take out the transfer that was done first, or the one with that id if it is done; or NULL. It is
 * the caller's, also when the engine is closed meanwhile, until he releases it or puts it back:
 * first again, as if it had not been taken; freed, if the engine was closed. */
inst_transfer *inst_engine_take_first(inst_engine *engine);
inst_transfer *inst_engine_take(inst_engine *engine, double id);
inst_transfer *inst_engine_taken(const inst_engine *engine, double id); /* NULL: not taken */
void inst_engine_release(inst_engine *engine, inst_transfer *transfer);
void inst_engine_put_back(inst_engine *engine, inst_transfer *transfer);

/* Descriptor to wait on, or -1; seconds until step is wanted in any case, or INST_NEVER. */
int inst_engine_fd(inst_engine *engine);
double inst_engine_timeout(inst_engine *engine);

#endif
