/* The sliding window of a quota for Lua: the userdata through which those with certain limits see
 * it, and the functions of instantly.core for it. One window may be seen by many, each with its
 * limits.
 *
 * All raise for arguments of a wrong type and for lack of memory; nothing has changed then. Seconds
 * and moments are those of inst_clock. */
#ifndef INST_WINDOW_LUA_H
#define INST_WINDOW_LUA_H

#include "compat.h"

/* window(limits [, other]) -> window. [-0, +1]
 * limits: list of { requests =, per_seconds = }
 * other: a window; the new one is the same, seen with other limits. */
int inst_window_lua_new(lua_State *L);

/* window_gate(quotas) -> take, done. [-0, +2] What a request passes that counts in all of these
 * windows: functions with the gate in them, since every request calls both, and to find it among
 * arguments would take longer than to pass it.
 *
 * quotas: list of { window = window, limits = what it was made of }, 4 at most; no window twice
 *
 * take(aheads [, now]) -> 0, ticket | delay, nil, blocking, reason. See process.lua.
 * done(ticket [, now]). A ticket that is not of take, or not any more, leaves all flights alone;
 * the answer counts.
 *
 * aheads: how many wait before this one, for each
 * now: the moment, where it is not that of the clock */
int inst_window_lua_gate(lua_State *L);

/* window_pause(window, moment). [-0, +0] */
int inst_window_lua_pause(lua_State *L);

/* window_sweep(window, now) -> does nothing count any more? [-0, +1] */
int inst_window_lua_sweep(lua_State *L);

/* Metamethods; with the upvalues of the core. */
extern const luaL_Reg inst_window_metamethods[];

#endif
