/* instantly.core: JSON, records, HTTP without I/O and the pacer's windows for Lua. Links nothing
 * but libc. */
#include "clock.h"
#include "compat.h"
#include "digest.h"
#include "http1_lua.h"
#include "json.h"
#include "nearest.h"
#include "record.h"
#include "window_lua.h"

#include <string.h>
#include <strings.h>
#include <unistd.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* ---- JSON ---- */

/* decode(text [, {null = true}]) -> value | nil, message, offset */
static int core_decode(lua_State *L)
{
    inst_json json;
    inst_decoding how = {INST_ARRAY_MT, false};
    luaL_checktype(L, 1, LUA_TSTRING);
    if (!lua_isnoneornil(L, 2)) {
        luaL_checktype(L, 2, LUA_TTABLE);
        lua_getfield(L, 2, "null");
        how.keep_null = lua_toboolean(L, -1);
    }
    size_t size;
    const char *text = lua_tolstring(L, 1, &size);
    if (inst_json_start(&json, text, size) && inst_json_decode(L, &json, how) &&
        inst_json_finish(&json))
        return 1;
    lua_settop(L, 1);
    return inst_record_pushproblem(L, &json);
}

/* encode(value [, "array"]) -> text | nil, message */
static int core_encode(lua_State *L)
{
    luaL_checkany(L, 1);
    bool as_array = false;
    if (!lua_isnoneornil(L, 2)) {
        const char *hint = luaL_checkstring(L, 2);
        luaL_argcheck(L, strcmp(hint, "array") == 0, 2, "the only hint is \"array\"");
        as_array = true;
    }
    inst_buffer *buffer = inst_buffer_push(L, INST_BUFFER_MT);
    inst_encoder encoder = {L, buffer, INST_ARRAY_MARKS, INST_NULLS, 0, inst_record_encode};
    if (inst_encode(&encoder, 1, as_array, NULL)) {
        inst_buffer_pushtext(L, buffer);
        return 1;
    }
    inst_buffer_free(buffer);
    lua_pushnil(L);
    lua_insert(L, -2);
    return 2;
}

/* ---- small things ---- */

/* nearest(word, names) -> the name that was probably meant | nil */
static int core_nearest(lua_State *L)
{
    inst_candidate best = {.distance = -1};
    luaL_checktype(L, 1, LUA_TSTRING);
    luaL_checktype(L, 2, LUA_TTABLE);
    best.word = lua_tolstring(L, 1, &best.length);
    size_t count = inst_rawlen(L, 2);
    for (size_t i = 1; i <= count; i++) {
        size_t length;
        lua_rawgeti(L, 2, (int)i);
        if (lua_type(L, -1) == LUA_TSTRING) {
            const char *name = lua_tolstring(L, -1, &length);
            inst_consider(&best, name, length);
        }
        lua_pop(L, 1);
    }
    lua_pushstring(L, best.distance >= 0 ? best.name : NULL); /* nil for NULL */
    return 1;
}

static int core_isyieldable(lua_State *L)
{
    lua_pushboolean(L, inst_isyieldable(L));
    return 1;
}

/* pid() -> the id of this process: another one after a fork */
static int core_pid(lua_State *L)
{
    lua_pushinteger(L, (lua_Integer)getpid());
    return 1;
}

/* The value in a line behind the name and its colon, without the blanks around it. */
static const char *trim_value(const char *at, const char *end, size_t *length)
{
    while (at < end && (*at == ' ' || *at == '\t'))
        at++;
    while (end > at && (end[-1] == ' ' || end[-1] == '\t' || end[-1] == '\r'))
        end--;
    *length = (size_t)(end - at);
    return at;
}

static bool is_field_name(const char *name, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (name[i] == ':' || name[i] <= ' ')
            return false;
    return length > 0;
}

/* Push the values of a field in a block of them, joined with ", "; nil when there is none. */
static void push_header(lua_State *L, const char *at, const char *end, const char *name,
                        size_t length)
{
    size_t size;
    lua_pushnil(L);
    while ((at = memchr(at, '\n', (size_t)(end - at))) != NULL) {
        at++;
        if ((size_t)(end - at) <= length || at[length] != ':' || strncasecmp(at, name, length) != 0)
            continue;
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        const char *value = trim_value(at + length + 1, stop ? stop : end, &size);
        bool is_first = lua_isnil(L, -1);
        if (!is_first)
            lua_pushliteral(L, ", ");
        lua_pushlstring(L, value, size);
        if (is_first)
            lua_remove(L, -2);
        else
            lua_concat(L, 3);
    }
}

/* header(head, name…) -> the value of the first of these fields that is in a block of them, the
 * names in whatever case; those of a repeated one joined with ", "; nil when there is none */
static int core_header(lua_State *L)
{
    size_t left, length;
    const char *head = luaL_checklstring(L, 1, &left);
    int names = lua_gettop(L);
    for (int i = 2; i <= names; i++) {
        const char *name = luaL_checklstring(L, i, &length);
        if (!is_field_name(name, length))
            continue;
        push_header(L, head, head + left, name, length);
        if (!lua_isnil(L, -1))
            return 1;
        lua_pop(L, 1);
    }
    lua_pushnil(L);
    return 1;
}

/* Is the part anywhere in the text? Most texts are headers, a few hundred bytes in which it is not:
 * for those memmem of the libc prepares too much. */
static bool holds(const char *text, size_t size, const char *part, size_t length)
{
#ifdef __SSE2__
    enum { STEP = 16 };
    if (length == 0 || size < length + STEP - 1)
        return memmem(text, size, part, length) != NULL;
    const __m128i first = _mm_set1_epi8(part[0]), last = _mm_set1_epi8(part[length - 1]);
    const size_t end = size - length - (STEP - 1); /* of the last place to look from */
    for (size_t at = 0;; at = at + STEP < end ? at + STEP : end) {
        const __m128i *begins = (const __m128i *)(const void *)(text + at);
        const __m128i *ends = (const __m128i *)(const void *)(text + at + length - 1);
        __m128i both = _mm_and_si128(_mm_cmpeq_epi8(_mm_loadu_si128(begins), first),
                                     _mm_cmpeq_epi8(_mm_loadu_si128(ends), last));
        for (unsigned mask = (unsigned)_mm_movemask_epi8(both); mask; mask &= mask - 1)
            if (memcmp(text + at + __builtin_ctz(mask), part, length) == 0)
                return true;
        if (at == end)
            return false;
    }
#else
    return memmem(text, size, part, length) != NULL;
#endif
}

/* holds_any(text, list, word) -> is any of these strings in it, or this word? */
static int core_holds_any(lua_State *L)
{
    size_t size, length;
    const char *text = luaL_checklstring(L, 1, &size);
    luaL_checktype(L, 2, LUA_TTABLE);
    const char *word = luaL_checklstring(L, 3, &length);
    bool found = holds(text, size, word, length);
    for (int i = 1; !found; i++) {
        lua_rawgeti(L, 2, i);
        if (lua_type(L, -1) != LUA_TSTRING)
            break;
        const char *part = lua_tolstring(L, -1, &length);
        found = holds(text, size, part, length);
        lua_pop(L, 1);
    }
    lua_pushboolean(L, found);
    return 1;
}

/* Letters, digits and -._~ */
static inline bool is_unreserved(char c)
{
    static const bool unreserved[256] = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, /* controls */
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, /* controls */
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, /*  !"#$%&'()*+,-./ */
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, /* 0123456789:;<=>? */
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, /* @ABCDEFGHIJKLMNO */
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1, /* PQRSTUVWXYZ[\]^_ */
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, /* `abcdefghijklmno */
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 1, 0, /* pqrstuvwxyz{|}~  */
    };
    return unreserved[(unsigned char)c];
}

/* escape(text) -> the text with all but the unreserved characters of RFC 3986 percent-encoded */
static int core_escape(lua_State *L)
{
    static const char digits[] = "0123456789ABCDEF";
    size_t length;
    luaL_checktype(L, 1, LUA_TSTRING);
    const char *text = lua_tolstring(L, 1, &length);
    size_t plain = 0;
    while (plain < length && is_unreserved(text[plain]))
        plain++;
    lua_settop(L, 1);
    if (plain == length)
        return 1;
    luaL_Buffer out;
    luaL_buffinit(L, &out);
    luaL_addlstring(&out, text, plain);
    for (size_t i = plain; i < length; i++) {
        unsigned char c = (unsigned char)text[i];
        if (is_unreserved(text[i])) {
            luaL_addchar(&out, text[i]);
        } else {
            char code[3] = {'%', digits[c >> 4], digits[c & 15]};
            luaL_addlstring(&out, code, sizeof code);
        }
    }
    luaL_pushresult(&out);
    return 1;
}

/* digest(text) -> its SHA-256, 64 hexadecimal digits */
static int core_digest(lua_State *L)
{
    static const char digits[] = "0123456789abcdef";
    unsigned char digest[INST_DIGEST_SIZE];
    char text[2 * INST_DIGEST_SIZE];
    size_t length;
    luaL_checktype(L, 1, LUA_TSTRING);
    const char *data = lua_tolstring(L, 1, &length);
    inst_digest(data, length, digest);
    for (size_t i = 0; i < INST_DIGEST_SIZE; i++) {
        text[2 * i] = digits[digest[i] >> 4];
        text[2 * i + 1] = digits[digest[i] & 15];
    }
    lua_pushlstring(L, text, sizeof text);
    return 1;
}

/* now() -> seconds on a clock that never goes back */
static int core_now(lua_State *L)
{
    lua_pushnumber(L, inst_clock());
    return 1;
}

/* ---- what the schema says ---- */

static void push_field(lua_State *L, const inst_field *field)
{
    static const char *const types[] = {"any",     "string", "number", "integer",
                                        "boolean", "array",  "object"};
    lua_createtable(L, 0, 5);
    lua_pushstring(L, field->name);
    lua_setfield(L, -2, "name");
    lua_pushstring(L, types[field->type]);
    lua_setfield(L, -2, "type");
    lua_pushboolean(L, field->flags & INST_NULLABLE);
    lua_setfield(L, -2, "nullable");
    lua_pushboolean(L, field->flags & INST_READONLY);
    lua_setfield(L, -2, "readonly");
    if (!field->names)
        return;
    lua_createtable(L, 0, (int)field->names->count);
    for (size_t i = 0; i < field->names->count; i++) {
        lua_pushstring(L, field->names->values[i].name);
        lua_rawseti(L, -2, field->names->values[i].value);
    }
    lua_setfield(L, -2, "enum");
}

/* entity(name) -> { name, label, id, fields } | nil */
static int core_entity(lua_State *L)
{
    const inst_entity *entity = inst_entity_find(luaL_checkstring(L, 1));
    if (!entity) {
        lua_pushnil(L);
        return 1;
    }
    lua_createtable(L, 0, 4);
    lua_pushstring(L, entity->name);
    lua_setfield(L, -2, "name");
    lua_pushstring(L, entity->label);
    lua_setfield(L, -2, "label");
    lua_pushstring(L, entity->id >= 0 ? entity->fields[entity->id].name : NULL);
    lua_setfield(L, -2, "id");
    lua_createtable(L, entity->count, 0);
    for (int i = 0; i < entity->count; i++) {
        push_field(L, &entity->fields[i]);
        lua_rawseti(L, -2, i + 1);
    }
    lua_setfield(L, -2, "fields");
    return 1;
}

/* class(entity_name, methods) -> class */
static int core_class(lua_State *L)
{
    const inst_entity *entity = inst_entity_find(luaL_checkstring(L, 1));
    luaL_argcheck(L, entity, 1, "no such entity");
    luaL_checktype(L, 2, LUA_TTABLE);
    inst_class *class = inst_newuserdata(L, sizeof *class);
    if (!inst_class_init(class, entity))
        return luaL_error(L, "%s has too many fields", entity->name);
    for (int i = 0; i < entity->count; i++) {
        lua_pushstring(L, entity->fields[i].name);
        lua_rawget(L, 2);
        if (!lua_isnil(L, -1))
            inst_bit_set(&class->shadowed, i);
        lua_pop(L, 1);
    }
    lua_pushvalue(L, 2);
    inst_setuservalue(L, -2);
    lua_pushvalue(L, INST_CLASS_MT);
    lua_setmetatable(L, -2);
    return 1;
}

/* ---- making records ---- */

/* handle(class, owner, id) -> record */
static int core_handle(lua_State *L)
{
    inst_class *class = inst_class_check(L, 1);
    luaL_checktype(L, 2, LUA_TTABLE);
    luaL_checktype(L, 3, LUA_TSTRING);
    size_t length;
    const char *id = lua_tolstring(L, 3, &length);
    luaL_argcheck(L, length > 0 && length < UINT32_MAX, 3, "an empty id");
    inst_record_pushshared(L, 1, 2);
    inst_record_pushhandle(L, class, lua_gettop(L), id, length);
    return 1;
}

/* Has the object an id that is a string? */
static bool has_id(const inst_class *class, const inst_object *object)
{
    int field = class->entity->id;
    return field >= 0 && object->slots[field].length &&
           object->text[object->slots[field].offset] == '"';
}

/* record(class, owner, text, needs_id) -> record | nil, message, offset */
static int core_record(lua_State *L)
{
    inst_class *class = inst_class_check(L, 1);
    inst_json json;
    inst_object object;
    size_t size;
    luaL_checktype(L, 2, LUA_TTABLE);
    luaL_checktype(L, 3, LUA_TSTRING);
    const char *text = lua_tolstring(L, 3, &size);
    if (!inst_object_parse(&json, text, size, class, &object))
        return inst_record_pushproblem(L, &json);
    if (lua_toboolean(L, 4) && !has_id(class, &object)) {
        lua_pushnil(L);
        lua_pushliteral(L, "it has no id");
        lua_pushinteger(L, 1);
        return 3;
    }
    inst_record_pushshared(L, 1, 2);
    inst_record_pushover(L, class, lua_gettop(L), 3, &object);
    return 1;
}

/* Reading a page. Stack: 1 text, 2 classes, 3 owner. */
typedef struct page {
    lua_State *L;
    inst_json json;
    inst_decoding how;
} page;

/* The object at the position as a record. `shared`: index of the uservalue. [+1] */
static bool read_item(page *p, inst_class *class, int shared, const inst_object *before,
                      inst_object *object)
{
    if (*p->json.at != '{')
        return inst_json_fail(&p->json, "expected an object");
    if (!inst_object_scan(&p->json, class, before, object))
        return false;
    inst_record_push(p->L, class, shared, object);
    return true;
}

/* Where one record may be, there may be none. */
static bool read_optional(page *p, inst_class *class, int shared)
{
    inst_object objects[2];
    objects[0].text = NULL;
    if (*p->json.at != 'n')
        return read_item(p, class, shared, &objects[0], &objects[1]);
    lua_pushnil(p->L);
    return inst_json_word(&p->json);
}

static bool read_items(page *p, inst_class *class, int shared)
{
    lua_State *L = p->L;
    inst_object objects[2]; /* this one and the one before, in turns */
    objects[0].text = NULL;
    if (!inst_json_enter(&p->json))
        return false;
    lua_newtable(L);
    int table = lua_gettop(L);
    for (int i = 1;; i++) {
        enum inst_json_step step = inst_json_element(&p->json, i == 1);
        if (step == INST_JSON_BAD)
            return false;
        if (step == INST_JSON_END)
            break;
        if (!read_item(p, class, shared, &objects[(i - 1) % 2], &objects[i % 2]))
            return false;
        lua_rawseti(L, table, i);
    }
    lua_pushvalue(L, INST_ARRAY_MT);
    lua_setmetatable(L, table);
    return true;
}

/* The class on top applies to the value at the position: [-1, +1]. So does a pair { class, owner },
 * for records that another collection owns. */
static bool read_classed(page *p)
{
    lua_State *L = p->L;
    int at = lua_gettop(L), owner = 3;
    if (lua_istable(L, at)) {
        lua_rawgeti(L, at, 2);
        owner = at + 1;
        luaL_argcheck(L, lua_istable(L, owner), 2, "an owner expected behind the class");
        lua_rawgeti(L, at, 1);
        lua_replace(L, at);
    }
    inst_class *class = inst_class_test(L, at);
    if (!class)
        return luaL_argerror(L, 2, "a class expected behind each name");
    inst_record_pushshared(L, at, owner);
    int shared = lua_gettop(L);
    bool list = *p->json.at == '[';
    if (!(list ? read_items(p, class, shared) : read_optional(p, class, shared)))
        return false;
    lua_replace(L, at);
    lua_settop(L, at);
    return true;
}

static bool read_members(page *p)
{
    lua_State *L = p->L;
    if (!inst_json_enter(&p->json))
        return false;
    lua_newtable(L);
    int table = lua_gettop(L);
    for (bool first = true;; first = false) {
        inst_json_text key;
        enum inst_json_step step = inst_json_member(&p->json, first, &key);
        if (step != INST_JSON_ITEM)
            return step == INST_JSON_END;
        inst_json_pushtext(L, key);
        lua_pushvalue(L, -1);
        lua_rawget(L, 2);
        bool ok;
        if (!lua_isnil(L, -1)) {
            ok = read_classed(p);
        } else {
            lua_pop(L, 1);
            ok = inst_json_decode(L, &p->json, p->how);
            if (ok && lua_islightuserdata(L, -1)) {
                lua_pop(L, 1);
                lua_pushnil(L);
            }
        }
        if (!ok)
            return false;
        lua_rawset(L, table);
    }
}

static bool read_root(page *p)
{
    if (*p->json.at == '{')
        return read_members(p);
    if (*p->json.at == '[') {
        lua_rawgeti(p->L, 2, 1);
        if (!lua_isnil(p->L, -1))
            return read_classed(p);
        return inst_json_decode(p->L, &p->json, p->how);
    }
    return inst_json_fail(&p->json, "expected an object");
}

/* records(text, classes, owner) -> value | nil, message, offset
 * text: a string or a buffer
 * classes: name (1 for a root list) -> class, or { class, owner } */
static int core_records(lua_State *L)
{
    page p = {.L = L, .how = {INST_ARRAY_MT, false}};
    inst_buffer *buffer = inst_buffer_test(L, 1, INST_BUFFER_MT);
    if (!buffer)
        luaL_checktype(L, 1, LUA_TSTRING);
    luaL_checktype(L, 2, LUA_TTABLE);
    luaL_checktype(L, 3, LUA_TTABLE);
    luaL_checkstack(L, 20, "out of memory");
    size_t size = buffer ? buffer->length : inst_rawlen(L, 1);
    const char *text = buffer ? buffer->data : lua_tostring(L, 1);
    bool ok = inst_json_start(&p.json, text, size);
    if (ok && size > UINT32_MAX)
        ok = inst_json_fail(&p.json, "too large");
    if (ok && read_root(&p) && inst_json_finish(&p.json))
        return 1;
    lua_settop(L, 3);
    return inst_record_pushproblem(L, &p.json);
}

/* release(value): a buffer gives its memory back, and is empty; of anything else nothing is done */
static int core_release(lua_State *L)
{
    inst_buffer *buffer = inst_buffer_test(L, 1, INST_BUFFER_MT);
    if (buffer)
        inst_buffer_free(buffer);
    return 0;
}

/* ---- asking records ---- */

/* field(record, name) -> value, also where a method has that name */
static int core_field(lua_State *L)
{
    inst_record *record = inst_record_check(L, 1);
    luaL_checktype(L, 2, LUA_TSTRING);
    inst_record_pushname(L, 1, record, 2);
    return 1;
}

static int core_id(lua_State *L)
{
    inst_record_pushid(L, inst_record_check(L, 1));
    return 1;
}

static int core_owner(lua_State *L)
{
    inst_record_check(L, 1);
    inst_getuservalue(L, 1);
    lua_rawgeti(L, -1, INST_OWNER);
    return 1;
}

static int core_loaded(lua_State *L)
{
    lua_pushboolean(L, inst_record_check(L, 1)->text != NULL);
    return 1;
}

/* kind(value) -> entity name of a record, nil for everything else */
static int core_kind(lua_State *L)
{
    lua_settop(L, 1);
    const inst_record *record = inst_record_test(L, 1);
    lua_pushstring(L, record ? record->class->entity->name : NULL);
    return 1;
}

/* is(value, name) -> is it a record of that entity? */
static int core_is(lua_State *L)
{
    const char *name = luaL_checkstring(L, 2);
    const inst_record *record = inst_record_test(L, 1);
    lua_pushboolean(L, record && strcmp(record->class->entity->name, name) == 0);
    return 1;
}

/* ---- opening ---- */

static const luaL_Reg functions[] = {
    {"decode", core_decode},
    {"encode", core_encode},
    {"nearest", core_nearest},
    {"isyieldable", core_isyieldable},
    {"now", core_now},
    {"pid", core_pid},
    {"digest", core_digest},
    {"escape", core_escape},
    {"header", core_header},
    {"holds_any", core_holds_any},
    {"entity", core_entity},
    {"class", core_class},
    {"handle", core_handle},
    {"record", core_record},
    {"records", core_records},
    {"release", core_release},
    {"load", inst_record_load},
    {"changes", inst_record_changes},
    {"saved", inst_record_saved},
    {"revert", inst_record_revert},
    {"json", inst_record_json},
    {"table", inst_record_table},
    {"field", core_field},
    {"id", core_id},
    {"owner", core_owner},
    {"loaded", core_loaded},
    {"kind", core_kind},
    {"is", core_is},
    {"http1_fields", inst_http1_lua_fields},
    {"http1_head", inst_http1_lua_head},
    {"http1_answer", inst_http1_lua_answer},
    {"http1_whole", inst_http1_lua_whole},
    {"window", inst_window_lua_new},
    {"window_gate", inst_window_lua_gate},
    {"window_pause", inst_window_lua_pause},
    {"window_sweep", inst_window_lua_sweep},
    {NULL, NULL},
};

/* Push a metatable that scripts cannot reach. */
static void push_sealed(lua_State *L, const char *name)
{
    lua_newtable(L);
    lua_pushstring(L, name);
    lua_setfield(L, -2, "__name");
    lua_pushstring(L, name);
    lua_setfield(L, -2, "__metatable");
}

/* Push a set with weak keys. */
static void push_weak_set(lua_State *L)
{
    lua_newtable(L);
    lua_newtable(L);
    lua_pushliteral(L, "k");
    lua_setfield(L, -2, "__mode");
    lua_setmetatable(L, -2);
}

/* Push the values that become upvalues, in the order of enum inst_upvalue. */
static void push_parts(lua_State *L)
{
    push_sealed(L, "instantly.record");
    push_sealed(L, "instantly.class");
    inst_buffer_pushmetatable(L);
    lua_newtable(L);
    lua_pushliteral(L, "array");
    lua_setfield(L, -2, "__jsontype");
    push_weak_set(L);
    lua_pushvalue(L, -2);
    lua_pushboolean(L, 1);
    lua_rawset(L, -3);
    push_weak_set(L);
    push_sealed(L, "instantly.http1");
    push_sealed(L, "instantly.window");
}

/* Add functions to the table at `index`, with the upvalues that begin at `first`. */
static void set_functions(lua_State *L, int index, const luaL_Reg *entries, int first)
{
    lua_pushvalue(L, index);
    for (int i = 0; i < INST_UPVALUES; i++)
        lua_pushvalue(L, first + i);
    inst_setfuncs(L, entries, INST_UPVALUES);
    lua_pop(L, 1);
}

/* Fill the registry's table of parts on top, and give the metatables their functions. */
static void create_parts(lua_State *L, int parts)
{
    push_parts(L);
    int first = lua_gettop(L) - INST_UPVALUES + 1;
    int http1 = first + 6, window = first + 7;
    set_functions(L, first, inst_record_metamethods, first);
    set_functions(L, http1, inst_http1_metamethods, first);
    set_functions(L, window, inst_window_metamethods, first);
    lua_newtable(L);
    set_functions(L, lua_gettop(L), inst_http1_methods, first);
    lua_setfield(L, http1, "__index");
    for (int i = INST_UPVALUES; i > 0; i--)
        lua_rawseti(L, parts, i);
}

/* Push the upvalues. Every opening in a state gives the same ones, so that records, marks and
 * null of one loading are those of the next. */
static void push_upvalues(lua_State *L)
{
    static const char name[] = "instantly.core";
    lua_getfield(L, LUA_REGISTRYINDEX, name);
    if (!lua_istable(L, -1)) {
        lua_pop(L, 1);
        lua_newtable(L);
        create_parts(L, lua_gettop(L));
        lua_pushvalue(L, -1);
        lua_setfield(L, LUA_REGISTRYINDEX, name);
    }
    int parts = lua_gettop(L);
    for (int i = 1; i <= INST_UPVALUES; i++)
        lua_rawgeti(L, parts, i);
    lua_remove(L, parts);
}

INST_EXPORT int luaopen_instantly_core(lua_State *L);

INST_EXPORT int luaopen_instantly_core(lua_State *L)
{
    luaL_checkstack(L, 4 * INST_UPVALUES, "out of memory");
    lua_newtable(L);
    int module = lua_gettop(L);
    push_upvalues(L);
    lua_pushvalue(L, module + 4);
    lua_setfield(L, module, "array_mt");
    lua_pushvalue(L, module + 5);
    lua_setfield(L, module, "array_marks");
    lua_pushvalue(L, module + 6);
    lua_setfield(L, module, "nulls");
    lua_pushlightuserdata(L, NULL);
    lua_setfield(L, module, "null");
    inst_setfuncs(L, functions, INST_UPVALUES);
    return 1;
}
