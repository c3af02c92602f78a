/* What went wrong with a transfer, for a program (kind) and for a person (message). The one place
 * where libcurl's codes are translated. Knows libcurl, not Lua. */
#ifndef INST_FAILURE_H
#define INST_FAILURE_H

#include <stdbool.h>

#include "transfer.h"

enum { INST_MESSAGE_MAX = 640 };

typedef struct inst_failure {
    const char *kind;               /* static text, one of the documented kinds */
    char message[INST_MESSAGE_MAX]; /* never a path, a query, a header or a credential */
    int code;                       /* CURLcode; 0: libcurl had no part in it */
    bool sent;                      /* a byte of the request may have reached the server */
    long status;                    /* of the answer, 0 if none came */
    double elapsed;
} inst_failure;

/* Fill `failure` from a finished transfer. False: the transfer succeeded. */
bool inst_failure_of(const inst_transfer *transfer, inst_failure *failure);

/* A failure that never became a transfer. `message` is copied. */
void inst_failure_set(inst_failure *failure, const char *kind, const char *message);

#endif
