#include "buffer.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_CAPACITY = 256 };

/* At least twice as large, so that growing by small pieces stays cheap; a large piece fits exactly.
 */
static size_t grown(const inst_buffer *buffer, size_t needed)
{
    if (buffer->capacity > (size_t)-1 / 2)
        return needed;
    size_t capacity = buffer->capacity ? 2 * buffer->capacity : FIRST_CAPACITY;
    return capacity > needed ? capacity : needed;
}

inst_buffer_status inst_buffer_reserve(inst_buffer *buffer, size_t more)
{
    if (more > (size_t)-1 - buffer->length)
        return INST_BUFFER_NO_MEMORY;
    size_t needed = buffer->length + more;
    if (buffer->limit && needed > buffer->limit)
        return INST_BUFFER_TOO_LARGE;
    if (needed <= buffer->capacity)
        return INST_BUFFER_OK;
    size_t capacity = grown(buffer, needed);
    char *data = realloc(buffer->data, capacity);
    if (!data)
        return INST_BUFFER_NO_MEMORY;
    buffer->data = data;
    buffer->capacity = capacity;
    return INST_BUFFER_OK;
}

inst_buffer_status inst_buffer_append(inst_buffer *buffer, const void *bytes, size_t size)
{
    if (size == 0)
        return INST_BUFFER_OK;
    inst_buffer_status status = inst_buffer_reserve(buffer, size);
    if (status != INST_BUFFER_OK)
        return status;
    memcpy(buffer->data + buffer->length, bytes, size);
    buffer->length += size;
    return INST_BUFFER_OK;
}

inst_buffer_status inst_buffer_append_byte(inst_buffer *buffer, char byte)
{
    if (buffer->length < buffer->capacity && (!buffer->limit || buffer->length < buffer->limit)) {
        buffer->data[buffer->length++] = byte;
        return INST_BUFFER_OK;
    }
    return inst_buffer_append(buffer, &byte, 1);
}

void inst_buffer_clear(inst_buffer *buffer)
{
    buffer->length = 0;
}

void inst_buffer_free(inst_buffer *buffer)
{
    free(buffer->data);
    buffer->data = NULL;
    buffer->length = 0;
    buffer->capacity = 0;
}
