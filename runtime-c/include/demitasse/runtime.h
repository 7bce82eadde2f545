/*
 * runtime.h - what every file of compiled Java stands on.
 *
 * Compiled Java includes this file and no other. It declares how exceptions travel, how a string
 * and an exception lie in memory, and (through intrinsics.h) the C bodies of Java's intrinsics.
 * Everything here may be called from the main context only, never from an interrupt handler.
 */
#ifndef DEMITASSE_RUNTIME_H
#define DEMITASSE_RUNTIME_H

#include <stddef.h>
#include <stdint.h>

#if !defined(__arm__)
#include <setjmp.h>
#endif

/* A class of which objects know that they are of it: its number, and the methods by slot. */
struct demitasse_type {
  uint32_t id; /* an index into the file's demitasse_type_names */
  void (*methods[])(void);
};

/* What every object that can be thrown starts with. */
struct demitasse_throwable {
  const struct demitasse_type *type;
  uint32_t location; /* where it was thrown: an index into the file's demitasse_locations */
};

/* A Java string: Latin-1 bytes without a terminating zero. */
struct demitasse_string {
  uint32_t length;
  uint8_t bytes[];
};

/* A place in the Java source: an index into the file's demitasse_files, and a line. */
struct demitasse_location {
  uint16_t file;
  uint16_t line;
};

/*
 * A region that catches: a linked stack of these lies in the C stack.
 *
 * try.S knows this layout. A frame that demitasse_try_enter has linked must be unlinked, by
 * demitasse_try_leave or by a throw, before the function that holds it returns.
 */
struct demitasse_try_frame {
  struct demitasse_try_frame *previous;
#if defined(__arm__)
  uint32_t registers[10]; /* r4-r11, sp, lr */
#else
  jmp_buf registers;
#endif
};

#if defined(__arm__)
_Static_assert(sizeof(struct demitasse_try_frame) == 44, "try.S stores 11 words");
#endif

/* The innermost region, or NULL outside of all. */
extern struct demitasse_try_frame *demitasse_try_top;

/* The exception that was thrown last. */
extern void *demitasse_thrown;

/* Enters a region: links the frame and returns 0. Returns a second time, with 1, after a throw:
 * the frame is unlinked then and the exception is in demitasse_thrown. */
#if defined(__arm__)
int demitasse_try_enter(struct demitasse_try_frame *frame) __attribute__((returns_twice));
#else
static inline void demitasse_try_link(struct demitasse_try_frame *frame) {
  frame->previous = demitasse_try_top;
  demitasse_try_top = frame;
}
/* A macro, as the function that calls setjmp must not return before the region ends. */
#define demitasse_try_enter(frame) (demitasse_try_link(frame), _setjmp((frame)->registers) != 0)
#endif

/* Leaves a region without a throw: unlinks the frame, which must be the innermost. */
static inline void demitasse_try_leave(struct demitasse_try_frame *frame) {
  demitasse_try_top = frame->previous;
}

/* Throws: goes on after the innermost demitasse_try_enter, or in demitasse_uncaught. */
_Noreturn void demitasse_throw(void *exception) __attribute__((cold));

/* Continues after the demitasse_try_enter that filled this frame, which returns 1. */
_Noreturn void demitasse_try_resume(struct demitasse_try_frame *frame);

/* What happens to an exception that no region catches: panic.c's report, or a test's record. */
_Noreturn void demitasse_uncaught(struct demitasse_throwable *exception) __attribute__((cold));

/* The number of an exception's type: an index into the file's demitasse_type_names. */
static inline uint32_t demitasse_type_id(const struct demitasse_throwable *exception) {
  return exception->type->id;
}

/* Completes the objects in .bss, before any Java runs; runtime.c's is for files without such. */
void demitasse_set_initial_values(void);

/* The three primitives that gcc calls on its own; memory.c has them on the board. */
void *memcpy(void *restrict destination, const void *restrict source, size_t size);
void *memmove(void *destination, const void *source, size_t size);
void *memset(void *destination, int value, size_t size);

#include "demitasse/intrinsics.h"

#include "demitasse/process.h"

#include "demitasse/grants.h"

/* ---- What compiled code is made of ---- */

#define demitasse_unlikely(condition) __builtin_expect((condition), 0)
#define DEMITASSE_COLD __attribute__((cold, noinline))
#define DEMITASSE_INLINE inline __attribute__((always_inline))

/* The type of an object that carries it: always its first word. */
#define demitasse_type_of(object) (*(const struct demitasse_type *const *) (const void *) (object))

/* The length of an array whose length is not a constant: the word before its first element. */
#define demitasse_array_length(array) (((const uint32_t *) (const void *) (array))[-1])

/* Whether count elements from start are inside length; negative numbers never are. */
static inline bool demitasse_is_range(int32_t start, int32_t count, uint32_t length) {
  return start >= 0 && count >= 0 && (uint32_t) start + (uint32_t) count <= length;
}

#endif
