/* How far apart two names are, for "did you mean". Plain C. */
#ifndef INST_NEAREST_H
#define INST_NEAREST_H

#include <stddef.h>

/* Edits (one letter more, less, other, or two swapped) that turn `word` into `name`, without
 * regard to case, '-' being '_'. More than max(1, length / 3) edits, or very long words: -1. */
int inst_distance(const char *word, size_t length, const char *name, size_t name_length);

#endif
