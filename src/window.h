/* The sliding window of one quota: what was sent within it, and when the next request may go. The
 * rule, and why it holds, is told in lua/instantly/pacer/window.lua, which is for windows that lie
 * elsewhere; this one lies in the memory of the process, since every request passes it twice.
 * Knows neither Lua nor the clock: each function is told what time it is, in seconds that are not
 * negative and do not go back from one call to the next.
 *
 * A zeroed inst_window is empty and valid. The owner frees it with inst_window_free, as often as it
 * likes. */
#ifndef INST_WINDOW_H
#define INST_WINDOW_H

#include <stdbool.h>
#include <stddef.h>

/* Seconds after which a request without an answer is no longer waited for: by then it has arrived,
 * or never will. As in window.lua. */
#define INST_IN_FLIGHT 10.0

typedef struct inst_limit {
    double requests; /* 1 at least; a whole number, or infinite */
    double per_seconds;
} inst_limit;

typedef struct inst_flight {
    double ticket;
    double ends; /* when it is given up */
    bool over;   /* answered, or given up */
} inst_flight;

typedef struct inst_window {
    /* Sent and not answered yet, in the order of sending, which is that of their tickets and of
     * their ends: from `first_flight` to before `last_flight`, with those that are over between. */
    inst_flight *flights; /* owned */
    size_t first_flight, last_flight, flight_capacity;
    size_t flying;
    double newest; /* ticket; 0: there was none */

    /* The moments of the answers, rising: a ring whose capacity is a power of two, or 0. It always
     * has room for the answers of all that fly. */
    double *answers;                  /* owned */
    size_t first_answer, last_answer; /* numbers that only rise; before `last_answer` */
    size_t answer_capacity;

    double horizon; /* seconds after which an answer counts for no limit any more */
    double most;    /* answers that count for any limit, the newest ones */
    double paused_until;
} inst_window;

/* Whoever shares it has these limits: what they need is kept from now on. */
void inst_window_share(inst_window *window, const inst_limit *limits, size_t count);

/* When the limits let the next request go, if `ahead` of them wait before it. A moment that is not
 * later than `now` means at once. It is never too late: whoever waits until then and asks again has
 * missed nothing. `*reason`: which limit it would wait for; `count`: the pause. */
double inst_window_opens(inst_window *window, const inst_limit *limits, size_t count, double ahead,
                         double now, size_t *reason);

/* Make room for one request more, and for its answer. False: no memory; nothing has changed. */
bool inst_window_reserve(inst_window *window, double now);

/* A request goes, for which room was made. `ticket`: larger than any before, `newest` included. */
void inst_window_send(inst_window *window, double ticket, double now);

/* Make room for the answer to the request with this ticket: there is, unless it was given up.
 * False: no memory; nothing has changed. */
bool inst_window_expect(inst_window *window, double ticket, double now);

/* The answer is there, or the request has failed; room was made. A ticket that does not fly (any
 * more) leaves the others alone; its answer counts. */
void inst_window_answer(inst_window *window, double ticket, double now);

/* Nobody sends before this moment, or before a later one that was told already. */
void inst_window_pause(inst_window *window, double moment);

/* Give the memory back if nothing counts any more. True: nothing does. */
bool inst_window_sweep(inst_window *window, double now);

/* Answers that are kept. */
size_t inst_window_answered(const inst_window *window);

/* Release the memory. It is empty and valid afterwards; what is shared and paused stays. */
void inst_window_free(inst_window *window);

#endif
