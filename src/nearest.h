/* How far apart two names are, for "did you mean". Plain C. */
#ifndef INST_NEAREST_H
#define INST_NEAREST_H

#include <stddef.h>

/* The best of several names. Set word, length, and distance to -1; then consider each. What counts
 * are edits (one letter more, less, other, or two swapped), without regard to case, '-' being '_';
 * more than max(1, length / 3) of them, or a very long word, is not near. */
typedef struct inst_candidate {
    const char *word;
    size_t length;
    char name[80];
    int distance; /* -1: none of them is near */
} inst_candidate;

void inst_consider(inst_candidate *best, const char *name, size_t length);

#endif
