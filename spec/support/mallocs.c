/* malloc that runs out when a spec wants it to: preloaded into the interpreter, and a module of it as well.
 * Lua's own memory is left out, where it comes from malloc: scarce.c is for that. */
#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <stddef.h>
#include <stdlib.h>

#include <lauxlib.h>
#include <lua.h>

/* The malloc behind this one: of the C library, or of what watches over the memory (make asan, make valgrind). */
static struct {
    void *(*malloc)(size_t size);
    void *(*calloc)(size_t count, size_t size);
    void *(*realloc)(void *block, size_t size);
    void *(*memalign)(size_t alignment, size_t size);
    void (*free)(void *block);
} next;

/* The first allocation comes before any constructor. */
static void find_next(void)
{
    *(void **)&next.calloc = dlsym(RTLD_NEXT, "calloc");
    *(void **)&next.realloc = dlsym(RTLD_NEXT, "realloc");
    *(void **)&next.memalign = dlsym(RTLD_NEXT, "memalign");
    *(void **)&next.free = dlsym(RTLD_NEXT, "free");
    *(void **)&next.malloc = dlsym(RTLD_NEXT, "malloc");
}

static long blocks; /* that are not free */
static long left = LONG_MAX; /* allocations until the one that fails */
static int ever_after;
static int refused;

/* Does this allocation fail? The resolver's thread allocates, too. */
static int refuse(void)
{
    if (!next.malloc)
        find_next();
    long now = __sync_fetch_and_sub(&left, 1);
    if (now > 0 || (now < 0 && !ever_after))
        return 0;
    refused = 1;
    errno = ENOMEM;
    return 1;
}

static void *counted(void *block)
{
    if (block)
        __sync_fetch_and_add(&blocks, 1);
    return block;
}

void *malloc(size_t size)
{
    return refuse() ? NULL : counted(next.malloc(size));
}

void *calloc(size_t count, size_t size)
{
    return refuse() ? NULL : counted(next.calloc(count, size));
}

void *realloc(void *block, size_t size)
{
    if (!block)
        return malloc(size);
    return refuse() ? NULL : next.realloc(block, size);
}

void *memalign(size_t alignment, size_t size)
{
    return refuse() ? NULL : counted(next.memalign(alignment, size));
}

void *aligned_alloc(size_t alignment, size_t size)
{
    return memalign(alignment, size);
}

int posix_memalign(void **block, size_t alignment, size_t size)
{
    *block = memalign(alignment, size);
    return *block ? 0 : ENOMEM;
}

void free(void *block)
{
    if (block)
        __sync_fetch_and_sub(&blocks, 1);
    next.free(block);
}

/* ---- for Lua --------------------------------------------------------------------------------- */

static void *uncounted(void *context, void *block, size_t old_size, size_t size)
{
    (void)context;
    (void)old_size;
    if (size)
        return next.realloc(block, size);
    next.free(block);
    return NULL;
}

/* run(n, ever_after, f) -> refused, ok, result: f() while the allocation behind n others fails, and with
 * ever_after every one from there on. */
static int mallocs_run(lua_State *L)
{
    long n = (long)luaL_checkinteger(L, 1);
    int all = lua_toboolean(L, 2);
    lua_settop(L, 3);
    lua_checkstack(L, 20);
    refused = 0;
    ever_after = all;
    __sync_lock_test_and_set(&left, n);
    int status = lua_pcall(L, 0, 1, 0);
    __sync_lock_test_and_set(&left, LONG_MAX);
    lua_pushboolean(L, refused);
    lua_pushboolean(L, status == 0);
    lua_pushvalue(L, 3);
    return 3;
}

/* blocks() -> how many are not free */
static int mallocs_blocks(lua_State *L)
{
    lua_pushinteger(L, (lua_Integer)blocks);
    return 1;
}

extern int luaopen_mallocs(lua_State *L);

int luaopen_mallocs(lua_State *L)
{
    lua_getglobal(L, "jit");
    if (lua_isnil(L, -1) && next.realloc) /* LuaJIT maps its memory itself */
        lua_setallocf(L, uncounted, NULL);
    lua_newtable(L);
    lua_pushcfunction(L, mallocs_run);
    lua_setfield(L, -2, "run");
    lua_pushcfunction(L, mallocs_blocks);
    lua_setfield(L, -2, "blocks");
    return 1;
}
