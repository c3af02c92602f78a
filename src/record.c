#include "record.h"

#include <string.h>

const inst_entity *inst_entity_find(const char *name)
{
    for (size_t i = 0; i < inst_entity_count; i++)
        if (strcmp(inst_entities[i].name, name) == 0)
            return &inst_entities[i];
    return NULL;
}

/* Length and three letters tell the fields of an entity apart well enough. */
static unsigned bucket_of(const char *name, size_t length)
{
    if (length == 0)
        return 0;
    unsigned hash = (unsigned)length;
    hash = hash * 31 + (unsigned char)name[0];
    hash = hash * 31 + (unsigned char)name[length / 2];
    hash = hash * 31 + (unsigned char)name[length - 1];
    return (hash ^ hash >> 7) % INST_BUCKETS;
}

bool inst_class_init(inst_class *class, const inst_entity *entity)
{
    memset(class, 0, sizeof *class);
    class->entity = entity;
    if (entity->count > INST_MAX_FIELDS)
        return false;
    for (unsigned i = 0; i < entity->count; i++) {
        unsigned bucket = bucket_of(entity->fields[i].name, entity->fields[i].length);
        while (class->buckets[bucket])
            bucket = (bucket + 1) % INST_BUCKETS;
        class->buckets[bucket] = (uint16_t)(i + 1);
    }
    return true;
}

int inst_class_field(const inst_class *class, const char *name, size_t length)
{
    unsigned bucket = bucket_of(name, length);
    for (; class->buckets[bucket]; bucket = (bucket + 1) % INST_BUCKETS) {
        int i = class->buckets[bucket] - 1;
        const inst_field *field = &class->entity->fields[i];
        if (field->length == length && memcmp(field->name, name, length) == 0)
            return i;
    }
    return -1;
}

int inst_class_enum(const inst_class *class, const char *name, size_t length)
{
    static const char suffix[] = "_name";
    const size_t cut = sizeof suffix - 1;
    if (length <= cut || memcmp(name + length - cut, suffix, cut) != 0)
        return -1;
    int i = inst_class_field(class, name, length - cut);
    return i >= 0 && class->entity->fields[i].names ? i : -1;
}

const char *inst_enum_name(const inst_enum *names, double value)
{
    for (size_t i = 0; i < names->count; i++)
        if ((double)names->values[i].value == value)
            return names->values[i].name;
    return NULL;
}

int inst_class_key(const inst_class *class, inst_json_text key)
{
    if (!key.escaped)
        return inst_class_field(class, key.bytes, key.length);
    for (int i = 0; i < class->entity->count; i++)
        if (inst_json_equals(key, class->entity->fields[i].name, class->entity->fields[i].length))
            return i;
    return -1;
}

/* Stand on the value of the next member. *field is the one before, and then this one, or -1. The
 * service writes the fields of an entity in one order: what followed the last time is tried first.
 */
static inline enum inst_json_step next_field(inst_json *json, inst_class *class, bool first,
                                             int *field)
{
    inst_json_text key;
    int before = *field;
    int guess = before >= 0 ? class->next[before] - 1 : -1;
    if (guess >= 0) {
        const inst_field *known = &class->entity->fields[guess];
        if (inst_json_guess(json, known->name, known->length)) {
            *field = guess;
            return INST_JSON_ITEM;
        }
    }
    enum inst_json_step step = inst_json_member(json, first, &key);
    if (step == INST_JSON_ITEM) {
        *field = inst_class_key(class, key);
        if (before >= 0)
            class->next[before] = (uint16_t)(*field + 1);
    }
    return step;
}

/* Is the value at the position, byte for byte, the one that the object before had for that field?
 * Then move behind it: it is as valid here as it was there. Most values of a page repeat. */
static inline bool skip_repeated(inst_json *json, const inst_object *before, int field)
{
    if (!before->text || before->slots[field].length == 0)
        return false;
    inst_slot slot = before->slots[field];
    if ((size_t)(json->end - json->at) <= slot.length)
        return false;
    const char *behind = json->at + slot.length;
    if ((*behind != ',' && *behind != '}') ||
        memcmp(json->at, before->text + slot.offset, slot.length) != 0)
        return false;
    json->at = behind;
    return true;
}

bool inst_object_scan(inst_json *json, inst_class *class, const inst_object *before,
                      inst_object *object)
{
    int field = -1;
    object->text = json->at;
    memset(object->slots, 0, class->entity->count * sizeof *object->slots);
    if (!inst_json_enter(json))
        return false;
    for (bool first = true;; first = false) {
        enum inst_json_step step = next_field(json, class, first, &field);
        if (step == INST_JSON_BAD)
            return false;
        if (step == INST_JSON_END)
            break;
        const char *value = json->at;
        if ((field < 0 || !skip_repeated(json, before, field)) && !inst_json_skip(json))
            return false;
        if (field >= 0)
            object->slots[field] =
                (inst_slot){(uint32_t)(value - object->text), (uint32_t)(json->at - value)};
    }
    object->length = (uint32_t)(json->at - object->text);
    return true;
}

bool inst_object_parse(inst_json *json, const char *text, size_t size, inst_class *class,
                       inst_object *object)
{
    static const inst_object none = {.text = NULL};
    if (!inst_json_start(json, text, size))
        return false;
    if (*json->at != '{')
        return inst_json_fail(json, "expected an object");
    if (size > UINT32_MAX)
        return inst_json_fail(json, "too large");
    return inst_object_scan(json, class, &none, object) && inst_json_finish(json);
}

bool inst_member_find(const char *text, size_t size, const char *name, size_t length,
                      inst_slot *value)
{
    inst_json json;
    inst_json_text key;
    bool found = false;
    if (!inst_json_start(&json, text, size) || !inst_json_enter(&json))
        return false;
    for (bool first = true; inst_json_member(&json, first, &key) == INST_JSON_ITEM; first = false) {
        const char *at = json.at;
        if (!inst_json_skip(&json))
            return false;
        if (inst_json_equals(key, name, length)) {
            *value = (inst_slot){(uint32_t)(at - text), (uint32_t)(json.at - at)};
            found = true;
        }
    }
    return found;
}
