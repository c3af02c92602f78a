#include "profile.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "buffer.h"

/* ---- life ------------------------------------------------------------------------------------ */

inst_profile *inst_profile_new(void)
{
    inst_profile *profile = calloc(1, sizeof *profile);
    if (profile)
        profile->holders = 1;
    return profile;
}

void inst_profile_hold(inst_profile *profile)
{
    if (profile)
        profile->holders++;
}

void inst_profile_drop(inst_profile *profile)
{
    if (!profile || --profile->holders > 0)
        return;
    free(profile->ca_file);
    free(profile->proxy);
    free(profile->client_cert);
    free(profile->client_key);
    curl_slist_free_all(profile->lines);
    curl_slist_free_all(profile->headers[false]);
    curl_slist_free_all(profile->headers[true]);
    free(profile);
}

/* ---- lines ----------------------------------------------------------------------------------- */

static bool is_token(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || (c >= '0' && c <= '9') ||
           (c && strchr("!#$%&'*+.^_`|~", c));
}

/* Is `line`, whose name has that length, of this name? */
static bool is_named(const char *line, size_t length, const char *name)
{
    return length == strlen(name) && strncasecmp(line, name, length) == 0;
}

static size_t name_length(const char *line, size_t length)
{
    size_t name = 0;
    while (name < length && is_token(line[name]))
        name++;
    return name < length && line[name] == ':' ? name : 0;
}

static const char *judge(const char *line, size_t length, size_t name)
{
    if (name == 0)
        return "must look like \"Name: value\"";
    if (memchr(line, '\r', length) || memchr(line, '\n', length) || memchr(line, '\0', length))
        return "must not hold CR, LF or NUL";
    if (is_named(line, name, "Content-Length") || is_named(line, name, "Transfer-Encoding"))
        return "must not frame the body: the engine does";
    return NULL;
}

/* On failure the list is what it was. */
static bool append(struct curl_slist **list, const char *line)
{
    struct curl_slist *longer = curl_slist_append(*list, line);
    if (longer)
        *list = longer;
    return longer != NULL;
}

/* To libcurl "Name:" means "leave that header out"; an empty one is written "Name;". */
static bool append_empty(struct curl_slist **list, const char *line, size_t name)
{
    inst_buffer text = {NULL, 0, 0, 0};
    bool ok = inst_buffer_append(&text, line, name) == INST_BUFFER_OK &&
              inst_buffer_append(&text, ";", 2) == INST_BUFFER_OK && append(list, text.data);
    inst_buffer_free(&text);
    return ok;
}

bool inst_profile_add(inst_profile *profile, const char *line, size_t length, const char **problem)
{
    size_t name = name_length(line, length);
    *problem = judge(line, length, name);
    if (*problem)
        return false;
    if (is_named(line, name, "Content-Type"))
        profile->typed = true;
    if (is_named(line, name, "Accept-Encoding"))
        profile->encoded = true;
    if (line[name + 1 + strspn(line + name + 1, " \t")] == '\0')
        return append_empty(&profile->lines, line, name);
    return append(&profile->lines, line);
}

/* ---- what is sent ---------------------------------------------------------------------------- */

static bool is_method(const inst_profile *profile, const char *name)
{
    return strcmp(profile->method, name) == 0;
}

/* With a body, curl would add a type of its own, and would wait for a 100 before larger ones.
 * Without one, methods that carry content by nature say that there is none. Said in the header
 * alone, since an empty body would be a frame of its own on HTTP/2. */
static bool append_framing(struct curl_slist **list, const inst_profile *profile, bool has_body)
{
    if (has_body)
        return (profile->typed || append(list, "Content-Type:")) && append(list, "Expect:");
    bool carries =
        is_method(profile, "POST") || is_method(profile, "PUT") || is_method(profile, "PATCH");
    return !carries || append(list, "Content-Length: 0");
}

/* libcurl decodes what it can, but its own line names everything that is, and is printed twice,
 * byte by byte: a tenth of what a request costs. */
static bool append_encoding(struct curl_slist **list, const inst_profile *profile)
{
    bool inflates = curl_version_info(CURLVERSION_NOW)->features & CURL_VERSION_LIBZ;
    return !inflates || profile->encoded || append(list, "Accept-Encoding: gzip");
}

static bool append_lines(struct curl_slist **list, const inst_profile *profile)
{
    for (const struct curl_slist *at = profile->lines; at; at = at->next)
        if (!append(list, at->data))
            return false;
    return true;
}

bool inst_profile_headers(inst_profile *profile, bool has_body, struct curl_slist **headers)
{
    struct curl_slist **kept = &profile->headers[has_body];
    struct curl_slist *list = NULL;
    if (!*kept) {
        if (!append_lines(&list, profile) || !append_framing(&list, profile, has_body) ||
            !append_encoding(&list, profile)) {
            curl_slist_free_all(list);
            return false;
        }
        *kept = list;
    }
    *headers = *kept;
    return true;
}
