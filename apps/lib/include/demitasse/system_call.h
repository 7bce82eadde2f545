/*
 * system_call.h - the eight system calls, one instruction each (Tock reference document TRD 104).
 *
 * The number in `svc #N` is the call's class. Arguments are in r0-r3 and so are results: r0 tells
 * which of r1-r3 the kernel wrote. All other registers survive, except over a yield, where an
 * upcall may run: it is a function call that changes r0-r3, r12, lr and the flags.
 *
 * Programs rarely need this file: each driver has functions in a header of its own.
 */
#ifndef DEMITASSE_SYSTEM_CALL_H
#define DEMITASSE_SYSTEM_CALL_H

#include "demitasse/status.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The kinds of results: what r1, r2 and r3 hold. */
enum system_return_variant {
  RETURN_FAILURE = 0,        /* error */
  RETURN_FAILURE_U32 = 1,    /* error, value */
  RETURN_FAILURE_2_U32 = 2,  /* error, value, value */
  RETURN_FAILURE_U64 = 3,    /* error, low word, high word */
  RETURN_SUCCESS = 128,      /* nothing */
  RETURN_SUCCESS_U32 = 129,  /* value */
  RETURN_SUCCESS_2_U32 = 130, /* value, value */
  RETURN_SUCCESS_U64 = 131,  /* low word, high word */
  RETURN_SUCCESS_3_U32 = 132, /* value, value, value */
  RETURN_SUCCESS_U32_U64 = 133 /* value, low word, high word */
};

/* r0-r3 after a call. What the variant does not define still holds the caller's arguments. */
struct system_return {
  uint32_t variant;
  uint32_t value[3];
};

/* What the kernel calls while the process yields. The numbers are the driver's. */
typedef void upcall_function(uint32_t argument0, uint32_t argument1, uint32_t argument2,
    void *userdata);

/* The arguments of an upcall that was waited for instead of called. */
struct upcall_arguments {
  uint32_t argument[3];
};

#ifdef __arm__

/* Defines a function for a class whose call takes and returns four words. */
#define DEMITASSE_SYSTEM_CALL(name, class)                                                         \
  static inline struct system_return name(uint32_t a, uint32_t b, uint32_t c, uint32_t d) {        \
    register uint32_t r0 __asm__("r0") = a;                                                        \
    register uint32_t r1 __asm__("r1") = b;                                                        \
    register uint32_t r2 __asm__("r2") = c;                                                        \
    register uint32_t r3 __asm__("r3") = d;                                                        \
    __asm__ volatile("svc " #class : "+r"(r0), "+r"(r1), "+r"(r2), "+r"(r3) : : "memory");         \
    struct system_return result = {r0, {r1, r2, r3}};                                              \
    return result;                                                                                 \
  }

#else

/* Tests on this computer bring a kernel of their own. */
#define DEMITASSE_SYSTEM_CALL(name, class) \
  struct system_return name(uint32_t a, uint32_t b, uint32_t c, uint32_t d);

#endif

/* (driver, subscribe number, function or 0, userdata) -> the previous two */
DEMITASSE_SYSTEM_CALL(system_subscribe, 1)
/* (driver, command number, argument, argument) -> any variant */
DEMITASSE_SYSTEM_CALL(system_command, 2)
/* (driver, allow number, address, length) -> the previous two */
DEMITASSE_SYSTEM_CALL(system_allow_read_write, 3)
/* (driver, allow number, address, length) -> the previous two */
DEMITASSE_SYSTEM_CALL(system_allow_read_only, 4)
/* (operation, argument, unused, unused) -> nothing or one word */
DEMITASSE_SYSTEM_CALL(system_memory_operation, 5)
/* (variant, completion code, unused, unused): returns only if it fails */
DEMITASSE_SYSTEM_CALL(system_exit, 6)
/* (driver, allow number, address, length) -> the previous two */
DEMITASSE_SYSTEM_CALL(system_allow_userspace_readable, 7)

/* ---- Yield: where upcalls run ---- */

/* Sleeps until one upcall has run. */
void yield_wait(void);

/* Runs one upcall if one is queued; says whether it did. */
bool yield_no_wait(void);

/* Sleeps until that upcall is queued and returns its arguments; calls no function. */
struct upcall_arguments yield_wait_for(uint32_t driver, uint32_t subscribe_number);

/* Runs upcalls until one of them has set the flag. */
void yield_until(const volatile bool *flag);

/* ---- The same calls with typed results ---- */

/* Whether a result is one of the success variants; if not, status_of tells why. */
static inline bool is_success(struct system_return result) {
  return result.variant >= RETURN_SUCCESS;
}

static inline enum status status_of(struct system_return result) {
  return is_success(result) ? STATUS_OK : (enum status) result.value[0];
}

/* A command that returns nothing but its status. */
enum status command(uint32_t driver, uint32_t number, uint32_t argument0, uint32_t argument1);

/* A command that returns a word, which is stored on success. */
enum status command_value(uint32_t driver, uint32_t number, uint32_t argument0,
    uint32_t argument1, uint32_t *value);

/* Whether the kernel has this driver. */
bool driver_exists(uint32_t driver);

/* Names the function that an upcall calls; a null pointer means none. */
enum status subscribe(uint32_t driver, uint32_t number, upcall_function *function, void *userdata);

/* Shares a buffer with a driver until the next call with the same numbers; (0, 0) takes it back. */
enum status allow_read_write(uint32_t driver, uint32_t number, void *buffer, size_t length);
enum status allow_read_only(uint32_t driver, uint32_t number, const void *buffer, size_t length);

#ifdef __cplusplus
}
#endif

#endif
