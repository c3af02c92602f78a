/* One libFuzzer target for all of spec/fuzz: the variable FUZZ is the script that judges an input.
 * A script returns a function of the input, a string; that it raises is a finding. The C code under
 * test is linked in and instrumented; the Lua state lives as long as the process. */
#include "buffer_lua.h"
#include "json.h"
#include "record.h"

#include <lualib.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern int luaopen_instantly_core(lua_State *L);
extern int LLVMFuzzerInitialize(int *argc, char ***argv);
extern int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static lua_State *state;

/* scan(text [, entity]) -> true | false, message, offset: validates a copy that ends where its
 * memory ends, so that a byte read beyond it is seen. With an entity as the text of a record. */
static int scan(lua_State *L)
{
    static inst_class class;
    size_t size;
    inst_json json;
    const char *text = luaL_checklstring(L, 1, &size);
    const char *name = luaL_optstring(L, 2, NULL);
    char *copy = malloc(size ? size : 1);
    if (!copy)
        abort();
    memcpy(copy, text, size);
    bool ok;
    if (name) {
        inst_object object;
        inst_class_init(&class, inst_entity_find(name));
        ok = inst_object_parse(&json, copy, size, &class, &object);
    } else {
        ok = inst_json_start(&json, copy, size) && inst_json_skip(&json) && inst_json_finish(&json);
    }
    size_t offset = inst_json_offset(&json);
    free(copy);
    lua_pushboolean(L, ok);
    lua_pushstring(L, ok ? NULL : json.problem);
    lua_pushinteger(L, (lua_Integer)offset);
    return ok ? 1 : 3;
}

/* buffer(text) -> a buffer with a copy that ends where its memory ends */
static int buffer(lua_State *L)
{
    size_t size;
    const char *text = luaL_checklstring(L, 1, &size);
    inst_buffer_pushmetatable(L);
    inst_buffer *copy = inst_buffer_push(L, lua_gettop(L));
    copy->data = malloc(size ? size : 1);
    if (!copy->data)
        abort();
    memcpy(copy->data, text, size);
    copy->length = copy->capacity = size;
    return 1;
}

static int traceback(lua_State *L)
{
    lua_getglobal(L, "debug");
    lua_getfield(L, -1, "traceback");
    lua_pushvalue(L, 1);
    lua_call(L, 1, 1);
    return 1;
}

static void fail(void)
{
    fprintf(stderr, "%s\n", lua_tostring(state, -1));
    abort();
}

static void preload(const char *name, lua_CFunction open)
{
    lua_getglobal(state, "package");
    lua_getfield(state, -1, "preload");
    lua_pushcfunction(state, open);
    lua_setfield(state, -2, name);
    lua_pop(state, 2);
}

/* The allocator of the C library, which AddressSanitizer watches; LuaJIT would take its own. */
static void *allocate(void *context, void *block, size_t old_size, size_t size)
{
    (void)context;
    (void)old_size;
    if (size)
        return realloc(block, size);
    free(block);
    return NULL;
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    const char *script = getenv("FUZZ");
    (void)argc;
    (void)argv;
    if (!script) {
        fprintf(stderr, "FUZZ=spec/fuzz/decode.lua, or another script\n");
        exit(1);
    }
    state = lua_newstate(allocate, NULL);
    if (!state)
        abort();
    luaL_openlibs(state);
    preload("instantly.core", luaopen_instantly_core);
    lua_pushcfunction(state, scan);
    lua_setglobal(state, "scan");
    lua_pushcfunction(state, buffer);
    lua_setglobal(state, "buffer");
    lua_pushcfunction(state, traceback);
    if (luaL_loadfile(state, script) != 0 || lua_pcall(state, 0, 1, 1) != 0)
        fail();
    return 0;
}

/* Stack: traceback, the judge. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    lua_pushvalue(state, 2);
    lua_pushlstring(state, (const char *)data, size);
    if (lua_pcall(state, 1, 0, 1) != 0)
        fail();
    return 0;
}
