/*
 * grants.h - the C bodies of demitasse.machine.GrantMemory: Java objects in a process's memory.
 *
 * Called by compiled Java, from the main context. Included by runtime.h only.
 */
#ifndef DEMITASSE_GRANTS_H
#define DEMITASSE_GRANTS_H

/* Where the object will lie that a grant's factory makes next; 0 if none may be made. */
extern uint32_t demitasse_grant_supplied;

#if defined(__arm__)

#define demitasse_grant_pointer(address) ((void *) (uintptr_t) (uint32_t) (address))

#else

/*
 * Pointers are twice as wide on the host, and so are objects at most: an address at n bytes from
 * the base stands for 2 n bytes from the start of an array of its own.
 */
extern uint8_t demitasse_host_grants[2 * DEMITASSE_HOST_MEMORY_SIZE];

static inline void *demitasse_grant_pointer(int32_t address) {
  uint32_t offset = (uint32_t) address - DEMITASSE_HOST_MEMORY_BASE;
  if (offset >= DEMITASSE_HOST_MEMORY_SIZE || offset % 8 != 0) {
    demitasse_host_bus_fault((uint32_t) address);
  }
  return demitasse_host_grants + 2 * offset;
}

#endif

static inline void demitasse_grant_supply(int32_t address) {
  demitasse_grant_supplied = (uint32_t) address;
}

/*
 * The new in a factory: the memory that was supplied, once, zeroed as Java's is. A factory that
 * makes a second object breaks the kernel's rules for it: that traps, and panics.
 */
static inline void *demitasse_grant_take(uint32_t size) {
  int32_t address = (int32_t) demitasse_grant_supplied;
  demitasse_grant_supplied = 0;
  if (__builtin_expect(address == 0, 0)) {
    __builtin_trap();
  }
  return memset(demitasse_grant_pointer(address), 0, size);
}

/* The factory only tells the compiler what is there. */
#define demitasse_grant_at(address, factory) ((void) (factory), demitasse_grant_pointer(address))
#define demitasse_grant_register(address, made) ((void) (address), (void) (made))
#define demitasse_grant_release(address) ((void) (address))

#endif
