/* SHA-256 (FIPS 180-4): a name for a secret that leads nobody to it. Plain C. */
#ifndef INST_DIGEST_H
#define INST_DIGEST_H

#include <stddef.h>

enum { INST_DIGEST_SIZE = 32 };

/* Cannot fail. `data` may be NULL when length is 0. */
void inst_digest(const void *data, size_t length, unsigned char out[INST_DIGEST_SIZE]);

#endif
