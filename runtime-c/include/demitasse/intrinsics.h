/*
 * intrinsics.h - the C bodies of the Java methods marked @Intrinsic.
 *
 * On the board each is one instruction, or the few that its comment names. On the host, where
 * tests run compiled Java as a shared library, memory is an array and barriers are nothing.
 * Included by runtime.h only.
 */
#ifndef DEMITASSE_INTRINSICS_H
#define DEMITASSE_INTRINSICS_H

#include <stdbool.h>
#include <stdint.h>

#include "demitasse/switch.h"

/* ---- demitasse.machine.Memory: one volatile access each ---- */

#if defined(__arm__)

#define DEMITASSE_AT(type, address) ((volatile type *) (uintptr_t) (uint32_t) (address))

#else

/* The memory that compiled Java sees on the host; base and size in bytes. */
#define DEMITASSE_HOST_MEMORY_BASE 0x21000000u
#define DEMITASSE_HOST_MEMORY_SIZE 0x10000u
extern uint8_t demitasse_host_memory[DEMITASSE_HOST_MEMORY_SIZE];

/* Ends the program under test: what the bus would have refused. */
_Noreturn void demitasse_host_bus_fault(uint32_t address) __attribute__((cold));

static inline void *demitasse_host_range(int32_t address, uint32_t count) {
  uint32_t offset = (uint32_t) address - DEMITASSE_HOST_MEMORY_BASE;
  if (offset > DEMITASSE_HOST_MEMORY_SIZE || count > DEMITASSE_HOST_MEMORY_SIZE - offset) {
    demitasse_host_bus_fault((uint32_t) address);
  }
  return demitasse_host_memory + offset;
}

static inline volatile void *demitasse_host_at(int32_t address, uint32_t width) {
  if ((uint32_t) address % width != 0) {
    demitasse_host_bus_fault((uint32_t) address);
  }
  return demitasse_host_range(address, width);
}

#define DEMITASSE_AT(type, address) ((volatile type *) demitasse_host_at(address, sizeof(type)))

#endif

/* Sub-word values arrive zero-extended, and leave without their upper bits. */
#define DEMITASSE_ACCESS(load, store, type) \
  static inline int32_t load(int32_t address) { \
    return (int32_t) *DEMITASSE_AT(type, address); \
  } \
  static inline void store(int32_t address, int32_t value) { \
    *DEMITASSE_AT(type, address) = (type) value; \
  }

DEMITASSE_ACCESS(demitasse_load8, demitasse_store8, uint8_t)
DEMITASSE_ACCESS(demitasse_load16, demitasse_store16, uint16_t)
DEMITASSE_ACCESS(demitasse_load32, demitasse_store32, uint32_t)

/* ---- demitasse.machine.Cpu: one instruction each; "memory" keeps accesses on their side ---- */

#if defined(__arm__)
#define DEMITASSE_ASSEMBLY(text) text
#else
#define DEMITASSE_ASSEMBLY(text) ""
#endif
#define DEMITASSE_INSTRUCTION(name, text) \
  static inline void name(void) { \
    __asm__ volatile(DEMITASSE_ASSEMBLY(text) ::: "memory"); \
  }

DEMITASSE_INSTRUCTION(demitasse_data_memory_barrier, "dmb")
DEMITASSE_INSTRUCTION(demitasse_data_synchronization_barrier, "dsb")
DEMITASSE_INSTRUCTION(demitasse_instruction_synchronization_barrier, "isb")
DEMITASSE_INSTRUCTION(demitasse_wait_for_interrupt, "wfi")
DEMITASSE_INSTRUCTION(demitasse_disable_interrupts, "cpsid i")
DEMITASSE_INSTRUCTION(demitasse_enable_interrupts, "cpsie i")

/* ---- demitasse.machine.Interrupts: what the handlers in exceptions.S left for the loop ---- */

/* Words of pending bits: line n is bit n % 32 of word n / 32. ARMv7-M has at most 240 lines. */
#define DEMITASSE_INTERRUPT_WORDS 8
extern uint32_t demitasse_pending_interrupts[DEMITASSE_INTERRUPT_WORDS];

/*
 * The pending lines of a word, 0 to 7; they are pending no more afterwards.
 *
 * The word's bit of the summary goes first. A handler that runs between the two steps sets both
 * again: its line is taken by the second step, and the summary says "pending" once too often, which
 * the next take puts right. The other way round its bit would be lost. Each step is done again if
 * a handler runs inside it, as its store fails (LDREX, STREX).
 */
static inline int32_t demitasse_take_pending_interrupts(int32_t word) {
  uint32_t bit = 1u << (word & 7);
  __atomic_fetch_and(&demitasse_switch.pending_summary, ~bit, __ATOMIC_RELAXED);
  __atomic_signal_fence(__ATOMIC_SEQ_CST);
  return (int32_t) __atomic_exchange_n(
      &demitasse_pending_interrupts[word & 7], 0, __ATOMIC_RELAXED);
}

/* SysTick has no word: its bit of the summary is all there is. */
static inline int32_t demitasse_take_pending_systick(void) {
  uint32_t summary = __atomic_fetch_and(
      &demitasse_switch.pending_summary, ~(uint32_t) SUMMARY_SYSTICK, __ATOMIC_RELAXED);
  return (int32_t) (summary >> 31);
}

/* Whether a take may answer anything but 0. To sleep without a race, call it with PRIMASK set. */
static inline int32_t demitasse_has_pending_interrupts(void) {
  return *(const volatile uint32_t *) &demitasse_switch.pending_summary != 0;
}

/* ---- Semihosting, for C: a request to the debugger or to QEMU ---- */

#if defined(__arm__)

/* The operation's number in r0, its parameter in r1 (Semihosting for AArch32, section 3). */
static inline int32_t demitasse_semihosting_call(int32_t operation, int32_t parameter) {
  register int32_t r0 __asm__("r0") = operation;
  register int32_t r1 __asm__("r1") = parameter;
  __asm__ volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
  return r0;
}

/* SYS_EXIT_EXTENDED with ADP_Stopped_ApplicationExit: ends QEMU with the status. */
static inline void demitasse_semihosting_exit(int32_t status) {
  int32_t parameters[2] = {0x20026, status};
  demitasse_semihosting_call(0x20, (int32_t) parameters);
}

#endif

/* ---- demitasse.machine.PanicOutput: the board's polled output (board.h) ---- */

#if defined(__arm__)
void demitasse_board_write(const char *bytes, uint32_t length);

static inline void demitasse_panic_output(int32_t value) {
  demitasse_board_write(&(const char) {(char) value}, 1);
}
#endif

/* ---- demitasse.machine.Thrown: macros, as the tables are private to the compiled file ---- */

#define demitasse_thrown_location(thrown) \
  (demitasse_locations[((const struct demitasse_throwable *) (thrown))->location])
#define demitasse_thrown_file(thrown) (demitasse_files[demitasse_thrown_location(thrown).file])
#define demitasse_thrown_number(thrown) \
  ((int32_t) ((const struct demitasse_throwable *) (thrown))->location)
#define demitasse_thrown_line(thrown) ((int32_t) demitasse_thrown_location(thrown).line)

/* ---- Arithmetic that C leaves undefined and Java does not. Divisors are not 0. ---- */

/* The host's divide instruction traps for MIN / -1. SDIV answers MIN, and -fwrapv keeps gcc from
 * assuming otherwise. */
#if defined(__arm__)
#define DEMITASSE_DIVISION_TRAPS false
#else
#define DEMITASSE_DIVISION_TRAPS true
#endif

static inline int32_t demitasse_divide_int(int32_t a, int32_t b) {
  return DEMITASSE_DIVISION_TRAPS && b == -1 ? (int32_t) (0u - (uint32_t) a) : a / b;
}

static inline int32_t demitasse_remainder_int(int32_t a, int32_t b) {
  return DEMITASSE_DIVISION_TRAPS && b == -1 ? 0 : a % b;
}

/* On the board these call libgcc's __aeabi_ldivmod, about 700 bytes: keep them out of drivers. */
static inline int64_t demitasse_divide_long(int64_t a, int64_t b) {
  return b == -1 ? (int64_t) (0u - (uint64_t) a) : a / b;
}

static inline int64_t demitasse_remainder_long(int64_t a, int64_t b) {
  return b == -1 ? 0 : a % b;
}

#define DEMITASSE_UNSIGNED(name, type, operator) \
  static inline type name(type a, type b) { \
    return (type) ((u##type) a operator (u##type) b); \
  }

DEMITASSE_UNSIGNED(demitasse_divide_unsigned, int32_t, /)
DEMITASSE_UNSIGNED(demitasse_remainder_unsigned, int32_t, %)
DEMITASSE_UNSIGNED(demitasse_divide_unsigned_long, int64_t, /)
DEMITASSE_UNSIGNED(demitasse_remainder_unsigned_long, int64_t, %)

/* -1, 0 or 1; where only the sign is asked for, compiled code compares by itself. */
static inline int32_t demitasse_compare_unsigned(int32_t a, int32_t b) {
  return ((uint32_t) a > (uint32_t) b) - ((uint32_t) a < (uint32_t) b);
}

static inline int32_t demitasse_compare_unsigned_long(int64_t a, int64_t b) {
  return ((uint64_t) a > (uint64_t) b) - ((uint64_t) a < (uint64_t) b);
}

/* ---- Bits; gcc's built-ins leave 0 undefined, Java answers the width ---- */

static inline int32_t demitasse_count_leading_zeros(int32_t value) {
  return value == 0 ? 32 : __builtin_clz((uint32_t) value); /* one CLZ: gcc drops the test */
}

static inline int32_t demitasse_count_leading_zeros_long(int64_t value) {
  return value == 0 ? 64 : __builtin_clzll((uint64_t) value);
}

static inline int32_t demitasse_reverse_bytes(int32_t value) {
  return (int32_t) __builtin_bswap32((uint32_t) value); /* REV */
}

static inline int32_t demitasse_reverse_bits(int32_t value) {
#if defined(__arm__)
  int32_t result;
  __asm__("rbit %0, %1" : "=r"(result) : "r"(value));
  return result;
#else
  uint32_t bits = __builtin_bswap32((uint32_t) value);
  bits = (bits & 0x0F0F0F0Fu) << 4 | (bits >> 4 & 0x0F0F0F0Fu);
  bits = (bits & 0x33333333u) << 2 | (bits >> 2 & 0x33333333u);
  bits = (bits & 0x55555555u) << 1 | (bits >> 1 & 0x55555555u);
  return (int32_t) bits;
#endif
}

/* ---- java.lang.String: macros, so that gcc folds them for a string that it can see ---- */

#define demitasse_string_length(text) \
  ((int32_t) ((const struct demitasse_string *) (text))->length)
#define demitasse_string_byte(text, index) \
  ((int32_t) ((const struct demitasse_string *) (text))->bytes[index])

#endif
