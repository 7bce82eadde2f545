/*
 * process-interrupts.c - a process that only makes system calls, under SysTick and a timer.
 *
 * Both fire after each number of instructions from a few to some hundred, so that they meet the
 * switch at each of its instructions. Must run with -icount, or nothing is swept.
 */
#include "processes.h"

#define TIMER0_CTRL 0x40000000
#define TIMER0_VALUE 0x40000004
#define TIMER0_RELOAD 0x40000008
#define TIMER0_INTCLEAR 0x4000000C
#define TIMER0_LINE 8
#define FIRST_PERIOD 3000 /* of 40 ns: the kernel here takes a third of it for a call */
#define PERIODS 600
#define CALLS_IN_A_PERIOD 40u

/* Counts its calls in r4; r6 gathers what is wrong with CONTROL, which must be 3, and r5, r7-r11. */
PROGRAM(calls,
    "movs r4, #0\n movs r6, #0\n movs r5, #5\n mov r11, #11\n"
    "1: adds r4, #1\n mov r0, r4\n svc #2\n"
    "mrs r7, control\n eor r7, #3\n orrs r6, r7\n"
    "eor r7, r5, #5\n orrs r6, r7\n eor r7, r11, #11\n orrs r6, r7\n"
    "b 1b\n");

/* Never calls: only an interrupt stops it. */
PROGRAM(spins, "movs r6, #0\n 1: adds r4, #1\n mrs r7, control\n eor r7, #3\n orrs r6, r7\n b 1b\n");

static uint32_t system_calls, interrupted, ticks, lines;
static int right = 1;

static void start_timers(int32_t period) {
  demitasse_store32(SYST_RVR, period);
  demitasse_store32(SYST_CVR, 0);
  demitasse_store32(SYST_CSR, 7);
  demitasse_store32(TIMER0_RELOAD, period * 2 / 3);
  demitasse_store32(TIMER0_VALUE, period * 2 / 3);
  demitasse_store32(TIMER0_CTRL, 9);
  demitasse_store32(NVIC_ISER, 1 << TIMER0_LINE);
}

static void stop_timers(void) {
  demitasse_store32(SYST_CSR, 0);
  demitasse_store32(TIMER0_CTRL, 0);
}

/* A line that the summary does not tell of is lost: it stays masked, and nothing looks at it. */
static int summary_tells_of_each_line(void) {
  demitasse_disable_interrupts();
  int told = demitasse_pending_interrupts[0] == 0 || (demitasse_switch.pending_summary & 1) != 0;
  demitasse_enable_interrupts();
  return told;
}

/* What the kernel's loop does before it runs a process. */
static void serve(void) {
  ticks += (uint32_t) demitasse_take_pending_systick();
  if (demitasse_take_pending_interrupts(0) == 1 << TIMER0_LINE) {
    lines++;
    demitasse_store32(TIMER0_INTCLEAR, 1);
    demitasse_store32(NVIC_ICPR, 1 << TIMER0_LINE);
    demitasse_store32(NVIC_ISER, 1 << TIMER0_LINE);
  }
}

/* One run; what it says must be true. */
static void step(void) {
  right &= summary_tells_of_each_line();
  int32_t reason = go_on();
  const struct demitasse_exception_frame *frame = (const void *) demitasse_process_stack_pointer();
  if (reason == REASON_SYSCALL) {
    system_calls++;
    right &= saved(4) == system_calls && frame->r0 == system_calls;
    right &= *(const uint16_t *) (frame->pc - 2) == 0xDF02;
  } else {
    right &= reason == REASON_INTERRUPTED && demitasse_has_pending_interrupts();
    right &= saved(4) == system_calls || saved(4) == system_calls + 1;
    interrupted++;
  }
  right &= saved(6) == 0 || frame->pc == APP_FLASH || frame->pc == APP_FLASH + 2;
}

static void sweep(void) {
  load(calls);
  frame_at(APP_STACK);
  __asm__ volatile("msr psp, %0" ::"r"(APP_STACK));
  demitasse_store32(GRANT, 0);
  for (int32_t period = FIRST_PERIOD; period < FIRST_PERIOD + PERIODS * 7; period += 7) {
    uint32_t before = system_calls;
    start_timers(period);
    while (system_calls - before < CALLS_IN_A_PERIOD) {
      step();
      serve();
    }
    stop_timers();
  }
}

static void spin(void) {
  uint32_t stopped = 0;
  serve();
  load(spins);
  frame_at(APP_STACK);
  __asm__ volatile("msr psp, %0" ::"r"(APP_STACK));
  for (int32_t period = 2000; period < 2100; period++) {
    uint32_t before = saved(4);
    start_timers(period);
    stopped += go_on() == REASON_INTERRUPTED && saved(4) != before;
    stop_timers();
    serve();
    serve();
  }
  fact("interrupts stop a process that never calls", stopped == 100 && saved(6) == 0);
}

void demitasse_main(void) {
  sweep();
  fact("each system call is handled once", right && system_calls == PERIODS * CALLS_IN_A_PERIOD);
  fact("interrupts met it", interrupted > PERIODS);
  fact("SysTick was taken", ticks > PERIODS);
  fact("the line was taken", lines > PERIODS);
  spin();
  fact("the kernel is sound", kernel_is_sound());
}
