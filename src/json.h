/* JSON, RFC 8259, strict: UTF-8 valid, no lone surrogates, no byte order mark, bounded depth,
 * finite numbers, nothing behind the value. Independent of the locale.
 *
 * json_scan.c walks and validates, json_number.c reads and writes numbers: both know no Lua.
 * json_decode.c and json_encode.c turn text into Lua values and back. */
#ifndef INST_JSON_H
#define INST_JSON_H

#include "buffer_lua.h"
#include "compat.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    INST_JSON_DEPTH = 128,   /* arrays and objects inside each other, at most */
    INST_JSON_NUMBER = 1100, /* characters of a number, at most */
    INST_JSON_FORMATTED = 32 /* bytes that are enough for any number written */
};

/* ---- walking text -------------------------------------------------------------------- */

/* A position in a text that somebody else keeps alive. After a failure `problem` says what is
 * wrong (a constant string) and `at` stands on the byte that is. */
typedef struct inst_json {
    const char *begin;
    const char *at;
    const char *end;
    const char *problem;
    int depth;
} inst_json;

/* The inside of a string, escapes still in it. */
typedef struct inst_json_text {
    const char *bytes;
    size_t length;
    bool escaped; /* there is at least one backslash */
} inst_json_text;

typedef struct inst_json_number {
    double number;
    int64_t integer;
    bool is_integer; /* written without point and exponent, not "-0", and 64 bits hold it */
} inst_json_number;

enum inst_json_step { INST_JSON_BAD = -1, INST_JSON_END = 0, INST_JSON_ITEM = 1 };

/* Stand on the first byte of the value in `text`; false if there is none. */
bool inst_json_start(inst_json *json, const char *text, size_t length);

/* True when only blanks are left; otherwise a failure. */
bool inst_json_finish(inst_json *json);

/* Record a failure at the current byte. Always returns false. */
bool inst_json_fail(inst_json *json, const char *problem);

/* Bytes before the problem, plus one. */
size_t inst_json_offset(const inst_json *json);

/* Each of these stands on the first byte of a value and leaves the position right behind it. */
bool inst_json_skip(inst_json *json);
bool inst_json_string(inst_json *json, inst_json_text *text);
bool inst_json_number_read(inst_json *json, inst_json_number *number);
bool inst_json_number_skip(inst_json *json);
bool inst_json_word(inst_json *json); /* true, false, null: the first letter tells which */

/* Walk an object or an array: enter on its bracket, then step until INST_JSON_END. After
 * INST_JSON_ITEM the position is on the value, and the caller has to move behind it. */
bool inst_json_enter(inst_json *json);
enum inst_json_step inst_json_member(inst_json *json, bool first, inst_json_text *key);
enum inst_json_step inst_json_element(inst_json *json, bool first);

/* Is the next member, from behind the value of the one before on, the one of that name, written as
 * most are: without blanks and escapes? Then move to its value; if not, nothing has changed. */
bool inst_json_guess(inst_json *json, const char *name, size_t length);

/* Write the string without its escapes to `out` (text.length bytes are enough); returns the
 * number of bytes. Only for text that was validated. */
size_t inst_json_unescape(inst_json_text text, char *out);

/* Does the validated text, escapes resolved, equal these bytes? */
bool inst_json_equals(inst_json_text text, const char *bytes, size_t length);

/* The first byte that does not stand for itself in a string: a quote, a backslash, a control
 * character, a byte that is not ASCII; or `end`. */
const char *inst_json_plain(const char *at, const char *end);

/* Bytes of the UTF-8 sequence that starts here (at < end); 0 if it is invalid. */
size_t inst_json_utf8(const char *at, const char *end);

/* ---- numbers ------------------------------------------------------------------------- */

/* Is it an integer that a double holds exactly, up to 2^53 either way? */
static inline bool inst_is_whole(double number)
{
    return number >= -9007199254740992.0 && number <= 9007199254740992.0 &&
           (double)(int64_t)number == number;
}

/* Write a finite number so that it reads back as the same one; returns the number of bytes. */
size_t inst_json_format(double number, char out[INST_JSON_FORMATTED]);
size_t inst_json_format_integer(int64_t number, char out[INST_JSON_FORMATTED]);

/* ---- decoding ------------------------------------------------------------------------ */

typedef struct inst_decoding {
    int array_mt;   /* stack (absolute) or pseudo index of the metatable that marks arrays */
    bool keep_null; /* keep null in objects, too; otherwise those members are dropped */
} inst_decoding;

/* Push the value at the position: true, [+1]. On a failure false, and the stack holds an
 * unknown number of values more: the caller resets its top. Raises for lack of memory. */
bool inst_json_decode(lua_State *L, inst_json *json, inst_decoding how);

/* Push a validated string, escapes resolved. [+1], raises for lack of memory. */
void inst_json_pushtext(lua_State *L, inst_json_text text);

/* ---- encoding ------------------------------------------------------------------------ */

/* Where the encoder is, for messages: campaign_schedule.schedules[2].days */
typedef struct inst_json_path {
    const struct inst_json_path *up;
    const char *key; /* NULL for an array element */
    size_t length;
    lua_Integer index;
} inst_json_path;

typedef struct inst_encoder inst_encoder;

/* Write a full userdata that does not stand for null; false after inst_encoder_fail, also for
 * one that has no place in JSON. */
typedef bool (*inst_encode_userdata)(inst_encoder *encoder, int index, const inst_json_path *path);

/* Lives on the C stack, for one call; the bytes belong to a userdata, since Lua may raise. */
struct inst_encoder {
    lua_State *L;
    inst_buffer *buffer;
    int array_marks; /* pseudo index: set of metatables that mark arrays */
    int nulls;       /* pseudo index: set of further values that stand for null */
    int depth;
    inst_encode_userdata userdata;
};

/* Append the value at `index`. `as_array`: an empty table without a mark is []. False after a
 * failure, whose message was pushed: [+0 on success, +1 or more on a failure with the message
 * on top]. Raises for lack of Lua memory. */
bool inst_encode(inst_encoder *encoder, int index, bool as_array, const inst_json_path *path);

/* Append bytes as they are, or a string with quotes and escapes. */
bool inst_encode_raw(inst_encoder *encoder, const char *bytes, size_t length);
bool inst_encode_string(inst_encoder *encoder, const char *bytes, size_t length,
                        const inst_json_path *path);

/* Push "path: message". Always returns false. */
bool inst_encoder_fail(inst_encoder *encoder, const inst_json_path *path, const char *message);

/* Is the value null: the lightuserdata NULL, or a member of the set at `nulls`? */
bool inst_isnull(lua_State *L, int index, int nulls);

/* Is the table at `index` marked as an array by its metatable? */
bool inst_ismarked(lua_State *L, int index, int array_marks);

#endif
