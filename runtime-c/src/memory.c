/*
 * memory.c - memcpy, memmove and memset for the board, where there is no libc.
 *
 * gcc calls them for structure copies and large initialisations; compiled Java for
 * System.arraycopy and Arrays.fill. May be called from any context. Must be compiled with
 * -fno-tree-loop-distribute-patterns, or gcc turns each loop into a call to itself.
 *
 * Words, if both sides are aligned alike, as Java's arrays are; four in a round, to boot sooner.
 */
#include <stddef.h>
#include <stdint.h>

/* A word that may overlay any object, as the memory to copy has types unknown here. */
typedef uint32_t __attribute__((may_alias)) word;

#define WORD_SIZE sizeof(word)
#define BLOCK_SIZE (4 * WORD_SIZE)
#define WORDS(pointer) ((word *) (void *) (pointer))
#define COPY_WORD(index) (WORDS(to)[index] = ((const word *) (const void *) from)[index])
#define OFFSET_IN_WORD(pointer) ((uintptr_t) (pointer) % WORD_SIZE)

void *memcpy(void *restrict destination, const void *restrict source, size_t size);
void *memmove(void *destination, const void *source, size_t size);
void *memset(void *destination, int value, size_t size);

/* Copies from the lowest address up: right when destination is not inside the source. */
static void copy_up(uint8_t *to, const uint8_t *from, size_t size) {
  if (OFFSET_IN_WORD(to) == OFFSET_IN_WORD(from)) {
    for (; size != 0 && OFFSET_IN_WORD(to) != 0; size--) {
      *to++ = *from++;
    }
    for (; size >= BLOCK_SIZE; size -= BLOCK_SIZE, to += BLOCK_SIZE, from += BLOCK_SIZE) {
      COPY_WORD(0), COPY_WORD(1), COPY_WORD(2), COPY_WORD(3);
    }
    for (; size >= WORD_SIZE; size -= WORD_SIZE, to += WORD_SIZE, from += WORD_SIZE) {
      COPY_WORD(0);
    }
  }
  for (; size != 0; size--) {
    *to++ = *from++;
  }
}

/* Copies from the highest address down: right when the source is not inside the destination. */
static void copy_down(uint8_t *to, const uint8_t *from, size_t size) {
  to += size;
  from += size;
  if (OFFSET_IN_WORD(to) == OFFSET_IN_WORD(from)) {
    while (size != 0 && OFFSET_IN_WORD(to) != 0) {
      *--to = *--from;
      size--;
    }
    for (; size >= WORD_SIZE; size -= WORD_SIZE) {
      to -= WORD_SIZE;
      from -= WORD_SIZE;
      *(word *) (void *) to = *(const word *) (const void *) from;
    }
  }
  while (size != 0) {
    *--to = *--from;
    size--;
  }
}

void *memcpy(void *restrict destination, const void *restrict source, size_t size) {
  copy_up(destination, source, size);
  return destination;
}

void *memmove(void *destination, const void *source, size_t size) {
  /* Unsigned distance: less than size only if the destination starts inside the source. */
  if ((uintptr_t) destination - (uintptr_t) source < size) {
    copy_down(destination, source, size);
  } else {
    copy_up(destination, source, size);
  }
  return destination;
}

void *memset(void *destination, int value, size_t size) {
  uint8_t *to = destination;
  word pattern = (uint8_t) value * 0x01010101u;
  for (; size != 0 && OFFSET_IN_WORD(to) != 0; size--) {
    *to++ = (uint8_t) value;
  }
  for (; size >= BLOCK_SIZE; size -= BLOCK_SIZE, to += BLOCK_SIZE) {
    WORDS(to)[0] = WORDS(to)[1] = WORDS(to)[2] = WORDS(to)[3] = pattern;
  }
  for (; size >= WORD_SIZE; size -= WORD_SIZE, to += WORD_SIZE) {
    WORDS(to)[0] = pattern;
  }
  for (; size != 0; size--) {
    *to++ = (uint8_t) value;
  }
  return destination;
}
