/* Where a request may go: the policy on URLs. https anywhere; plain http to this machine alone,
 * unless the caller insists. Knows libcurl's URL parser, not Lua. */
#ifndef INST_TARGET_H
#define INST_TARGET_H

#include <stdbool.h>
#include <stddef.h>

enum { INST_ORIGIN_MAX = 512, INST_NAME_MAX = 272 };

/* The part of a URL before its path, judged. A zeroed target matches no URL. */
typedef struct inst_target {
    char origin[INST_ORIGIN_MAX]; /* as written: "https://api.instantly.ai" */
    size_t length;                /* of origin, no NUL counted; 0: nothing judged yet */
    bool plain;                   /* http without TLS */
    bool local;                   /* this machine: 127.0.0.0/8, ::1, localhost */
    bool named;                   /* local by the name localhost, which must be pinned */
    bool whole;                   /* libcurl must have the URL whole, not in parts */
    unsigned port;
} inst_target;

/* Judge `url`. NULL when its scheme and address are acceptable, else a sentence about what is wrong
 * (static text, nothing of the URL in it). Whether plain http is allowed is the caller's to
 * decide from `plain` and `local`. A URL of the same origin as the last good one is not parsed. */
const char *inst_target_judge(inst_target *target, const char *url, size_t length);

/* "host:port" of a URL for messages, never its path or credentials. */
void inst_target_name(const char *url, char name[INST_NAME_MAX]);

#endif
