/*
 * process.c - the process's memory limits, its end, and the low-level debug driver.
 */
#include "demitasse/process.h"

/* Memory operations (TRD 104, memop). */
enum {
  MEMORY_SET_BREAK = 0,
  MEMORY_MOVE_BREAK = 1,
  MEMORY_RAM_START = 2,
  MEMORY_RAM_END = 3,
  MEMORY_FLASH_START = 4,
  MEMORY_FLASH_END = 5,
  MEMORY_GRANT_START = 6
};

enum { EXIT_TERMINATE = 0, EXIT_RESTART = 1 };

#define DRIVER_DEBUG 0x8
enum { DEBUG_ALERT = 1, DEBUG_PRINT = 2, DEBUG_PRINT_PAIR = 3 };

static uintptr_t memory_limit(uint32_t operation) {
  return system_memory_operation(operation, 0, 0, 0).value[0];
}

uintptr_t process_ram_start(void) {
  return memory_limit(MEMORY_RAM_START);
}

uintptr_t process_ram_end(void) {
  return memory_limit(MEMORY_RAM_END);
}

uintptr_t process_grant_start(void) {
  return memory_limit(MEMORY_GRANT_START);
}

uintptr_t process_flash_start(void) {
  return memory_limit(MEMORY_FLASH_START);
}

uintptr_t process_flash_end(void) {
  return memory_limit(MEMORY_FLASH_END);
}

enum status process_set_break(uintptr_t address) {
  return status_of(system_memory_operation(MEMORY_SET_BREAK, address, 0, 0));
}

enum status process_move_break(int32_t increment, uintptr_t *previous) {
  struct system_return result =
      system_memory_operation(MEMORY_MOVE_BREAK, (uint32_t) increment, 0, 0);
  if (is_success(result)) {
    *previous = result.value[0];
  }
  return status_of(result);
}

void process_exit(uint32_t completion_code) {
  for (;;) {
    system_exit(EXIT_TERMINATE, completion_code, 0, 0);
  }
}

void process_restart(uint32_t completion_code) {
  for (;;) {
    system_exit(EXIT_RESTART, completion_code, 0, 0);
  }
}

enum status debug_print(uint32_t word) {
  return command(DRIVER_DEBUG, DEBUG_PRINT, word, 0);
}

enum status debug_print_pair(uint32_t word0, uint32_t word1) {
  return command(DRIVER_DEBUG, DEBUG_PRINT_PAIR, word0, word1);
}

enum status debug_alert(uint32_t code) {
  return command(DRIVER_DEBUG, DEBUG_ALERT, code, 0);
}
