/*
 * process.h - the C bodies of what the kernel does to processes: run them, and copy their memory.
 *
 * Called by compiled Java, from the main context. Included by runtime.h only.
 */
#ifndef DEMITASSE_PROCESS_H
#define DEMITASSE_PROCESS_H

/* ---- demitasse.machine.ProcessSwitch: switch.S ---- */

/* Runs a process until it stops; answers a REASON. The board's only. */
int32_t demitasse_switch_to_process(int32_t registers, int32_t stack_pointer);

/* PSP, which is the process's from its first run on. */
static inline int32_t demitasse_process_stack_pointer(void) {
  int32_t stack_pointer = 0;
  __asm__ volatile(DEMITASSE_ASSEMBLY("mrs %0, psp") : "+r"(stack_pointer));
  return stack_pointer;
}

#define DEMITASSE_PROCESS_FAULT(name) \
  static inline int32_t demitasse_process_##name(void) { \
    return (int32_t) demitasse_switch.name; \
  }

DEMITASSE_PROCESS_FAULT(cfsr)
DEMITASSE_PROCESS_FAULT(hfsr)
DEMITASSE_PROCESS_FAULT(mmfar)
DEMITASSE_PROCESS_FAULT(bfar)

/* ---- demitasse.machine.Memory in bulk: Java has checked the array's range ---- */

/* The count bytes at an address; on the host, what is not there faults as on the bus. */
static inline void *demitasse_memory_range(int32_t address, int32_t count) {
#if defined(__arm__)
  (void) count;
  return (void *) (uintptr_t) (uint32_t) address;
#else
  return demitasse_host_range(address, (uint32_t) count);
#endif
}

static inline void demitasse_fill(int32_t address, int32_t length) {
  memset(demitasse_memory_range(address, length), 0, (uint32_t) length);
}

static inline void demitasse_copy_out(int32_t address, int8_t *to, int32_t start, int32_t count) {
  memcpy(to + start, demitasse_memory_range(address, count), (uint32_t) count);
}

static inline void demitasse_copy_in(
    const int8_t *from, int32_t start, int32_t address, int32_t count) {
  memcpy(demitasse_memory_range(address, count), from + start, (uint32_t) count);
}

/* The address that DMA is given; the field that leads to the array is marked @ExternallyWritten. */
#define demitasse_address_of_bytes(array) ((int32_t) (uintptr_t) (array))

/* ---- demitasse.machine.BoardMemory: addresses that the board's linker script sets ---- */

#define DEMITASSE_ADDRESS_OF(name) \
  extern uint32_t demitasse_##name[]; \
  static inline int32_t demitasse_address_of_##name(void) { \
    return (int32_t) (uintptr_t) demitasse_##name; \
  }

DEMITASSE_ADDRESS_OF(apps_start)
DEMITASSE_ADDRESS_OF(apps_end)
DEMITASSE_ADDRESS_OF(process_ram_start)
DEMITASSE_ADDRESS_OF(process_ram_end)
DEMITASSE_ADDRESS_OF(text_start)
DEMITASSE_ADDRESS_OF(text_end)
DEMITASSE_ADDRESS_OF(rodata_end)
DEMITASSE_ADDRESS_OF(stack_bottom)
DEMITASSE_ADDRESS_OF(stack_top)
DEMITASSE_ADDRESS_OF(data_start)
DEMITASSE_ADDRESS_OF(data_end)
DEMITASSE_ADDRESS_OF(bss_start)
DEMITASSE_ADDRESS_OF(bss_end)

#endif
