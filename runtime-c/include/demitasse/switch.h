/*
 * switch.h - the one block of memory that the switch between the kernel and a process shares.
 *
 * Written by switch.S and exceptions.S, which include this file for the numbers only. Read by the C
 * bodies of demitasse.machine.ProcessSwitch and demitasse.machine.Interrupts.
 */
#ifndef DEMITASSE_SWITCH_H
#define DEMITASSE_SWITCH_H

/* Who runs in thread mode. Each switch goes by this word; EXC_RETURN is never asked. */
#define SWITCH_KERNEL 0
#define SWITCH_ENTERING 1 /* the kernel runs, and its next SVC starts the process */
#define SWITCH_PROCESS 2

/* Why a process stopped; demitasse.machine.ProcessSwitch has the same numbers. */
#define REASON_SYSCALL 0
#define REASON_INTERRUPTED 1
#define REASON_FAULT 2

/* Bits of pending_summary: n for word n of the pending lines, and one for SysTick. */
#define SUMMARY_SYSTICK 0x80000000

/* The offsets of the fields. */
#define SWITCH_STATE 0
#define SWITCH_REGISTERS 4
#define SWITCH_REASON 8
#define SWITCH_SUMMARY 12
#define SWITCH_CFSR 16
#define SWITCH_MMFAR 24
#define SWITCH_KERNEL_SP 32
#define SWITCH_SIZE 36

#if !defined(__ASSEMBLER__)

#include <stddef.h>
#include <stdint.h>

struct demitasse_switch {
  uint32_t state;
  uint32_t registers; /* where the process's r4-r11 are kept while it does not run */
  uint32_t reason;
  uint32_t pending_summary;
  uint32_t cfsr, hfsr, mmfar, bfar; /* at the last fault of a process */
  uint32_t kernel_sp; /* the main stack when the kernel entered the process, before its SVC */
};

_Static_assert(offsetof(struct demitasse_switch, state) == SWITCH_STATE, "switch.S");
_Static_assert(offsetof(struct demitasse_switch, registers) == SWITCH_REGISTERS, "switch.S");
_Static_assert(offsetof(struct demitasse_switch, reason) == SWITCH_REASON, "switch.S");
_Static_assert(offsetof(struct demitasse_switch, pending_summary) == SWITCH_SUMMARY, "switch.S");
_Static_assert(offsetof(struct demitasse_switch, cfsr) == SWITCH_CFSR, "exceptions.S");
_Static_assert(offsetof(struct demitasse_switch, mmfar) == SWITCH_MMFAR, "exceptions.S");
_Static_assert(offsetof(struct demitasse_switch, kernel_sp) == SWITCH_KERNEL_SP, "switch.S");
_Static_assert(sizeof(struct demitasse_switch) == SWITCH_SIZE, "exceptions.S");

extern struct demitasse_switch demitasse_switch;

#endif

#endif
