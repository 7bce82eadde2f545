/*
 * system_call.c - yields, and system calls with typed results.
 */
#include "demitasse/system_call.h"

/* The variants of yield (TRD 104, yield). */
enum yield_variant { YIELD_NO_WAIT = 0, YIELD_WAIT = 1, YIELD_WAIT_FOR = 2 };

/* An upcall runs inside the instruction, as a call of an unknown function would. */
#define CHANGED_BY_AN_UPCALL "r12", "lr", "cc", "memory"

void yield_wait(void) {
  register uint32_t r0 __asm__("r0") = YIELD_WAIT;
  register uint32_t r1 __asm__("r1") = 0;
  __asm__ volatile("svc 0" : "+r"(r0), "+r"(r1) : : "r2", "r3", CHANGED_BY_AN_UPCALL);
}

bool yield_no_wait(void) {
  volatile uint8_t has_run = 0;
  register uint32_t r0 __asm__("r0") = YIELD_NO_WAIT;
  register uint32_t r1 __asm__("r1") = (uint32_t) &has_run;
  __asm__ volatile("svc 0" : "+r"(r0), "+r"(r1) : : "r2", "r3", CHANGED_BY_AN_UPCALL);
  return has_run != 0;
}

struct upcall_arguments yield_wait_for(uint32_t driver, uint32_t subscribe_number) {
  register uint32_t r0 __asm__("r0") = YIELD_WAIT_FOR;
  register uint32_t r1 __asm__("r1") = driver;
  register uint32_t r2 __asm__("r2") = subscribe_number;
  __asm__ volatile("svc 0" : "+r"(r0), "+r"(r1), "+r"(r2) : : "r3", CHANGED_BY_AN_UPCALL);
  struct upcall_arguments arguments = {{r0, r1, r2}};
  return arguments;
}

void yield_until(const volatile bool *flag) {
  while (!*flag) {
    yield_wait();
  }
}

enum status command(uint32_t driver, uint32_t number, uint32_t argument0, uint32_t argument1) {
  return status_of(system_command(driver, number, argument0, argument1));
}

enum status command_value(uint32_t driver, uint32_t number, uint32_t argument0,
    uint32_t argument1, uint32_t *value) {
  struct system_return result = system_command(driver, number, argument0, argument1);
  if (result.variant == RETURN_SUCCESS_U32) {
    *value = result.value[0];
    return STATUS_OK;
  }
  /* Another kind of success than the driver's documentation promises. */
  return is_success(result) ? STATUS_FAIL : status_of(result);
}

bool driver_exists(uint32_t driver) {
  return is_success(system_command(driver, 0, 0, 0));
}

enum status subscribe(uint32_t driver, uint32_t number, upcall_function *function,
    void *userdata) {
  return status_of(system_subscribe(driver, number, (uint32_t) function, (uint32_t) userdata));
}

enum status allow_read_write(uint32_t driver, uint32_t number, void *buffer, size_t length) {
  return status_of(system_allow_read_write(driver, number, (uint32_t) buffer, length));
}

enum status allow_read_only(uint32_t driver, uint32_t number, const void *buffer,
    size_t length) {
  return status_of(system_allow_read_only(driver, number, (uint32_t) buffer, length));
}

const char *status_name(enum status status) {
  static const char *const names[] = {"ok", "failure", "busy", "already so", "powered down",
      "not reserved", "invalid argument", "wrong size", "cancelled", "no memory",
      "not supported", "no such driver", "not installed", "no acknowledgement"};
  return (uint32_t) status < sizeof names / sizeof names[0] ? names[status] : "unknown status";
}
