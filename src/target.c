#include "target.h"

#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "libcurl.h"

/* Length of "scheme://" at the start of `url`, 0 if it is not one that we speak. */
static size_t scheme_length(const char *url)
{
    if (strncasecmp(url, "https://", 8) == 0)
        return 8;
    return strncasecmp(url, "http://", 7) == 0 ? 7 : 0;
}

static size_t authority_length(const char *authority)
{
    return strcspn(authority, "/?#");
}

static bool same_origin(const inst_target *target, const char *url)
{
    return target->length && strncmp(url, target->origin, target->length) == 0 &&
           strchr("/?#", url[target->length]) != NULL; /* finds the end of the string as well */
}

static bool is_clean(const char *url, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)url[i] <= ' ' || url[i] == 0x7f)
            return false;
    return length > 0;
}

static bool is_loopback_address(const char *host)
{
    struct in_addr four;
    if (inet_pton(AF_INET, host, &four) == 1)
        return (ntohl(four.s_addr) >> 24) == 127;
    return strcmp(host, "[::1]") == 0;
}

static bool has(CURLU *parsed, CURLUPart part)
{
    char *text = NULL;
    bool there = curl_url_get(parsed, part, &text, 0) == CURLUE_OK;
    curl_free(text);
    return there;
}

static const char *judge_address(inst_target *target, CURLU *parsed)
{
    char *host = NULL;
    char *port = NULL;
    const char *problem = NULL;
    if (curl_url_get(parsed, CURLUPART_HOST, &host, 0) != CURLUE_OK || !*host ||
        curl_url_get(parsed, CURLUPART_PORT, &port, CURLU_DEFAULT_PORT) != CURLUE_OK) {
        problem = "the URL names no host";
    } else if (has(parsed, CURLUPART_USER) || has(parsed, CURLUPART_PASSWORD)) {
        problem = "the URL must not carry a user name or password";
    } else {
        target->named = strcasecmp(host, "localhost") == 0;
        target->local = target->named || is_loopback_address(host);
        /* A proxy may be asked for the whole URL, and copies of a parsed one lose the zone. */
        target->whole = (target->plain && !target->local) || strchr(target->origin, '%') != NULL;
        target->port = (unsigned)strtoul(port, NULL, 10);
    }
    curl_free(host);
    curl_free(port);
    return problem;
}

static const char *judge_parsed(inst_target *target, CURLU *parsed, const char *url)
{
    switch (curl_url_set(parsed, CURLUPART_URL, url, 0)) {
    case CURLUE_OK:
        break;
    case CURLUE_BAD_PORT_NUMBER:
        return "the port in the URL is not a number from 0 to 65535";
    case CURLUE_OUT_OF_MEMORY:
        return "there is no memory to read the URL";
    default:
        return "the URL cannot be understood: it must look like https://host/path";
    }
    return judge_address(target, parsed);
}

const char *inst_target_judge(inst_target *target, const char *url, size_t length)
{
    if (!is_clean(url, length))
        return "the URL is empty or holds a blank or a control character";
    if (same_origin(target, url))
        return NULL;
    inst_target fresh;
    memset(&fresh, 0, sizeof fresh);
    size_t scheme = scheme_length(url);
    if (scheme == 0)
        return "the URL must begin with https://, no other scheme is spoken";
    size_t authority = authority_length(url + scheme);
    if (authority == 0) /* libcurl would take the next part of the path for a host */
        return "the URL names no host";
    fresh.plain = scheme == 7;
    fresh.length = scheme + authority;
    if (fresh.length >= sizeof fresh.origin)
        return "the host name in the URL is too long";
    memcpy(fresh.origin, url, fresh.length);
    CURLU *parsed = curl_url();
    if (!parsed)
        return "there is no memory to read the URL";
    const char *problem = judge_parsed(&fresh, parsed, url);
    curl_url_cleanup(parsed);
    if (!problem)
        *target = fresh;
    return problem;
}

void inst_target_name(const char *url, char name[INST_NAME_MAX])
{
    CURLU *parsed = curl_url();
    char *host = NULL;
    char *port = NULL;
    if (parsed && url && curl_url_set(parsed, CURLUPART_URL, url, 0) == CURLUE_OK &&
        curl_url_get(parsed, CURLUPART_HOST, &host, 0) == CURLUE_OK &&
        curl_url_get(parsed, CURLUPART_PORT, &port, CURLU_DEFAULT_PORT) == CURLUE_OK)
        snprintf(name, INST_NAME_MAX, "%s:%s", host, port);
    else
        snprintf(name, INST_NAME_MAX, "the server");
    curl_free(host);
    curl_free(port);
    curl_url_cleanup(parsed);
}
