/*
 * process-calls.c - system calls: what passes the switch, and what does not.
 */
#include "processes.h"

PROGRAM(caller,
    "svc #5\n"
    "add r4, #1\n add r5, #1\n add r6, #1\n add r7, #1\n"
    "add r8, #1\n add r9, #1\n add r10, #1\n add r11, #1\n"
    "mrs r0, control\n movs r1, #41\n svc #1\n"
    "movs r0, #0\n msr control, r0\n isb\n cpsid i\n cpsid f\n msr primask, r1\n msr basepri, r1\n"
    "msr faultmask, r1\n msr msp, r1\n mrs r0, control\n svc #255\n"
    "movs r1, #0\n udiv r0, r0, r1\n svc #0\n");

/* The kernel sets the immediate of the first SVC. */
PROGRAM(one_call, "svc #0\n mrs r0, control\n svc #0\n");

static const struct demitasse_exception_frame *frame(void) {
  return (const void *) demitasse_process_stack_pointer();
}

static void first_call(void) {
  load(caller);
  frame_at(APP_STACK)->r0 = 99;
  fact("an svc is a system call", run(APP_STACK) == REASON_SYSCALL);
  fact("its registers are saved", registers_are_canaries());
  fact("its frame is where it was", frame() == (const void *) APP_STACK);
  fact("its frame has the argument", frame()->r0 == 99);
  fact("its frame has the next instruction", frame()->pc == APP_FLASH + 2);
}

static void next_calls(void) {
  fact("it goes on", go_on() == REASON_SYSCALL && frame()->r1 == 41);
  int counted = 1;
  for (int i = 0; i < 8; i++) {
    counted &= saved(4 + i) == 0xCAFE0001u + (uint32_t) i;
  }
  fact("with its registers", counted);
  fact("unprivileged", frame()->r0 == 3);
  fact("svc 0xFF is a system call", go_on() == REASON_SYSCALL);
  fact("nothing makes it privileged", frame()->r0 == 3);
  fact("a division by zero is 0, as Tock's", go_on() == REASON_SYSCALL && frame()->r0 == 0);
}

static void every_immediate(void) {
  int alike = 1;
  for (int32_t immediate = 0; immediate < 256; immediate++) {
    load(one_call);
    demitasse_store32((int32_t) 0xE000ED94, 0);
    demitasse_store8(APP_FLASH, immediate);
    protect();
    frame_at(APP_STACK);
    alike &= run(APP_STACK) == REASON_SYSCALL && registers_are_canaries();
    alike &= go_on() == REASON_SYSCALL && frame()->r0 == 3 && frame()->pc == APP_FLASH + 8;
  }
  fact("all immediates are alike", alike);
}

/* An interrupt that the kernel has not looked at keeps the process from running. */
static void pending_before(void) {
  load(caller);
  frame_at(APP_STACK);
  demitasse_store32(NVIC_ISER, 1 << 8);
  demitasse_store32(NVIC_ISPR, 1 << 8);
  demitasse_data_synchronization_barrier();
  demitasse_instruction_synchronization_barrier();
  fact("an interrupt is pending", demitasse_has_pending_interrupts());
  fact("the process is refused", run(APP_STACK) == REASON_INTERRUPTED);
  fact("it has not run", registers_are_canaries() && frame() == (const void *) APP_STACK
      && frame()->pc == APP_FLASH);
  demitasse_take_pending_interrupts(0);
  demitasse_store32(SCB_ICSR, 1 << 26);
  demitasse_data_synchronization_barrier();
  demitasse_instruction_synchronization_barrier();
  fact("so does SysTick", run(APP_STACK) == REASON_INTERRUPTED && frame()->pc == APP_FLASH);
  fact("which is taken once",
      demitasse_take_pending_systick() == 1 && demitasse_take_pending_systick() == 0);
  fact("then it runs", run(APP_STACK) == REASON_SYSCALL);
}

/* The kernel's own SVC and PendSV, out of place. */
static void out_of_place(void) {
  __asm__ volatile("svc #0" ::: "memory");
  demitasse_store32(SCB_ICSR, 1 << 28);
  demitasse_data_synchronization_barrier();
  demitasse_instruction_synchronization_barrier();
  fact("an SVC or PendSV of the kernel does nothing", demitasse_switch.state == SWITCH_KERNEL);
}

/* Calls again and again: two instructions each time. */
PROGRAM(calls_only, "1: svc #0\n b 1b\n");

__attribute__((noinline)) static int32_t return_at_once(int32_t registers, int32_t stack_pointer) {
  (void) stack_pointer;
  return registers;
}

#define ROUNDS 100

/* SysTick's ticks for many calls of a function. With -icount shift=8 they are instructions. */
__attribute__((noinline)) static uint32_t ticks_of(int32_t (*volatile called)(int32_t, int32_t)) {
  demitasse_store32(SYST_RVR, 0xFFFFFF);
  demitasse_store32(SYST_CVR, 0);
  demitasse_store32(SYST_CSR, 5);
  for (int32_t i = 0; i < ROUNDS; i++) {
    called(GRANT, APP_STACK);
  }
  return 0xFFFFFF - (uint32_t) demitasse_load32(SYST_CVR);
}

static void count_instructions(void) {
  load(calls_only);
  frame_at(APP_STACK);
  uint32_t beyond = ticks_of(demitasse_switch_to_process) - ticks_of(return_at_once);
  /* 40 ns a tick, 256 ns an instruction; one more is the return of what was taken off. */
  number("instructions of a round trip: ", (beyond * 40 + 128 * ROUNDS) / (256 * ROUNDS) + 1);
}

void demitasse_main(void) {
  fact("all priorities are 0",
      (demitasse_load32(SCB_SHPR1) | demitasse_load32(SCB_SHPR2) | demitasse_load32(SCB_SHPR3))
          == 0);
#if SCENARIO == 0
  first_call();
  next_calls();
  every_immediate();
  pending_before();
  out_of_place();
  fact("the kernel is sound", kernel_is_sound());
#elif SCENARIO == 1
  demitasse_switch_to_process(0x61000000, APP_STACK);
#elif SCENARIO == 2
  count_instructions();
#endif
}
