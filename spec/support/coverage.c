/* Counts which lines of Lua run, in every coroutine; writes them to build/coverage when the process ends.
 * `make coverage` starts each interpreter with it, coverage.lua adds up. */
#include <lauxlib.h>
#include <lua.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FILES = 512, LINES = 4096, NAME = 256 };

typedef struct file {
    const char *source; /* of the chunk that was seen last: the same file may be loaded again */
    char name[NAME];
    unsigned char seen[LINES];
} file;

static file *files[FILES];
static int count;
static file *last;

static file *find(const char *source)
{
    if (last && last->source == source && strcmp(last->name, source) == 0)
        return last;
    for (int i = 0; i < count; i++)
        if (strcmp(files[i]->name, source) == 0) {
            files[i]->source = source;
            return files[i];
        }
    file *made = count < FILES && strlen(source) < NAME ? calloc(1, sizeof *made) : NULL;
    if (!made)
        return NULL;
    strcpy(made->name, source);
    made->source = source;
    files[count++] = made;
    return made;
}

static void on_line(lua_State *L, lua_Debug *event)
{
    lua_getinfo(L, "S", event);
    if (*event->source != '@' || !strstr(event->source, "lua/instantly/"))
        return;
    file *at = find(event->source);
    if (at && event->currentline > 0 && event->currentline < LINES)
        at->seen[event->currentline] = 1;
    if (at)
        last = at;
}

static void write_down(void)
{
    char path[64];
    snprintf(path, sizeof path, "build/coverage/%d.lines", (int)getpid());
    FILE *out = count > 0 ? fopen(path, "a") : NULL;
    if (!out)
        return;
    for (int i = 0; i < count; i++)
        for (int line = 1; line < LINES; line++)
            if (files[i]->seen[line])
                fprintf(out, "%s:%d\n", strstr(files[i]->name, "lua/instantly/"), line);
    fclose(out);
}

extern int luaopen_coverage(lua_State *L);

int luaopen_coverage(lua_State *L)
{
    static int registered;
    if (!registered)
        atexit(write_down);
    registered = 1;
    lua_sethook(L, on_line, LUA_MASKLINE, 0); /* coroutines made later inherit it */
    return 0;
}
