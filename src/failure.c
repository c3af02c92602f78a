#include "failure.h"

#include <stdio.h>
#include <string.h>

typedef enum cause {
    CAUSE_CONFIG,
    CAUSE_DNS,
    CAUSE_CONNECT,
    CAUSE_TLS,
    CAUSE_TIMEOUT,
    CAUSE_TOO_LARGE,
    CAUSE_MEMORY,
    CAUSE_DECODE,
    CAUSE_GUARD
} cause;

static cause cause_of_write_error(const inst_transfer *transfer)
{
    switch (transfer->overflow) {
    case INST_OVERFLOW_HEAD:
    case INST_OVERFLOW_BODY:
        return CAUSE_TOO_LARGE;
    case INST_OVERFLOW_MEMORY:
        return CAUSE_MEMORY;
    default:
        return CAUSE_DECODE; /* ours accept everything else: it was a decoder that failed */
    }
}

/* libcurl reports chunks that are not as a failure to receive; only its text tells them from a
 * broken connection. */
static cause cause_of_receive_error(const inst_transfer *transfer)
{
    return strstr(transfer->error, "chunk") ? CAUSE_DECODE : CAUSE_CONNECT;
}

/* A connection that is lost within the handshake says nothing about the server's identity, and the
 * next one may last. To libcurl it is a failed handshake; only the texts of OpenSSL (the first
 * four) and GnuTLS tell. */
static cause cause_of_handshake_error(const inst_transfer *transfer)
{
    static const char *const lost[] = {"SSL_ERROR_SYSCALL", "Connection reset", "Broken pipe",
                                       "unexpected eof",    "non-properly",     "push function",
                                       "pull function"};
    for (size_t i = 0; i < sizeof lost / sizeof *lost; i++)
        if (strstr(transfer->error, lost[i]))
            return CAUSE_CONNECT;
    return CAUSE_TLS;
}

/* One header line beyond libcurl's own bound counts as out of memory to it. */
static cause cause_of_no_memory(const inst_transfer *transfer)
{
    return inst_transfer_sent(transfer) && !transfer->head_done ? CAUSE_TOO_LARGE : CAUSE_MEMORY;
}

static cause cause_of(const inst_transfer *transfer)
{
    switch ((int)transfer->result) {
    case CURLE_UNSUPPORTED_PROTOCOL: /* what came back, if something was sent: HTTP/0.9 or worse */
        return inst_transfer_sent(transfer) ? CAUSE_DECODE : CAUSE_CONFIG;
    case CURLE_SSL_CACERT_BADFILE: /* a ca_file that is none */
    case CURLE_SSL_CERTPROBLEM:    /* a client_cert or client_key that is none */
    case CURLE_URL_MALFORMAT:
    case CURLE_BAD_FUNCTION_ARGUMENT:
    case CURLE_UNKNOWN_OPTION:
    case CURLE_NOT_BUILT_IN:
    case CURLE_INTERFACE_FAILED:
        return CAUSE_CONFIG;
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_RESOLVE_HOST:
        return CAUSE_DNS;
    case CURLE_OPERATION_TIMEDOUT:
        return CAUSE_TIMEOUT;
    case CURLE_SSL_CONNECT_ERROR:
        return cause_of_handshake_error(transfer);
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ENGINE_NOTFOUND:
    case CURLE_SSL_ENGINE_SETFAILED:
    case CURLE_SSL_ENGINE_INITFAILED:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CRL_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_USE_SSL_FAILED:
        return CAUSE_TLS;
    case CURLE_WRITE_ERROR:
        return cause_of_write_error(transfer);
    case CURLE_FILESIZE_EXCEEDED:
        return CAUSE_TOO_LARGE;
    case CURLE_OUT_OF_MEMORY:
        return cause_of_no_memory(transfer);
    case CURLE_RECV_ERROR:
        return cause_of_receive_error(transfer);
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_FUNCTION_NOT_FOUND:
        return CAUSE_DECODE;
    case CURLE_ABORTED_BY_CALLBACK:
        return CAUSE_GUARD;
    case 100: /* CURLE_TOO_LARGE, since 8.6 */
        return CAUSE_TOO_LARGE;
    default:
        return CAUSE_CONNECT;
    }
}

static const char *kind_of(cause why)
{
    switch (why) {
    case CAUSE_CONFIG:
        return "config";
    case CAUSE_DNS:
        return "dns";
    case CAUSE_TLS:
        return "tls";
    case CAUSE_TIMEOUT:
        return "timeout";
    case CAUSE_TOO_LARGE:
    case CAUSE_MEMORY:
        return "too_large";
    case CAUSE_DECODE:
        return "decode";
    default:
        return "connect";
    }
}

/* What libcurl says about it, fit to be shown: it quotes a proxy setting with its credentials, and
 * may quote bytes of the server. */
static void detail_of(const inst_transfer *transfer, char detail[CURL_ERROR_SIZE])
{
    const char *text = transfer->error;
    if (!*text || strchr(text, '@'))
        text = curl_easy_strerror(transfer->result);
    snprintf(detail, CURL_ERROR_SIZE, "%s", text);
    for (char *c = detail; *c; c++)
        if ((unsigned char)*c < ' ' || *c == 0x7f)
            *c = '?';
}

static const char *phase_of(const inst_transfer *transfer, bool sent)
{
    curl_off_t found = 0;
    if (sent)
        return "waiting for the answer of";
    curl_easy_getinfo(transfer->easy, CURLINFO_NAMELOOKUP_TIME_T, &found);
    return found > 0 ? "connecting to" : "finding or connecting to";
}

static void describe_overflow(const inst_transfer *transfer, const char *name, inst_failure *out)
{
    if (transfer->overflow == INST_OVERFLOW_BODY)
        snprintf(out->message, sizeof out->message,
                 "the answer of %s is larger than the %zu bytes allowed", name,
                 transfer->profile->max_body);
    else if (transfer->overflow == INST_OVERFLOW_NONE)
        snprintf(out->message, sizeof out->message,
                 "the answer of %s has a header that is larger than libcurl takes", name);
    else
        snprintf(out->message, sizeof out->message,
                 "the headers of the answer of %s are larger than the %zu bytes allowed", name,
                 transfer->profile->max_head);
}

static void describe(const inst_transfer *transfer, cause why, inst_failure *out)
{
    char name[INST_NAME_MAX];
    char detail[CURL_ERROR_SIZE];
    char *url = NULL;
    char *to = out->message;
    size_t size = sizeof out->message;
    curl_easy_getinfo(transfer->easy, CURLINFO_EFFECTIVE_URL, &url);
    inst_target_name(url, name);
    detail_of(transfer, detail);
    switch (why) {
    case CAUSE_CONFIG:
        snprintf(to, size, "the request to %s cannot be made: %s", name, detail);
        break;
    case CAUSE_DNS:
        snprintf(to, size, "cannot find the address of %s: %s", name, detail);
        break;
    case CAUSE_TLS:
        snprintf(to, size, "no trusted connection to %s: %s (a private CA is named with ca_file)",
                 name, detail);
        break;
    case CAUSE_TIMEOUT:
        snprintf(to, size, "timed out after %.3g s %s %s", out->elapsed,
                 phase_of(transfer, out->sent), name);
        break;
    case CAUSE_TOO_LARGE:
        describe_overflow(transfer, name, out);
        break;
    case CAUSE_MEMORY:
        snprintf(to, size, "there is no memory for the answer of %s", name);
        break;
    case CAUSE_DECODE:
        snprintf(to, size, "the answer of %s is not valid HTTP: %s", name, detail);
        break;
    case CAUSE_GUARD:
        snprintf(to, size,
                 "the connection to %s was lost after the request went out; it was not sent again",
                 name);
        break;
    case CAUSE_CONNECT:
        snprintf(to, size,
                 out->sent ? "the connection to %s broke before the answer was complete: %s"
                           : "cannot connect to %s: %s",
                 name, detail);
        break;
    }
}

void inst_failure_set(inst_failure *failure, const char *kind, const char *message)
{
    memset(failure, 0, sizeof *failure);
    failure->kind = kind;
    snprintf(failure->message, sizeof failure->message, "%s", message);
}

static void of_fate(const inst_transfer *transfer, inst_failure *failure)
{
    if (transfer->fate == INST_FATE_FORKED)
        inst_failure_set(failure, "cancelled",
                         "the process was forked while the request was on its way: its parent "
                         "receives the answer");
    else
        inst_failure_set(failure, "connect",
                         "the engine could not go on: it has no memory, or the system does not "
                         "let it wait");
}

/* Some versions of libcurl take a head that the connection's end cut off for a whole one. */
static void of_cut_head(inst_failure *failure)
{
    inst_failure_set(failure, "connect", "the connection was lost within the head of the answer");
}

bool inst_failure_of(const inst_transfer *transfer, inst_failure *failure)
{
    bool ok = transfer->fate == INST_FATE_CURL && transfer->result == CURLE_OK;
    if (ok && transfer->head_done)
        return false;
    if (ok) {
        of_cut_head(failure);
    } else if (transfer->fate != INST_FATE_CURL) {
        of_fate(transfer, failure);
    } else {
        memset(failure, 0, sizeof *failure);
        failure->code = (int)transfer->result;
    }
    failure->sent = inst_transfer_sent(transfer);
    failure->status = inst_transfer_status(transfer);
    failure->elapsed = transfer->elapsed;
    if (!ok && transfer->fate == INST_FATE_CURL) {
        cause why = cause_of(transfer);
        failure->kind = kind_of(why);
        describe(transfer, why, failure);
    }
    return true;
}
