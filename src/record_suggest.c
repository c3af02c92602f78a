#include "record.h"

#include "nearest.h"

#include <stdio.h>

static void consider_fields(inst_candidate *best, const inst_entity *entity)
{
    char name[80];
    for (unsigned i = 0; i < entity->count; i++) {
        const inst_field *field = &entity->fields[i];
        inst_consider(best, field->name, field->length);
        if (!field->names)
            continue;
        int length = snprintf(name, sizeof name, "%s_name", field->name);
        if (length > 0 && (size_t)length < sizeof name)
            inst_consider(best, name, (size_t)length);
    }
}

void inst_record_pushmethods(lua_State *L, int index)
{
    inst_getuservalue(L, index);
    lua_rawgeti(L, -1, INST_METHODS);
    lua_remove(L, -2);
}

static void consider_methods(lua_State *L, inst_candidate *best, int index)
{
    inst_record_pushmethods(L, index);
    for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) {
        size_t length;
        if (lua_type(L, -2) != LUA_TSTRING)
            continue;
        const char *name = lua_tolstring(L, -2, &length);
        if (name[0] != '_')
            inst_consider(best, name, length);
    }
    lua_pop(L, 1);
}

void inst_record_suggest(lua_State *L, int index, const inst_record *record, int name, bool always)
{
    const char *label = record->class->entity->label;
    inst_candidate best = {.distance = -1};
    best.word = lua_tolstring(L, name, &best.length);
    consider_fields(&best, record->class->entity);
    consider_methods(L, &best, index);
    if (best.distance >= 0)
        luaL_error(L, "%s has no field \"%s\": did you mean \"%s\"?", label, best.word, best.name);
    if (always)
        luaL_error(L, "%s has no field \"%s\"", label, best.word);
}
