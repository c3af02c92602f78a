/* Records: a JSON object kept as text with a slot per known field, seen from Lua as a userdata.
 *
 * record.c         class, slots, parsing: no Lua
 * record_object.c  the userdata: making, loading, reading and setting fields
 * record_change.c  what differs from the loaded text: changes, saved, revert, load
 * record_text.c    the record as JSON text and as a plain table, its changes in it
 * record_suggest.c what was meant by a name that is nearly right
 * record_meta.c    the metamethods
 *
 * Every C function of the module carries the same upvalues (enum inst_upvalue). Functions that
 * say "raises" may also raise for lack of memory; the record is then what it was before. */
#ifndef INST_RECORD_H
#define INST_RECORD_H

#include "compat.h"
#include "json.h"
#include "schema.h"

enum { INST_MAX_FIELDS = 256 };

enum inst_upvalue {
    INST_RECORD_MT = lua_upvalueindex(1),   /* metatable of records */
    INST_CLASS_MT = lua_upvalueindex(2),    /* metatable of classes */
    INST_BUFFER_MT = lua_upvalueindex(3),   /* metatable of buffers */
    INST_ARRAY_MT = lua_upvalueindex(4),    /* metatable that marks decoded arrays */
    INST_ARRAY_MARKS = lua_upvalueindex(5), /* set of metatables that mark arrays */
    INST_NULLS = lua_upvalueindex(6),       /* set of values that stand for null */
    INST_HTTP1_MT = lua_upvalueindex(7),    /* metatable of answers on their way */
    INST_WINDOW_MT = lua_upvalueindex(8)    /* metatable of windows */
};
enum { INST_UPVALUES = 8 };

/* ---- without Lua ---- */

typedef struct inst_bits {
    uint64_t words[INST_MAX_FIELDS / 64];
} inst_bits;

static inline bool inst_bit(const inst_bits *bits, int i)
{
    return bits->words[i / 64] >> (i % 64) & 1;
}

static inline void inst_bit_set(inst_bits *bits, int i)
{
    bits->words[i / 64] |= UINT64_C(1) << (i % 64);
}

static inline void inst_bit_clear(inst_bits *bits, int i)
{
    bits->words[i / 64] &= ~(UINT64_C(1) << (i % 64));
}

static inline bool inst_bits_any(const inst_bits *bits)
{
    return (bits->words[0] | bits->words[1] | bits->words[2] | bits->words[3]) != 0;
}

/* Where a value is in the text of its record. length 0: the member is absent. */
typedef struct inst_slot {
    uint32_t offset;
    uint32_t length;
} inst_slot;

enum { INST_BUCKETS = 2 * INST_MAX_FIELDS };

/* An entity as the records of a client see it. */
typedef struct inst_class {
    const inst_entity *entity;
    inst_bits shadowed;             /* fields that a method of the same name hides */
    uint16_t buckets[INST_BUCKETS]; /* hash of a field name -> its index + 1 */
    uint16_t next[INST_MAX_FIELDS]; /* index + 1 of what followed a field when last seen: a hint */
} inst_class;

const inst_entity *inst_entity_find(const char *name); /* NULL if there is none */

/* False if the entity has more fields than a record can hold. */
bool inst_class_init(inst_class *class, const inst_entity *entity);

int inst_class_field(const inst_class *class, const char *name, size_t length); /* or -1 */

/* The enum field that `status_name` speaks of, or -1. */
int inst_class_enum(const inst_class *class, const char *name, size_t length);

const char *inst_enum_name(const inst_enum *names, double value); /* NULL if it has none */

/* The field of a member name, escapes resolved, or -1. */
int inst_class_key(const inst_class *class, inst_json_text key);

/* An object in a text that somebody else keeps alive. */
typedef struct inst_object {
    const char *text; /* NULL: there is none */
    uint32_t length;
    inst_slot slots[INST_MAX_FIELDS]; /* one per field; relative to its first byte */
} inst_object;

/* Validate the object at the position and note where the known members are. `before`: another
 * object of that class in the same depth of a text, already validated, whose values may come again.
 * False after a failure. */
bool inst_object_scan(inst_json *json, inst_class *class, const inst_object *before,
                      inst_object *object);

/* The same for a text that holds an object and nothing else. */
bool inst_object_parse(inst_json *json, const char *text, size_t size, inst_class *class,
                       inst_object *object);

/* The last member of that name in a validated object; *value is relative to `text`. */
bool inst_member_find(const char *text, size_t size, const char *name, size_t length,
                      inst_slot *value);

/* ---- the userdata ---- */

typedef struct inst_record {
    inst_class *class; /* kept alive by the uservalue */
    const char *text;  /* the object as received; NULL while nothing is loaded. It is in
                          the tail, or in a string that the uservalue keeps alive */
    uint32_t text_length;
    uint32_t id_length; /* of a handle: its id, in the tail */
    bool owns_uservalue;
    inst_bits live;    /* fields whose value is a Lua value in the uservalue: assigned, or nested
                          and read before. It stands in front of the text */
    inst_slot slots[]; /* one per field, then the tail */
} inst_record;

/* The uservalue: { class, owner, methods, text, live values from INST_LIVE on }. Shared by
 * the records of a page until one of them needs its own. */
enum { INST_CLASS = 1, INST_OWNER, INST_METHODS, INST_TEXT, INST_LIVE };

/* The record or class at `index`; raises if it is something else. test: NULL instead. */
inst_record *inst_record_check(lua_State *L, int index);
inst_record *inst_record_test(lua_State *L, int index);
inst_class *inst_class_check(lua_State *L, int index);
inst_class *inst_class_test(lua_State *L, int index);

/* Push a uservalue for records of the class at `class` (an absolute index), owned by `owner`. */
void inst_record_pushshared(lua_State *L, int class, int owner);

/* Push a record over a validated object: its bytes and slots are copied. `shared`: index of
 * the uservalue. */
inst_record *inst_record_push(lua_State *L, inst_class *class, int shared,
                              const inst_object *object);

/* Push a record over the validated object in the string at `string`, which it keeps alive. `own`:
 * index of a uservalue that no other record has. */
inst_record *inst_record_pushover(lua_State *L, inst_class *class, int own, int string,
                                  const inst_object *object);

/* Push a record that holds only its id. */
inst_record *inst_record_pushhandle(lua_State *L, inst_class *class, int shared, const char *id,
                                    size_t length);

/* Make the uservalue of the record its own. Raises. */
void inst_record_own(lua_State *L, int index, inst_record *record);

/* Push the id, nil if there is none. */
void inst_record_pushid(lua_State *L, const inst_record *record);

/* Push the value of a field as Lua sees it: null and absent are nil; a nested one is decoded
 * once and remembered. Raises when it is not known because nothing is loaded. */
void inst_record_pushfield(lua_State *L, int index, inst_record *record, int field);

/* Push the live value of a field that has one. */
void inst_record_pushlive(lua_State *L, int index, int field);

/* Take the value on top as the live one: [-1]. The caller has made the uservalue its own. */
void inst_record_setlive(lua_State *L, int index, inst_record *record, int field);

/* Forget a live value, if there is one. Cannot fail. */
void inst_record_drop(lua_State *L, int index, inst_record *record, int field);

/* Push a validated value of the text; nulls inside objects are dropped unless keep_null. */
void inst_record_decode(lua_State *L, const char *text, inst_slot slot, int array_mt,
                        bool keep_null);

/* Raise "campaign … is not loaded: call :get()" unless the record is loaded. */
void inst_record_needs_text(lua_State *L, const inst_record *record);

/* ---- changes ---- */

/* Is the value at `value` another one than the loaded text has for that field? */
bool inst_record_differs(lua_State *L, const inst_record *record, int field, int value);

/* The fields with a live value that differs. */
inst_bits inst_record_changed(lua_State *L, int index, const inst_record *record);

/* Push nil, message, offset; returns 3. */
int inst_record_pushproblem(lua_State *L, const inst_json *json);

/* Append the record with its changes; an inst_encode_userdata. */
bool inst_record_encode(inst_encoder *encoder, int index, const inst_json_path *path);

/* Lua functions: load, changes, saved, revert, json, table. */
int inst_record_load(lua_State *L);
int inst_record_changes(lua_State *L);
int inst_record_saved(lua_State *L);
int inst_record_revert(lua_State *L);
int inst_record_json(lua_State *L);
int inst_record_table(lua_State *L);

/* ---- looking in from Lua ---- */

/* Push the table of the methods that records of this class have. */
void inst_record_pushmethods(lua_State *L, int index);

extern const luaL_Reg inst_record_metamethods[];

/* Push the value of any name that is not a method: field, status_name, unknown member, nil.
 * `name` is the absolute index of a string. Raises with a suggestion when it is nearly a known
 * name. */
void inst_record_pushname(lua_State *L, int index, inst_record *record, int name);

/* Raise "campaign has no field …" if the name is nearly a known one, or in any case. */
void inst_record_suggest(lua_State *L, int index, const inst_record *record, int name, bool always);

#endif
