/* What the engine's specs need of the system and Lua has no word for. Built by native.lua. */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <lauxlib.h>
#include <lua.h>

/* The id of the child, or 0 in it. */
static int native_fork(lua_State *L)
{
    lua_pushinteger(L, fork());
    return 1;
}

/* End this process with a status, by becoming another program: nothing is finalized, and no leak check
 * looks at what the child of a fork has let go of on purpose. */
static int native_exit(lua_State *L)
{
    char command[32];
    snprintf(command, sizeof command, "exit %d", (int)luaL_checkinteger(L, 1));
    execl("/bin/sh", "sh", "-c", command, (char *)NULL);
    _exit(127);
}

/* Wait for a child; its exit status, or nil if a signal ended it. */
static int native_wait(lua_State *L)
{
    int status = 0;
    if (waitpid((pid_t)luaL_checkinteger(L, 1), &status, 0) < 0 || !WIFEXITED(status))
        return 0;
    lua_pushinteger(L, WEXITSTATUS(status));
    return 1;
}

static int connect_to(const struct sockaddr_in *address)
{
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    connect(fd, (const struct sockaddr *)address, sizeof *address);
    return fd;
}

/* A loopback port where connecting takes for ever: its queue is full and nobody accepts. It stays so
 * until this process ends. */
static int native_full_port(lua_State *L)
{
    struct sockaddr_in address;
    socklen_t size = sizeof address;
    memset(&address, 0, sizeof address);
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0 || bind(fd, (struct sockaddr *)&address, size) < 0 || listen(fd, 0) < 0 ||
        getsockname(fd, (struct sockaddr *)&address, &size) < 0)
        return luaL_error(L, "cannot listen");
    for (int i = 0; i < 4; i++)
        connect_to(&address);
    lua_pushinteger(L, ntohs(address.sin_port));
    return 1;
}

static const luaL_Reg functions[] = {
    {"fork", native_fork},
    {"exit", native_exit},
    {"wait", native_wait},
    {"full_port", native_full_port},
    {NULL, NULL},
};

int luaopen_spec_native(lua_State *L)
{
    lua_newtable(L);
    for (const luaL_Reg *entry = functions; entry->name; entry++) {
        lua_pushcfunction(L, entry->func);
        lua_setfield(L, -2, entry->name);
    }
    return 1;
}
