/* One request and its answer: an easy handle, everything it points to, and the callbacks that fill
 * it. Transfers are used again: the handle keeps its settings, the buffers their memory.
 * Knows libcurl, not Lua: no callback may ever reach Lua, an error thrown through libcurl would
 * leave the multi handle dead. */
#ifndef INST_TRANSFER_H
#define INST_TRANSFER_H

#include <stdbool.h>
#include <stddef.h>

#include "libcurl.h"

#include "buffer.h"
#include "pollset.h"
#include "profile.h"
#include "target.h"

typedef struct inst_text {
    const char *bytes; /* NUL-terminated, no NUL within; NULL: not given */
    size_t length;
} inst_text;

/* What to send. All of it is borrowed until inst_transfer_prepare returns. */
typedef struct inst_request {
    inst_profile *profile;
    inst_text url;
    inst_text body; /* may hold NULs */
    double timeout; /* seconds for everything, > 0 */
} inst_request;

typedef enum inst_overflow {
    INST_OVERFLOW_NONE,
    INST_OVERFLOW_HEAD,
    INST_OVERFLOW_BODY,
    INST_OVERFLOW_MEMORY
} inst_overflow;

/* Why a transfer ended without libcurl having ended it. */
typedef enum inst_fate {
    INST_FATE_CURL,   /* libcurl ended it: see result */
    INST_FATE_FORKED, /* this is the child of the process that sent it */
    INST_FATE_BROKEN  /* the system does not let us wait any more */
} inst_fate;

typedef struct inst_transfer {
    double id;                   /* a whole number, never used twice by one engine */
    struct inst_transfer *chain; /* next of the same hash bucket */
    struct inst_transfer *next;  /* next in the done queue or in the pool */
    CURL *easy;
    bool guarded; /* the handle takes our guard against replay */
    bool special; /* settings were made that the next user must not inherit */
    bool reads_large;

    inst_target target;      /* where the last request went; zeroed: nowhere yet */
    long http_version;       /* and how */
    CURLU *origin;           /* target, parsed */
    inst_profile *profile;   /* held: that of the last request; NULL: none yet */
    bool has_body;           /* and whether that carried one */
    struct curl_slist *pins; /* fixed addresses for localhost */
    inst_buffer out;         /* request body */
    inst_pollset *set;       /* borrowed */

    bool spoiled;      /* refused to go out on a connection that is no good */
    unsigned sendings; /* how often a request was about to go out */
    inst_buffer head;
    size_t head_seen; /* all header bytes, those of dropped heads as well */
    bool head_done;
    inst_buffer body;
    inst_overflow overflow;

    bool awaited; /* by its id */
    bool done;
    inst_fate fate;
    CURLcode result;
    double started; /* inst_clock() */
    double elapsed;
    char error[CURL_ERROR_SIZE];
} inst_transfer;

/* How repeated sending is prevented: "callback", or "fresh connection" where libcurl is too old. */
const char *inst_transfer_guard_name(void);

/* A new transfer whose sockets report to `set`; NULL: no memory. */
inst_transfer *inst_transfer_new(inst_pollset *set);

/* Free it with everything it owns. NULL is fine. Not while it is on a multi handle. */
void inst_transfer_free(inst_transfer *transfer);

/* Let go of the handle without a word to libcurl: after a fork it may share a connection with the
 * parent, so it is leaked on purpose. What was received stays until inst_transfer_free. */
void inst_transfer_abandon(inst_transfer *transfer);

/* Forget request and answer, keep the handle and modest buffers for the next one. False: the
 * handle is of no more use, free the transfer. */
bool inst_transfer_reset(inst_transfer *transfer);

/* Set the handle up for `request`, whose URL was judged to be `target`. False: no memory, or a
 * setting was refused. */
bool inst_transfer_prepare(inst_transfer *transfer, const inst_request *request,
                           const inst_target *target);

/* Did the last try end before anything was sent, because libcurl chose a connection that is no
 * good? Then the transfer is set up to try again on a fresh one. At most once per request. */
bool inst_transfer_retry(inst_transfer *transfer, CURLcode result);

/* While the handle is still on its multi handle: an HTTP/1 connection goes to rest. How many
 * connections were made for the transfer? */
long inst_transfer_rest(inst_transfer *transfer);

/* While the handle is still on its multi handle: if it timed out waiting for its answer, perhaps
 * nobody is at the other end of its connection. */
void inst_transfer_doubt(inst_transfer *transfer, CURLcode result);

/* It is over: take down how, while the handle still knows. */
void inst_transfer_finish(inst_transfer *transfer, CURLcode result, inst_fate fate);

/* May a byte of the request have left this machine? */
bool inst_transfer_sent(const inst_transfer *transfer);

/* Status of the final answer, 0 if there was none. */
long inst_transfer_status(const inst_transfer *transfer);

#endif
