/*
 * cxx.cc - what compiled C++ calls: new, delete, and the end of pure virtual functions.
 *
 * There are no exceptions: new returns a null pointer when no memory is left, and the compiler is
 * told to check for it (-fcheck-new). Destructors of static objects never run: a process ends all
 * at once.
 */
#include "demitasse/process.h"

void *operator new(size_t size) {
  return malloc(size);
}

void *operator new[](size_t size) {
  return malloc(size);
}

void operator delete(void *memory) noexcept {
  free(memory);
}

void operator delete[](void *memory) noexcept {
  free(memory);
}

void operator delete(void *memory, size_t) noexcept {
  free(memory);
}

void operator delete[](void *memory, size_t) noexcept {
  free(memory);
}

extern "C" {

/* A call of a function that only a base class's constructor can reach: a bug of the program. */
__attribute__((noreturn)) void __cxa_pure_virtual() {
  process_exit(STATUS_FAIL);
}

/* Asks to run a destructor at the end (Itanium C++ ABI, section 3.3.6.3), where nothing runs. */
int __aeabi_atexit(void *, void (*)(void *), void *) {
  return 0;
}

/* Names the program as a whole to the function above. */
void *__dso_handle = nullptr;
}
