/* What the API file says of every entity: its fields, their types, flags and enums.
 * The tables are in schema.c, which `make api` writes. Plain data; neither lua.h nor curl.h. */
#ifndef INST_SCHEMA_H
#define INST_SCHEMA_H

#include <stddef.h>
#include <stdint.h>

/* JSON type of a field. A field with several types besides null is INST_ANY. */
enum inst_type {
    INST_ANY,
    INST_STRING,
    INST_NUMBER,
    INST_INTEGER,
    INST_BOOLEAN,
    INST_ARRAY,
    INST_OBJECT
};

enum inst_field_flag {
    INST_NULLABLE = 1, /* null is a value of this field: instantly.null clears it */
    INST_READONLY = 2  /* the server sets it: assignment is refused */
};

typedef struct inst_enum_value {
    int value;
    const char *name;
} inst_enum_value;

/* A numeric enum with names, for `status_name`. Open: values without a name may appear. */
typedef struct inst_enum {
    const inst_enum_value *values;
    size_t count;
} inst_enum;

typedef struct inst_field {
    const char *name;
    uint16_t length;        /* strlen(name) */
    uint8_t type;           /* enum inst_type */
    uint8_t flags;          /* enum inst_field_flag, or-ed */
    const inst_enum *names; /* NULL unless a numeric enum with names */
} inst_field;

typedef struct inst_entity {
    const char *name;         /* "Campaign" */
    const char *label;        /* "campaign", as the singular constructor is called */
    const inst_field *fields; /* sorted by name */
    uint16_t count;
    int16_t id; /* index of the field that identifies it in paths (id, email …), or -1 */
} inst_entity;

extern const inst_entity inst_entities[]; /* Campaign first */
extern const size_t inst_entity_count;

#endif
