/*
 * b21.c - no buffer that is not all the process's own can be shared with a driver.
 */
#include "attack.h"

#define DRIVER_CONSOLE 0x1
#define BUFFER 1

typedef enum status allow_function(uintptr_t address, size_t length);

static enum status read_write(uintptr_t address, size_t length) {
  return allow_read_write(DRIVER_CONSOLE, BUFFER, (void *) address, length);
}

static enum status read_only(uintptr_t address, size_t length) {
  return allow_read_only(DRIVER_CONSOLE, BUFFER, (const void *) address, length);
}

static bool control(void) {
  uintptr_t start = process_ram_start();
  size_t length = attack_break() - start;
  return read_write(start, length) == STATUS_OK && read_only(start, length) == STATUS_OK
      && read_only(process_flash_end() - 1, 1) == STATUS_OK
      && read_write(KERNEL_RAM, 0) == STATUS_OK && read_write(0, 0) == STATUS_OK;
}

static bool are_refused(allow_function *allow) {
  uintptr_t start = process_ram_start();
  uintptr_t end = attack_break();
  return allow(start - 1, 1) == STATUS_INVALID && allow(start - 1, 2) == STATUS_INVALID
      && allow(end, 1) == STATUS_INVALID && allow(end - 1, 2) == STATUS_INVALID
      && allow(process_grant_start(), 4) == STATUS_INVALID
      && allow(start, UINT32_MAX) == STATUS_INVALID
      && allow(start, 0u - start) == STATUS_INVALID
      && allow(end - 1, 0x80000000u) == STATUS_INVALID
      && allow(UINTPTR_MAX, 1) == STATUS_INVALID && allow(0, 1) == STATUS_INVALID
      && allow(KERNEL_RAM, 4) == STATUS_INVALID && allow(0x40000000u, 4) == STATUS_INVALID;
}

REFUSAL(read_write) {
  return are_refused(read_write) && read_write(process_flash_end() - 1, 1) == STATUS_INVALID;
}

REFUSAL(read_only) {
  uintptr_t flash_end = process_flash_end();
  return are_refused(read_only) && read_only(flash_end, 1) == STATUS_INVALID
      && read_only(flash_end - 1, 2) == STATUS_INVALID
      && read_only(process_flash_start(), 4) == STATUS_INVALID;
}

ATTACK_MAIN(control)
