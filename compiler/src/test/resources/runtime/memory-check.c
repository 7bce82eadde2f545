/*
 * memory-check.c - memcpy, memmove and memset against byte by byte loops, for all small cases.
 *
 * Runs on the host, where the functions under test have other names, and on the Cortex-M4.
 */
#include <stddef.h>
#include <stdint.h>

#if !defined(__arm__)
#define memcpy tested_memcpy
#define memmove tested_memmove
#define memset tested_memset
#endif

void *memcpy(void *restrict destination, const void *restrict source, size_t size);
void *memmove(void *destination, const void *source, size_t size);
void *memset(void *destination, int value, size_t size);

int32_t memory_check(void);

#define AREA 48
#define MAXIMUM_SIZE 20

static volatile uint8_t expected[AREA];
static uint8_t actual[AREA] __attribute__((aligned(8)));

static void fill(void) {
  for (int i = 0; i < AREA; i++) {
    expected[i] = (uint8_t) (i * 7 + 1);
    actual[i] = (uint8_t) (i * 7 + 1);
  }
}

static int differs(void) {
  for (int i = 0; i < AREA; i++) {
    if (actual[i] != expected[i]) {
      return 1;
    }
  }
  return 0;
}

static int32_t case_number(int function, int to, int from, int size) {
  return ((function * 100 + to) * 100 + from) * 100 + size;
}

static int32_t check_copies(int to, int from, int size) {
  uint8_t original[AREA];
  fill();
  for (int i = 0; i < AREA; i++) {
    *(volatile uint8_t *) &original[i] = actual[i];
  }
  for (int i = 0; i < size; i++) {
    expected[to + i] = original[from + i];
  }
  void *result = memmove(actual + to, actual + from, (size_t) size);
  if (differs() || result != actual + to) {
    return case_number(1, to, from, size);
  }
  if (to + size <= from || from + size <= to) {
    for (int i = 0; i < AREA; i++) {
      *(volatile uint8_t *) &actual[i] = original[i];
    }
    result = memcpy(actual + to, actual + from, (size_t) size);
    if (differs() || result != actual + to) {
      return case_number(2, to, from, size);
    }
  }
  return 0;
}

static int32_t check_set(int to, int size) {
  fill();
  for (int i = 0; i < size; i++) {
    expected[to + i] = 0xC3;
  }
  void *result = memset(actual + to, 0x5C3, (size_t) size);
  return differs() || result != actual + to ? case_number(3, to, 0, size) : 0;
}

/* 0 if all cases are right; else the first that is wrong: function, offsets and size in decimal. */
int32_t memory_check(void) {
  for (int size = 0; size <= MAXIMUM_SIZE; size++) {
    for (int to = 0; to + size <= AREA; to++) {
      int32_t wrong = check_set(to, size);
      for (int from = 0; wrong == 0 && from + size <= AREA; from++) {
        wrong = check_copies(to, from, size);
      }
      if (wrong != 0) {
        return wrong;
      }
    }
  }
  return 0;
}
