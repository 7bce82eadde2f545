/*
 * heap.c - malloc and free: a list of free blocks by address, first fit, neighbours joined.
 *
 * Each block starts with its size. The heap grows when no free block is large enough, by moving the
 * break of the process; what the kernel refuses is a null pointer. Not to be called from an
 * upcall that can run inside another call of these functions, which never yield: so from anywhere.
 */
#include "demitasse/process.h"

#include <string.h>

/* AAPCS: the strictest alignment that a type asks for. */
#define ALIGNMENT 8u

/* The break moves by multiples of this, so that small requests cost few system calls. */
#define GROWTH 256u

/* The head of a block; next is used while the block is free only. */
struct block {
  size_t size; /* head included, a multiple of ALIGNMENT */
  struct block *next;
};

static struct block *first_free;

static size_t round_up(size_t size, size_t multiple) {
  return (size + multiple - 1) / multiple * multiple;
}

static uint8_t *end_of(struct block *block) {
  return (uint8_t *) block + block->size;
}

/* Puts a block into the list where its address belongs, and joins it with its neighbours. */
static void insert(struct block *block) {
  struct block *before = NULL;
  struct block *after = first_free;
  while (after != NULL && after < block) {
    before = after;
    after = after->next;
  }
  block->next = after;
  if (after != NULL && end_of(block) == (uint8_t *) after) {
    block->size += after->size;
    block->next = after->next;
  }
  if (before == NULL) {
    first_free = block;
  } else if (end_of(before) == (uint8_t *) block) {
    before->size += block->size;
    before->next = block->next;
  } else {
    before->next = block;
  }
}

/* The size of the free block that ends at the break; 0 if there is none. */
static size_t free_below(uintptr_t end) {
  struct block *last = first_free;
  while (last != NULL && last->next != NULL) {
    last = last->next;
  }
  return last != NULL && (uintptr_t) end_of(last) == end ? last->size : 0;
}

/* Moves the break up, if only by what is needed when the limit is close; stores by how much. */
static bool extend(size_t needed, size_t *extent, uintptr_t *start) {
  *extent = round_up(needed, GROWTH);
  if (process_move_break((int32_t) *extent, start) == STATUS_OK) {
    return true;
  }
  *extent = needed;
  return process_move_break((int32_t) needed, start) == STATUS_OK;
}

/* Makes a free block of at least that size. */
static bool grow(size_t size) {
  uintptr_t start;
  size_t extent;
  if (process_move_break(0, &start) != STATUS_OK) {
    return false;
  }
  /* Not 0 only if the program has moved the break to where no block can start. */
  size_t gap = round_up(start, ALIGNMENT) - start;
  if (gap != 0 && process_move_break((int32_t) gap, &start) != STATUS_OK) {
    return false;
  }
  if (!extend(size - free_below(start + gap), &extent, &start)) {
    return false;
  }
  struct block *block = (struct block *) start;
  block->size = extent;
  insert(block);
  return true;
}

/* Takes the first free block that is large enough; what is left of it stays free. */
static void *take(size_t size) {
  struct block **link = &first_free;
  while (*link != NULL && (*link)->size < size) {
    link = &(*link)->next;
  }
  struct block *block = *link;
  if (block == NULL) {
    return NULL;
  }
  if (block->size - size >= 2 * sizeof(struct block)) {
    struct block *rest = (struct block *) (void *) ((uint8_t *) block + size);
    rest->size = block->size - size;
    rest->next = block->next;
    block->size = size;
    *link = rest;
  } else {
    *link = block->next;
  }
  return block + 1;
}

void *malloc(size_t size) {
  /* More than a signed increment can say does not exist either. */
  if (size > INT32_MAX - 2 * GROWTH) {
    return NULL;
  }
  size_t whole = sizeof(struct block) + round_up(size, ALIGNMENT);
  void *memory = take(whole);
  if (memory == NULL && grow(whole)) {
    memory = take(whole);
  }
  return memory;
}

void *calloc(size_t count, size_t size) {
  if (size != 0 && count > SIZE_MAX / size) {
    return NULL;
  }
  void *memory = malloc(count * size);
  if (memory != NULL) {
    memset(memory, 0, count * size);
  }
  return memory;
}

void free(void *memory) {
  if (memory != NULL) {
    insert((struct block *) memory - 1);
  }
}
