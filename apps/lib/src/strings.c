/*
 * strings.c - the few functions of string.h that compilers call or programs need.
 *
 * memcpy, memmove and memset are the kernel's own (runtime-c/src/memory.c).
 */
#include <stdint.h>
#include <string.h>

int memcmp(const void *left, const void *right, size_t size) {
  const uint8_t *a = left;
  const uint8_t *b = right;
  for (size_t i = 0; i < size; i++) {
    if (a[i] != b[i]) {
      return a[i] - b[i];
    }
  }
  return 0;
}

size_t strlen(const char *string) {
  size_t length = 0;
  while (string[length] != 0) {
    length++;
  }
  return length;
}

int strncmp(const char *left, const char *right, size_t size) {
  for (size_t i = 0; i < size; i++) {
    if (left[i] != right[i] || left[i] == 0) {
      return (unsigned char) left[i] - (unsigned char) right[i];
    }
  }
  return 0;
}

int strcmp(const char *left, const char *right) {
  return strncmp(left, right, SIZE_MAX);
}
