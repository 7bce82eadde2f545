/*
 * attack.h - the frame of the attack programs: what is allowed works, what is forbidden does not.
 *
 * A file has one or more attacks, and each becomes a program of its own, named FILE-ATTACK. It
 * prints "START name", so that the console has all the memory it needs. It shows that it can do
 * what it may (the positive control) and prints "PASS name", or "BROKEN name". Then it attacks.
 * There are two good ends: the kernel stops it with a fault and nothing more is printed, or, if the
 * attack is a system call, the call is refused and "REFUSED name" is printed. "FAIL name" means that
 * the attack succeeded. README.md tells which published bug a file is about.
 */
#ifndef DEMITASSE_ATTACK_H
#define DEMITASSE_ATTACK_H

#include "demitasse/app.h"

/* Where kernels have their RAM on Cortex-M (ARMv7-M manual, section B3.1): its start. */
#define KERNEL_RAM 0x20000000u

/* The body of an attack that must fault; the build makes a program for each. */
#define ATTACK(name)             \
  void must_fault_##name(void);  \
  void must_fault_##name(void)

/* The body of an attack that must be refused: returns whether it was. */
#define REFUSAL(name)            \
  bool must_refuse_##name(void); \
  bool must_refuse_##name(void)

#define ATTACK_JOIN_(left, right) left##right
#define ATTACK_JOIN(left, right) ATTACK_JOIN_(left, right)

/* The last line of a file: ATTACK_MAIN(control), a function that returns whether all is well. */
#ifdef ATTACK_IS_REFUSAL

#define ATTACK_MAIN(control)                                                               \
  int main(void) {                                                                         \
    printf("START %s\r\n", ATTACK_NAME);                                                   \
    attack_begin(control());                                                               \
    bool is_refused = ATTACK_JOIN(must_refuse_, ATTACK_CASE)();                            \
    printf("%s %s\r\n", is_refused ? "REFUSED" : "FAIL", ATTACK_NAME);                     \
    return is_refused ? STATUS_OK : STATUS_FAIL;                                           \
  }

#else

#define ATTACK_MAIN(control)                                                               \
  int main(void) {                                                                         \
    printf("START %s\r\n", ATTACK_NAME);                                                   \
    attack_begin(control());                                                               \
    ATTACK_JOIN(must_fault_, ATTACK_CASE)();                                               \
    printf("FAIL %s\r\n", ATTACK_NAME);                                                    \
    return STATUS_FAIL;                                                                    \
  }

#endif

static inline void attack_begin(bool is_control_passed) {
  printf("%s %s\r\n", is_control_passed ? "PASS" : "BROKEN", ATTACK_NAME);
  if (!is_control_passed) {
    process_exit(STATUS_FAIL);
  }
}

/* Keeps the compiler from knowing what an address is, as it knows which ones no program may use. */
static inline uintptr_t attack_hidden(uintptr_t address) {
  __asm__ volatile("" : "+r"(address));
  return address;
}

static inline void attack_read(uintptr_t address) {
  (void) *(volatile uint8_t *) attack_hidden(address);
}

static inline void attack_write(uintptr_t address) {
  *(volatile uint8_t *) attack_hidden(address) = 0;
}

typedef void attack_function(void);

static inline void attack_jump(uintptr_t address) {
  ((attack_function *) attack_hidden(address | 1))();
}

/* The end of the usable RAM. */
static inline uintptr_t attack_break(void) {
  uintptr_t address = 0;
  (void) process_move_break(0, &address);
  return address;
}

/* Moves the break as high as the kernel lets it. */
static inline uintptr_t attack_take_all_memory(void) {
  uintptr_t previous;
  for (int32_t step = 0x10000; step != 0; step /= 2) {
    while (process_move_break(step, &previous) == STATUS_OK) {
    }
  }
  return attack_break();
}

/* Makes a system call that changes nothing, with the stack pointer where it should not be. */
static inline uint32_t attack_call_with_stack_at(uintptr_t stack) {
  register uint32_t r0 __asm__("r0") = 2; /* memory operation: where RAM starts */
  register uint32_t r1 __asm__("r1") = stack;
  __asm__ volatile(
      "mov r4, sp\n\t"
      "mov sp, r1\n\t"
      "svc 5\n\t"
      "mov sp, r4"
      : "+r"(r0), "+r"(r1) : : "r2", "r3", "r4", "memory");
  return r1;
}

/* The register CONTROL: bit 0 set means unprivileged (ARMv7-M manual, section B1.4.4). */
static inline bool attack_is_unprivileged(void) {
  uint32_t control;
  __asm__ volatile("mrs %0, control" : "=r"(control));
  return (control & 1) != 0;
}

#endif
