/*
 * process-faults.c - every way in which a process can fault, and where its stack pointer can be.
 *
 * SCENARIO 1 gives the faults a lower priority than SVC, PendSV and interrupts, so that a stacking
 * fault is handled after the exception that was being entered; SCENARIO 2 a higher one.
 */
#include "processes.h"

/* The frame's r0 and r1 are the operands. After each, what must not run: a mark in r4. */
#define FAULTING(name, text) PROGRAM(name, text "\n movs r4, #0\n svc #0\n b .\n")

FAULTING(read_word, "ldr r2, [r0]");
FAULTING(write_word, "str r1, [r0]");
FAULTING(jump, "bx r0");
FAULTING(undefined, "udf #0");
FAULTING(breakpoint, "bkpt #0");
FAULTING(semihosting, "movs r0, #0x18\n bkpt #0xAB");
FAULTING(coprocessor, "mrc p15, 0, r2, c0, c0, 0");
FAULTING(double_word, "ldrd r2, r3, [r0]");
FAULTING(bad_stack_call, "mov sp, r0\n svc #0");
FAULTING(bad_stack_fault, "mov sp, r0\n udf #0");
FAULTING(bad_stack_loop, "mov sp, r0\n 1: b 1b");
PROGRAM(good, "mrs r0, control\n svc #3\n");

#define MEMMANAGE_DATA 0x82u
#define MEMMANAGE_FETCH 0x01u
#define BUSFAULT_DATA 0x8200u

struct attack {
  const char *name;
  const uint8_t *program;
  uint32_t r0;
  uint32_t cfsr; /* 0: a HardFault */
};

static uint32_t kernel_variable = 0x600D;

static const struct attack attacks[] = {
    {"read kernel memory", read_word, (uint32_t) &kernel_variable, MEMMANAGE_DATA},
    {"write kernel memory", write_word, (uint32_t) &kernel_variable, MEMMANAGE_DATA},
    {"read the kernel's stack", read_word, 0x20000F00, MEMMANAGE_DATA},
    {"read the grant area", read_word, GRANT, MEMMANAGE_DATA},
    {"write the grant area", write_word, GRANT, MEMMANAGE_DATA},
    {"read the vector table", read_word, 0, MEMMANAGE_DATA},
    {"write its own code", write_word, APP_FLASH, MEMMANAGE_DATA},
    {"read the UART", read_word, 0x40004000, MEMMANAGE_DATA},
    {"read no memory", read_word, 0x61000000, MEMMANAGE_DATA},
    {"read the last word", read_word, 0xFFFFFFFC, MEMMANAGE_DATA},
    {"read SHCSR", read_word, 0xE000ED24, BUSFAULT_DATA},
    {"disable the MPU", write_word, 0xE000ED94, BUSFAULT_DATA},
    {"enable an interrupt", write_word, 0xE000E100, BUSFAULT_DATA},
    {"pend PendSV", write_word, 0xE000ED04, BUSFAULT_DATA},
    {"jump into the kernel", jump, (uint32_t) protect, MEMMANAGE_FETCH},
    {"jump into its own memory", jump, APP_RAM | 1, MEMMANAGE_FETCH},
    {"jump to EXC_RETURN", jump, 0xFFFFFFF9, MEMMANAGE_FETCH},
    {"jump to ARM state", jump, APP_FLASH, 0x20000},
    {"undefined instruction", undefined, 0, 0x10000},
    {"breakpoint", breakpoint, 0, 0},
    {"semihosting", semihosting, 0, 0},
    {"coprocessor", coprocessor, 0, 0x80000},
    {"unaligned LDRD", double_word, APP_RAM + 1, 0x1000000},
};
#define COUNT(array) ((int) (sizeof(array) / sizeof(array)[0]))

static int good_process_runs(void) {
  load(good);
  frame_at(APP_STACK);
  int called = run(APP_STACK) == REASON_SYSCALL;
  const struct demitasse_exception_frame *frame = (const void *) demitasse_process_stack_pointer();
  return called && frame->r0 == 3 && frame->pc == APP_FLASH + 6;
}

static void attack_all(void) {
  for (int i = 0; i < COUNT(attacks); i++) {
    const struct attack *attack = &attacks[i];
    load(attack->program);
    frame_at(APP_STACK)->r0 = attack->r0;
    uint32_t before = checksum();
    int right = run(APP_STACK) == REASON_FAULT && registers_are_canaries();
    right &= before == checksum() && kernel_variable == 0x600D;
    right &= (uint32_t) demitasse_process_cfsr() == attack->cfsr;
    right &= (attack->cfsr == 0) == (demitasse_process_hfsr() != 0);
    if (attack->cfsr == MEMMANAGE_DATA) {
      right &= (uint32_t) demitasse_process_mmfar() == attack->r0;
    } else if (attack->cfsr == BUSFAULT_DATA) {
      right &= (uint32_t) demitasse_process_bfar() == attack->r0;
    }
    right &= good_process_runs();
    fact(attack->name, right);
    if (!right) {
      number("  CFSR ", (uint32_t) demitasse_process_cfsr());
      number("  HFSR ", (uint32_t) demitasse_process_hfsr());
    }
  }
}

/* Stack pointers for which no frame below fits into the process's memory. */
static const uint32_t stacks[] = {APP_RAM, APP_RAM + 4, APP_RAM + 16, APP_RAM + 31, GRANT + 8,
    GRANT + 32, GRANT + 256, 0x20000100, 0x20000F80, 0x20001000, 0x20001040,
    (uint32_t) &kernel_variable, 0x40004020, 0x40000020, APP_FLASH + 0x800, 0, 4, 32, 0x20000000,
    0x20400020, 0x61000000, 0xE000E120, 0xE000ED40, 0xE0100000, 0xFFFFFFE0, 0xFFFFFFFC};

/* 0x10 MSTKERR, 0x1000 STKERR; with the fault whose entry failed, 0x10000 for UDF. */
static int is_stacking_fault(void) {
  uint32_t cfsr = (uint32_t) demitasse_process_cfsr();
  return (cfsr & 0x1010u) != 0 && (cfsr & ~0x11010u) == 0;
}

static int bad_stack(const uint8_t *program, uint32_t stack, int needs_interrupt) {
  load(program);
  frame_at(APP_STACK)->r0 = stack;
  uint32_t before = checksum();
  uint32_t stack_canary[16];
  memset(stack_canary, 0x77, sizeof stack_canary);
  if (needs_interrupt) {
    demitasse_store32(SYST_RVR, 2000);
    demitasse_store32(SYST_CVR, 0);
    demitasse_store32(SYST_CSR, 7);
  }
  int right = run(APP_STACK) == REASON_FAULT && is_stacking_fault() && registers_are_canaries();
  right &= before == checksum() && kernel_variable == 0x600D;
  for (int i = 0; i < 16; i++) {
    right &= *(volatile uint32_t *) &stack_canary[i] == 0x77777777;
  }
  demitasse_store32(SYST_CSR, 0);
  demitasse_take_pending_systick();
  return right && good_process_runs();
}

static void bad_stacks(const char *name, const uint8_t *program, int needs_interrupt) {
  int all = 1;
  for (int i = 0; i < COUNT(stacks); i++) {
    if (!bad_stack(program, stacks[i], needs_interrupt)) {
      number("  stack pointer ", stacks[i]);
      number("  CFSR ", (uint32_t) demitasse_process_cfsr());
      all = 0;
    }
  }
  fact(name, all);
}

/* The process's own PSP is right, and what the kernel is asked to return through is not. */
static void bad_returns(void) {
  int all = 1;
  for (int i = 0; i < COUNT(stacks); i++) {
    load(good);
    uint32_t before = checksum();
    /* Unstacking goes up and only reads: at the bottom of the memory and in the code it can. */
    if (stacks[i] - APP_RAM < 32 || stacks[i] - APP_FLASH < APP_SIZE) {
      continue;
    }
    int right = run(stacks[i] & ~7u) == REASON_FAULT && registers_are_canaries();
    right &= ((uint32_t) demitasse_process_cfsr() & 0x808u) != 0 && before == checksum();
    if (!right || !good_process_runs()) {
      number("  stack pointer ", stacks[i]);
      number("  CFSR ", (uint32_t) demitasse_process_cfsr());
      all = 0;
    }
  }
  fact("returns through any stack pointer", all);
}

/* xPSR as a driver might write it into a frame that a process has allowed it to overwrite. */
static void forged_frames(void) {
  static const uint32_t forged[] = {
      0, 0x01000003, 0x0100000B, 0x010001FF, 0x00000001, 0xFEFFFFFF, 0xFFFFFFFF};
  int all = 1;
  for (int i = 0; i < COUNT(forged); i++) {
    load(good);
    frame_at(APP_STACK)->xpsr = forged[i];
    int right = run(APP_STACK) == REASON_FAULT && registers_are_canaries();
    right &= ((uint32_t) demitasse_process_cfsr() & 0x60000u) != 0;
    if (!right || !good_process_runs()) {
      number("  xPSR ", forged[i]);
      number("  CFSR ", (uint32_t) demitasse_process_cfsr());
      all = 0;
    }
  }
  fact("forged program status", all);
  load(good);
  frame_at(APP_STACK)->pc = (uint32_t) protect & ~1u;
  fact("forged program counter", run(APP_STACK) == REASON_FAULT
      && demitasse_process_cfsr() == MEMMANAGE_FETCH && good_process_runs());
}

void demitasse_main(void) {
#if SCENARIO == 1
  demitasse_store32(SCB_SHPR1, 0x808080);
#elif SCENARIO == 2
  demitasse_store32(SCB_SHPR2, (int32_t) 0x80000000);
  demitasse_store32(SCB_SHPR3, (int32_t) 0x80800000);
#endif
  attack_all();
  bad_stacks("system calls with any stack pointer", bad_stack_call, 0);
  bad_stacks("faults with any stack pointer", bad_stack_fault, 0);
  bad_stacks("interrupts with any stack pointer", bad_stack_loop, 1);
  bad_returns();
  forged_frames();
  fact("the kernel is sound", kernel_is_sound());
}
