#include "record.h"

#include "nearest.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* ---- reading ---- */

static void push_enum_name(lua_State *L, int index, inst_record *record, int field)
{
    const char *name = NULL;
    inst_record_pushfield(L, index, record, field);
    if (lua_type(L, -1) == LUA_TNUMBER)
        name = inst_enum_name(record->class->entity->fields[field].names, lua_tonumber(L, -1));
    lua_pop(L, 1);
    lua_pushstring(L, name); /* nil for NULL */
}

static void push_unknown(lua_State *L, int index, inst_record *record, int name)
{
    size_t length;
    inst_slot value;
    const char *bytes = lua_tolstring(L, name, &length);
    if (record->text &&
        inst_member_find(record->text, record->text_length, bytes, length, &value)) {
        if (record->text[value.offset] == 'n')
            lua_pushnil(L);
        else
            inst_record_decode(L, record->text, value, INST_ARRAY_MT, false);
        return;
    }
    inst_record_suggest(L, index, record, name, false);
    inst_record_needs_text(L, record);
    lua_pushnil(L);
}

void inst_record_pushname(lua_State *L, int index, inst_record *record, int name)
{
    size_t length;
    const char *bytes = lua_tolstring(L, name, &length);
    int field = inst_class_field(record->class, bytes, length);
    if (field >= 0) {
        inst_record_pushfield(L, index, record, field);
        return;
    }
    field = inst_class_enum(record->class, bytes, length);
    if (field >= 0)
        push_enum_name(L, index, record, field);
    else
        push_unknown(L, index, record, name);
}

static int meta_index(lua_State *L)
{
    inst_record *record = inst_record_check(L, 1);
    if (lua_type(L, 2) != LUA_TSTRING)
        return 0;
    size_t length;
    const char *name = lua_tolstring(L, 2, &length);
    int field = inst_class_field(record->class, name, length);
    if (field >= 0 && !inst_bit(&record->class->shadowed, field)) {
        inst_record_pushfield(L, 1, record, field);
        return 1;
    }
    inst_record_pushmethods(L, 1);
    lua_pushvalue(L, 2);
    lua_rawget(L, -2);
    if (lua_isnil(L, -1))
        inst_record_pushname(L, 1, record, 2);
    return 1;
}

/* ---- assigning ---- */

typedef struct assignment {
    lua_State *L;
    inst_record *record;
    const inst_field *field;
    const char *label;
} assignment;

static int fail_expected(const assignment *a, const char *expected)
{
    return luaL_error(a->L, "%s.%s: expected %s, got a %s", a->label, a->field->name, expected,
                      luaL_typename(a->L, 3));
}

/* Put the number that the enum's name at 3 stands for there. */
static void resolve_enum(const assignment *a)
{
    inst_candidate best = {.distance = -1};
    const inst_enum *names = a->field->names;
    best.word = lua_tolstring(a->L, 3, &best.length);
    for (size_t i = 0; i < names->count; i++) {
        size_t length = strlen(names->values[i].name);
        if (length == best.length && memcmp(names->values[i].name, best.word, length) == 0) {
            lua_pushinteger(a->L, names->values[i].value);
            lua_replace(a->L, 3);
            return;
        }
        inst_consider(&best, names->values[i].name, length);
    }
    if (best.distance >= 0)
        luaL_error(a->L, "%s.%s: no value is called \"%s\": did you mean \"%s\"?", a->label,
                   a->field->name, best.word, best.name);
    luaL_error(a->L, "%s.%s: no value is called \"%s\"", a->label, a->field->name, best.word);
}

/* 50.0 goes out as 50 and comes back as the integer: it is one from the start. */
static void settle_whole(lua_State *L)
{
#if INST_HAS_INTEGERS
    int whole;
    lua_Integer integer = lua_tointegerx(L, 3, &whole);
    if (whole) {
        lua_pushinteger(L, integer);
        lua_replace(L, 3);
    }
#else
    (void)L;
#endif
}

static void check_number(const assignment *a)
{
    lua_State *L = a->L;
    if (a->field->names && lua_type(L, 3) == LUA_TSTRING)
        resolve_enum(a);
    bool integer = a->field->type == INST_INTEGER;
    if (lua_type(L, 3) != LUA_TNUMBER)
        fail_expected(a, integer ? "an integer" : "a number");
    double number = (double)lua_tonumber(L, 3);
    if (!isfinite(number))
        luaL_error(L, "%s.%s: expected a finite number", a->label, a->field->name);
    if (integer && !inst_is_whole(number))
        luaL_error(L, "%s.%s: expected an integer, got %f", a->label, a->field->name, number);
    settle_whole(L);
}

/* An entity stands for its id wherever a string is wanted. */
static void check_string(const assignment *a)
{
    const inst_record *other = inst_record_test(a->L, 3);
    if (other) {
        inst_record_pushid(a->L, other);
        lua_replace(a->L, 3);
    }
    if (lua_type(a->L, 3) != LUA_TSTRING)
        fail_expected(a, other ? "a record with an id" : "a string");
}

static void check_any(const assignment *a)
{
    int type = lua_type(a->L, 3);
    if (inst_record_test(a->L, 3))
        check_string(a);
    else if (type == LUA_TNUMBER)
        check_number(a);
    else if (type != LUA_TSTRING && type != LUA_TBOOLEAN && type != LUA_TTABLE)
        fail_expected(a, "a value that JSON has");
}

static void check_null(const assignment *a)
{
    if (!(a->field->flags & INST_NULLABLE))
        luaL_error(a->L, "%s.%s cannot be cleared: null is not a value of it", a->label,
                   a->field->name);
    lua_pushlightuserdata(a->L, NULL);
    lua_replace(a->L, 3);
}

static void check_value(const assignment *a)
{
    if (inst_isnull(a->L, 3, INST_NULLS)) {
        check_null(a);
        return;
    }
    switch (a->field->type) {
    case INST_STRING:
        check_string(a);
        break;
    case INST_NUMBER:
    case INST_INTEGER:
        check_number(a);
        break;
    case INST_BOOLEAN:
        if (!lua_isboolean(a->L, 3))
            fail_expected(a, "a boolean");
        break;
    case INST_ARRAY:
    case INST_OBJECT:
        if (!lua_istable(a->L, 3))
            fail_expected(a, a->field->type == INST_ARRAY ? "an array" : "a table");
        break;
    default:
        check_any(a);
    }
}

static void check_assignable(const assignment *a)
{
    int field = (int)(a->field - a->record->class->entity->fields);
    if (field == a->record->class->entity->id || (a->field->flags & INST_READONLY))
        luaL_error(a->L, "%s.%s is read-only", a->label, a->field->name);
    if (lua_isnil(a->L, 3))
        luaL_error(a->L,
                   "%s.%s: nil is no value: assign instantly.null to clear the field, or call "
                   ":revert(\"%s\") to drop a change",
                   a->label, a->field->name, a->field->name);
}

/* Raise for a name that is no field. */
static int refuse_name(lua_State *L, const inst_record *record)
{
    size_t length;
    const char *label = record->class->entity->label;
    if (lua_type(L, 2) != LUA_TSTRING)
        return luaL_error(L, "%s: a field name is a string, not a %s", label, luaL_typename(L, 2));
    const char *name = lua_tolstring(L, 2, &length);
    int field = inst_class_enum(record->class, name, length);
    if (field >= 0 && (record->class->entity->fields[field].flags & INST_READONLY))
        return luaL_error(L, "%s.%s is read-only", label, name);
    if (field >= 0)
        return luaL_error(L, "%s.%s is read-only: assign %s.%s, by name or number", label, name,
                          label, record->class->entity->fields[field].name);
    inst_record_pushmethods(L, 1);
    lua_pushvalue(L, 2);
    lua_rawget(L, -2);
    if (!lua_isnil(L, -1))
        return luaL_error(L, "%s:%s is a method: it cannot be assigned", label, name);
    inst_record_suggest(L, 1, record, 2, true);
    return 0;
}

static int meta_newindex(lua_State *L)
{
    inst_record *record = inst_record_check(L, 1);
    size_t length = 0;
    const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tolstring(L, 2, &length) : NULL;
    int field = name ? inst_class_field(record->class, name, length) : -1;
    if (field < 0)
        return refuse_name(L, record);
    assignment a = {L, record, &record->class->entity->fields[field], record->class->entity->label};
    lua_settop(L, 3);
    check_assignable(&a);
    check_value(&a);
    if (!lua_istable(L, 3) && !inst_record_differs(L, record, field, 3)) {
        inst_record_drop(L, 1, record, field);
        return 0;
    }
    inst_record_own(L, 1, record);
    lua_pushvalue(L, 3);
    inst_record_setlive(L, 1, record, field);
    return 0;
}

/* ---- printing ---- */

enum { LONGEST_NAME = 60, LONGEST_ID = 200 };

/* At most `most` bytes, never half a UTF-8 sequence. */
static size_t cut(const char *text, size_t length, size_t most)
{
    if (length <= most)
        return length;
    while (most > 0 && ((unsigned char)text[most] & 0xC0) == 0x80)
        most--;
    return most;
}

static void add_visible(luaL_Buffer *out, const char *text, size_t length, size_t most)
{
    char escape[8];
    size_t shown = cut(text, length, most);
    for (size_t i = 0; i < shown; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c == '"' || c == '\\')
            luaL_addchar(out, '\\');
        if (c < ' ' || c == 0x7F) {
            snprintf(escape, sizeof escape, "\\u%04x", (unsigned)c);
            luaL_addstring(out, escape);
        } else {
            luaL_addchar(out, (char)c);
        }
    }
    if (shown < length)
        luaL_addstring(out, "\xE2\x80\xA6");
}

/* Push the value of a field if there is one of that name and it is a string; nil otherwise. */
static void push_string_field(lua_State *L, inst_record *record, const char *name)
{
    int field = inst_class_field(record->class, name, strlen(name));
    if (field < 0 || field == record->class->entity->id) {
        lua_pushnil(L);
        return;
    }
    inst_record_pushfield(L, 1, record, field);
    if (lua_type(L, -1) != LUA_TSTRING) {
        lua_pop(L, 1);
        lua_pushnil(L);
    }
}

/* Push what stands in quotes: the name, or else the address. */
static void push_title(lua_State *L, inst_record *record)
{
    push_string_field(L, record, "name");
    if (!lua_isnil(L, -1))
        return;
    lua_pop(L, 1);
    push_string_field(L, record, "email");
}

static void push_status(lua_State *L, inst_record *record)
{
    int field = inst_class_enum(record->class, "status_name", strlen("status_name"));
    if (field >= 0)
        push_enum_name(L, 1, record, field);
    else
        lua_pushnil(L);
}

static int meta_tostring(lua_State *L)
{
    inst_record *record = inst_record_check(L, 1);
    size_t length;
    const char *text;
    luaL_Buffer out;
    lua_settop(L, 1);
    inst_record_pushid(L, record); /* 2, 3, 4: strings or nil */
    if (record->text) {
        push_title(L, record);
        push_status(L, record);
    }
    lua_settop(L, 4);
    luaL_buffinit(L, &out);
    luaL_addstring(&out, record->class->entity->label);
    if ((text = lua_tolstring(L, 2, &length)) != NULL) {
        luaL_addchar(&out, ' ');
        add_visible(&out, text, length, LONGEST_ID);
    }
    if ((text = lua_tolstring(L, 3, &length)) != NULL) {
        luaL_addstring(&out, " \"");
        add_visible(&out, text, length, LONGEST_NAME);
        luaL_addchar(&out, '"');
    }
    if ((text = record->text ? lua_tostring(L, 4) : "not loaded") != NULL) {
        luaL_addstring(&out, " (");
        luaL_addstring(&out, text);
        luaL_addchar(&out, ')');
    }
    luaL_pushresult(&out);
    return 1;
}

/* ---- comparing ---- */

static bool same_owner(lua_State *L)
{
    for (int i = 1; i <= 2; i++) {
        inst_getuservalue(L, i);
        lua_rawgeti(L, -1, INST_OWNER);
        lua_remove(L, -2);
    }
    if (lua_rawequal(L, -1, -2))
        return true;
    for (int i = 0; i < 2; i++) {
        lua_pushliteral(L, "identity");
        lua_rawget(L, -3);
    }
    return lua_type(L, -1) == LUA_TSTRING && lua_rawequal(L, -1, -2);
}

static int meta_eq(lua_State *L)
{
    const inst_record *a = inst_record_test(L, 1);
    const inst_record *b = inst_record_test(L, 2);
    bool same = a && b && a->class->entity == b->class->entity;
    lua_settop(L, 2);
    if (same) {
        inst_record_pushid(L, a);
        inst_record_pushid(L, b);
        same = !lua_isnil(L, 3) && lua_rawequal(L, 3, 4) && same_owner(L);
    }
    lua_pushboolean(L, same);
    return 1;
}

/* ---- walking ---- */

static void collect_unknown(lua_State *L, const inst_record *record, int table)
{
    inst_json json;
    inst_json_text key;
    if (!inst_json_start(&json, record->text, record->text_length) || !inst_json_enter(&json))
        return;
    for (bool first = true; inst_json_member(&json, first, &key) == INST_JSON_ITEM; first = false) {
        const char *value = json.at;
        if (!inst_json_skip(&json))
            return;
        if (inst_class_key(record->class, key) >= 0)
            continue;
        inst_json_pushtext(L, key);
        inst_slot slot = {(uint32_t)(value - record->text), (uint32_t)(json.at - value)};
        if (*value == 'n')
            lua_pushnil(L);
        else
            inst_record_decode(L, record->text, slot, INST_ARRAY_MT, false);
        lua_rawset(L, table);
    }
}

static int step(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 2);
    return lua_next(L, 1) ? 2 : 0;
}

/* The values themselves, not copies: what is edited during the walk is edited in the record. */
static int meta_pairs(lua_State *L)
{
    inst_record *record = inst_record_check(L, 1);
    inst_record_needs_text(L, record);
    lua_settop(L, 1);
    lua_pushcfunction(L, step);
    lua_newtable(L);
    for (int i = 0; i < record->class->entity->count; i++) {
        lua_pushstring(L, record->class->entity->fields[i].name);
        inst_record_pushfield(L, 1, record, i);
        lua_rawset(L, 3);
    }
    collect_unknown(L, record, 3);
    lua_pushnil(L);
    return 3;
}

const luaL_Reg inst_record_metamethods[] = {
    {"__index", meta_index}, {"__newindex", meta_newindex}, {"__tostring", meta_tostring},
    {"__eq", meta_eq},       {"__pairs", meta_pairs},       {NULL, NULL},
};
