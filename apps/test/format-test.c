/*
 * format-test.c - compares the library's formatted output with that of this computer's C library.
 */
#include "../lib/src/format.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

#define SIZE 256

static unsigned passed;
static unsigned failed;

static void put(struct sink *sink, char byte) {
  if (sink->used + 1 < sink->size) {
    sink->buffer[sink->used++] = byte;
  }
}

static void ours(char *to, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  struct sink sink = {.put = put, .buffer = to, .size = SIZE};
  demitasse_format(&sink, format, arguments);
  to[sink.used] = 0;
  va_end(arguments);
}

static void compare(const char *format, const char *expected, const char *actual) {
  if (strcmp(expected, actual) == 0) {
    passed++;
  } else {
    failed++;
    printf("%s: [%s], not [%s]\n", format, actual, expected);
  }
}

#define COMPARE(format, ...)                      \
  do {                                            \
    char expected[SIZE], actual[SIZE];            \
    snprintf(expected, SIZE, format, __VA_ARGS__); \
    ours(actual, format, __VA_ARGS__);            \
    compare(format, expected, actual);            \
  } while (0)

#define COMPARE_FLAGS(letter, value)                                                       \
  COMPARE("%" letter "|%5" letter "|%-5" letter "|%.3" letter "|%8.3" letter "|%-8.3" letter "|", \
      value, value, value, value, value, value);                                           \
  COMPARE("%*" letter "|%.*" letter "|%*.*" letter "|", 7, value, 4, value, -9, -1, value)

#define COMPARE_ZERO(letter, value) \
  COMPARE("%05" letter "|%012" letter "|%-05" letter "|%08.3" letter "|", value, value, value, \
      value)

/* Flags that a conversion ignores are tested on purpose. */
#pragma GCC diagnostic ignored "-Wformat"

static void integers(void) {
  static const int values[] = {0, 1, -1, 9, 10, 12345, -12345, INT_MAX, INT_MIN};
  for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
    int value = values[i];
    COMPARE_FLAGS("d", value);
    COMPARE_ZERO("d", value);
    COMPARE_FLAGS("u", (unsigned) value);
    COMPARE_ZERO("u", (unsigned) value);
    COMPARE_FLAGS("x", (unsigned) value);
    COMPARE_ZERO("X", (unsigned) value);
    COMPARE("%+d|% d|%+5d|%hd|%hhd|%hu|%hhx", value, value, value, value, value, value, value);
  }
  COMPARE("%#x|%#X|%#10x|%o|%#x", 255u, 255u, 255u, 8u, 0u);
}

static void long_integers(void) {
  static const long long values[] = {0, -1, 4294967296LL, LLONG_MAX, LLONG_MIN};
  for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
    COMPARE("%lld|%llu|%llx|%30lld", values[i], values[i], values[i], values[i]);
  }
}

static void text(void) {
  COMPARE_FLAGS("s", "abcd");
  COMPARE_FLAGS("s", "");
  COMPARE("%c|%3c|%-3c|%%|plain", 'x', 'y', 'z');
  char unterminated[2] = {'o', 'k'};
  COMPARE("%.2s", unterminated);
}

int main(void) {
  integers();
  long_integers();
  text();
  printf("format: %u passed, %u failed\n", passed, failed);
  return failed != 0;
}
