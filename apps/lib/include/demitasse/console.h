/*
 * console.h - the serial line: writing, reading, and printf.
 *
 * Messages of several processes never mix within one write. A write waits for the line by
 * default; console_write_start does not.
 */
#ifndef DEMITASSE_CONSOLE_H
#define DEMITASSE_CONSOLE_H

#include "demitasse/system_call.h"

#include <stdarg.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What the driver reads with one command at most. */
#define CONSOLE_READ_MAXIMUM 64

/* Called when a write is complete: all its bytes are sent, unless the line failed. */
typedef void console_written_function(size_t length, void *userdata);

/* Called when a read is complete. */
typedef void console_read_function(enum status status, size_t length, void *userdata);

/* Writes all bytes, and returns when they are sent. */
enum status console_write(const void *bytes, size_t length);

/* Starts to write; the bytes must stay as they are until the function is called. Null: no call. */
enum status console_write_start(const void *bytes, size_t length,
    console_written_function *function, void *userdata);

/* Starts to read exactly so many bytes, at most CONSOLE_READ_MAXIMUM. */
enum status console_read_start(void *buffer, size_t length, console_read_function *function,
    void *userdata);

/* Ends a read that was started: its function is called with STATUS_CANCEL and what there is. */
enum status console_read_stop(void);

/* Reads one byte, running no upcalls meanwhile. */
enum status console_read_byte(char *byte);

/*
 * Reads until the end of the line, which is not stored; a 0 is put behind. Bytes that do not fit
 * are dropped. Knows backspace, and echoes nothing, as the kernel's console does that.
 * Returns the number of bytes in *length, which may be null.
 */
enum status console_read_line(char *line, size_t size, size_t *length);

/*
 * As in C, with the conversions d i u x X o c s p and %, the flags - 0 + and space, width and
 * precision as a number or *, and the lengths hh h l ll z. There is no floating point.
 */
int printf(const char *format, ...) __attribute__((format(printf, 1, 2)));
int vprintf(const char *format, va_list arguments) __attribute__((format(printf, 1, 0)));
int snprintf(char *to, size_t size, const char *format, ...) __attribute__((format(printf, 3, 4)));
int vsnprintf(char *to, size_t size, const char *format, va_list arguments)
    __attribute__((format(printf, 3, 0)));

#ifdef __cplusplus
}
#endif

#endif
