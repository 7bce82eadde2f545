/*
 * format.h - formatted text, piece by piece, to wherever a sink puts it. Private to the library.
 */
#ifndef DEMITASSE_FORMAT_H
#define DEMITASSE_FORMAT_H

#include <stdarg.h>
#include <stddef.h>

/* Takes formatted text, a byte at a time. */
struct sink {
  void (*put)(struct sink *sink, char byte);
  char *buffer;
  size_t size;
  size_t used;  /* bytes in the buffer */
  size_t total; /* bytes since the start, kept or not */
};

/* Formats as printf does. Returns the sum of bytes. */
size_t demitasse_format(struct sink *sink, const char *format, va_list arguments);

#endif
