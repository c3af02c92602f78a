#include "window.h"

#include <stdint.h>
#include <stdlib.h>

enum { FIRST_FLIGHTS = 8, FIRST_ANSWERS = 8 };

void inst_window_share(inst_window *window, const inst_limit *limits, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (limits[i].per_seconds > window->horizon)
            window->horizon = limits[i].per_seconds;
        if (limits[i].requests > window->most)
            window->most = limits[i].requests;
    }
}

/* ---- what flies ---- */

/* A flight is over: those at the front are dropped, the others stay as they are. */
static void drop_front(inst_window *window)
{
    while (window->first_flight < window->last_flight && window->flights[window->first_flight].over)
        window->first_flight++;
    if (window->first_flight == window->last_flight)
        window->first_flight = window->last_flight = 0;
}

/* Give up those whose end has come. */
static void expire(inst_window *window, double now)
{
    for (size_t i = window->first_flight; i < window->last_flight; i++) {
        inst_flight *flight = &window->flights[i];
        if (flight->over)
            continue;
        if (flight->ends > now)
            break;
        flight->over = true;
        window->flying--;
    }
    drop_front(window);
}

/* NULL: it does not fly. */
static inst_flight *find_flight(inst_window *window, double ticket)
{
    size_t low = window->first_flight, high = window->last_flight;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (window->flights[middle].ticket < ticket)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == window->last_flight)
        return NULL;
    inst_flight *found = &window->flights[low];
    return found->ticket == ticket && !found->over ? found : NULL;
}

/* Move those that fly to the front. */
static void close_ranks(inst_window *window)
{
    size_t count = 0;
    for (size_t i = window->first_flight; i < window->last_flight; i++)
        if (!window->flights[i].over)
            window->flights[count++] = window->flights[i];
    window->first_flight = 0;
    window->last_flight = count;
}

/* Half of the room has to become free, or it grows: closing ranks must not become a habit. */
static bool reserve_flight(inst_window *window, double now)
{
    if (window->last_flight < window->flight_capacity)
        return true;
    expire(window, now);
    size_t capacity = window->flight_capacity;
    if (window->flying > capacity / 2 || capacity == 0) {
        if (capacity > SIZE_MAX / sizeof *window->flights / 2)
            return false;
        capacity = capacity ? 2 * capacity : FIRST_FLIGHTS;
        inst_flight *larger = realloc(window->flights, capacity * sizeof *larger);
        if (!larger)
            return false;
        window->flights = larger;
        window->flight_capacity = capacity;
    }
    close_ranks(window);
    return true;
}

/* ---- what was answered ---- */

size_t inst_window_answered(const inst_window *window)
{
    return window->last_answer - window->first_answer;
}

static double *answer_at(const inst_window *window, size_t number)
{
    return &window->answers[number & (window->answer_capacity - 1)];
}

/* Forget what counts for no limit any more. */
static void forget(inst_window *window, double now)
{
    while (window->first_answer != window->last_answer &&
           ((double)inst_window_answered(window) > window->most ||
            *answer_at(window, window->first_answer) + window->horizon <= now))
        window->first_answer++;
}

static bool grow_answers(inst_window *window, size_t capacity)
{
    double *larger = malloc(capacity * sizeof *larger);
    if (!larger)
        return false;
    for (size_t i = window->first_answer; i != window->last_answer; i++)
        larger[i & (capacity - 1)] = *answer_at(window, i);
    free(window->answers);
    window->answers = larger;
    window->answer_capacity = capacity;
    return true;
}

/* Make room for the answers of all that fly, and for one more. */
static bool reserve_answer(inst_window *window, double now)
{
    size_t capacity = window->answer_capacity;
    if (inst_window_answered(window) + window->flying < capacity)
        return true;
    forget(window, now);
    if (inst_window_answered(window) + window->flying < capacity)
        return true;
    if (capacity > SIZE_MAX / sizeof *window->answers / 2)
        return false;
    return grow_answers(window, capacity ? 2 * capacity : FIRST_ANSWERS);
}

/* ---- when the next may go ---- */

/* A quotient, rounded up. ceil is in another library than libc. */
static double rounds_of(double places, double requests)
{
    double rounds = places / requests;
    double whole = rounds < 1e15 ? (double)(int64_t)rounds : rounds;
    return whole < rounds ? whole + 1 : whole;
}

/* … if `taken` places are taken by requests without an answer. */
static double opens(const inst_window *window, const inst_limit *limits, size_t count, double taken,
                    double now, size_t *reason)
{
    double moment = window->paused_until;
    size_t answered = inst_window_answered(window);
    *reason = count;
    for (size_t i = 0; i < count; i++) {
        double room = limits[i].requests - taken, opened = now;
        if (room < 1) /* even if all of them are answered now, so many windows have to pass */
            opened = now + limits[i].per_seconds * rounds_of(1 - room, limits[i].requests);
        else if (room <= (double)answered)
            opened = *answer_at(window, window->last_answer - (size_t)room) + limits[i].per_seconds;
        if (opened > moment) {
            moment = opened;
            *reason = i;
        }
    }
    return moment;
}

double inst_window_opens(inst_window *window, const inst_limit *limits, size_t count, double ahead,
                         double now, size_t *reason)
{
    double moment = opens(window, limits, count, (double)window->flying + ahead, now, reason);
    if (moment <= now)
        return moment;
    expire(window, now);
    return opens(window, limits, count, (double)window->flying + ahead, now, reason);
}

/* ---- sending ---- */

bool inst_window_reserve(inst_window *window, double now)
{
    return reserve_flight(window, now) && reserve_answer(window, now);
}

void inst_window_send(inst_window *window, double ticket, double now)
{
    window->flights[window->last_flight++] = (inst_flight){ticket, now + INST_IN_FLIGHT, false};
    window->flying++;
    window->newest = ticket;
}

bool inst_window_expect(inst_window *window, double ticket, double now)
{
    return find_flight(window, ticket) || reserve_answer(window, now);
}

void inst_window_answer(inst_window *window, double ticket, double now)
{
    inst_flight *flight = find_flight(window, ticket);
    if (flight) {
        flight->over = true;
        window->flying--;
        drop_front(window);
    }
    *answer_at(window, window->last_answer++) = now;
}

void inst_window_pause(inst_window *window, double moment)
{
    if (moment > window->paused_until)
        window->paused_until = moment;
}

/* ---- giving back ---- */

bool inst_window_sweep(inst_window *window, double now)
{
    expire(window, now);
    forget(window, now);
    if (window->flying > 0 || inst_window_answered(window) > 0 || window->paused_until > now)
        return false;
    inst_window_free(window);
    return true;
}

void inst_window_free(inst_window *window)
{
    free(window->flights);
    free(window->answers);
    window->flights = NULL;
    window->answers = NULL;
    window->first_flight = window->last_flight = window->flight_capacity = window->flying = 0;
    window->first_answer = window->last_answer = window->answer_capacity = 0;
}
