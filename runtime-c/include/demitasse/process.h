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
#if defined(__arm__)
  int32_t stack_pointer;
  __asm__ volatile("mrs %0, psp" : "=r"(stack_pointer));
  return stack_pointer;
#else
  return 0;
#endif
}

static inline int32_t demitasse_process_cfsr(void) {
  return (int32_t) demitasse_switch.cfsr;
}

static inline int32_t demitasse_process_hfsr(void) {
  return (int32_t) demitasse_switch.hfsr;
}

static inline int32_t demitasse_process_mmfar(void) {
  return (int32_t) demitasse_switch.mmfar;
}

static inline int32_t demitasse_process_bfar(void) {
  return (int32_t) demitasse_switch.bfar;
}

/* ---- demitasse.machine.Memory in bulk: Java has checked the array's range ---- */

/* The count bytes at an address; on the host, what is not there faults as on the bus. */
static inline void *demitasse_memory_range(int32_t address, int32_t count) {
#if !defined(__arm__)
  uint32_t offset = (uint32_t) address - DEMITASSE_HOST_MEMORY_BASE;
  if (offset > DEMITASSE_HOST_MEMORY_SIZE
      || (uint32_t) count > DEMITASSE_HOST_MEMORY_SIZE - offset) {
    demitasse_host_bus_fault((uint32_t) address);
  }
  return demitasse_host_memory + offset;
#else
  (void) count;
  return (void *) (uintptr_t) (uint32_t) address;
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
