#include "json.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* ---- failures ---- */

typedef struct path_text {
    char bytes[256];
    size_t length;
} path_text;

static void path_add(path_text *path, const char *bytes, size_t length)
{
    size_t left = sizeof path->bytes - path->length;
    if (length > left)
        length = left;
    memcpy(path->bytes + path->length, bytes, length);
    path->length += length;
}

static bool is_name(const char *key, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        char c = key[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        if (!letter && !(i > 0 && c >= '0' && c <= '9'))
            return false;
    }
    return length > 0;
}

static void path_write(path_text *out, const inst_json_path *path)
{
    char index[32];
    if (path->up)
        path_write(out, path->up);
    if (!path->key) {
        int length = snprintf(index, sizeof index, "[%lld]", (long long)path->index);
        path_add(out, index, (size_t)length);
    } else if (is_name(path->key, path->length)) {
        path_add(out, ".", out->length ? 1 : 0);
        path_add(out, path->key, path->length);
    } else {
        path_add(out, "[\"", 2);
        path_add(out, path->key, path->length);
        path_add(out, "\"]", 2);
    }
}

INST_NOINLINE bool inst_encoder_fail(inst_encoder *encoder, const inst_json_path *path,
                                     const char *message)
{
    path_text text = {.length = 0};
    if (path)
        path_write(&text, path);
    lua_pushlstring(encoder->L, text.bytes, text.length);
    lua_pushstring(encoder->L, text.length ? ": " : "");
    lua_pushstring(encoder->L, message);
    lua_concat(encoder->L, 3);
    return false;
}

static bool fail_type(inst_encoder *encoder, int index, const inst_json_path *path)
{
    char message[64];
    snprintf(message, sizeof message, "a %s has no place in JSON",
             luaL_typename(encoder->L, index));
    return inst_encoder_fail(encoder, path, message);
}

bool inst_encode_raw(inst_encoder *encoder, const char *bytes, size_t length)
{
    inst_buffer_status status = inst_buffer_append(encoder->buffer, bytes, length);
    return status == INST_BUFFER_OK || inst_encoder_fail(encoder, NULL, "out of memory");
}

static inline bool put(inst_encoder *encoder, char byte)
{
    inst_buffer_status status = inst_buffer_append_byte(encoder->buffer, byte);
    return status == INST_BUFFER_OK || inst_encoder_fail(encoder, NULL, "out of memory");
}

/* ---- scalars ---- */

static size_t escape(unsigned char c, char out[8])
{
    static const char letters[] = "btn\0fr"; /* 8 … 13; 11 has no letter */
    out[0] = '\\';
    if (c == '"' || c == '\\') {
        out[1] = (char)c;
        return 2;
    }
    if (c >= 8 && c <= 13 && c != 11) {
        out[1] = letters[c - 8];
        return 2;
    }
    return (size_t)snprintf(out, 8, "\\u%04x", (unsigned)c);
}

/* The usual string needs no escape: one look, one copy. False, and nothing written: this one does.
 */
static bool encode_plain(inst_encoder *encoder, const char *bytes, size_t length)
{
    inst_buffer *buffer = encoder->buffer;
    if (inst_json_plain(bytes, bytes + length) != bytes + length ||
        inst_buffer_reserve(buffer, length + 2) != INST_BUFFER_OK)
        return false;
    char *out = buffer->data + buffer->length;
    out[0] = '"';
    memcpy(out + 1, bytes, length);
    out[length + 1] = '"';
    buffer->length += length + 2;
    return true;
}

bool inst_encode_string(inst_encoder *encoder, const char *bytes, size_t length,
                        const inst_json_path *path)
{
    const char *at = bytes;
    const char *end = bytes + length;
    if (encode_plain(encoder, bytes, length))
        return true;
    if (!put(encoder, '"'))
        return false;
    while (at < end) {
        const char *plain = inst_json_plain(at, end);
        if (!inst_encode_raw(encoder, at, (size_t)(plain - at)))
            return false;
        at = plain;
        if (at == end)
            break;
        char escaped[8];
        size_t size = inst_json_utf8(at, end);
        if (!size)
            return inst_encoder_fail(encoder, path, "a string that is not valid UTF-8");
        bool ok = size > 1 ? inst_encode_raw(encoder, at, size)
                           : inst_encode_raw(encoder, escaped, escape((unsigned char)*at, escaped));
        if (!ok)
            return false;
        at += size;
    }
    return put(encoder, '"');
}

static bool encode_number(inst_encoder *encoder, int index, const inst_json_path *path)
{
    char text[INST_JSON_FORMATTED];
#if INST_HAS_INTEGERS
    if (lua_isinteger(encoder->L, index)) {
        size_t length = inst_json_format_integer((int64_t)lua_tointeger(encoder->L, index), text);
        return inst_encode_raw(encoder, text, length);
    }
#endif
    double number = (double)lua_tonumber(encoder->L, index);
    if (!isfinite(number))
        return inst_encoder_fail(encoder, path, "JSON has no infinity and no NaN");
    return inst_encode_raw(encoder, text, inst_json_format(number, text));
}

bool inst_isnull(lua_State *L, int index, int nulls)
{
    if (lua_islightuserdata(L, index) && !lua_touserdata(L, index))
        return true;
    if (lua_type(L, index) != LUA_TUSERDATA && !lua_islightuserdata(L, index))
        return false;
    lua_pushvalue(L, index);
    lua_rawget(L, nulls);
    bool null = lua_toboolean(L, -1);
    lua_pop(L, 1);
    return null;
}

/* ---- tables ---- */

bool inst_ismarked(lua_State *L, int index, int array_marks)
{
    if (!lua_getmetatable(L, index))
        return false;
    lua_rawget(L, array_marks);
    bool marked = lua_toboolean(L, -1);
    lua_pop(L, 1);
    return marked;
}

typedef struct shape {
    size_t strings; /* keys that are strings */
    size_t indexes; /* keys that are positive integers */
    lua_Number last;
    bool others;
} shape;

static shape shape_of(lua_State *L, int table)
{
    shape found = {0, 0, 0, false};
    lua_pushnil(L);
    while (lua_next(L, table)) {
        lua_pop(L, 1);
        lua_Number key = lua_type(L, -1) == LUA_TNUMBER ? lua_tonumber(L, -1) : 0;
        if (lua_type(L, -1) == LUA_TSTRING)
            found.strings++;
        else if (key >= 1 && inst_is_whole((double)key))
            found.indexes++;
        else
            found.others = true;
        if (key > found.last)
            found.last = key;
    }
    return found;
}

static bool encode_array(inst_encoder *encoder, int table, size_t count, const inst_json_path *path)
{
    lua_State *L = encoder->L;
    if (!put(encoder, '['))
        return false;
    for (size_t i = 1; i <= count; i++) {
        inst_json_path here = {path, NULL, 0, (lua_Integer)i};
        if (i > 1 && !put(encoder, ','))
            return false;
        lua_rawgeti(L, table, (int)i);
        if (!inst_encode(encoder, lua_gettop(L), false, &here))
            return false;
        lua_pop(L, 1);
    }
    return put(encoder, ']');
}

/* Why this table is neither an array nor an object. */
static bool fail_shape(inst_encoder *encoder, shape found, const inst_json_path *path)
{
    if (found.others)
        return inst_encoder_fail(encoder, path, "a table key that is neither a string nor 1 to n");
    return inst_encoder_fail(encoder, path,
                             found.strings ? "a table with both string and number keys"
                                           : "an array with a hole: its keys are not 1 to n");
}

static bool encode_object(inst_encoder *encoder, int table, const inst_json_path *path)
{
    lua_State *L = encoder->L;
    if (!put(encoder, '{'))
        return false;
    bool first = true;
    lua_pushnil(L);
    while (lua_next(L, table)) {
        inst_json_path here = {path, NULL, 0, 0};
        if (lua_type(L, -2) != LUA_TSTRING)
            return fail_shape(encoder, shape_of(L, table), path);
        here.key = lua_tolstring(L, -2, &here.length);
        if (!first && !put(encoder, ','))
            return false;
        first = false;
        if (!inst_encode_string(encoder, here.key, here.length, path) || !put(encoder, ':') ||
            !inst_encode(encoder, lua_gettop(L), false, &here))
            return false;
        lua_pop(L, 1);
    }
    return put(encoder, '}');
}

/* Is the first key a string? Then the table is an object, or else there is no place for it. */
static bool begins_with_name(lua_State *L, int table)
{
    lua_pushnil(L);
    if (!lua_next(L, table))
        return false;
    bool named = lua_type(L, -2) == LUA_TSTRING;
    lua_pop(L, 2);
    return named;
}

static bool encode_shaped(inst_encoder *encoder, int table, bool as_array,
                          const inst_json_path *path)
{
    bool marked = inst_ismarked(encoder->L, table, encoder->array_marks);
    if (!marked && begins_with_name(encoder->L, table))
        return encode_object(encoder, table, path);
    shape found = shape_of(encoder->L, table);
    bool empty = !found.strings && !found.indexes && !found.others;
    bool dense = !found.strings && !found.others && found.last == (lua_Number)found.indexes;
    if (empty ? marked || as_array : dense)
        return encode_array(encoder, table, found.indexes, path);
    if (marked)
        return inst_encoder_fail(encoder, path, "an array whose keys are not 1 to n");
    return empty ? encode_object(encoder, table, path) : fail_shape(encoder, found, path);
}

static bool encode_table(inst_encoder *encoder, int index, bool as_array,
                         const inst_json_path *path)
{
    if (encoder->depth >= INST_JSON_DEPTH)
        return inst_encoder_fail(encoder, path, "nested too deeply, or in a cycle");
    luaL_checkstack(encoder->L, 8, "out of memory");
    encoder->depth++;
    bool ok = encode_shaped(encoder, index, as_array, path);
    encoder->depth--;
    return ok;
}

static bool encode_userdata(inst_encoder *encoder, int index, const inst_json_path *path)
{
    if (inst_isnull(encoder->L, index, encoder->nulls))
        return inst_encode_raw(encoder, "null", 4);
    if (lua_islightuserdata(encoder->L, index))
        return fail_type(encoder, index, path);
    return encoder->userdata(encoder, index, path);
}

bool inst_encode(inst_encoder *encoder, int index, bool as_array, const inst_json_path *path)
{
    size_t length;
    const char *bytes;
    switch (lua_type(encoder->L, index)) {
    case LUA_TSTRING:
        bytes = lua_tolstring(encoder->L, index, &length);
        return inst_encode_string(encoder, bytes, length, path);
    case LUA_TNUMBER:
        return encode_number(encoder, index, path);
    case LUA_TBOOLEAN:
        return lua_toboolean(encoder->L, index) ? inst_encode_raw(encoder, "true", 4)
                                                : inst_encode_raw(encoder, "false", 5);
    case LUA_TTABLE:
        return encode_table(encoder, index, as_array, path);
    case LUA_TUSERDATA:
    case LUA_TLIGHTUSERDATA:
        return encode_userdata(encoder, index, path);
    default:
        return fail_type(encoder, index, path);
    }
}
