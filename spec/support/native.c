/* What the engine's specs need of the system and Lua has no word for. Built by native.lua. */
#include <arpa/inet.h>
#include <linux/filter.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
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

static int port_of_peer(int fd)
{
    struct sockaddr_in address;
    socklen_t size = sizeof address;
    memset(&address, 0, sizeof address);
    if (getpeername(fd, (struct sockaddr *)&address, &size) < 0 || address.sin_family != AF_INET)
        return 0;
    return ntohs(address.sin_port);
}

/* Whatever reaches our connections to a port from now on is thrown away before TCP sees it, as by a
 * network that is gone. How many of them there are. */
static int native_deafen(lua_State *L)
{
    struct sock_filter nothing = BPF_STMT(BPF_RET | BPF_K, 0);
    struct sock_fprog program = {1, &nothing};
    int port = (int)luaL_checkinteger(L, 1);
    int count = 0;
    for (int fd = 0; fd < 1024; fd++)
        if (port_of_peer(fd) == port) {
            if (setsockopt(fd, SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof program) < 0)
                return luaL_error(L, "cannot attach a filter");
            count++;
        }
    lua_pushinteger(L, count);
    return 1;
}

/* What it was before. */
static int divide(int fd, int option, int divisor)
{
    int value = 0;
    socklen_t size = sizeof value;
    if (getsockopt(fd, IPPROTO_TCP, option, &value, &size) < 0 || value == 0)
        return 0;
    int less = value > divisor ? value / divisor : 1;
    setsockopt(fd, IPPROTO_TCP, option, &less, sizeof less);
    return value;
}

/* With our connections to a port the kernel's patience, as far as it was limited, shrinks to an nth:
 * 20 seconds are long for a spec. For how many milliseconds it would have waited for an
 * acknowledgement; 0: no limit of ours. */
static int native_hasten(lua_State *L)
{
    int port = (int)luaL_checkinteger(L, 1);
    int divisor = (int)luaL_checkinteger(L, 2);
    int patience = 0;
    for (int fd = 0; fd < 1024; fd++)
        if (port_of_peer(fd) == port) {
            patience = divide(fd, TCP_USER_TIMEOUT, divisor);
            divide(fd, TCP_KEEPIDLE, divisor); /* in whole seconds */
            divide(fd, TCP_KEEPINTVL, divisor);
        }
    lua_pushinteger(L, patience);
    return 1;
}

static const luaL_Reg functions[] = {
    {"fork", native_fork},
    {"exit", native_exit},
    {"wait", native_wait},
    {"full_port", native_full_port},
    {"deafen", native_deafen},
    {"hasten", native_hasten},
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
