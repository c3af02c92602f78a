#include "record.h"

#include <ctype.h>
#include <string.h>

/* ---- comparing ---- */

typedef struct comparison {
    lua_State *L;
    int depth;
} comparison;

static bool equal(comparison *c, int saved, int value);

static size_t count_keys(lua_State *L, int table)
{
    size_t count = 0;
    for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1))
        count++;
    return count;
}

/* Does the table lack nothing that the saved one has? A null member may be gone. */
static bool has_all(comparison *c, int saved, int table)
{
    lua_State *L = c->L;
    bool array = inst_ismarked(L, saved, INST_ARRAY_MARKS);
    lua_pushnil(L);
    while (lua_next(L, saved)) {
        int item = lua_gettop(L);
        lua_pushvalue(L, item - 1);
        lua_rawget(L, table);
        bool gone = !array && lua_isnil(L, -1) && lua_islightuserdata(L, item);
        if (!gone && !equal(c, item, item + 1)) {
            lua_settop(L, item - 2);
            return false;
        }
        lua_settop(L, item - 1);
    }
    return true;
}

/* Does the table have nothing that the saved one lacks? */
static bool has_no_more(lua_State *L, int saved, int table)
{
    lua_pushnil(L);
    while (lua_next(L, table)) {
        lua_pop(L, 1);
        lua_pushvalue(L, -1);
        lua_rawget(L, saved);
        bool more = lua_isnil(L, -1);
        lua_pop(L, 1);
        if (more) {
            lua_pop(L, 1);
            return false;
        }
    }
    return true;
}

static bool equal_tables(comparison *c, int saved, int table)
{
    lua_State *L = c->L;
    if (c->depth >= INST_JSON_DEPTH)
        return false;
    luaL_checkstack(L, 10, "out of memory");
    bool saved_array = inst_ismarked(L, saved, INST_ARRAY_MARKS);
    bool table_array = inst_ismarked(L, table, INST_ARRAY_MARKS);
    if (table_array && !saved_array)
        return false;
    if (count_keys(L, table) == 0) /* only an array that is empty, too, looks the same */
        return count_keys(L, saved) == 0 || (!saved_array && has_all(c, saved, table));
    c->depth++;
    bool same = has_all(c, saved, table) && has_no_more(L, saved, table);
    c->depth--;
    return same;
}

/* Both indexes absolute; the saved value was decoded with its nulls kept. */
static bool equal(comparison *c, int saved, int value)
{
    lua_State *L = c->L;
    if (lua_islightuserdata(L, saved))
        return inst_isnull(L, value, INST_NULLS);
    if (lua_istable(L, saved) && lua_istable(L, value))
        return equal_tables(c, saved, value);
    return lua_rawequal(L, saved, value);
}

bool inst_record_differs(lua_State *L, const inst_record *record, int field, int value)
{
    inst_slot slot = record->slots[field];
    if (slot.length == 0)
        return true;
    comparison c = {L, 0};
    value = inst_absindex(L, value);
    inst_record_decode(L, record->text, slot, INST_ARRAY_MT, true);
    bool same = equal(&c, lua_gettop(L), value);
    lua_pop(L, 1);
    return !same;
}

inst_bits inst_record_changed(lua_State *L, int index, const inst_record *record)
{
    inst_bits changed = {{0}};
    if (!inst_bits_any(&record->live))
        return changed;
    for (int i = 0; i < record->class->entity->count; i++) {
        if (!inst_bit(&record->live, i))
            continue;
        inst_record_pushlive(L, index, i);
        if (inst_record_differs(L, record, i, -1))
            inst_bit_set(&changed, i);
        lua_pop(L, 1);
    }
    return changed;
}

int inst_record_changes(lua_State *L)
{
    inst_record *record = inst_record_check(L, 1);
    inst_bits changed = inst_record_changed(L, 1, record);
    if (!inst_bits_any(&changed)) {
        lua_pushnil(L);
        return 1;
    }
    lua_newtable(L);
    for (int i = 0; i < record->class->entity->count; i++) {
        if (!inst_bit(&changed, i))
            continue;
        lua_pushstring(L, record->class->entity->fields[i].name);
        inst_record_pushlive(L, 1, i);
        lua_rawset(L, -3);
    }
    return 1;
}

/* ---- dropping ---- */

/* Forget the live values of `fields`. A table that the caller may still hold, and that equals
 * what was loaded, stays: an edit that comes later is found. */
static void settle(lua_State *L, inst_record *record, const inst_bits *fields)
{
    inst_bits changed = inst_record_changed(L, 1, record);
    for (int i = 0; i < record->class->entity->count; i++)
        if (inst_bit(fields, i) && inst_bit(&changed, i))
            inst_record_drop(L, 1, record, i);
}

int inst_record_saved(lua_State *L)
{
    inst_record *record = inst_record_check(L, 1);
    luaL_checktype(L, 2, LUA_TTABLE);
    inst_bits fields = {{0}};
    for (int i = 0; i < record->class->entity->count; i++) {
        lua_pushstring(L, record->class->entity->fields[i].name);
        lua_rawget(L, 2);
        if (lua_toboolean(L, -1))
            inst_bit_set(&fields, i);
        lua_pop(L, 1);
    }
    settle(L, record, &fields);
    return 0;
}

int inst_record_revert(lua_State *L)
{
    inst_record *record = inst_record_check(L, 1);
    inst_bits fields = record->live;
    if (!lua_isnoneornil(L, 2)) {
        size_t length;
        luaL_checktype(L, 2, LUA_TSTRING);
        const char *name = lua_tolstring(L, 2, &length);
        int field = inst_class_field(record->class, name, length);
        if (field < 0)
            inst_record_suggest(L, 1, record, 2, true);
        memset(&fields, 0, sizeof fields);
        inst_bit_set(&fields, field);
    }
    settle(L, record, &fields);
    return 0;
}

/* ---- loading ---- */

static bool same_bytes(const inst_record *record, const inst_object *object, int field)
{
    inst_slot old = record->slots[field];
    inst_slot new = object->slots[field];
    return old.length == new.length &&old.length > 0 &&
           memcmp(record->text + old.offset, object->text + new.offset, old.length) == 0;
}

/* What stays in front of the new text: unsaved changes, and nested tables it says the same of. */
static inst_bits survivors(lua_State *L, const inst_record *record, const inst_object *object)
{
    inst_bits keep = inst_record_changed(L, 1, record);
    for (int i = 0; i < record->class->entity->count; i++)
        if (inst_bit(&record->live, i) && same_bytes(record, object, i))
            inst_bit_set(&keep, i);
    return keep;
}

int inst_record_pushproblem(lua_State *L, const inst_json *json)
{
    lua_pushnil(L);
    lua_pushstring(L, json->problem);
    lua_pushinteger(L, (lua_Integer)inst_json_offset(json));
    return 3;
}

/* Are the two strings on top the same, but for the case of their letters? They may hold NULs. */
static bool same_but_case(lua_State *L)
{
    size_t length[2];
    const char *a = lua_tolstring(L, -2, &length[0]);
    const char *b = lua_tolstring(L, -1, &length[1]);
    if (length[0] != length[1])
        return false;
    for (size_t i = 0; i < length[0]; i++)
        if (tolower((unsigned char)a[i]) != tolower((unsigned char)b[i]))
            return false;
    return true;
}

/* What speaks against taking the text for the record's: it names no id, or another one (addresses
 * come back in any case). NULL: nothing does. */
static const char *object_to(lua_State *L, const inst_record *record, const inst_object *object)
{
    int field = record->class->entity->id;
    if (field < 0)
        return NULL;
    if (object->slots[field].length == 0 || object->text[object->slots[field].offset] != '"')
        return "it has no id";
    inst_record_pushid(L, record);
    inst_record_decode(L, object->text, object->slots[field], INST_ARRAY_MT, false);
    bool other = lua_isstring(L, -2) && !same_but_case(L);
    lua_pop(L, 2);
    return other ? "it is about another one" : NULL;
}

int inst_record_load(lua_State *L)
{
    inst_record *record = inst_record_check(L, 1);
    luaL_checktype(L, 2, LUA_TSTRING);
    inst_json json;
    inst_object object;
    size_t size;
    const char *text = lua_tolstring(L, 2, &size);
    lua_settop(L, 2);
    if (!inst_object_parse(&json, text, size, record->class, &object))
        return inst_record_pushproblem(L, &json);
    const char *objection = object_to(L, record, &object);
    if (objection) {
        inst_json_fail(&json, objection);
        return inst_record_pushproblem(L, &json);
    }
    inst_bits keep = survivors(L, record, &object);
    inst_record_own(L, 1, record);
    inst_getuservalue(L, 1);
    lua_pushvalue(L, 2);
    lua_rawseti(L, -2, INST_TEXT); /* the last step that can fail */
    lua_settop(L, 1);
    for (int i = 0; i < record->class->entity->count; i++)
        if (!inst_bit(&keep, i))
            inst_record_drop(L, 1, record, i);
    memcpy(record->slots, object.slots, record->class->entity->count * sizeof *record->slots);
    record->text = object.text;
    record->text_length = object.length;
    return 1;
}
