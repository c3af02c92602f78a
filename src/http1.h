/* HTTP/1.1 without I/O: the head of a request goes out as text, the bytes of the answer are fed in
 * as they come. For hosts that have sockets of their own. Knows neither Lua nor libcurl.
 *
 * Strict where leniency would let two readers see two different answers: framing that is said
 * twice, a line that does not end with CRLF, a folded line are refused. What is read does not
 * depend on how the bytes are cut. No transfer coding but chunked, no content coding at all:
 * neither is asked for. */
#ifndef INST_HTTP1_H
#define INST_HTTP1_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "buffer.h"

typedef struct inst_bytes {
    const char *bytes; /* borrowed; not NUL-terminated, may hold NULs */
    size_t length;
} inst_bytes;

/* ---- the head of a request ----
 *
 * open, host, any number of fields, close. Each answers NULL, or what is wrong in a sentence
 * (static text, nothing of the arguments in it); `out` is then of no use. */

/* What they answer when the buffer is full, or there is no memory. */
extern const char inst_http1_no_room[];

/* Request line. `target`: path and query, or a whole URL for a proxy, or host:port for CONNECT. */
const char *inst_http1_open(inst_buffer *out, inst_bytes method, inst_bytes target);

/* The line of Host. `host`: host, or host:port. */
const char *inst_http1_host(inst_buffer *out, inst_bytes host);

/* One line "Name: value". Host, Connection and what frames the body are refused: they are said
 * here. */
const char *inst_http1_field(inst_buffer *out, inst_bytes line);

/* Lines that these two have written before. */
const char *inst_http1_fields(inst_buffer *out, inst_bytes lines);

/* The end of the head. `length` of the body in bytes; NULL: there is none. */
const char *inst_http1_close(inst_buffer *out, inst_bytes method, const uint64_t *length);

/* ---- the answer ---- */

typedef struct inst_http1_limits {
    size_t head;   /* bytes of all heads of an answer, those of 1xx included; of chunk extensions */
    size_t fields; /* header lines of all those heads; of the trailer */
    size_t body;   /* bytes */
    size_t chunk_line; /* bytes of one line that tells the size of a chunk */
    size_t trailer;    /* bytes of all lines behind the last chunk */
} inst_http1_limits;

typedef enum inst_http1_state {
    INST_HTTP1_STATUS_LINE,
    INST_HTTP1_FIELDS,
    INST_HTTP1_SIZED,    /* in a body of known length */
    INST_HTTP1_TO_CLOSE, /* in a body that ends with the connection */
    INST_HTTP1_CHUNK_LINE,
    INST_HTTP1_CHUNK,
    INST_HTTP1_CHUNK_END, /* CRLF behind the bytes of a chunk */
    INST_HTTP1_TRAILER,
    INST_HTTP1_DONE,
    INST_HTTP1_FAILED
} inst_http1_state;

typedef enum inst_http1_fault {
    INST_HTTP1_SOUND,
    INST_HTTP1_CUT,   /* the connection ended too early */
    INST_HTTP1_BAD,   /* no valid HTTP */
    INST_HTTP1_LARGE, /* beyond a limit */
    INST_HTTP1_NO_MEMORY
} inst_http1_fault;

/* An answer on its way. Zeroed: waits for the answer to a GET, with every limit 0; free it with
 * inst_http1_free, as often as you like. */
typedef struct inst_http1 {
    inst_http1_limits limits; /* set before the first byte */
    bool bodiless;            /* the request was a HEAD; set before the first byte */
    bool tunnel;              /* the request was a CONNECT; set before the first byte */
    bool whole; /* for http1.c: nothing is kept of the head, which stays where it is */

    inst_http1_state state;
    inst_http1_fault fault;
    const char *problem; /* of a fault: a sentence, static */
    bool begun;          /* a byte of an answer came */
    bool keep;           /* once done: another request may follow on this connection */
    int status;          /* of the final answer; 0: not known yet */
    inst_buffer head;    /* of the final answer: status line, fields, blank line, as received */
    inst_buffer body;

    /* how far it is, for http1.c alone */
    inst_buffer line;  /* the part of a line that came */
    size_t section;    /* bytes of the current section, to be held against its limit */
    size_t extensions; /* bytes of chunk extensions */
    size_t fields;     /* header lines */
    uint64_t left;     /* bytes of the body or of the chunk that are missing */
    uint64_t length;   /* Content-Length */
    bool has_length, chunked, coded, old, close, keep_alive;
} inst_http1;

/* Read `size` bytes; how many of them belong to this answer. All of them, unless it is done within
 * them or at fault: look at `state`. */
size_t inst_http1_feed(inst_http1 *answer, const char *bytes, size_t size);

/* Read an answer that is all there is in these bytes, and whose body has a known length. False: it
 * is not such a one, or at fault; feed them to another, zeroed but for what is set before the first
 * byte. `head` and `body` are parts of `bytes`; of `answer`, status and keep count, and it holds no
 * memory. */
bool inst_http1_whole(inst_http1 *answer, const char *bytes, size_t size, inst_bytes *head,
                      inst_bytes *body);

/* The connection ended. That completes a body that ends with it, and is a fault before anything
 * else is done. */
void inst_http1_end(inst_http1 *answer);

/* Wait for another answer, with the same limits: to a GET, until the fields above say otherwise.
 * Keeps the memory for it, but for what is more than usual. */
void inst_http1_reset(inst_http1 *answer);

/* Release the memory. The answer is zeroed. */
void inst_http1_free(inst_http1 *answer);

#endif
