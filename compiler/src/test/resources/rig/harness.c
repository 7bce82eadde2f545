/*
 * harness.c - runs a batch of corpus programs on the Cortex-M4 in QEMU, one after the other.
 *
 * Writes a record for each to results.bin through semihosting; QemuRig.java reads them. Has its own
 * vector table: a fault, or SysTick as the time limit, abandons the program and goes on.
 */
#include "demitasse/runtime.h"

/* How a program ended; QemuRig.java has the same numbers. */
enum status { ENDED = 0, UNCAUGHT = 1, FAULT = 2, BAD_COUNT = 3 };

struct record {
  uint32_t index;
  uint32_t status;
  uint32_t details[3]; /* count; type id, location; pc, CFSR, exception number; count */
};

struct exception_frame {
  uint32_t r0, r1, r2, r3, r12, lr, pc, xpsr;
};

extern const uint32_t harness_program_count;
extern void *const harness_programs[];
extern uint32_t demitasse_stack_top[];

void demitasse_reset(void);
void demitasse_main(void);
void demitasse_board_stop(int32_t status);
void harness_fault_entry(void);
void harness_fault(struct exception_frame *frame, uint32_t exception_number);

#define SYST_CSR ((int32_t) 0xE000E010)
#define SYST_RVR ((int32_t) 0xE000E014)
#define SYST_CVR ((int32_t) 0xE000E018)
#define CFSR ((int32_t) 0xE000ED28)
#define SYSTICK 15u
#define SYSTICK_MAXIMUM 0xFFFFFF /* 0.67 s at the board's 25 MHz */
#define TIME_LIMIT_PERIODS 6u
#define PROGRAM_MEMORY ((void *) 0x21000000)
#define PROGRAM_MEMORY_SIZE 0x10000u
#define VALUE_CAPACITY 65536
#define SYS_OPEN 1
#define SYS_WRITE 5
#define OPEN_FOR_BINARY_WRITE 5

__attribute__((section(".vectors"), used)) void *const demitasse_vectors[16] = {
    demitasse_stack_top, demitasse_reset, harness_fault_entry, harness_fault_entry,
    harness_fault_entry, harness_fault_entry, harness_fault_entry, harness_fault_entry,
    harness_fault_entry, harness_fault_entry, harness_fault_entry, harness_fault_entry,
    harness_fault_entry, harness_fault_entry, harness_fault_entry, harness_fault_entry};

static int32_t results;
static int32_t values[VALUE_CAPACITY];
static volatile uint32_t periods;
static struct record fault;
static struct demitasse_try_frame harness_frame;

static void write(const void *bytes, uint32_t size) {
  int32_t parameters[3] = {results, (int32_t) bytes, (int32_t) size};
  demitasse_semihosting_call(SYS_WRITE, (int32_t) parameters);
}

static void start_time_limit(void) {
  periods = 0;
  demitasse_store32(SYST_RVR, SYSTICK_MAXIMUM);
  demitasse_store32(SYST_CVR, 0);
  demitasse_store32(SYST_CSR, 7);
}

static void stop_time_limit(void) {
  demitasse_store32(SYST_CSR, 0);
  demitasse_enable_interrupts();
  demitasse_instruction_synchronization_barrier();
}

/* Where a fault goes on: as if the program had thrown the fault's record. */
static void abandon(void) {
  demitasse_thrown = &fault;
  demitasse_try_resume(&harness_frame);
}

__attribute__((naked)) void harness_fault_entry(void) {
  __asm__ volatile("mov r0, sp\n mrs r1, ipsr\n b harness_fault");
}

void harness_fault(struct exception_frame *frame, uint32_t exception_number) {
  if (exception_number == SYSTICK && ++periods < TIME_LIMIT_PERIODS) {
    return;
  }
  uint32_t cfsr = (uint32_t) demitasse_load32(CFSR);
  demitasse_store32(CFSR, (int32_t) cfsr);
  fault = (struct record) {0, FAULT, {frame->pc, cfsr, exception_number}};
  frame->pc = (uint32_t) (uintptr_t) abandon & ~1u;
  frame->xpsr = 1u << 24; /* Thumb state, outside of any IT block */
}

static struct record collect(void *const *program) {
  ((void (*)(void)) program[0])();
  int32_t count = ((int32_t (*)(void)) program[1])();
  if (count < 0 || count > VALUE_CAPACITY) {
    return (struct record) {0, BAD_COUNT, {(uint32_t) count, 0, 0}};
  }
  for (int32_t i = 0; i < count; i++) {
    values[i] = ((int32_t (*)(int32_t)) program[2])(i);
  }
  return (struct record) {0, ENDED, {(uint32_t) count, 0, 0}};
}

static struct record failure(struct demitasse_throwable *thrown) {
  if ((void *) thrown == &fault) {
    return fault;
  }
  return (struct record) {0, UNCAUGHT, {demitasse_type_id(thrown), thrown->location, 0}};
}

static struct record run(void *const *program) {
  demitasse_try_top = NULL;
  if (demitasse_try_enter(&harness_frame) != 0) {
    stop_time_limit();
    return failure(demitasse_thrown);
  }
  start_time_limit();
  struct record record = collect(program);
  stop_time_limit();
  return record;
}

void demitasse_main(void) {
  static const char name[] = "results.bin";
  int32_t parameters[3] = {(int32_t) name, OPEN_FOR_BINARY_WRITE, sizeof name - 1};
  results = demitasse_semihosting_call(SYS_OPEN, (int32_t) parameters);
  for (uint32_t index = 0; index < harness_program_count; index++) {
    memset(PROGRAM_MEMORY, 0, PROGRAM_MEMORY_SIZE);
    struct record record = run(&harness_programs[3 * index]);
    record.index = index;
    write(&record, sizeof record);
    if (record.status == ENDED && record.details[0] != 0) {
      write(values, record.details[0] * sizeof values[0]);
    }
  }
}

void demitasse_board_stop(int32_t status) {
  demitasse_semihosting_exit(status);
}

/* Not reached: the harness's region is always around a program. */
_Noreturn void demitasse_uncaught(struct demitasse_throwable *exception) {
  (void) exception;
  for (;;) {
    demitasse_semihosting_exit(2);
  }
}
