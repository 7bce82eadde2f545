/*
 * startup.c - from reset to Java.
 *
 * Entry point: demitasse_reset, by the hardware, with the stack pointer from the vector table,
 * or by a loader that has set it. No interrupt may be pending and enabled.
 */
#include "demitasse/board.h"
#include "demitasse/runtime.h"

/* System handler control and state register (ARMv7-M manual, section B3.2.13). */
#define SHCSR 0xE000ED24
#define SHCSR_MEMFAULTENA (1 << 16)
#define SHCSR_BUSFAULTENA (1 << 17)
#define SHCSR_USGFAULTENA (1 << 18)

/* System handler priorities, a byte for each of the exceptions 4 to 15 (section B3.2.10). */
#define SHPR1 0xE000ED18
#define SHPR2 0xE000ED1C
#define SHPR3 0xE000ED20

/* Vector table offset register (section B3.2.5). */
#define VTOR 0xE000ED08

/* Configuration and control register (section B3.2.8). */
#define CCR 0xE000ED14
#define CCR_STKALIGN (1 << 9)

_Noreturn void demitasse_reset(void);

static size_t bytes_between(const uint32_t *start, const uint32_t *end) {
  return (uintptr_t) end - (uintptr_t) start;
}

_Noreturn void demitasse_reset(void) {
  /* A loader may have left its own table, and (below) interrupts off. */
  demitasse_store32((int32_t) VTOR, (int32_t) (uintptr_t) demitasse_vectors);
  memcpy(demitasse_data_start, demitasse_data_load,
      bytes_between(demitasse_data_start, demitasse_data_end));
  memset(demitasse_bss_start, 0, bytes_between(demitasse_bss_start, demitasse_bss_end));
  demitasse_set_initial_values();

  /* Each fault by its own name in the panic report, rather than as a HardFault. */
  demitasse_store32((int32_t) SHCSR, SHCSR_MEMFAULTENA | SHCSR_BUSFAULTENA | SHCSR_USGFAULTENA);

  /* switch.S needs it: no handler preempts another. */
  demitasse_store32((int32_t) SHPR1, 0);
  demitasse_store32((int32_t) SHPR2, 0);
  demitasse_store32((int32_t) SHPR3, 0);

  /* Frames aligned to 8. Off: traps of x / 0 and of unaligned words, which Tock's processes may
   * use, and whatever lets unprivileged code or a handler do more than it should. */
  demitasse_store32((int32_t) CCR, CCR_STKALIGN);
  demitasse_data_synchronization_barrier();
  demitasse_enable_interrupts();
  demitasse_instruction_synchronization_barrier();

  demitasse_main();
  demitasse_board_stop(0);
}
