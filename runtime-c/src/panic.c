/*
 * panic.c - the report when the program cannot go on.
 *
 * Entry points: demitasse_fault, by exceptions.S, and demitasse_uncaught, by demitasse_throw.
 * Prints through the board's polled output, uses little stack, and stops.
 */
#include "demitasse/board.h"
#include "demitasse/runtime.h"

/* Fault status registers (ARMv7-M manual, sections B3.2.15 to B3.2.18). */
#define CFSR ((int32_t) 0xE000ED28)
#define HFSR ((int32_t) 0xE000ED2C)
#define MMFAR ((int32_t) 0xE000ED34)
#define BFAR ((int32_t) 0xE000ED38)
#define CFSR_MMARVALID (1u << 7)
#define CFSR_BFARVALID (1u << 15)

static const char *const exception_names[] = {"thread", "reset", "NMI", "HardFault", "MemManage",
    "BusFault", "UsageFault", "7", "8", "9", "10", "SVCall", "DebugMonitor", "13", "PendSV",
    "SysTick"};
#define EXCEPTION_NAME_COUNT (sizeof exception_names / sizeof exception_names[0])

static void print(const char *text) {
  uint32_t length = 0;
  while (text[length] != '\0') {
    length++;
  }
  demitasse_board_write(text, length);
}

static void print_hexadecimal(const char *label, uint32_t value) {
  char digits[8];
  print(label);
  for (uint32_t i = 0; i < sizeof digits; i++) {
    digits[i] = "0123456789abcdef"[value >> (28 - 4 * i) & 15];
  }
  demitasse_board_write(digits, sizeof digits);
}

static void print_decimal(const char *label, uint32_t value) {
  char digits[10];
  uint32_t start = sizeof digits;
  do {
    start--;
    digits[start] = (char) ('0' + value % 10);
    value /= 10;
  } while (value != 0);
  print(label);
  demitasse_board_write(digits + start, sizeof digits - start);
}

/* Whether the frame lies in the stack: after a stack overflow, reading it would fault again. */
static bool is_readable(const struct demitasse_exception_frame *frame) {
  uintptr_t start = (uintptr_t) frame;
  uintptr_t end = start + sizeof *frame;
  return start >= (uintptr_t) demitasse_stack_bottom && end <= (uintptr_t) demitasse_stack_top;
}

/* The kernel's part of the report; a panic within it must not begin another. */
static void print_processes(void) {
  static bool begun;
  if (!begun && demitasse_panic_report != NULL) {
    begun = true;
    demitasse_panic_report();
  }
}

_Noreturn void demitasse_fault(const struct demitasse_exception_frame *frame,
    uint32_t exception_return, uint32_t exception_number) {
  uint32_t cfsr = (uint32_t) demitasse_load32(CFSR);
  demitasse_disable_interrupts();
  print("\npanic: ");
  if (exception_number < EXCEPTION_NAME_COUNT) {
    print(exception_names[exception_number]);
  } else {
    print_decimal("exception ", exception_number);
  }
  if (is_readable(frame)) {
    print_hexadecimal("\n  pc 0x", frame->pc);
    print_hexadecimal("  lr 0x", frame->lr);
    print_hexadecimal("  xPSR 0x", frame->xpsr);
    print_hexadecimal("\n  r0 0x", frame->r0);
    print_hexadecimal("  r1 0x", frame->r1);
    print_hexadecimal("  r2 0x", frame->r2);
    print_hexadecimal("  r3 0x", frame->r3);
  }
  print_hexadecimal("\n  sp 0x", (uint32_t) (uintptr_t) frame);
  print_hexadecimal("  EXC_RETURN 0x", exception_return);
  print_hexadecimal("\n  CFSR 0x", cfsr);
  print_hexadecimal("  HFSR 0x", (uint32_t) demitasse_load32(HFSR));
  if ((cfsr & CFSR_MMARVALID) != 0) {
    print_hexadecimal("  MMFAR 0x", (uint32_t) demitasse_load32(MMFAR));
  }
  if ((cfsr & CFSR_BFARVALID) != 0) {
    print_hexadecimal("  BFAR 0x", (uint32_t) demitasse_load32(BFAR));
  }
  print("\n");
  print_processes();
  demitasse_board_stop(1);
}

_Noreturn void demitasse_uncaught(struct demitasse_throwable *exception) {
  demitasse_disable_interrupts();
  print("\npanic: exception that nothing catches");
  print_decimal("\n  type ", demitasse_type_id(exception));
  print_decimal("  location ", exception->location);
  print(" (the compiler's report has both numbers)\n");
  print_processes();
  demitasse_board_stop(1);
}
