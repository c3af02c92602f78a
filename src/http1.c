#include "http1.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

/* ---- characters ------------------------------------------------------------------------------ */

/* Letters, digits and !#$%&'*+-.^_`|~ */
static bool is_token(char c)
{
    static const bool tokens[256] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, /* controls */
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, /* controls */
        0, 1, 0, 1, 1, 1, 1, 1, 0, 0, 1, 1, 0, 1, 1, 0, /*  !"#$%&'()*+,-./ */
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, /* 0123456789:;<=>? */
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, /* @ABCDEFGHIJKLMNO */
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 1, 1, /* PQRSTUVWXYZ[\]^_ */
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, /* `abcdefghijklmno */
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0, 1, 0, /* pqrstuvwxyz{|}~  */
    };
    return tokens[(unsigned char)c];
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Is one of eight bytes 0x7f, or below a blank? */
static bool holds_control(const char *bytes)
{
    const uint64_t each = 0x0101010101010101;
    uint64_t eight;
    memcpy(&eight, bytes, sizeof eight);
    uint64_t del = eight ^ 0x7f * each;
    return (((eight - 0x20 * each) & ~eight) | ((del - each) & ~del)) & 0x80 * each;
}

/* What may stand in a value or a reason: anything but control characters; a tab is none here. */
static bool is_clean(const char *bytes, size_t length)
{
    size_t i = 0;
    while (length - i >= 8 && !holds_control(bytes + i))
        i += 8;
    if (i > 0 && length - i < 8 && !holds_control(bytes + length - 8))
        return true;
    for (; i < length; i++)
        if (((unsigned char)bytes[i] < ' ' && bytes[i] != '\t') || bytes[i] == 0x7f)
            return false;
    return true;
}

/* Is one of eight bytes not visible ASCII? */
static bool holds_invisible(const char *bytes)
{
    const uint64_t each = 0x0101010101010101;
    uint64_t eight;
    memcpy(&eight, bytes, sizeof eight);
    return (((eight - 0x21 * each) & ~eight) | (eight + each) | eight) & 0x80 * each;
}

/* Visible ASCII and none of `others`. */
static bool is_visible(inst_bytes text, const char *others)
{
    size_t i = 0;
    while (text.length - i >= 8 && !holds_invisible(text.bytes + i))
        i += 8;
    for (; i < text.length; i++)
        if (text.bytes[i] <= ' ' || text.bytes[i] >= 0x7f)
            return false;
    for (; *others; others++)
        if (memchr(text.bytes, *others, text.length))
            return false;
    return text.length > 0;
}

#define WORD(text) ((inst_bytes){text, sizeof(text) - 1})

static bool same(inst_bytes text, inst_bytes word)
{
    return text.length == word.length && strncasecmp(text.bytes, word.bytes, text.length) == 0;
}

static inst_bytes trimmed(inst_bytes text)
{
    while (text.length > 0 && is_blank(*text.bytes)) {
        text.bytes++;
        text.length--;
    }
    while (text.length > 0 && is_blank(text.bytes[text.length - 1]))
        text.length--;
    return text;
}

/* Length of the name at the start of "name:…"; 0 when there is none. */
static size_t name_length(const char *line, size_t length)
{
    size_t name = 0;
    while (name < length && is_token(line[name]))
        name++;
    return name < length && line[name] == ':' ? name : 0;
}

/* ---- the head of a request ------------------------------------------------------------------- */

const char inst_http1_no_room[] = "there is no memory for the request";

static bool append(inst_buffer *out, const char *bytes, size_t length)
{
    if (length == 0)
        return true;
    if (length > out->capacity - out->length && inst_buffer_reserve(out, length) != INST_BUFFER_OK)
        return false;
    memcpy(out->data + out->length, bytes, length);
    out->length += length;
    return true;
}

static bool append_text(inst_buffer *out, const char *text)
{
    return append(out, text, strlen(text));
}

static const char *no_room_unless(bool ok)
{
    return ok ? NULL : inst_http1_no_room;
}

const char *inst_http1_open(inst_buffer *out, inst_bytes method, inst_bytes target)
{
    for (size_t i = 0; i < method.length; i++)
        if (method.bytes[i] < 'A' || method.bytes[i] > 'Z')
            return "the method must be of capital letters";
    if (method.length == 0)
        return "there is no method";
    if (!is_visible(target, "#"))
        return "the target must be of visible ASCII characters, without a fragment";
    return no_room_unless(append(out, method.bytes, method.length) && append_text(out, " ") &&
                          append(out, target.bytes, target.length) &&
                          append_text(out, " HTTP/1.1\r\n"));
}

const char *inst_http1_host(inst_buffer *out, inst_bytes host)
{
    if (!is_visible(host, "/?#@\\"))
        return "the host must be a name or an address, with or without a port";
    return no_room_unless(append_text(out, "Host: ") && append(out, host.bytes, host.length) &&
                          append_text(out, "\r\n"));
}

const char *inst_http1_field(inst_buffer *out, inst_bytes line)
{
    const inst_bytes ours[] = {
        WORD("Host"),       WORD("Content-Length"), WORD("Transfer-Encoding"),
        WORD("Connection"), WORD("Upgrade"),        WORD("Expect"),
        WORD("TE"),         WORD("Trailer")};
    size_t name = name_length(line.bytes, line.length);
    if (name == 0)
        return "must look like \"Name: value\"";
    if (!is_clean(line.bytes + name, line.length - name))
        return "must not hold CR, LF, NUL or another control character";
    for (size_t i = 0; i < sizeof ours / sizeof *ours; i++)
        if (same((inst_bytes){line.bytes, name}, ours[i]))
            return "must not frame the request or steer the connection: that is done here";
    return no_room_unless(append(out, line.bytes, line.length) && append_text(out, "\r\n"));
}

const char *inst_http1_fields(inst_buffer *out, inst_bytes lines)
{
    return no_room_unless(append(out, lines.bytes, lines.length));
}

const char *inst_http1_close(inst_buffer *out, inst_bytes method, const uint64_t *length)
{
    /* These carry content by nature: without any, they say so. */
    bool carries =
        same(method, WORD("POST")) || same(method, WORD("PUT")) || same(method, WORD("PATCH"));
    if (length && (same(method, WORD("HEAD")) || same(method, WORD("CONNECT"))))
        return "a HEAD or CONNECT request carries no body";
    char field[48] = "";
    if (length || carries)
        snprintf(field, sizeof field, "Content-Length: %" PRIu64 "\r\n", length ? *length : 0);
    return no_room_unless(append_text(out, field) && append_text(out, "\r\n"));
}

/* ---- faults ---------------------------------------------------------------------------------- */

static bool fail(inst_http1 *a, inst_http1_fault fault, const char *problem)
{
    a->state = INST_HTTP1_FAILED;
    a->fault = fault;
    a->problem = problem;
    return false;
}

static bool bad(inst_http1 *a, const char *problem)
{
    return fail(a, INST_HTTP1_BAD, problem);
}

static bool store(inst_http1 *a, inst_buffer *buffer, const char *bytes, size_t size)
{
    if (append(buffer, bytes, size))
        return true;
    return fail(a, INST_HTTP1_NO_MEMORY, "there is no memory for the answer");
}

/* ---- the head of an answer ------------------------------------------------------------------- */

static const char not_http[] = "it does not begin with \"HTTP/1.1\" and a status";

static bool read_status(inst_http1 *a, const char *line, size_t length)
{
    enum { VERSION = 7, STATUS = 9 };
    bool shaped = length >= STATUS + 3 && (line[VERSION] == '0' || line[VERSION] == '1') &&
                  line[VERSION + 1] == ' ' && is_digit(line[STATUS]) &&
                  is_digit(line[STATUS + 1]) && is_digit(line[STATUS + 2]) &&
                  (length == STATUS + 3 || line[STATUS + 3] == ' ');
    if (!shaped || line[STATUS] == '0')
        return bad(a, not_http);
    if (!is_clean(line + STATUS, length - STATUS))
        return bad(a, "its status line holds a control character");
    a->old = line[VERSION] == '0';
    a->status = (line[STATUS] - '0') * 100 + (line[STATUS + 1] - '0') * 10 + line[STATUS + 2] - '0';
    a->has_length = a->chunked = a->coded = a->close = a->keep_alive = false;
    a->state = INST_HTTP1_FIELDS;
    return true;
}

static bool read_length(inst_http1 *a, inst_bytes value)
{
    if (a->has_length)
        return bad(a, "it says Content-Length twice");
    a->has_length = true;
    a->length = 0;
    for (size_t i = 0; i < value.length; i++) {
        unsigned digit = (unsigned)(value.bytes[i] - '0');
        if (!is_digit(value.bytes[i]))
            return bad(a, "its Content-Length is not a number");
        if (a->length > (UINT64_MAX - digit) / 10)
            return bad(a, "its Content-Length is beyond all numbers");
        a->length = a->length * 10 + digit;
    }
    return value.length > 0 || bad(a, "its Content-Length is empty");
}

static bool read_coding(inst_http1 *a, inst_bytes value)
{
    if (a->chunked)
        return bad(a, "it says Transfer-Encoding twice");
    a->chunked = true;
    return same(value, WORD("chunked")) || bad(a, "its Transfer-Encoding is not chunked alone");
}

static void read_connection(inst_http1 *a, inst_bytes list)
{
    while (list.length > 0) {
        const char *comma = memchr(list.bytes, ',', list.length);
        size_t size = comma ? (size_t)(comma - list.bytes) : list.length;
        inst_bytes word = trimmed((inst_bytes){list.bytes, size});
        a->close = a->close || same(word, WORD("close"));
        a->keep_alive = a->keep_alive || same(word, WORD("keep-alive"));
        size += comma != NULL;
        list = (inst_bytes){list.bytes + size, list.length - size};
    }
}

/* Is it what a Content-Encoding says of a body that does not come as it is? */
static bool is_coding(inst_bytes value)
{
    return value.length > 0 && !same(value, WORD("identity"));
}

/* "Name: value": the length of the name; 0 when it is none. */
static size_t check_field(inst_http1 *a, const char *line, size_t length)
{
    size_t name = name_length(line, length);
    if (is_blank(*line))
        bad(a, "it folds a header over two lines");
    else if (name == 0)
        bad(a, "one of its header lines is none");
    else if (!is_clean(line + name, length - name))
        bad(a, "one of its header lines holds a control character");
    else if (a->fields++ >= a->limits.fields)
        fail(a, INST_HTTP1_LARGE, "it has more header lines than are allowed");
    else
        return name;
    return 0;
}

static bool read_field(inst_http1 *a, const char *line, size_t length)
{
    inst_bytes name = {line, check_field(a, line, length)};
    if (name.length == 0)
        return false;
    inst_bytes rest = {line + name.length + 1, length - name.length - 1};
    if (same(name, WORD("Content-Length")))
        return read_length(a, trimmed(rest));
    if (same(name, WORD("Transfer-Encoding")))
        return read_coding(a, trimmed(rest));
    if (same(name, WORD("Connection")))
        read_connection(a, trimmed(rest));
    if (same(name, WORD("Content-Encoding")))
        a->coded = a->coded || is_coding(trimmed(rest));
    return true;
}

/* ---- where the body begins ------------------------------------------------------------------- */

static bool done(inst_http1 *a, bool keep)
{
    a->keep = keep && (a->old ? a->keep_alive && !a->close : !a->close);
    a->state = INST_HTTP1_DONE;
    return true;
}

static bool too_large(inst_http1 *a)
{
    return fail(a, INST_HTTP1_LARGE, "its body is larger than allowed");
}

static bool begin_sized(inst_http1 *a)
{
    if (a->length > a->limits.body)
        return too_large(a);
    if (a->length == 0)
        return done(a, true);
    a->left = a->length;
    a->state = INST_HTTP1_SIZED;
    return true;
}

static bool begin_body(inst_http1 *a)
{
    if (a->coded && !(a->has_length && a->length == 0))
        return bad(a, "its body is compressed, which was not asked for");
    a->section = 0;
    if (a->chunked)
        a->state = INST_HTTP1_CHUNK_LINE;
    else if (a->has_length)
        return begin_sized(a);
    else
        a->state = INST_HTTP1_TO_CLOSE;
    return true;
}

/* The blank line behind the fields. */
static bool end_head(inst_http1 *a)
{
    bool framed = a->has_length || a->chunked;
    if (a->has_length && a->chunked)
        return bad(a, "it says both Content-Length and Transfer-Encoding");
    if (a->chunked && a->old)
        return bad(a, "it says Transfer-Encoding in HTTP/1.0");
    if (a->status < 200 && framed)
        return bad(a, "it frames a body where none can be");
    if (a->status == 101) /* nothing follows in HTTP */
        return done(a, false);
    if (a->status < 200) { /* not the answer yet */
        inst_buffer_clear(&a->head);
        a->status = 0;
        a->state = INST_HTTP1_STATUS_LINE;
        return true;
    }
    if (a->tunnel && a->status < 300) { /* the proxy has no more say over the connection */
        a->close = a->old = false;
        return done(a, true);
    }
    if (a->status == 204) /* where a length is wrong, and 0 harmless */
        return done(a, !a->chunked && !(a->has_length && a->length > 0));
    if (a->bodiless || a->status == 304)
        return done(a, true);
    return begin_body(a);
}

/* A CRLF stands behind the line. */
static bool read_head_line(inst_http1 *a, const char *line, size_t length)
{
    if (!a->whole && !store(a, &a->head, line, length + 2))
        return false;
    if (a->state == INST_HTTP1_STATUS_LINE)
        return read_status(a, line, length);
    return length > 0 ? read_field(a, line, length) : end_head(a);
}

/* ---- chunks ---------------------------------------------------------------------------------- */

static int hex_digit(char c)
{
    if (is_digit(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* What follows the size of a chunk: nothing, or ";" and whatever. */
static bool read_extension(inst_http1 *a, const char *rest, size_t length)
{
    inst_bytes shown = trimmed((inst_bytes){rest, length});
    if (length == 0)
        return true;
    if (shown.length == 0 || *shown.bytes != ';' || !is_clean(rest, length))
        return bad(a, "the size of a chunk is not a number");
    if (length > a->limits.head - a->extensions)
        return fail(a, INST_HTTP1_LARGE, "its chunks carry more extensions than are allowed");
    a->extensions += length;
    return true;
}

static bool read_chunk_line(inst_http1 *a, const char *line, size_t length)
{
    size_t digits = 0;
    uint64_t size = 0;
    for (; digits < length && hex_digit(line[digits]) >= 0; digits++) {
        if (size > UINT64_MAX >> 4)
            return bad(a, "the size of a chunk is beyond all numbers");
        size = size << 4 | (unsigned)hex_digit(line[digits]);
    }
    if (digits == 0)
        return bad(a, "the size of a chunk is not a number");
    if (!read_extension(a, line + digits, length - digits))
        return false;
    if (size > a->limits.body - a->body.length)
        return too_large(a);
    a->left = size;
    a->section = 0;
    a->state = size > 0 ? INST_HTTP1_CHUNK : INST_HTTP1_TRAILER;
    return true;
}

static bool read_chunk_end(inst_http1 *a, size_t length)
{
    if (length > 0)
        return bad(a, "a chunk is not as long as it says");
    a->section = 0;
    a->state = INST_HTTP1_CHUNK_LINE;
    return true;
}

/* Checked and dropped: nobody was promised a trailer. */
static bool read_trailer_line(inst_http1 *a, const char *line, size_t length)
{
    if (length == 0)
        return done(a, true);
    return check_field(a, line, length) > 0;
}

/* ---- lines ----------------------------------------------------------------------------------- */

static size_t section_limit(const inst_http1 *a)
{
    switch (a->state) {
    case INST_HTTP1_CHUNK_LINE:
        return a->limits.chunk_line;
    case INST_HTTP1_CHUNK_END:
        return 2;
    case INST_HTTP1_TRAILER:
        return a->limits.trailer;
    default:
        return a->limits.head;
    }
}

static bool too_long(inst_http1 *a)
{
    switch (a->state) {
    case INST_HTTP1_CHUNK_LINE:
        return fail(a, INST_HTTP1_LARGE, "the line of a chunk is longer than allowed");
    case INST_HTTP1_CHUNK_END:
        return bad(a, "a chunk is not as long as it says");
    case INST_HTTP1_TRAILER:
        return fail(a, INST_HTTP1_LARGE, "its trailer is larger than allowed");
    default:
        return fail(a, INST_HTTP1_LARGE, "its headers are larger than allowed");
    }
}

/* A line, with what should be a CR and not its LF, which stands behind it. */
static bool read_line(inst_http1 *a, const char *line, size_t length)
{
    if (length == 0 || line[length - 1] != '\r')
        return bad(a, "one of its lines does not end with CR LF");
    length--;
    switch (a->state) {
    case INST_HTTP1_CHUNK_LINE:
        return read_chunk_line(a, line, length);
    case INST_HTTP1_CHUNK_END:
        return read_chunk_end(a, length);
    case INST_HTTP1_TRAILER:
        return read_trailer_line(a, line, length);
    default:
        return read_head_line(a, line, length);
    }
}

/* Something else than HTTP may never come to the end of a line: it is known by its first bytes. */
static bool begins_well(inst_http1 *a, const char *bytes, size_t size)
{
    static const char prefix[] = "HTTP/1.";
    size_t seen = a->line.length;
    size_t room = a->limits.head - (a->section - seen); /* what is beyond is too large first */
    size_t judged = sizeof prefix - 1 < room ? sizeof prefix - 1 : room;
    for (size_t i = 0; i < size && seen + i < judged; i++)
        if (bytes[i] != prefix[seen + i])
            return bad(a, not_http);
    return true;
}

/* Take the bytes up to the end of the line, which may not have come yet. */
static size_t take_line(inst_http1 *a, const char *bytes, size_t size)
{
    if (a->state == INST_HTTP1_STATUS_LINE && !begins_well(a, bytes, size))
        return 0;
    const char *end = memchr(bytes, '\n', size);
    size_t length = end ? (size_t)(end - bytes) : size;
    size_t taken = length + (end != NULL);
    if (taken > section_limit(a) - a->section) {
        too_long(a);
        return 0;
    }
    a->section += taken;
    if (end && a->line.length == 0) { /* the whole line is here */
        read_line(a, bytes, length);
        return taken;
    }
    if (store(a, &a->line, bytes, taken) && end) {
        read_line(a, a->line.data, a->line.length - 1);
        inst_buffer_clear(&a->line);
    }
    return taken;
}

/* ---- bodies ---------------------------------------------------------------------------------- */

static size_t take_sized(inst_http1 *a, const char *bytes, size_t size)
{
    size_t taken = size < a->left ? size : (size_t)a->left;
    if (!store(a, &a->body, bytes, taken))
        return 0;
    a->left -= taken;
    if (a->left == 0 && a->state == INST_HTTP1_SIZED)
        done(a, true);
    else if (a->left == 0)
        a->state = INST_HTTP1_CHUNK_END;
    return taken;
}

static size_t take_to_close(inst_http1 *a, const char *bytes, size_t size)
{
    if (size > a->limits.body - a->body.length)
        too_large(a);
    else
        store(a, &a->body, bytes, size);
    return size;
}

size_t inst_http1_feed(inst_http1 *a, const char *bytes, size_t size)
{
    size_t used = 0;
    a->begun = a->begun || size > 0;
    while (used < size && a->state != INST_HTTP1_DONE && a->state != INST_HTTP1_FAILED) {
        const char *at = bytes + used;
        size_t left = size - used;
        switch (a->state) {
        case INST_HTTP1_SIZED:
        case INST_HTTP1_CHUNK:
            used += take_sized(a, at, left);
            break;
        case INST_HTTP1_TO_CLOSE:
            used += take_to_close(a, at, left);
            break;
        default:
            used += take_line(a, at, left);
        }
    }
    return used;
}

bool inst_http1_whole(inst_http1 *a, const char *bytes, size_t size, inst_bytes *head,
                      inst_bytes *body)
{
    size_t used = 0;
    a->whole = true;
    if (!begins_well(a, bytes, size))
        return false;
    do { /* behind a 1xx the state is that of a new answer, whose head would not be all of them */
        const char *line = bytes + used, *end = memchr(line, '\n', size - used);
        if (!end || (size_t)(end - bytes) >= a->limits.head)
            return false;
        read_line(a, line, (size_t)(end - line));
        used = (size_t)(end - bytes) + 1;
    } while (a->state == INST_HTTP1_FIELDS);
    *head = (inst_bytes){bytes, used};
    *body = (inst_bytes){bytes + used, size - used};
    if (a->state == INST_HTTP1_SIZED)
        return a->left == body->length && done(a, true);
    return a->state == INST_HTTP1_DONE && body->length == 0;
}

/* ---- ends ------------------------------------------------------------------------------------ */

void inst_http1_end(inst_http1 *a)
{
    switch (a->state) {
    case INST_HTTP1_DONE:
    case INST_HTTP1_FAILED:
        break;
    case INST_HTTP1_TO_CLOSE:
        done(a, false);
        break;
    case INST_HTTP1_STATUS_LINE:
    case INST_HTTP1_FIELDS:
        fail(a, INST_HTTP1_CUT,
             a->begun ? "the connection ended within the head of the answer"
                      : "the connection ended before an answer came");
        break;
    default:
        fail(a, INST_HTTP1_CUT, "the connection ended within the body of the answer");
    }
}

/* Empty, with its memory unless that is more than usual. */
static inst_buffer reused(inst_buffer buffer)
{
    enum { USUAL = 64 * 1024 };
    if (buffer.capacity > USUAL)
        inst_buffer_free(&buffer);
    inst_buffer_clear(&buffer);
    return buffer;
}

void inst_http1_reset(inst_http1 *a)
{
    *a = (inst_http1){.limits = a->limits,
                      .head = reused(a->head),
                      .body = reused(a->body),
                      .line = reused(a->line)};
}

void inst_http1_free(inst_http1 *a)
{
    inst_buffer_free(&a->head);
    inst_buffer_free(&a->body);
    inst_buffer_free(&a->line);
    memset(a, 0, sizeof *a);
}
