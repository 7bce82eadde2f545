/*
 * heap-test.c - random requests to the heap over a pretended break, each block's bytes checked.
 */
#include "demitasse/process.h"

#include <stdio.h>
#include <string.h>

#define MEMORY_SIZE 8192
#define BLOCKS 64
#define STEPS 100000u

/* The pretended memory of a process; the break is deliberately not aligned at first. */
static _Alignas(8) uint8_t memory[MEMORY_SIZE];
static uintptr_t memory_break = 3;

static struct {
  uint8_t *bytes;
  size_t size;
} blocks[BLOCKS];

static unsigned passed;
static unsigned failed;

enum status process_move_break(int32_t increment, uintptr_t *previous) {
  int64_t wanted = (int64_t) memory_break + increment;
  if (wanted < 0 || wanted > MEMORY_SIZE) {
    return STATUS_NO_MEMORY;
  }
  *previous = (uintptr_t) memory + memory_break;
  memory_break = (uintptr_t) wanted;
  return STATUS_OK;
}

static uint32_t random_below(uint32_t limit) {
  static uint32_t state = 0x2545F491u;
  state ^= state << 13;
  state ^= state >> 17;
  state ^= state << 5;
  return state % limit;
}

static void check(bool is_good, const char *what) {
  if (is_good) {
    passed++;
  } else {
    failed++;
    printf("heap: %s\n", what);
  }
}

static void release(size_t block) {
  bool is_intact = true;
  for (size_t i = 0; i < blocks[block].size; i++) {
    is_intact &= blocks[block].bytes[i] == (uint8_t) block;
  }
  check(is_intact, "a block was overwritten");
  free(blocks[block].bytes);
  blocks[block].bytes = NULL;
}

static void request(size_t block) {
  size_t size = random_below(300);
  uint8_t *bytes = malloc(size);
  if (bytes != NULL) {
    check((uintptr_t) bytes % 8 == 0, "a block is not aligned");
    check(bytes >= memory && bytes + size <= memory + memory_break, "a block is outside");
    memset(bytes, (int) block, size);
  }
  blocks[block].bytes = bytes;
  blocks[block].size = size;
}

int main(void) {
  for (uint32_t step = 0; step < STEPS; step++) {
    size_t block = random_below(BLOCKS);
    if (blocks[block].bytes != NULL) {
      release(block);
    } else {
      request(block);
    }
  }
  for (size_t block = 0; block < BLOCKS; block++) {
    if (blocks[block].bytes != NULL) {
      release(block);
    }
  }
  /* All neighbours are joined: the largest request there can be succeeds. */
  check(malloc(MEMORY_SIZE - 64) != NULL, "the heap is in pieces");
  check(malloc(MEMORY_SIZE) == NULL, "memory that there is not");
  check(malloc(SIZE_MAX) == NULL, "a size that wraps around");
  check(calloc(SIZE_MAX / 2, 4) == NULL, "a product that wraps around");
  free(NULL);
  printf("heap: %u passed, %u failed\n", passed, failed);
  return failed != 0;
}
