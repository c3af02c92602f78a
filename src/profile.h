/* What requests of one kind share: method, header lines, limits. Made once, for any number of them.
 * Counted: whoever holds one drops it. One thread. Knows libcurl's lists, not Lua. */
#ifndef INST_PROFILE_H
#define INST_PROFILE_H

#include <stdbool.h>
#include <stddef.h>

#include "libcurl.h"

enum { INST_METHOD_MAX = 32 };

typedef struct inst_profile {
    size_t holders;
    char method[INST_METHOD_MAX + 1];
    char *ca_file; /* these are owned; NULL: not given */
    char *proxy;
    char *client_cert; /* names of PEM files; both or none */
    char *client_key;
    double connect_timeout; /* seconds, > 0 */
    size_t max_body;        /* decoded bytes */
    size_t max_head;
    long http_version; /* CURL_HTTP_VERSION_… */
    bool replay;       /* may libcurl send it again on its own? */
    bool takes_buffer; /* of a large answer, instead of a string */
    bool allow_insecure;

    struct curl_slist *lines; /* header lines as they were added */
    bool typed;               /* they name a Content-Type */
    bool encoded;             /* and an Accept-Encoding */
    /* All that is sent, without a body and with one; made when first asked for. */
    struct curl_slist *headers[2];
} inst_profile;

/* A blank one, held by the caller; NULL: no memory. */
inst_profile *inst_profile_new(void);

/* NULL is fine for both. */
void inst_profile_hold(inst_profile *profile);
void inst_profile_drop(inst_profile *profile);

/* Add a header line "Name: value". False: it cannot be sent, and `problem` is why (static text), or
 * NULL for lack of memory. Not after the headers were asked for. */
bool inst_profile_add(inst_profile *profile, const char *line, size_t length, const char **problem);

/* The list to give to libcurl; it lives as long as the profile. NULL is an empty one. False: no
 * memory. */
bool inst_profile_headers(inst_profile *profile, bool has_body, struct curl_slist **headers);

#endif
