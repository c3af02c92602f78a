#include "json.h"

#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

bool inst_json_fail(inst_json *json, const char *problem)
{
    json->problem = problem;
    return false;
}

static bool fail_at(inst_json *json, const char *at, const char *problem)
{
    json->at = at;
    return inst_json_fail(json, problem);
}

size_t inst_json_offset(const inst_json *json)
{
    return (size_t)(json->at - json->begin) + 1;
}

static inline const char *behind_blanks(const char *at, const char *end)
{
    while (at < end && (unsigned char)*at <= ' ') { /* mostly there is none */
        if (*at != ' ' && *at != '\n' && *at != '\r' && *at != '\t')
            break;
        at++;
    }
    return at;
}

static inline void skip_blanks(inst_json *json)
{
    json->at = behind_blanks(json->at, json->end);
}

bool inst_json_start(inst_json *json, const char *text, size_t length)
{
    json->begin = json->at = text;
    json->end = text + length;
    json->problem = NULL;
    json->depth = 0;
    if (length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0)
        return inst_json_fail(json, "byte order mark");
    skip_blanks(json);
    return json->at < json->end || inst_json_fail(json, "no value");
}

bool inst_json_finish(inst_json *json)
{
    skip_blanks(json);
    return json->at == json->end || inst_json_fail(json, "unexpected text behind the value");
}

/* ---- strings ---- */

#ifdef __SSE2__
/* A bit for each byte that is not plain. Bytes are signed here: those from 0x80 on are less than a
 * space, too. With one bit turned over a quote comes right behind the control characters. */
static inline unsigned not_plain(__m128i block)
{
    __m128i turned = _mm_xor_si128(block, _mm_set1_epi8('"' ^ ' '));
    __m128i stop = _mm_or_si128(_mm_cmplt_epi8(turned, _mm_set1_epi8(' ' + 1)),
                                _mm_cmpeq_epi8(block, _mm_set1_epi8('\\')));
    return (unsigned)_mm_movemask_epi8(stop);
}
#endif

/* The first byte that is not plain: a quote, a backslash, a control character, not ASCII. */
static inline const char *plain_run(const char *at, const char *end)
{
#ifdef __SSE2__
    while (end - at >= 16) {
        unsigned mask = not_plain(_mm_loadu_si128((const __m128i *)(const void *)at));
        if (mask)
            return at + __builtin_ctz(mask);
        at += 16;
    }
    if (end - at >= 8) {
        unsigned mask = not_plain(_mm_loadl_epi64((const __m128i *)(const void *)at)) & 0xFF;
        if (mask)
            return at + __builtin_ctz(mask);
        at += 8;
    }
#endif
    while (at < end && (unsigned char)*at >= ' ' && (unsigned char)*at < 0x80 && *at != '"' &&
           *at != '\\')
        at++;
    return at;
}

static bool is_tail(const char *at)
{
    return ((unsigned char)*at & 0xC0) == 0x80;
}

const char *inst_json_plain(const char *at, const char *end)
{
    return plain_run(at, end);
}

/* As inst_json_utf8, for a first byte that is not ASCII. */
static size_t utf8_length(const char *at, const char *end)
{
    unsigned char first = (unsigned char)at[0];
    size_t left = (size_t)(end - at);
    if (first < 0xC2 || left < 2 || !is_tail(at + 1))
        return 0;
    if (first < 0xE0)
        return 2;
    unsigned char second = (unsigned char)at[1];
    if (left < 3 || !is_tail(at + 2))
        return 0;
    if (first < 0xF0) { /* neither overlong nor a surrogate */
        bool bad = (first == 0xE0 && second < 0xA0) || (first == 0xED && second >= 0xA0);
        return bad ? 0 : 3;
    }
    if (first > 0xF4 || left < 4 || !is_tail(at + 3))
        return 0;
    bool bad = (first == 0xF0 && second < 0x90) || (first == 0xF4 && second >= 0x90);
    return bad ? 0 : 4;
}

size_t inst_json_utf8(const char *at, const char *end)
{
    return (unsigned char)*at < 0x80 ? 1 : utf8_length(at, end);
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c = (char)(c | 0x20);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The four digits of \uXXXX, or -1. */
static int hex_unit(const char *at, const char *end)
{
    if (end - at < 4)
        return -1;
    int unit = 0;
    for (int i = 0; i < 4; i++) {
        int digit = hex_digit(at[i]);
        if (digit < 0)
            return -1;
        unit = unit << 4 | digit;
    }
    return unit;
}

/* Behind \uXXXX, or behind two of them that are a surrogate pair; NULL after a failure. */
static const char *skip_unit(inst_json *json, const char *at)
{
    const char *end = json->end;
    int unit = hex_unit(at + 2, end);
    if (unit < 0)
        return fail_at(json, at, "\\u needs four hexadecimal digits"), (const char *)NULL;
    if (unit < 0xD800 || unit > 0xDFFF)
        return at + 6;
    bool paired = unit < 0xDC00 && end - at >= 12 && at[6] == '\\' && at[7] == 'u';
    int low = paired ? hex_unit(at + 8, end) : -1;
    if (low >= 0xDC00 && low <= 0xDFFF)
        return at + 12;
    return fail_at(json, at, "lone surrogate"), (const char *)NULL;
}

/* Behind the escape at `at` (a backslash), or NULL after a failure. */
static const char *skip_escape(inst_json *json, const char *at)
{
    if (json->end - at < 2)
        return fail_at(json, at, "unfinished escape"), (const char *)NULL;
    switch (at[1]) {
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
        return at + 2;
    case 'u':
        return skip_unit(json, at);
    default:
        return fail_at(json, at, "unknown escape"), (const char *)NULL;
    }
}

/* Behind the byte that stopped a plain run inside a string; NULL after a failure. */
static const char *skip_special(inst_json *json, const char *at)
{
    if (*at == '\\')
        return skip_escape(json, at);
    if ((unsigned char)*at < ' ')
        return fail_at(json, at, "control character in a string"), (const char *)NULL;
    size_t length = utf8_length(at, json->end);
    return length ? at + length : (fail_at(json, at, "invalid UTF-8"), (const char *)NULL);
}

/* The quote that ends a string, from a byte inside it on; NULL after a failure. */
static const char *find_quote(inst_json *json, const char *at, bool *escaped)
{
    for (;;) {
        at = plain_run(at, json->end);
        if (at == json->end)
            return fail_at(json, at, "string without an end"), (const char *)NULL;
        if (*at == '"')
            return at;
        *escaped |= *at == '\\';
        at = skip_special(json, at);
        if (!at)
            return NULL;
    }
}

/* The same, for the first byte inside: most strings are short and plain. */
static inline const char *string_end(inst_json *json, const char *at, bool *escaped)
{
#ifdef __SSE2__
    if (json->end - at >= 16) {
        unsigned mask = not_plain(_mm_loadu_si128((const __m128i *)(const void *)at));
        at += mask ? __builtin_ctz(mask) : 16;
        if (mask && *at == '"')
            return at;
    }
#endif
    return find_quote(json, at, escaped);
}

bool inst_json_string(inst_json *json, inst_json_text *text)
{
    const char *begin = json->at + 1;
    text->escaped = false;
    const char *quote = string_end(json, begin, &text->escaped);
    if (!quote)
        return false;
    text->bytes = begin;
    text->length = (size_t)(quote - begin);
    json->at = quote + 1;
    return true;
}

static size_t write_utf8(unsigned code, char *out)
{
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    if (code < 0x800) {
        out[0] = (char)(0xC0 | code >> 6);
        out[1] = (char)(0x80 | (code & 0x3F));
        return 2;
    }
    if (code < 0x10000) {
        out[0] = (char)(0xE0 | code >> 12);
        out[1] = (char)(0x80 | (code >> 6 & 0x3F));
        out[2] = (char)(0x80 | (code & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | code >> 18);
    out[1] = (char)(0x80 | (code >> 12 & 0x3F));
    out[2] = (char)(0x80 | (code >> 6 & 0x3F));
    out[3] = (char)(0x80 | (code & 0x3F));
    return 4;
}

static char control_of(char letter)
{
    switch (letter) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return letter;
    }
}

/* Resolve the valid escape at *at, move behind it, write at most 4 bytes. */
static size_t resolve_escape(const char **at, const char *end, char *out)
{
    const char *escape = *at;
    if (escape[1] != 'u') {
        *at = escape + 2;
        out[0] = control_of(escape[1]);
        return 1;
    }
    unsigned code = (unsigned)hex_unit(escape + 2, end);
    *at = escape + 6;
    if (code >= 0xD800 && code <= 0xDFFF) {
        unsigned low = (unsigned)hex_unit(escape + 8, end);
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        *at = escape + 12;
    }
    return write_utf8(code, out);
}

size_t inst_json_unescape(inst_json_text text, char *out)
{
    const char *at = text.bytes;
    const char *end = at + text.length;
    char *to = out;
    while (at < end) {
        const char *escape = memchr(at, '\\', (size_t)(end - at));
        size_t plain = (size_t)((escape ? escape : end) - at);
        memcpy(to, at, plain);
        to += plain;
        at += plain;
        if (escape)
            to += resolve_escape(&at, end, to);
    }
    return (size_t)(to - out);
}

bool inst_json_equals(inst_json_text text, const char *bytes, size_t length)
{
    if (!text.escaped)
        return text.length == length && memcmp(text.bytes, bytes, length) == 0;
    const char *at = text.bytes;
    const char *end = at + text.length;
    while (at < end) {
        char piece[4] = {*at};
        size_t size = 1;
        if (*at == '\\')
            size = resolve_escape(&at, end, piece);
        else
            at++;
        if (size > length || memcmp(piece, bytes, size) != 0)
            return false;
        bytes += size;
        length -= size;
    }
    return length == 0;
}

/* ---- the rest ---- */

/* Behind true, false or null; NULL after a failure. */
static inline const char *behind_word(inst_json *json, const char *at)
{
    size_t left = (size_t)(json->end - at);
    if (*at == 'f' && left >= 5 && memcmp(at, "false", 5) == 0)
        return at + 5;
    if (left >= 4 && (memcmp(at, "true", 4) == 0 || memcmp(at, "null", 4) == 0))
        return at + 4;
    return fail_at(json, at, "expected a value"), (const char *)NULL;
}

bool inst_json_word(inst_json *json)
{
    const char *behind = behind_word(json, json->at);
    if (!behind)
        return false;
    json->at = behind;
    return true;
}

bool inst_json_enter(inst_json *json)
{
    if (json->depth >= INST_JSON_DEPTH)
        return inst_json_fail(json, "nested too deeply");
    json->depth++;
    json->at++;
    return true;
}

/* A value has to follow: blanks, then any byte. */
static inline enum inst_json_step expect_value(inst_json *json)
{
    skip_blanks(json);
    if (json->at < json->end)
        return INST_JSON_ITEM;
    inst_json_fail(json, "unexpected end");
    return INST_JSON_BAD;
}

/* The separator before the next item, or the closing bracket. */
static inline enum inst_json_step separate(inst_json *json, bool first, char close)
{
    skip_blanks(json);
    if (json->at == json->end) {
        inst_json_fail(json, "unexpected end");
        return INST_JSON_BAD;
    }
    if (*json->at == close) {
        json->at++;
        json->depth--;
        return INST_JSON_END;
    }
    if (first)
        return INST_JSON_ITEM;
    if (*json->at != ',') {
        inst_json_fail(json, close == '}' ? "expected , or }" : "expected , or ]");
        return INST_JSON_BAD;
    }
    json->at++;
    return expect_value(json);
}

enum inst_json_step inst_json_element(inst_json *json, bool first)
{
    return separate(json, first, ']');
}

enum inst_json_step inst_json_member(inst_json *json, bool first, inst_json_text *key)
{
    enum inst_json_step step = separate(json, first, '}');
    if (step != INST_JSON_ITEM)
        return step;
    if (*json->at != '"') {
        inst_json_fail(json, "expected a member name in quotes");
        return INST_JSON_BAD;
    }
    if (!inst_json_string(json, key))
        return INST_JSON_BAD;
    skip_blanks(json);
    if (json->at == json->end || *json->at != ':') {
        inst_json_fail(json, "expected : behind the member name");
        return INST_JSON_BAD;
    }
    json->at++;
    return expect_value(json);
}

/* memcmp for names: they are too short to be worth a call. */
static inline bool is_same(const char *a, const char *b, size_t length)
{
    uint64_t left, right;
    if (length < sizeof left) {
        while (length > 0 && *a == *b)
            a++, b++, length--;
        return length == 0;
    }
    const char *last = a + length - sizeof left; /* may overlap the one before */
    for (; a < last; a += sizeof left, b += sizeof left) {
        memcpy(&left, a, sizeof left);
        memcpy(&right, b, sizeof left);
        if (left != right)
            return false;
    }
    memcpy(&left, last, sizeof left);
    memcpy(&right, b + (last - a), sizeof left);
    return left == right;
}

bool inst_json_guess(inst_json *json, const char *name, size_t length)
{
    const char *at = json->at;
    if ((size_t)(json->end - at) < length + 5 || at[0] != ',' || at[1] != '"' ||
        at[length + 2] != '"' || at[length + 3] != ':' || (unsigned char)at[length + 4] <= ' ' ||
        !is_same(at + 2, name, length))
        return false;
    json->at = at + length + 4;
    return true;
}

/* ---- skipping ---- */

/* Behind a number; NULL after a failure. Most are short integers without a blank behind them. */
static inline const char *behind_number(inst_json *json, const char *at)
{
    const char *first = at + (*at == '-');
    if (json->end - first > 16) {
        const char *digit = first;
        while (digit < first + 15 && *digit >= '0' && *digit <= '9')
            digit++;
        bool plain = digit > first && (*first != '0' || digit == first + 1);
        if (plain && (*digit == ',' || *digit == '}' || *digit == ']'))
            return digit;
    }
    json->at = at;
    return inst_json_number_skip(json) ? json->at : NULL;
}

/* Behind a value that is neither an object nor an array; NULL after a failure. */
static inline const char *behind_scalar(inst_json *json, const char *at)
{
    bool escaped = false;
    switch (*at) {
    case '"':
        at = string_end(json, at + 1, &escaped);
        return at ? at + 1 : NULL;
    case 't':
    case 'f':
    case 'n':
        return behind_word(json, at);
    default:
        return behind_number(json, at);
    }
}

static inline const char *need_value(inst_json *json, const char *at)
{
    at = behind_blanks(at, json->end);
    return at < json->end ? at : (fail_at(json, at, "unexpected end"), (const char *)NULL);
}

/* From the name of a member to its value; NULL after a failure. */
static inline const char *behind_name(inst_json *json, const char *at)
{
    bool escaped = false;
    if (*at != '"')
        return fail_at(json, at, "expected a member name in quotes"), (const char *)NULL;
    at = string_end(json, at + 1, &escaped);
    if (!at)
        return NULL;
    at = behind_blanks(at + 1, json->end);
    if (at == json->end || *at != ':')
        return fail_at(json, at, "expected : behind the member name"), (const char *)NULL;
    return need_value(json, at + 1);
}

/* The kinds of brackets that are open, the innermost last. */
typedef struct brackets {
    char close[INST_JSON_DEPTH];
    int depth;
} brackets;

/* From behind a value, or an opening bracket, to the next value, over the brackets that close
 * there. NULL after a failure, or when nothing is open any more: then the position is behind it
 * all. */
static inline const char *next_value(inst_json *json, brackets *open, const char *at, bool first)
{
    for (; open->depth > json->depth; first = false) {
        char close = open->close[open->depth - 1];
        at = need_value(json, at);
        if (!at)
            return NULL;
        if (*at == close) {
            at++;
            open->depth--;
            continue;
        }
        if (!first) {
            if (*at != ',')
                return fail_at(json, at, close == '}' ? "expected , or }" : "expected , or ]"),
                       (const char *)NULL;
            at = need_value(json, at + 1);
            if (!at)
                return NULL;
        }
        return close == '}' ? behind_name(json, at) : at;
    }
    json->at = at;
    return NULL;
}

static bool skip_nested(inst_json *json)
{
    brackets open;
    open.depth = json->depth;
    const char *at = json->at;
    json->problem = NULL;
    while (at) {
        bool opens = *at == '{' || *at == '[';
        if (!opens) {
            at = behind_scalar(json, at);
        } else if (open.depth == INST_JSON_DEPTH) {
            return fail_at(json, at, "nested too deeply");
        } else {
            open.close[open.depth++] = (char)(*at + 2); /* so they are in ASCII */
            at++;
        }
        if (at)
            at = next_value(json, &open, at, opens);
    }
    return !json->problem;
}

bool inst_json_skip(inst_json *json)
{
    if (*json->at == '{' || *json->at == '[')
        return skip_nested(json);
    const char *behind = behind_scalar(json, json->at);
    if (!behind)
        return false;
    json->at = behind;
    return true;
}
