/*
 * What the hand-written twins share: the names of their two entry points, and Java's checks.
 *
 * Each twin is one source, compiled with -DCHECKED and without. With it, a twin makes the checks
 * that Java makes at the same place, and no others: an index is compared as unsigned, a pointer
 * that may be null is tested before it is used, a divisor is tested for zero. What fails calls a
 * function that does not return, with the number of the place.
 */
#ifndef BENCH_H
#define BENCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifndef BENCH_PREFIX
#define BENCH_PREFIX
#endif

#define BENCH_JOIN_EXPANDED(prefix, name) prefix##name
#define BENCH_JOIN(prefix, name) BENCH_JOIN_EXPANDED(prefix, name)

/* Called before each run: sets the inputs and puts all state back to the start. Not counted. */
#define bench_prepare BENCH_JOIN(BENCH_PREFIX, bench_prepare)

/* The counted work; returns a checksum over all that it did. */
#define bench_run BENCH_JOIN(BENCH_PREFIX, bench_run)

void bench_prepare(void);
int32_t bench_run(void);

#ifdef CHECKED

_Noreturn __attribute__((cold)) void bench_throw_index(uint32_t location);
_Noreturn __attribute__((cold)) void bench_throw_null(uint32_t location);
_Noreturn __attribute__((cold)) void bench_throw_division(uint32_t location);

#define CHECK(condition, thrower) \
  do { \
    if (!(condition)) { \
      thrower(__COUNTER__); \
    } \
  } while (0)

#else

/* Not evaluated: sizeof only keeps the compiler from reporting unused parameters. */
#define CHECK(condition, thrower) ((void) sizeof(condition))

#endif

#define CHECK_INDEX(index, length) \
  CHECK((uint32_t) (index) < (uint32_t) (length), bench_throw_index)
#define CHECK_NOT_NULL(pointer) CHECK((pointer) != NULL, bench_throw_null)
#define CHECK_DIVISOR(divisor) CHECK((divisor) != 0, bench_throw_division)

/* The element at an index, checked. */
#define AT(array, length, index) \
  ({ \
    CHECK_INDEX(index, length); \
    (array)[index]; \
  })

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

#endif
