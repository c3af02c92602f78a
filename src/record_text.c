#include "record.h"

#include <string.h>

/* Writing a record whose text is no longer the whole truth. */
typedef struct rewriting {
    inst_encoder *encoder;
    const inst_record *record;
    int index;
    inst_bits changed;
    const inst_json_path *path;
    bool first;
} rewriting;

static bool separate(rewriting *w)
{
    bool first = w->first;
    w->first = false;
    return first || inst_encode_raw(w->encoder, ",", 1);
}

static bool write_live(rewriting *w, int field)
{
    lua_State *L = w->encoder->L;
    const inst_field *known = &w->record->class->entity->fields[field];
    inst_json_path here = {w->path, known->name, known->length, 0};
    inst_record_pushlive(L, w->index, field);
    if (!inst_encode(w->encoder, lua_gettop(L), known->type == INST_ARRAY, &here))
        return false;
    lua_pop(L, 1);
    return true;
}

/* A member as it is, or with its changed value. Of a changed field that is there several times
 * only the last stays. */
static bool write_member(rewriting *w, inst_json_text key, const char *value, const char *end)
{
    const char *begin = key.bytes - 1;
    int field = inst_class_key(w->record->class, key);
    if (field < 0 || !inst_bit(&w->changed, field))
        return separate(w) && inst_encode_raw(w->encoder, begin, (size_t)(end - begin));
    if (value != w->record->text + w->record->slots[field].offset)
        return true;
    return separate(w) && inst_encode_raw(w->encoder, begin, (size_t)(value - begin)) &&
           write_live(w, field);
}

static bool write_members(rewriting *w)
{
    inst_json json;
    inst_json_text key;
    bool ok =
        inst_json_start(&json, w->record->text, w->record->text_length) && inst_json_enter(&json);
    for (bool first = true; ok && inst_json_member(&json, first, &key) == INST_JSON_ITEM;
         first = false) {
        const char *value = json.at;
        ok = inst_json_skip(&json) && write_member(w, key, value, json.at);
    }
    return ok;
}

/* Changed fields that the text does not have. */
static bool write_added(rewriting *w)
{
    for (int i = 0; i < w->record->class->entity->count; i++) {
        const inst_field *field = &w->record->class->entity->fields[i];
        if (!inst_bit(&w->changed, i) || w->record->slots[i].length)
            continue;
        if (!separate(w) || !inst_encode_string(w->encoder, field->name, field->length, NULL) ||
            !inst_encode_raw(w->encoder, ":", 1) || !write_live(w, i))
            return false;
    }
    return true;
}

static bool rewrite(rewriting *w)
{
    inst_encoder *encoder = w->encoder;
    if (encoder->depth >= INST_JSON_DEPTH)
        return inst_encoder_fail(encoder, w->path, "nested too deeply, or in a cycle");
    encoder->depth++;
    bool ok = inst_encode_raw(encoder, "{", 1) && write_members(w) && write_added(w) &&
              inst_encode_raw(encoder, "}", 1);
    encoder->depth--;
    return ok;
}

/* The text was validated on its own; inside of other values it may be too deep. */
static bool fits(const inst_encoder *encoder, const inst_record *record)
{
    inst_json json;
    if (encoder->depth == 0)
        return true;
    if (!inst_json_start(&json, record->text, record->text_length))
        return false;
    json.depth = encoder->depth;
    return inst_json_skip(&json);
}

bool inst_record_encode(inst_encoder *encoder, int index, const inst_json_path *path)
{
    const inst_record *record = inst_record_test(encoder->L, index);
    if (!record)
        return inst_encoder_fail(encoder, path, "a userdata has no place in JSON");
    if (!record->text)
        return inst_encoder_fail(encoder, path, "a record that is not loaded");
    if (!fits(encoder, record))
        return inst_encoder_fail(encoder, path, "nested too deeply, or in a cycle");
    luaL_checkstack(encoder->L, 12, "out of memory");
    rewriting w = {encoder, record, index, inst_record_changed(encoder->L, index, record),
                   path,    true};
    if (!inst_bits_any(&w.changed))
        return inst_encode_raw(encoder, record->text, record->text_length);
    return rewrite(&w);
}

/* Push a buffer with the record's text, or nil and a message. */
static inst_buffer *push_buffer(lua_State *L)
{
    inst_buffer *buffer = inst_buffer_push(L, INST_BUFFER_MT);
    inst_encoder encoder = {L, buffer, INST_ARRAY_MARKS, INST_NULLS, 0, inst_record_encode};
    if (inst_record_encode(&encoder, 1, NULL))
        return buffer;
    inst_buffer_free(buffer);
    lua_pushnil(L);
    lua_insert(L, -2);
    return NULL;
}

/* Push the loaded text: the string itself where it is in one of its own. */
static void push_text(lua_State *L, const inst_record *record)
{
    size_t length;
    inst_getuservalue(L, 1);
    lua_rawgeti(L, -1, INST_TEXT);
    const char *string = lua_tolstring(L, -1, &length);
    if (string != record->text || length != record->text_length)
        lua_pushlstring(L, record->text, record->text_length);
}

int inst_record_json(lua_State *L)
{
    inst_record *record = inst_record_check(L, 1);
    inst_record_needs_text(L, record);
    inst_bits changed = inst_record_changed(L, 1, record);
    if (!inst_bits_any(&changed)) {
        push_text(L, record);
        return 1;
    }
    inst_buffer *buffer = push_buffer(L);
    if (!buffer)
        return 2;
    inst_buffer_pushtext(L, buffer);
    return 1;
}

int inst_record_table(lua_State *L)
{
    inst_record *record = inst_record_check(L, 1);
    inst_record_needs_text(L, record);
    lua_settop(L, 2);
    inst_decoding how = {lua_istable(L, 2) ? 2 : INST_ARRAY_MT, false};
    inst_bits changed = inst_record_changed(L, 1, record);
    inst_buffer *buffer = inst_bits_any(&changed) ? push_buffer(L) : NULL;
    if (!buffer && inst_bits_any(&changed))
        return 2;
    inst_json json;
    bool ok = buffer ? inst_json_start(&json, buffer->data, buffer->length)
                     : inst_json_start(&json, record->text, record->text_length);
    if (!ok || !inst_json_decode(L, &json, how))
        return inst_record_pushproblem(L, &json);
    if (buffer)
        inst_buffer_free(buffer);
    return 1;
}
