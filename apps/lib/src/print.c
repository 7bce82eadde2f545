/*
 * print.c - printf to the console and into memory.
 */
#include "demitasse/console.h"
#include "format.h"

/* A shorter text is one write, which no other process's text interrupts. */
#define LINE_SIZE 128

static void flush(struct sink *sink) {
  if (sink->used != 0) {
    (void) console_write(sink->buffer, sink->used);
    sink->used = 0;
  }
}

static void put_to_console(struct sink *sink, char byte) {
  if (sink->used == sink->size) {
    flush(sink);
  }
  sink->buffer[sink->used++] = byte;
}

int vprintf(const char *format, va_list arguments) {
  char line[LINE_SIZE];
  struct sink sink = {.put = put_to_console, .buffer = line, .size = sizeof line};
  size_t total = demitasse_format(&sink, format, arguments);
  flush(&sink);
  return (int) total;
}

int printf(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int total = vprintf(format, arguments);
  va_end(arguments);
  return total;
}

/* Drops what does not fit, and keeps the last byte for the 0. */
static void put_to_memory(struct sink *sink, char byte) {
  if (sink->used + 1 < sink->size) {
    sink->buffer[sink->used++] = byte;
  }
}

int vsnprintf(char *to, size_t size, const char *format, va_list arguments) {
  struct sink sink = {.put = put_to_memory, .buffer = to, .size = size};
  size_t total = demitasse_format(&sink, format, arguments);
  if (size != 0) {
    to[sink.used] = 0;
  }
  return (int) total;
}

int snprintf(char *to, size_t size, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int total = vsnprintf(to, size, format, arguments);
  va_end(arguments);
  return total;
}
