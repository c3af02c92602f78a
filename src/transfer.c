#include "transfer.h"

#include <limits.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A guard that is called right before a request is sent: libcurl 7.80 and later. Without it, a
 * request that must not be repeated gets a connection of its own: libcurl re-sends only on
 * connections that it used before. */
#if LIBCURL_VERSION_NUM >= 0x075000 && !defined(INST_NO_PREREQ)
#define HAS_GUARD 1
#else
#define HAS_GUARD 0
#endif

enum {
    KEPT_BUFFER = 64 * 1024 /* larger buffers are given back after use */
};

/* Seconds for which nothing that was sent may be acknowledged before the connection counts as lost:
 * well below the 30 that an attempt usually has, so that a read finds another connection in time,
 * and longer than a sound network goes away. A quiet connection, at rest or waiting for an answer,
 * is asked for a sign of life after KEEP_IDLE, then every KEEP_INTERVAL: when it counts as lost, it
 * has missed four. (A peer that takes nothing in for PATIENCE seconds counts as lost, too.) */
#define PATIENCE     20.0
#define PATIENCE_MAX 900.0 /* the kernel's own */
static const long KEEP_IDLE = 10;
static const long KEEP_INTERVAL = 3;

static const long USUAL_READ = CURL_MAX_WRITE_SIZE; /* libcurl's own default */
static const long LARGE_READ = 64 * 1024L;

/* ---- callbacks: bytes in, nothing else ------------------------------------------------------- */

static size_t overflowed(inst_transfer *transfer, inst_overflow why)
{
    transfer->overflow = why;
    return 0;
}

/* Room for all that was announced, instead of for a piece after the other. */
static void expect_body(inst_transfer *transfer)
{
    curl_off_t length = 0;
    curl_easy_getinfo(transfer->easy, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &length);
    if (length > 0 && (uintmax_t)length <= transfer->profile->max_body)
        (void)inst_buffer_reserve(&transfer->body, (size_t)length);
}

static size_t on_body(char *bytes, size_t one, size_t size, void *data)
{
    (void)one;
    inst_transfer *transfer = data;
    if (size > transfer->profile->max_body - transfer->body.length)
        return overflowed(transfer, INST_OVERFLOW_BODY);
    if (transfer->body.length == 0 && size > transfer->body.capacity)
        expect_body(transfer);
    if (inst_buffer_append(&transfer->body, bytes, size) != INST_BUFFER_OK)
        return overflowed(transfer, INST_OVERFLOW_MEMORY);
    return size;
}

static bool begins(const char *bytes, size_t size, const char *prefix)
{
    size_t length = strlen(prefix);
    return size >= length && memcmp(bytes, prefix, length) == 0;
}

/* 1xx, an answer before the answer. 101 is final: nothing follows it in HTTP. */
static bool is_interim(const inst_buffer *head)
{
    const char *blank = memchr(head->data, ' ', head->length);
    size_t left = blank ? head->length - (size_t)(blank - head->data) : 0;
    return left >= 4 && blank[1] == '1' && memcmp(blank + 1, "101", 3) != 0;
}

static size_t on_head(char *bytes, size_t one, size_t size, void *data)
{
    (void)one;
    inst_transfer *transfer = data;
    if (size > transfer->profile->max_head - transfer->head_seen)
        return overflowed(transfer, INST_OVERFLOW_HEAD);
    transfer->head_seen += size;
    if (transfer->head_done)
        return size; /* a trailer */
    if (begins(bytes, size, "HTTP/"))
        inst_buffer_clear(&transfer->head);
    if (inst_buffer_append(&transfer->head, bytes, size) != INST_BUFFER_OK)
        return overflowed(transfer, INST_OVERFLOW_MEMORY);
    if (*bytes == '\r' || *bytes == '\n')
        transfer->head_done = !is_interim(&transfer->head);
    return size;
}

/* The kernel must not give up connecting before the user does. */
static curl_socket_t open_socket(void *data, curlsocktype purpose, struct curl_sockaddr *address)
{
    (void)purpose;
    inst_transfer *transfer = data;
    double patience = fmax(PATIENCE, transfer->profile->connect_timeout * 2);
    return inst_pollset_socket(transfer->set, address, fmin(patience, PATIENCE_MAX));
}

#if HAS_GUARD
static int before_sending(void *data, char *remote, char *local, int remote_port, int local_port)
{
    (void)remote;
    (void)local;
    (void)remote_port;
    inst_transfer *transfer = data;
    if (!transfer->spoiled && inst_pollset_spoiled(transfer->set, local_port)) {
        transfer->spoiled = true;
        /* An HTTP/2 connection would stay where the next transfer finds it. It is closed, unless
         * others wait on it. */
        curl_easy_setopt(transfer->easy, CURLOPT_FORBID_REUSE, 1L);
        return CURL_PREREQFUNC_ABORT;
    }
    transfer->sendings++;
    if (transfer->sendings > 1 && !transfer->profile->replay)
        return CURL_PREREQFUNC_ABORT;
    return CURL_PREREQFUNC_OK;
}
#endif

/* ---- settings -------------------------------------------------------------------------------- */

#define SET(option, value)                                                                         \
    do {                                                                                           \
        if (code == CURLE_OK)                                                                      \
            code = curl_easy_setopt(easy, option, value);                                          \
    } while (0)

const char *inst_transfer_guard_name(void)
{
    bool guarded = HAS_GUARD && curl_version_info(CURLVERSION_NOW)->version_num >= 0x075000;
    return guarded ? "callback" : "fresh connection";
}

static CURLcode set_protocols(CURL *easy)
{
    CURLcode code = CURLE_OK;
#if LIBCURL_VERSION_NUM >= 0x075500
    SET(CURLOPT_PROTOCOLS_STR, "http,https");
#else
    SET(CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
    return code;
}

static bool set_guard(inst_transfer *transfer)
{
#if HAS_GUARD
    /* Unknown where the library is older than its headers. */
    CURL *easy = transfer->easy;
    return curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, before_sending) == CURLE_OK &&
           curl_easy_setopt(easy, CURLOPT_PREREQDATA, transfer) == CURLE_OK;
#else
    (void)transfer;
    return false;
#endif
}

/* May libcurl do without touching signals? Before 7.87 its TLS writes to broken connections in a
 * way that raises SIGPIPE, which would end the program: libcurl keeps it away if it may. It has no
 * other use for signals as long as a thread looks names up. */
static long without_signals(void)
{
#if LIBCURL_VERSION_NUM >= 0x075700
    return 1;
#else
    return curl_version_info(CURLVERSION_NOW)->features & CURL_VERSION_ASYNCHDNS ? 0 : 1;
#endif
}

/* What every request shares; set once in the life of a handle. */
static bool set_constants(inst_transfer *transfer)
{
    inst_pollset *set = transfer->set;
    CURL *easy = transfer->easy;
    CURLcode code = set_protocols(easy);
    SET(CURLOPT_PRIVATE, transfer);
    SET(CURLOPT_ERRORBUFFER, transfer->error);
    SET(CURLOPT_NOSIGNAL, without_signals());
    SET(CURLOPT_PATH_AS_IS, 1L);
    SET(CURLOPT_FOLLOWLOCATION, 0L);
    SET(CURLOPT_HTTP09_ALLOWED, 0L);
    SET(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    SET(CURLOPT_ACCEPT_ENCODING, "");
    SET(CURLOPT_TCP_KEEPALIVE, 1L);
    SET(CURLOPT_TCP_KEEPIDLE, KEEP_IDLE);
    SET(CURLOPT_TCP_KEEPINTVL, KEEP_INTERVAL);
    SET(CURLOPT_WRITEFUNCTION, on_body);
    SET(CURLOPT_WRITEDATA, transfer);
    SET(CURLOPT_HEADERFUNCTION, on_head);
    SET(CURLOPT_HEADERDATA, transfer);
    SET(CURLOPT_OPENSOCKETFUNCTION, open_socket);
    SET(CURLOPT_OPENSOCKETDATA, transfer);
    SET(CURLOPT_CLOSESOCKETFUNCTION, inst_pollset_closesocket);
    SET(CURLOPT_CLOSESOCKETDATA, set);
#if LIBCURL_VERSION_NUM >= 0x075700
    SET(CURLOPT_QUICK_EXIT, 1L); /* do not wait for a slow resolver; needs -z nodelete */
#endif
    transfer->guarded = set_guard(transfer);
    return code == CURLE_OK;
}

static long whole_ms(double seconds)
{
    double ms = seconds * 1000;
    if (ms < 1)
        return 1;
    return ms < INT_MAX ? (long)ms : INT_MAX;
}

static bool is_method(const inst_profile *profile, const char *name)
{
    return strcmp(profile->method, name) == 0;
}

static void forget_profile(inst_transfer *transfer)
{
    inst_profile_drop(transfer->profile);
    transfer->profile = NULL;
}

static CURLcode set_method(CURL *easy, const inst_profile *profile, bool has_body)
{
    CURLcode code = CURLE_OK;
    const char *custom = profile->method;
    if (is_method(profile, "HEAD")) {
        SET(CURLOPT_NOBODY, 1L);
        custom = NULL;
    } else if (has_body) {
        SET(CURLOPT_POST, 1L);
        custom = is_method(profile, "POST") ? NULL : custom;
    } else {
        SET(CURLOPT_HTTPGET, 1L);
        custom = is_method(profile, "GET") ? NULL : custom;
    }
    SET(CURLOPT_CUSTOMREQUEST, custom);
    return code;
}

static CURLcode set_body(inst_transfer *transfer, const inst_request *request)
{
    CURL *easy = transfer->easy;
    CURLcode code = CURLE_OK;
    if (inst_buffer_append(&transfer->out, request->body.bytes, request->body.length) !=
        INST_BUFFER_OK)
        return CURLE_OUT_OF_MEMORY;
    SET(CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)transfer->out.length);
    SET(CURLOPT_POSTFIELDS, transfer->out.data ? transfer->out.data : "");
    return code;
}

/* localhost is this machine, whatever a resolver or a hosts file says. */
static CURLcode pin_localhost(inst_transfer *transfer, unsigned port)
{
    char pin[64];
    snprintf(pin, sizeof pin, "localhost:%u:127.0.0.1,[::1]", port);
    transfer->pins = curl_slist_append(NULL, pin);
    transfer->special = true;
    if (!transfer->pins)
        return CURLE_OUT_OF_MEMORY;
    return curl_easy_setopt(transfer->easy, CURLOPT_RESOLVE, transfer->pins);
}

/* Give libcurl the origin in parts, parsed once, to be put before the path of each request: to
 * parse a whole URL and to print it anew is an eighth of what a request costs. */
static CURLcode set_origin(inst_transfer *transfer, const inst_target *target)
{
    CURL *easy = transfer->easy;
    CURLcode code = CURLE_OK;
    CURLU *origin = curl_url();
    if (!origin || curl_url_set(origin, CURLUPART_URL, target->origin, 0) != CURLUE_OK) {
        curl_url_cleanup(origin);
        return CURLE_OUT_OF_MEMORY;
    }
    SET(CURLOPT_CURLU, origin);
    SET(CURLOPT_URL, target->origin); /* what libcurl shows as the URL */
    curl_url_cleanup(transfer->origin);
    transfer->origin = origin;
    return code;
}

/* Can `path` be sent as it is? libcurl encodes what is not ASCII, and leaves out a fragment. */
static bool is_sendable(const char *path)
{
    if (*path == '?')
        return false;
    while (*path > ' ' && *path < 0x7f && *path != '#')
        path++;
    return *path == '\0';
}

static CURLcode set_url(inst_transfer *transfer, const inst_request *request,
                        const inst_target *target)
{
    CURL *easy = transfer->easy;
    CURLcode code = CURLE_OK;
    const char *path = request->url.bytes + target->length;
    if (!target->whole && is_sendable(path)) {
        SET(CURLOPT_REQUEST_TARGET, *path ? path : "/");
    } else {
        SET(CURLOPT_CURLU, (CURLU *)NULL);
        SET(CURLOPT_REQUEST_TARGET, (char *)NULL);
        SET(CURLOPT_URL, request->url.bytes);
        transfer->special = true;
    }
    return code;
}

/* What requests to one origin share. */
static CURLcode set_route(inst_transfer *transfer, const inst_profile *profile,
                          const inst_target *target)
{
    CURL *easy = transfer->easy;
    transfer->target.length = 0; /* half a route must not be taken for the old one */
    CURLcode code = set_origin(transfer, target);
    /* A proxy's loopback is another machine's. */
    SET(CURLOPT_NOPROXY, target->local ? "*" : (char *)NULL);
    /* Addresses need no cache that is searched for old entries with each request. */
    SET(CURLOPT_DNS_CACHE_TIMEOUT, target->local && !target->named ? -1L : 60L);
    long version = profile->http_version;
    if (version == CURL_HTTP_VERSION_2_0)
        version = target->plain ? CURL_HTTP_VERSION_2_PRIOR_KNOWLEDGE : CURL_HTTP_VERSION_2TLS;
    SET(CURLOPT_HTTP_VERSION, version);
    /* Else a cold start opens a connection per request. Where HTTP/2 cannot come of it, libcurl
     * would only queue everything behind the first answer. */
    bool may_share = version == CURL_HTTP_VERSION_2_PRIOR_KNOWLEDGE ||
                     (version == CURL_HTTP_VERSION_2TLS && !target->plain);
    SET(CURLOPT_PIPEWAIT, may_share ? 1L : 0L);
    if (code == CURLE_OK)
        transfer->target = *target;
    transfer->http_version = profile->http_version;
    return code;
}

static bool is_same_route(const inst_transfer *transfer, const inst_profile *profile,
                          const inst_target *target)
{
    return transfer->http_version == profile->http_version &&
           transfer->target.length == target->length &&
           memcmp(transfer->target.origin, target->origin, target->length) == 0;
}

/* Settings that the next user of the handle must not inherit. */
static CURLcode set_specials(inst_transfer *transfer, const inst_profile *profile,
                             const inst_target *target)
{
    CURL *easy = transfer->easy;
    CURLcode code = CURLE_OK;
    if (profile->proxy && !target->local) {
        SET(CURLOPT_PROXY, profile->proxy);
        transfer->special = true;
    }
    if (code == CURLE_OK && target->named)
        code = pin_localhost(transfer, target->port);
    if (profile->ca_file) {
        SET(CURLOPT_CAINFO, profile->ca_file);
        SET(CURLOPT_CAPATH, (char *)NULL);
        transfer->special = true;
    }
    if (profile->client_cert) {
        SET(CURLOPT_SSLCERT, profile->client_cert);
        SET(CURLOPT_SSLKEY, profile->client_key);
        transfer->special = true;
    }
    return code;
}

/* A large page in fewer reads; with even fewer the peak of memory grows. libcurl refuses while the
 * handle has the buffer of a transfer that was broken off; then reads stay as they are. */
static void size_reads(inst_transfer *transfer, bool large)
{
    if (transfer->reads_large == large)
        return;
    long size = large ? LARGE_READ : USUAL_READ;
    if (curl_easy_setopt(transfer->easy, CURLOPT_BUFFERSIZE, size) == CURLE_OK)
        transfer->reads_large = large;
}

/* Without the guard: a connection for this request alone. */
static long is_alone(const inst_transfer *transfer, const inst_profile *profile)
{
    return transfer->guarded || profile->replay ? 0L : 1L;
}

/* What requests of one profile share, as far as they carry a body, or do not. */
static CURLcode set_profile(inst_transfer *transfer, inst_profile *profile, bool has_body)
{
    CURL *easy = transfer->easy;
    struct curl_slist *headers = NULL;
    forget_profile(transfer); /* half a profile must not be taken for the old one */
    if (!inst_profile_headers(profile, has_body, &headers))
        return CURLE_OUT_OF_MEMORY;
    CURLcode code = set_method(easy, profile, has_body);
    SET(CURLOPT_HTTPHEADER, headers);
    SET(CURLOPT_CONNECTTIMEOUT_MS, whole_ms(profile->connect_timeout));
    if (code == CURLE_OK) {
        inst_profile_hold(profile);
        transfer->profile = profile;
        transfer->has_body = has_body;
    }
    return code;
}

static bool is_same_profile(const inst_transfer *transfer, const inst_profile *profile,
                            bool has_body)
{
    return transfer->profile == profile && transfer->has_body == has_body;
}

bool inst_transfer_prepare(inst_transfer *transfer, const inst_request *request,
                           const inst_target *target)
{
    CURL *easy = transfer->easy;
    CURLcode code = CURLE_OK;
    inst_profile *profile = request->profile;
    bool has_body = request->body.bytes != NULL;
    if (!is_same_route(transfer, profile, target))
        code = set_route(transfer, profile, target);
    if (code == CURLE_OK && !is_same_profile(transfer, profile, has_body))
        code = set_profile(transfer, profile, has_body);
    if (code == CURLE_OK)
        code = set_url(transfer, request, target);
    if (code == CURLE_OK)
        code = set_specials(transfer, profile, target);
    if (code == CURLE_OK && has_body)
        code = set_body(transfer, request);
    size_reads(transfer, profile->takes_buffer);
    SET(CURLOPT_TIMEOUT_MS, whole_ms(request->timeout));
    long own = is_alone(transfer, profile);
    bool spoiled = !transfer->guarded && !own && inst_pollset_any_spoiled(transfer->set);
    SET(CURLOPT_FRESH_CONNECT, spoiled ? 1L : own);
    SET(CURLOPT_FORBID_REUSE, own);
    transfer->started = inst_clock();
    return code == CURLE_OK;
}

/* ---- life ------------------------------------------------------------------------------------ */

static void trim(inst_buffer *buffer)
{
    if (buffer->capacity > KEPT_BUFFER)
        inst_buffer_free(buffer);
    else
        inst_buffer_clear(buffer);
}

static void drop_pins(inst_transfer *transfer)
{
    curl_slist_free_all(transfer->pins);
    transfer->pins = NULL;
}

static bool set_up(inst_transfer *transfer, inst_pollset *set)
{
    transfer->set = set;
    transfer->easy = curl_easy_init();
    return transfer->easy && set_constants(transfer);
}

inst_transfer *inst_transfer_new(inst_pollset *set)
{
    inst_transfer *transfer = calloc(1, sizeof *transfer);
    if (transfer && !set_up(transfer, set)) {
        inst_transfer_free(transfer);
        return NULL;
    }
    return transfer;
}

static void free_all_but_handle(inst_transfer *transfer)
{
    inst_profile_drop(transfer->profile);
    curl_url_cleanup(transfer->origin);
    drop_pins(transfer);
    inst_buffer_free(&transfer->out);
    inst_buffer_free(&transfer->head);
    inst_buffer_free(&transfer->body);
    free(transfer);
}

void inst_transfer_free(inst_transfer *transfer)
{
    if (!transfer)
        return;
    curl_easy_cleanup(transfer->easy); /* before what it points to */
    free_all_but_handle(transfer);
}

void inst_transfer_abandon(inst_transfer *transfer)
{
    transfer->easy = NULL;
}

bool inst_transfer_reset(inst_transfer *transfer)
{
    if (transfer->special) {
        /* A reset leaves alone what a transfer has not come to use: the next one would use it. */
        if (transfer->pins && curl_easy_setopt(transfer->easy, CURLOPT_RESOLVE, NULL) != CURLE_OK)
            return false;
        curl_easy_reset(transfer->easy);
        transfer->special = false;
        transfer->reads_large = false;
        transfer->target.length = 0;
        forget_profile(transfer);
        if (!set_constants(transfer))
            return false;
    }
    drop_pins(transfer);
    trim(&transfer->out);
    trim(&transfer->head);
    trim(&transfer->body);
    transfer->spoiled = false;
    transfer->sendings = 0;
    transfer->head_seen = 0;
    transfer->head_done = false;
    transfer->overflow = INST_OVERFLOW_NONE;
    transfer->done = false;
    transfer->error[0] = '\0';
    return true;
}

bool inst_transfer_retry(inst_transfer *transfer, CURLcode result)
{
    if (result != CURLE_ABORTED_BY_CALLBACK || !transfer->spoiled || transfer->sendings > 0)
        return false;
    transfer->error[0] = '\0';
    return curl_easy_setopt(transfer->easy, CURLOPT_FORBID_REUSE, 0L) == CURLE_OK &&
           curl_easy_setopt(transfer->easy, CURLOPT_FRESH_CONNECT, 1L) == CURLE_OK;
}

long inst_transfer_rest(inst_transfer *transfer)
{
    long connects = 0;
    long version = 0;
    long port = 0;
    curl_socket_t fd = CURL_SOCKET_BAD;
    /* A connection that was used before has rested before. */
    if (curl_easy_getinfo(transfer->easy, CURLINFO_NUM_CONNECTS, &connects) == CURLE_OK &&
        connects > 0 &&
        curl_easy_getinfo(transfer->easy, CURLINFO_HTTP_VERSION, &version) == CURLE_OK &&
        (version == CURL_HTTP_VERSION_1_0 || version == CURL_HTTP_VERSION_1_1) &&
        curl_easy_getinfo(transfer->easy, CURLINFO_LOCAL_PORT, &port) == CURLE_OK &&
        curl_easy_getinfo(transfer->easy, CURLINFO_ACTIVESOCKET, &fd) == CURLE_OK &&
        fd != CURL_SOCKET_BAD)
        inst_pollset_rest(transfer->set, fd, (int)port);
    return connects;
}

void inst_transfer_doubt(inst_transfer *transfer, CURLcode result)
{
    curl_off_t before = 0;
    curl_off_t all = 0;
    long port = 0;
    if (result == CURLE_OPERATION_TIMEDOUT && inst_transfer_sent(transfer) &&
        curl_easy_getinfo(transfer->easy, CURLINFO_PRETRANSFER_TIME_T, &before) == CURLE_OK &&
        curl_easy_getinfo(transfer->easy, CURLINFO_TOTAL_TIME_T, &all) == CURLE_OK &&
        curl_easy_getinfo(transfer->easy, CURLINFO_LOCAL_PORT, &port) == CURLE_OK)
        inst_pollset_doubt(transfer->set, (int)port, (double)(all - before) / 1e6);
}

void inst_transfer_finish(inst_transfer *transfer, CURLcode result, inst_fate fate)
{
    transfer->done = true;
    transfer->result = result;
    transfer->fate = fate;
    transfer->elapsed = inst_clock() - transfer->started;
}

bool inst_transfer_sent(const inst_transfer *transfer)
{
    if (transfer->guarded || !transfer->easy)
        return transfer->sendings > 0 || !transfer->guarded;
    curl_off_t before = 0;
    curl_easy_getinfo(transfer->easy, CURLINFO_PRETRANSFER_TIME_T, &before);
    return before > 0;
}

long inst_transfer_status(const inst_transfer *transfer)
{
    long status = 0;
    if (transfer->easy)
        curl_easy_getinfo(transfer->easy, CURLINFO_RESPONSE_CODE, &status);
    return status;
}
