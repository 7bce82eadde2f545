/*
 * main.c - malloc: fills the heap with blocks, checks them, frees them, and says what was there.
 */
#include "demitasse/app.h"

#define BLOCKS 64
#define ROUNDS 3

static uint8_t *blocks[BLOCKS];

static size_t size_of(uint32_t block) {
  return 8 + block * 5 % 61;
}

/* Returns how many blocks there was memory for. */
static uint32_t fill(uint32_t round) {
  uint32_t count = 0;
  while (count < BLOCKS && (blocks[count] = malloc(size_of(count))) != NULL) {
    memset(blocks[count], (int) (count + round), size_of(count));
    count++;
  }
  return count;
}

/* Returns how many blocks do not hold what was written. */
static uint32_t check(uint32_t count, uint32_t round) {
  uint32_t errors = 0;
  for (uint32_t block = 0; block < count; block++) {
    for (size_t i = 0; i < size_of(block); i++) {
      if (blocks[block][i] != (uint8_t) (block + round)) {
        errors++;
        break;
      }
    }
  }
  return errors;
}

/* Every other one first, so that neighbours have to be joined. */
static void free_all(uint32_t count) {
  for (uint32_t block = 0; block < count; block += 2) {
    free(blocks[block]);
  }
  for (uint32_t block = 1; block < count; block += 2) {
    free(blocks[block]);
  }
}

/* Memory that the break exposes is zero, and none is beyond the kernel's part. */
static uint32_t check_break(void) {
  uint32_t errors = 0;
  uintptr_t start;
  if (process_move_break(32, &start) == STATUS_OK) {
    for (uintptr_t at = start; at < start + 32; at++) {
      errors += *(volatile uint8_t *) at != 0 ? 1 : 0;
    }
  }
  errors += process_set_break(process_grant_start() + 1) == STATUS_OK ? 1 : 0;
  errors += process_set_break(UINTPTR_MAX) == STATUS_OK ? 1 : 0;
  return errors;
}

int main(void) {
  uint32_t errors = 0;

  printf("malloc: RAM %p to %p, kernel's part from %p\r\n", (void *) process_ram_start(),
      (void *) process_ram_end(), (void *) process_grant_start());
  for (uint32_t round = 0; round < ROUNDS; round++) {
    uint32_t count = fill(round);
    errors += check(count, round);
    free_all(count);
    printf("malloc: round %lu: %lu blocks\r\n", (unsigned long) round, (unsigned long) count);
  }
  errors += check_break();
  printf("malloc: %lu errors\r\n", (unsigned long) errors);
  return errors == 0 ? STATUS_OK : STATUS_FAIL;
}
