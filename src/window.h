/* The sliding window of one quota, such as "100 in any second and 6,000 in any minute": is there
 * room for the next request, and when will there be?
 *
 * The server counts a request at some moment between its sending and its answer; we cannot know
 * when. So here a request counts from its sending until its answer is as old as the limit is long.
 * Whatever the server still counts is counted here, too: if at most N count here, at most N count
 * there, however late a request arrives, and be it because its connection had to be made first. No
 * guess at the delay is needed; the price is that a place in the window is taken for one round trip
 * longer.
 *
 * That is the rule of every backend of the pacer: lua/instantly/pacer/dict_window.lua has it for
 * the workers of one nginx, redis_script.lua for many machines. This one is for what one process
 * sends. It knows neither Lua nor the clock: each function is told what time it is, in seconds that
 * are not negative and do not go back from one call to the next.
 *
 * A zeroed inst_window is empty and valid. The owner frees it with inst_window_free, as often as it
 * likes. */
#ifndef INST_WINDOW_H
#define INST_WINDOW_H

#include <stdbool.h>
#include <stddef.h>

/* Seconds after which a request without an answer is no longer waited for: by then it has arrived,
 * or never will. */
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

/* Whoever shares it has these limits. Kept is, from now on, what those of anybody need: no answers
 * from before the longest of them, and no more than the largest counts. */
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
