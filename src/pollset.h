/* What a curl multi handle waits for, behind one file descriptor: an epoll set that holds curl's
 * sockets and a timer. Built with -DINST_POLLSET_POLL (or where there is no epoll) it is
 * curl_multi_poll instead, and there is no descriptor to show. Knows libcurl, not Lua.
 *
 * The kernel is told about changes lazily, once per turn: curl changes its mind several times
 * within one turn, and a system call for each would cost more than the transfer. */
#ifndef INST_POLLSET_H
#define INST_POLLSET_H

#include <stdbool.h>
#include <stddef.h>

#include "clock.h"
#include "libcurl.h"

#if !defined(__linux__) && !defined(INST_POLLSET_POLL)
#define INST_POLLSET_POLL
#endif

#define INST_NEVER (-1.0)

typedef struct inst_watch inst_watch; /* one per descriptor number */

typedef struct inst_pollset {
    CURLM *multi; /* borrowed; NULL: closed */
    bool broken;  /* curl gave up on `multi`: it wants another one, see inst_pollset_rebind */
    double due;   /* when curl wants its timer, inst_clock() seconds; INST_NEVER: not at all */
    double alarm; /* when somebody else wants to be woken, likewise */
    int epoll_fd;
    int timer_fd;
    double armed; /* what the kernel's timer is set to; INST_NEVER: nothing pending */
    bool shown;   /* somebody waits on the descriptor from outside: keep the kernel up to date */
    inst_watch *watches;
    size_t watch_count;
    size_t rested; /* no watch from here on has a port */
    size_t doubts; /* connections in doubt */
    int *stale;    /* descriptors whose wishes the kernel does not know yet */
    size_t stale_count;
    size_t stale_capacity;
} inst_pollset;

typedef enum inst_turn {
    INST_TURN_MOVED,       /* curl was given something to do */
    INST_TURN_QUIET,       /* nothing happened in the time given, or in a slice of it */
    INST_TURN_INTERRUPTED, /* a signal arrived */
    INST_TURN_BROKEN       /* the system refused, or curl gave up: waiting is impossible */
} inst_turn;

/* Attach to `multi`, which must outlive the pollset's use (close it with inst_pollset_close after
 * curl_multi_cleanup, since cleaning up still reports sockets). False: no descriptors or memory
 * left; the pollset is closed then. */
bool inst_pollset_open(inst_pollset *set, CURLM *multi);

/* Go on with another multi handle in place of one that is of no more use and was cleaned up. The
 * descriptor stays the same. False: no memory; it is still broken. */
bool inst_pollset_rebind(inst_pollset *set, CURLM *multi);

/* Give everything back. Any number of times. */
void inst_pollset_close(inst_pollset *set);

/* After a fork, in the child: let go of every descriptor inherited from the parent, without a word
 * to the servers and without touching what the parent shares. */
void inst_pollset_abandon(inst_pollset *set);

/* A socket for curl. When what was sent on it, the first packet of all included, has not been
 * acknowledged for `patience` seconds, the kernel gives it up, where it can be told to. By itself
 * it takes a quarter of an hour, in which we would go on using a connection the network has lost.
 */
curl_socket_t inst_pollset_socket(inst_pollset *set, const struct curl_sockaddr *address,
                                  double patience);

/* To be set on every easy handle, with the pollset as user data. */
int inst_pollset_closesocket(void *set, curl_socket_t fd);

/* The HTTP/1 connection `fd`, with this local port, has finished an exchange: until the next
 * request goes out on it, the server has nothing to say. */
void inst_pollset_rest(inst_pollset *set, curl_socket_t fd, int port);

/* On the HTTP/2 connection with this local port a request was given up after it had waited so many
 * seconds for its answer. If nothing at all came on it meanwhile, nor comes later, it is open but
 * dead, and libcurl would use it on and on. Where the system does not tell, it is trusted. */
void inst_pollset_doubt(inst_pollset *set, int port, double waited);

/* Is one of those still open, and as silent? */
bool inst_pollset_in_doubt(inst_pollset *set);

/* Is the connection with this local port no good? A doubted one that is dead; or a resting one with
 * something to read: it was closed, or what is there would be taken for the answer to the next
 * request. */
bool inst_pollset_spoiled(inst_pollset *set, int port);

/* The same of all of them, for a libcurl that does not tell which one it takes. */
bool inst_pollset_any_spoiled(inst_pollset *set);

/* A transfer was added: curl wants to run as soon as possible. */
void inst_pollset_kick(inst_pollset *set);

/* An alarm `seconds` from now, in place of the last one; INST_NEVER: none. Once it is due no turn
 * waits, and the descriptor is readable after the next inst_pollset_settle. */
void inst_pollset_alarm(inst_pollset *set, double seconds);

/* Wait until `until` (inst_clock() seconds; 0: not at all) at most for something to happen, and let
 * curl act on it, once. `alarmed`: the alarm ends the wait, too. */
inst_turn inst_pollset_turn(inst_pollset *set, double until, bool alarmed);

/* Make the descriptor readable when the next turn or the alarm is due, at once if `urgent`. Costs
 * nothing while nobody has asked for the descriptor. */
void inst_pollset_settle(inst_pollset *set, bool urgent);

/* The descriptor that is readable when a turn is wanted, or -1 when this pollset has none. */
int inst_pollset_fd(inst_pollset *set);

/* Seconds until a turn is wanted even if no socket stirs; INST_NEVER: no such time. */
double inst_pollset_timeout(inst_pollset *set);

/* "epoll" or "poll". */
const char *inst_pollset_name(void);

#endif
