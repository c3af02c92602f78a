#include "pollset.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <math.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#ifndef INST_POLLSET_POLL
#include <sys/epoll.h>
#include <sys/timerfd.h>
#endif

enum {
    EVENTS_PER_TURN = 64,
    FIRST_WATCHES = 64,
    READ = 1, /* bits of `wanted` and `known` */
    WRITE = 2
};

struct inst_watch {
    unsigned char wanted; /* what curl asked for */
    unsigned char known;  /* what the kernel was told */
    bool ours;            /* opened by us: reported to us before it is closed */
    bool stale;           /* listed in set->stale */
    int port;             /* local port of a connection that rested or was doubted; 0: neither */
    double doubted;       /* dead unless it was heard since this time, inst_clock(); 0: no doubt */
};

/* Rounded up, so that a wait never ends just before what it waits for. */
static int milliseconds(double seconds)
{
    if (!(seconds > 0))
        return 0;
    double ms = seconds * 1000 + 0.999;
    return ms < INT_MAX ? (int)ms : INT_MAX;
}

#define AT_ONCE 0.0 /* a time that has come, whatever the clock says */

/* ---- descriptors ---------------------------------------------------------------------------- */

static inst_watch *find(inst_pollset *set, int fd)
{
    return fd >= 0 && (size_t)fd < set->watch_count ? &set->watches[fd] : NULL;
}

static inst_watch *find_or_add(inst_pollset *set, int fd)
{
    if (fd < 0)
        return NULL;
    if ((size_t)fd >= set->watch_count) {
        size_t count = set->watch_count ? set->watch_count : FIRST_WATCHES;
        while (count <= (size_t)fd)
            count *= 2;
        inst_watch *grown = realloc(set->watches, count * sizeof *grown);
        if (!grown)
            return NULL;
        memset(grown + set->watch_count, 0, (count - set->watch_count) * sizeof *grown);
        set->watches = grown;
        set->watch_count = count;
    }
    return &set->watches[fd];
}

static void trust(inst_pollset *set, inst_watch *watch)
{
    if (watch->doubted > 0) {
        watch->doubted = 0;
        watch->port = 0;
        set->doubts--;
    }
}

static int open_quietly(const struct curl_sockaddr *address)
{
#ifdef SOCK_CLOEXEC
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
#else
    int fd = socket(address->family, address->socktype, address->protocol);
    if (fd >= 0)
        fcntl(fd, F_SETFD, FD_CLOEXEC);
    return fd;
#endif
}

static void limit_silence(int fd, double seconds)
{
#ifdef TCP_USER_TIMEOUT
    int ms = milliseconds(seconds);
    (void)setsockopt(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, &ms, sizeof ms);
#else
    (void)fd;
    (void)seconds;
#endif
}

curl_socket_t inst_pollset_socket(inst_pollset *set, const struct curl_sockaddr *address,
                                  double patience)
{
    int fd = open_quietly(address);
    if (fd < 0)
        return CURL_SOCKET_BAD;
    inst_watch *watch = find_or_add(set, fd);
    if (!watch) {
        close(fd);
        return CURL_SOCKET_BAD;
    }
    /* The number may have belonged to a descriptor of curl's own that is closed by now: the kernel
     * has forgotten that one, so whatever is on record about it is void. */
    trust(set, watch);
    watch->wanted = 0;
    watch->known = 0;
    watch->ours = true;
    watch->port = 0;
    limit_silence(fd, patience);
    return fd;
}

static void forget_in_kernel(inst_pollset *set, int fd, inst_watch *watch);

int inst_pollset_closesocket(void *data, curl_socket_t fd)
{
    inst_pollset *set = data;
    inst_watch *watch = find(set, fd);
    if (watch) {
        forget_in_kernel(set, fd, watch);
        trust(set, watch);
        watch->wanted = 0;
        watch->ours = false;
        watch->port = 0;
    }
    return close(fd);
}

void inst_pollset_rest(inst_pollset *set, curl_socket_t fd, int port)
{
    inst_watch *watch = find(set, fd);
    if (!watch || !watch->ours)
        return;
    trust(set, watch);
    watch->port = port;
    if (set->rested <= (size_t)fd)
        set->rested = (size_t)fd + 1;
}

static bool has_input(int fd)
{
    char byte;
    ssize_t count = recv(fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    return count >= 0 || (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR);
}

static int local_port(int fd)
{
    union {
        struct sockaddr any;
        struct sockaddr_in v4;
        struct sockaddr_in6 v6;
    } name;
    socklen_t size = sizeof name;
    if (getsockname(fd, &name.any, &size) < 0)
        return 0;
    switch (name.any.sa_family) {
    case AF_INET:
        return ntohs(name.v4.sin_port);
    case AF_INET6:
        return ntohs(name.v6.sin6_port);
    default:
        return 0;
    }
}

/* Seconds since the last byte came, read or not; 0 where the system does not tell. */
static double silence(int fd)
{
#ifdef __linux__
    struct tcp_info info;
    socklen_t size = sizeof info;
    memset(&info, 0, sizeof info);
    if (getsockopt(fd, IPPROTO_TCP, TCP_INFO, &info, &size) == 0)
        return (double)info.tcpi_last_data_recv / 1000;
#else
    (void)fd;
#endif
    return 0;
}

void inst_pollset_doubt(inst_pollset *set, int port, double waited)
{
    for (size_t fd = 0; port > 0 && fd < set->watch_count; fd++) {
        inst_watch *watch = &set->watches[fd];
        if (!watch->ours || (watch->port && !watch->doubted) || local_port((int)fd) != port)
            continue;
        double before = watch->doubted;
        inst_pollset_rest(set, (curl_socket_t)fd, port);
        /* What came in the first tenth answers something older; and clocks differ a little. */
        watch->doubted = fmax(before, inst_clock() - waited * 0.9);
        set->doubts++;
    }
}

static bool is_spoiled(const inst_watch *watch, int fd)
{
    return watch->doubted > 0 ? inst_clock() - silence(fd) < watch->doubted : has_input(fd);
}

bool inst_pollset_in_doubt(inst_pollset *set)
{
    for (size_t fd = 0; set->doubts > 0 && fd < set->rested; fd++) {
        inst_watch *watch = &set->watches[fd];
        if (watch->doubted > 0 && is_spoiled(watch, (int)fd))
            return true;
        trust(set, watch);
    }
    return false;
}

bool inst_pollset_spoiled(inst_pollset *set, int port)
{
    for (size_t fd = 0; port > 0 && fd < set->rested; fd++)
        if (set->watches[fd].port == port && is_spoiled(&set->watches[fd], (int)fd))
            return true; /* two may share a port number: better refuse one too many */
    return false;
}

bool inst_pollset_any_spoiled(inst_pollset *set)
{
    for (size_t fd = 0; fd < set->rested; fd++)
        if (set->watches[fd].port > 0 && is_spoiled(&set->watches[fd], (int)fd))
            return true;
    return false;
}

static void release_tables(inst_pollset *set)
{
    free(set->watches);
    free(set->stale);
    memset(set, 0, sizeof *set);
    set->due = INST_NEVER;
    set->alarm = INST_NEVER;
    set->armed = INST_NEVER;
    set->epoll_fd = -1;
    set->timer_fd = -1;
}

/* The earlier of two times, of which the second may be never. */
static double earlier(double time, double other)
{
    return other < 0 || other > time ? time : other;
}

static double seconds_until(double time)
{
    double left = time - inst_clock();
    return left > 0 ? left : 0;
}

void inst_pollset_alarm(inst_pollset *set, double seconds)
{
    set->alarm = seconds < 0 ? INST_NEVER : inst_clock() + seconds;
}

static void close_inherited(inst_pollset *set)
{
    for (size_t fd = 0; fd < set->watch_count; fd++)
        if (set->watches[fd].ours)
            close((int)fd);
}

#ifndef INST_POLLSET_POLL

/* ---- epoll ---------------------------------------------------------------------------------- */

const char *inst_pollset_name(void)
{
    return "epoll";
}

static void tell_kernel(inst_pollset *set, int fd, inst_watch *watch, unsigned wanted)
{
    struct epoll_event event;
    memset(&event, 0, sizeof event);
    event.events = (wanted & READ ? EPOLLIN : 0u) | (wanted & WRITE ? EPOLLOUT : 0u);
    event.data.fd = fd;
    int operation = !wanted ? EPOLL_CTL_DEL : watch->known ? EPOLL_CTL_MOD : EPOLL_CTL_ADD;
    int answer = epoll_ctl(set->epoll_fd, operation, fd, &event);
    /* A foreign descriptor can be closed and its number used again without our hearing of it. */
    if (answer < 0 && operation == EPOLL_CTL_MOD && errno == ENOENT)
        answer = epoll_ctl(set->epoll_fd, EPOLL_CTL_ADD, fd, &event);
    else if (answer < 0 && operation == EPOLL_CTL_ADD && errno == EEXIST)
        answer = epoll_ctl(set->epoll_fd, EPOLL_CTL_MOD, fd, &event);
    watch->known = answer == 0 ? (unsigned char)wanted : 0;
}

static void forget_in_kernel(inst_pollset *set, int fd, inst_watch *watch)
{
    if (watch->known)
        tell_kernel(set, fd, watch, 0);
}

static bool list_as_stale(inst_pollset *set, int fd, inst_watch *watch)
{
    if (watch->stale)
        return true;
    if (set->stale_count == set->stale_capacity) {
        size_t capacity = set->stale_capacity ? set->stale_capacity * 2 : FIRST_WATCHES;
        int *grown = realloc(set->stale, capacity * sizeof *grown);
        if (!grown)
            return false;
        set->stale = grown;
        set->stale_capacity = capacity;
    }
    set->stale[set->stale_count++] = fd;
    watch->stale = true;
    return true;
}

static int on_socket(CURL *easy, curl_socket_t fd, int what, void *data, void *socket_data)
{
    (void)easy;
    (void)socket_data;
    inst_pollset *set = data;
    inst_watch *watch = find_or_add(set, fd);
    if (!watch)
        return -1;
    watch->wanted =
        (unsigned char)((what & CURL_POLL_IN ? READ : 0) | (what & CURL_POLL_OUT ? WRITE : 0));
    if (what == CURL_POLL_REMOVE)
        watch->wanted = 0;
    /* Not ours (the resolver's): curl closes it without telling, and the next socket may get its
     * number before this turn ends. What it says about such a one cannot wait. */
    if (!watch->ours || !list_as_stale(set, fd, watch))
        tell_kernel(set, fd, watch, watch->wanted);
    return 0;
}

static void flush(inst_pollset *set)
{
    for (size_t i = 0; i < set->stale_count; i++) {
        int fd = set->stale[i];
        inst_watch *watch = &set->watches[fd];
        watch->stale = false;
        /* A kept-alive connection stays registered for reading between two requests: that saves
         * two system calls a request. If it speaks meanwhile, dispatch() removes it. */
        bool resting = watch->wanted == 0 && watch->known == READ && watch->ours;
        if (watch->wanted != watch->known && !resting)
            tell_kernel(set, fd, watch, watch->wanted);
    }
    set->stale_count = 0;
}

static int on_timer(CURLM *multi, long ms, void *data)
{
    (void)multi;
    inst_pollset *set = data;
    set->due = ms < 0 ? INST_NEVER : ms == 0 ? AT_ONCE : inst_clock() + (double)ms / 1000;
    return 0;
}

/* When curl runs out of memory in here, its own tables are no longer sound (7.88 divides by zero in
 * them later), or it refuses every further call. */
static void act(inst_pollset *set, curl_socket_t fd, int mask)
{
    int running;
    if (curl_multi_socket_action(set->multi, fd, mask, &running) != CURLM_OK)
        set->broken = true;
}

/* Let curl see what is due. It may find that it was woken a little early and then stays silent
 * about the timer, so it is asked. */
static void fire(inst_pollset *set)
{
    long ms = -1;
    set->due = INST_NEVER;
    act(set, CURL_SOCKET_TIMEOUT, 0);
    if (set->due < 0 && curl_multi_timeout(set->multi, &ms) == CURLM_OK && ms >= 0)
        on_timer(set->multi, ms, set);
}

static void dispatch(inst_pollset *set, const struct epoll_event *event)
{
    int fd = event->data.fd;
    if (fd == set->timer_fd) {
        set->armed = INST_NEVER;
        return;
    }
    inst_watch *watch = find(set, fd);
    if (!watch)
        return;
    if (!watch->wanted) {
        forget_in_kernel(set, fd, watch);
        return;
    }
    bool broken = event->events & (EPOLLERR | EPOLLHUP);
    int mask = 0;
    if (watch->wanted & READ && (broken || event->events & EPOLLIN))
        mask |= CURL_CSELECT_IN;
    if (watch->wanted & WRITE && (broken || event->events & EPOLLOUT))
        mask |= CURL_CSELECT_OUT;
    if (mask && !set->broken)
        act(set, fd, mask);
}

static inst_turn fire_due(inst_pollset *set)
{
    fire(set);
    return set->broken ? INST_TURN_BROKEN : INST_TURN_MOVED;
}

/* To look at the clock takes as long as a hundred instructions: once a turn. */
inst_turn inst_pollset_turn(inst_pollset *set, double until, bool alarmed)
{
    if (!set->multi || set->broken)
        return INST_TURN_BROKEN;
    if (set->due == AT_ONCE)
        return fire_due(set);
    double now = inst_clock();
    if (set->due >= 0 && set->due <= now)
        return fire_due(set);
    flush(set);
    struct epoll_event events[EVENTS_PER_TURN];
    double wait = earlier(earlier(until, set->due), alarmed ? set->alarm : INST_NEVER) - now;
    int count = epoll_wait(set->epoll_fd, events, EVENTS_PER_TURN, milliseconds(wait));
    if (count < 0)
        return errno == EINTR ? INST_TURN_INTERRUPTED : INST_TURN_BROKEN;
    for (int i = 0; i < count; i++)
        dispatch(set, &events[i]);
    if (set->broken)
        return INST_TURN_BROKEN;
    if (count == 0 && set->due >= 0 && set->due <= inst_clock())
        return fire_due(set);
    return count > 0 ? INST_TURN_MOVED : INST_TURN_QUIET;
}

static void arm(inst_pollset *set, double when)
{
    if (set->armed >= 0 && set->armed <= when)
        return; /* it rings earlier anyway, and is set anew then */
    double wait = when - inst_clock();
    struct itimerspec spec;
    memset(&spec, 0, sizeof spec);
    if (wait > 0) {
        spec.it_value.tv_sec = (time_t)wait;
        spec.it_value.tv_nsec = (long)((wait - (double)spec.it_value.tv_sec) * 1e9);
    }
    if (spec.it_value.tv_sec == 0 && spec.it_value.tv_nsec == 0)
        spec.it_value.tv_nsec = 1; /* zero would switch the timer off */
    if (timerfd_settime(set->timer_fd, 0, &spec, NULL) == 0)
        set->armed = when;
}

void inst_pollset_settle(inst_pollset *set, bool urgent)
{
    if (!set->multi || !set->shown)
        return;
    flush(set);
    if (urgent)
        arm(set, 0);
    if (set->due >= 0)
        arm(set, set->due);
    if (set->alarm >= 0)
        arm(set, set->alarm);
}

void inst_pollset_kick(inst_pollset *set)
{
    set->due = AT_ONCE;
}

int inst_pollset_fd(inst_pollset *set)
{
    if (!set->multi)
        return -1;
    set->shown = true;
    return set->epoll_fd;
}

double inst_pollset_timeout(inst_pollset *set)
{
    if (!set->multi || (set->due < 0 && set->alarm < 0))
        return INST_NEVER;
    return seconds_until(earlier(earlier(HUGE_VAL, set->due), set->alarm));
}

static bool open_descriptors(inst_pollset *set)
{
    set->epoll_fd = epoll_create1(EPOLL_CLOEXEC);
    set->timer_fd = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
    if (set->epoll_fd < 0 || set->timer_fd < 0)
        return false;
    struct epoll_event event;
    memset(&event, 0, sizeof event);
    event.events = EPOLLIN | EPOLLET; /* edge: an expiry is reported once and needs no read() */
    event.data.fd = set->timer_fd;
    return epoll_ctl(set->epoll_fd, EPOLL_CTL_ADD, set->timer_fd, &event) == 0;
}

static void close_descriptors(inst_pollset *set)
{
    if (set->timer_fd >= 0)
        close(set->timer_fd);
    if (set->epoll_fd >= 0)
        close(set->epoll_fd);
}

bool inst_pollset_rebind(inst_pollset *set, CURLM *multi)
{
    set->broken = curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, on_socket) != CURLM_OK ||
                  curl_multi_setopt(multi, CURLMOPT_SOCKETDATA, set) != CURLM_OK ||
                  curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, on_timer) != CURLM_OK ||
                  curl_multi_setopt(multi, CURLMOPT_TIMERDATA, set) != CURLM_OK;
    set->multi = multi;
    set->due = INST_NEVER;
    return !set->broken;
}

bool inst_pollset_open(inst_pollset *set, CURLM *multi)
{
    memset(set, 0, sizeof *set);
    set->multi = multi;
    set->due = INST_NEVER;
    set->alarm = INST_NEVER;
    set->armed = INST_NEVER;
    if (open_descriptors(set) && inst_pollset_rebind(set, multi))
        return true;
    inst_pollset_close(set);
    return false;
}

#else

/* ---- curl_multi_poll ------------------------------------------------------------------------ */

/* curl_multi_poll swallows EINTR on some versions, so no single wait is longer than this: a pending
 * Ctrl-C gets its chance in between. */
#define SLICE 0.1

const char *inst_pollset_name(void)
{
    return "poll";
}

static void forget_in_kernel(inst_pollset *set, int fd, inst_watch *watch)
{
    (void)set;
    (void)fd;
    (void)watch;
}

static void close_descriptors(inst_pollset *set)
{
    (void)set;
}

inst_turn inst_pollset_turn(inst_pollset *set, double until, bool alarmed)
{
    if (!set->multi || set->broken)
        return INST_TURN_BROKEN;
    int stirring = 1;
    int running;
    if (set->due < 0) { /* else a transfer was just added: run first */
        double alarm = alarmed ? set->alarm : INST_NEVER;
        double wait = fmin(seconds_until(earlier(until, alarm)), SLICE);
        if (curl_multi_poll(set->multi, NULL, 0, milliseconds(wait), &stirring) != CURLM_OK)
            return INST_TURN_BROKEN;
    }
    set->due = INST_NEVER;
    set->broken = curl_multi_perform(set->multi, &running) != CURLM_OK;
    if (set->broken)
        return INST_TURN_BROKEN;
    return stirring > 0 ? INST_TURN_MOVED : INST_TURN_QUIET;
}

void inst_pollset_settle(inst_pollset *set, bool urgent)
{
    (void)set;
    (void)urgent;
}

void inst_pollset_kick(inst_pollset *set)
{
    set->due = AT_ONCE;
}

int inst_pollset_fd(inst_pollset *set)
{
    (void)set;
    return -1;
}

double inst_pollset_timeout(inst_pollset *set)
{
    long ms = -1;
    if (!set->multi)
        return INST_NEVER;
    if (set->due >= 0)
        return 0;
    bool timed = curl_multi_timeout(set->multi, &ms) == CURLM_OK && ms >= 0;
    double wait = timed ? (double)ms / 1000 : HUGE_VAL;
    if (set->alarm >= 0)
        wait = fmin(wait, seconds_until(set->alarm));
    return wait < HUGE_VAL ? wait : INST_NEVER;
}

bool inst_pollset_rebind(inst_pollset *set, CURLM *multi)
{
    set->broken = false;
    set->multi = multi;
    set->due = INST_NEVER;
    return true;
}

bool inst_pollset_open(inst_pollset *set, CURLM *multi)
{
    memset(set, 0, sizeof *set);
    set->multi = multi;
    set->due = INST_NEVER;
    set->alarm = INST_NEVER;
    set->armed = INST_NEVER;
    set->epoll_fd = -1;
    set->timer_fd = -1;
    return true;
}

#endif

void inst_pollset_close(inst_pollset *set)
{
    if (set->multi)
        close_descriptors(set);
    release_tables(set);
}

void inst_pollset_abandon(inst_pollset *set)
{
    if (!set->multi)
        return;
    close_inherited(set);
    inst_pollset_close(set);
}
