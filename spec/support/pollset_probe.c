/* Descriptors whose numbers are used again within one turn of libcurl, brought about by hand: with
 * a server it takes luck. heard(way) -> does the new owner of the number still get its events?
 * Built by pollset_probe.lua, on the source of the pollset itself. */
#include "../../src/pollset.c"

#include <lauxlib.h>
#include <lua.h>

static void wish(inst_pollset *set, int fd, int what)
{
    on_socket(NULL, fd, what, set, NULL);
}

/* A descriptor that libcurl opens and closes without a word, as its resolver does; `peer` wakes it.
 */
static int foreign(int *peer)
{
    int pair[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) < 0)
        return -1;
    *peer = pair[1];
    return pair[0];
}

/* A connection of ours. Unconnected: the kernel finds it hung up, which is an event as well. */
static int connection(inst_pollset *set)
{
    struct curl_sockaddr address;
    memset(&address, 0, sizeof address);
    address.family = AF_INET;
    address.socktype = SOCK_STREAM;
    return inst_pollset_socket(set, &address, 1);
}

static bool hears(inst_pollset *set, int fd)
{
    struct epoll_event event = {0, {0}};
    flush(set);
    return epoll_wait(set->epoll_fd, &event, 1, 0) == 1 && event.data.fd == fd;
}

/* One that the kernel knows, closed; its peer stays open, so that the number alone is free. */
static int used_before(inst_pollset *set, bool told, int *peer)
{
    int fd = foreign(peer);
    wish(set, fd, CURL_POLL_IN);
    flush(set);
    if (told)
        wish(set, fd, CURL_POLL_REMOVE);
    close(fd);
    return fd;
}

static bool try(inst_pollset *set, const char *way)
{
    int peers[2] = {-1, -1};
    int old = used_before(set, strcmp(way, "connection, untold") != 0, &peers[0]);
    bool look_up = strcmp(way, "look-up") == 0;
    int fd = look_up ? foreign(&peers[1]) : connection(set);
    wish(set, fd, look_up ? CURL_POLL_IN : CURL_POLL_OUT);
    bool heard = (!look_up || write(peers[1], "!", 1) == 1) && hears(set, fd) && fd == old;
    wish(set, fd, CURL_POLL_REMOVE);
    if (look_up)
        close(fd);
    else
        inst_pollset_closesocket(set, fd);
    close(peers[0]);
    if (peers[1] >= 0)
        close(peers[1]);
    return heard;
}

static int probe_heard(lua_State *L)
{
    const char *way = luaL_checkstring(L, 1);
    inst_pollset set;
    CURLM *multi = curl_multi_init();
    bool heard = multi && inst_pollset_open(&set, multi) && try(&set, way);
    curl_multi_cleanup(multi);
    inst_pollset_close(&set);
    lua_pushboolean(L, heard);
    return 1;
}

extern int luaopen_spec_pollset_probe(lua_State *L);

int luaopen_spec_pollset_probe(lua_State *L)
{
    lua_pushcfunction(L, probe_heard);
    return 1;
}
