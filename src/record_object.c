#include "record.h"

#include <string.h>

/* ---- who is it ---- */

static void *test_userdata(lua_State *L, int index, int metatable)
{
    void *userdata = lua_type(L, index) == LUA_TUSERDATA ? lua_touserdata(L, index) : NULL;
    if (!userdata || !lua_getmetatable(L, index))
        return NULL;
    bool same = lua_rawequal(L, -1, metatable);
    lua_pop(L, 1);
    return same ? userdata : NULL;
}

static void *check_userdata(lua_State *L, int index, int metatable, const char *what)
{
    void *userdata = test_userdata(L, index, metatable);
    if (!userdata)
        luaL_argerror(L, index,
                      lua_pushfstring(L, "%s expected, got %s", what, luaL_typename(L, index)));
    return userdata;
}

inst_record *inst_record_test(lua_State *L, int index)
{
    return test_userdata(L, index, INST_RECORD_MT);
}

inst_record *inst_record_check(lua_State *L, int index)
{
    return check_userdata(L, index, INST_RECORD_MT, "record");
}

inst_class *inst_class_test(lua_State *L, int index)
{
    return test_userdata(L, index, INST_CLASS_MT);
}

inst_class *inst_class_check(lua_State *L, int index)
{
    return check_userdata(L, index, INST_CLASS_MT, "class");
}

/* ---- making ---- */

void inst_record_pushshared(lua_State *L, int class, int owner)
{
    lua_createtable(L, INST_TEXT, 0);
    lua_pushvalue(L, class);
    lua_rawseti(L, -2, INST_CLASS);
    lua_pushvalue(L, owner);
    lua_rawseti(L, -2, INST_OWNER);
    inst_getuservalue(L, class);
    lua_rawseti(L, -2, INST_METHODS);
}

/* A record with nothing loaded and `tail` bytes behind its slots. */
static inst_record *push_empty(lua_State *L, inst_class *class, int shared, size_t tail)
{
    size_t head = sizeof(inst_record) + class->entity->count * sizeof(inst_slot);
    inst_record *record = inst_newuserdata(L, head + tail);
    memset(record, 0, head);
    record->class = class;
    lua_pushvalue(L, shared);
    inst_setuservalue(L, -2);
    lua_pushvalue(L, INST_RECORD_MT);
    lua_setmetatable(L, -2);
    return record;
}

static char *tail_of(const inst_record *record)
{
    return (char *)(record->slots + record->class->entity->count);
}

inst_record *inst_record_push(lua_State *L, inst_class *class, int shared,
                              const inst_object *object)
{
    inst_record *record = push_empty(L, class, shared, object->length);
    memcpy(record->slots, object->slots, class->entity->count * sizeof *record->slots);
    memcpy(tail_of(record), object->text, object->length);
    record->text = tail_of(record);
    record->text_length = object->length;
    return record;
}

inst_record *inst_record_pushover(lua_State *L, inst_class *class, int own, int string,
                                  const inst_object *object)
{
    inst_record *record = push_empty(L, class, own, 0);
    lua_pushvalue(L, string);
    lua_rawseti(L, own, INST_TEXT);
    record->owns_uservalue = true;
    memcpy(record->slots, object->slots, class->entity->count * sizeof *record->slots);
    record->text = object->text;
    record->text_length = object->length;
    return record;
}

inst_record *inst_record_pushhandle(lua_State *L, inst_class *class, int shared, const char *id,
                                    size_t length)
{
    inst_record *record = push_empty(L, class, shared, length);
    memcpy(tail_of(record), id, length);
    record->id_length = (uint32_t)length;
    return record;
}

void inst_record_own(lua_State *L, int index, inst_record *record)
{
    if (record->owns_uservalue)
        return;
    lua_createtable(L, INST_TEXT, 1);
    inst_getuservalue(L, index);
    for (int i = INST_CLASS; i <= INST_METHODS; i++) {
        lua_rawgeti(L, -1, i);
        lua_rawseti(L, -3, i);
    }
    lua_pop(L, 1);
    inst_setuservalue(L, index);
    record->owns_uservalue = true;
}

/* ---- live values ---- */

void inst_record_pushlive(lua_State *L, int index, int field)
{
    inst_getuservalue(L, index);
    lua_rawgeti(L, -1, INST_LIVE + field);
    lua_remove(L, -2);
}

void inst_record_setlive(lua_State *L, int index, inst_record *record, int field)
{
    inst_getuservalue(L, index);
    lua_insert(L, -2);
    lua_rawseti(L, -2, INST_LIVE + field);
    lua_pop(L, 1);
    inst_bit_set(&record->live, field);
}

void inst_record_drop(lua_State *L, int index, inst_record *record, int field)
{
    if (!inst_bit(&record->live, field))
        return;
    inst_bit_clear(&record->live, field);
    inst_getuservalue(L, index);
    lua_pushnil(L);
    lua_rawseti(L, -2, INST_LIVE + field);
    lua_pop(L, 1);
}

/* ---- reading ---- */

void inst_record_decode(lua_State *L, const char *text, inst_slot slot, int array_mt,
                        bool keep_null)
{
    inst_json json;
    inst_decoding how = {array_mt, keep_null};
    if (!inst_json_start(&json, text + slot.offset, slot.length) ||
        !inst_json_decode(L, &json, how))
        luaL_error(L, "%s", json.problem); /* the text is valid: only memory can lack */
}

void inst_record_pushid(lua_State *L, const inst_record *record)
{
    int field = record->class->entity->id;
    inst_slot slot = field >= 0 ? record->slots[field] : (inst_slot){0, 0};
    if (record->text && slot.length && record->text[slot.offset] != 'n')
        inst_record_decode(L, record->text, slot, INST_ARRAY_MT, false);
    else if (record->id_length)
        lua_pushlstring(L, tail_of(record), record->id_length);
    else
        lua_pushnil(L);
}

void inst_record_needs_text(lua_State *L, const inst_record *record)
{
    if (record->text)
        return;
    inst_record_pushid(L, record);
    luaL_error(L, "%s %s is not loaded: call :get()", record->class->entity->label,
               lua_tostring(L, -1));
}

static bool is_nested(char first)
{
    return first == '{' || first == '[';
}

static void push_nested(lua_State *L, int index, inst_record *record, int field)
{
    inst_record_decode(L, record->text, record->slots[field], INST_ARRAY_MT, false);
    inst_record_own(L, index, record);
    lua_pushvalue(L, -1);
    inst_record_setlive(L, index, record, field);
}

void inst_record_pushfield(lua_State *L, int index, inst_record *record, int field)
{
    inst_slot slot = record->slots[field];
    if (field == record->class->entity->id) {
        inst_record_pushid(L, record);
        return;
    }
    if (inst_bit(&record->live, field)) {
        inst_record_pushlive(L, index, field);
        if (lua_islightuserdata(L, -1)) {
            lua_pop(L, 1);
            lua_pushnil(L);
        }
        return;
    }
    if (slot.length == 0) {
        inst_record_needs_text(L, record);
        lua_pushnil(L);
        return;
    }
    if (record->text[slot.offset] == 'n')
        lua_pushnil(L);
    else if (is_nested(record->text[slot.offset]))
        push_nested(L, index, record, field);
    else
        inst_record_decode(L, record->text, slot, INST_ARRAY_MT, false);
}
