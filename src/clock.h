/* The one clock that everything here goes by. */
#ifndef INST_CLOCK_H
#define INST_CLOCK_H

#include <time.h>

/* Seconds, never negative, on a clock that never goes back. */
static inline double inst_clock(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

#endif
