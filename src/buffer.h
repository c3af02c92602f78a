/* Growable bytes with a hard limit. Knows neither Lua nor libcurl.
 *
 * A zeroed inst_buffer is empty, valid and unlimited; nothing needs an init call.
 * The owner frees it with inst_buffer_free, as often as it likes. */
#ifndef INST_BUFFER_H
#define INST_BUFFER_H

#include <stddef.h>

typedef enum inst_buffer_status {
    INST_BUFFER_OK = 0,
    INST_BUFFER_NO_MEMORY,
    INST_BUFFER_TOO_LARGE /* the limit would be exceeded; the content is unchanged */
} inst_buffer_status;

typedef struct inst_buffer {
    char *data; /* owned; NULL while nothing was ever stored; not NUL-terminated */
    size_t length;
    size_t capacity;
    size_t limit; /* bytes of content at most; 0 means no limit */
} inst_buffer;

/* Make room for `more` further bytes. Nothing is lost on failure. */
inst_buffer_status inst_buffer_reserve(inst_buffer *buffer, size_t more);

/* Append `size` bytes. On failure the content is what it was before. */
inst_buffer_status inst_buffer_append(inst_buffer *buffer, const void *bytes, size_t size);

inst_buffer_status inst_buffer_append_byte(inst_buffer *buffer, char byte);

/* Forget the content, keep the memory for the next use. */
void inst_buffer_clear(inst_buffer *buffer);

/* Release the memory. The buffer is empty and valid afterwards; its limit stays. */
void inst_buffer_free(inst_buffer *buffer);

#endif
