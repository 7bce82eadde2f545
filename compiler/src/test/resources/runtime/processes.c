/*
 * processes.c - the small kernel of processes.h.
 */
#include "processes.h"

#define MPU_CTRL ((int32_t) 0xE000ED94)
#define MPU_RBAR ((int32_t) 0xE000ED9C)
#define MPU_RASR ((int32_t) 0xE000EDA0)
#define RBAR_VALID (1 << 4)
#define RASR_XN (1 << 28)
#define RASR_READ_WRITE (3 << 24)
#define RASR_READ_ONLY (6 << 24)
#define RASR_4_KB (11 << 1 | 1)
#define SHCSR_ACTIVE_OR_PENDED 0xFD8B

/* r4-r11 in turn; 1 to 8 is added for each register. */
#define KERNEL_CANARY 0x5EED0000u
#define PROCESS_CANARY 0xCAFE0000u

int32_t run_with_canaries(uint32_t registers, uint32_t stack_pointer);

/* What was wrong in the kernel after a switch: registers, CONTROL, IPSR, masks, the stack. */
uint32_t damage;

static void print(const char *text) {
  for (; *text != '\0'; text++) {
    demitasse_board_write(text, 1);
  }
}

void fact(const char *name, int holds) {
  print(name);
  print(holds ? ": yes\n" : ": NO\n");
}

void number(const char *name, uint32_t value) {
  print(name);
  for (int shift = 28; shift >= 0; shift -= 4) {
    demitasse_board_write(&"0123456789abcdef"[value >> shift & 15], 1);
  }
  print("\n");
}

void protect(void) {
  demitasse_store32(MPU_RBAR, APP_FLASH | RBAR_VALID);
  demitasse_store32(MPU_RASR, RASR_READ_ONLY | RASR_4_KB);
  demitasse_store32(MPU_RBAR, APP_RAM | RBAR_VALID | 1);
  demitasse_store32(MPU_RASR, RASR_XN | RASR_READ_WRITE | RASR_4_KB);
  demitasse_store32(MPU_CTRL, 5);
  demitasse_data_synchronization_barrier();
  demitasse_instruction_synchronization_barrier();
}

void load(const uint8_t *program) {
  demitasse_store32(MPU_CTRL, 0);
  memcpy((void *) APP_FLASH, program, 256);
  demitasse_fill(APP_RAM, APP_SIZE);
  memset((void *) GRANT, 0xA5, GRANT_SIZE);
  for (int i = 0; i < 8; i++) {
    demitasse_store32(GRANT + 4 * i, (int32_t) PROCESS_CANARY + i);
  }
  protect();
}

struct demitasse_exception_frame *frame_at(uint32_t address) {
  struct demitasse_exception_frame *frame = (void *) address;
  *frame = (struct demitasse_exception_frame) {.pc = APP_FLASH, .lr = 1, .xpsr = 1 << 24};
  return frame;
}

__asm__(
    ".pushsection .text.run_with_canaries, \"ax\", %progbits\n"
    ".syntax unified\n.thumb\n.global run_with_canaries\n.thumb_func\n"
    "run_with_canaries:\n"
    "  push {r4-r11, lr}\n"
    "  mrs r2, msp\n"
    "  push {r2}\n"
    "  ldr r4, =0x5EED0001\n"
    "  add r5, r4, #1\n  add r6, r4, #2\n  add r7, r4, #3\n  add r8, r4, #4\n"
    "  add r9, r4, #5\n  add r10, r4, #6\n  add r11, r4, #7\n"
    "  bl demitasse_switch_to_process\n"
    "  ldr r1, =0x5EED0001\n"
    "  eors r4, r1\n"
    "  add r1, #1\n  eors r5, r1\n  orrs r4, r5\n"
    "  add r1, #1\n  eors r6, r1\n  orrs r4, r6\n"
    "  add r1, #1\n  eors r7, r1\n  orrs r4, r7\n"
    "  add r1, #1\n  eor r8, r1\n  orr r4, r8\n"
    "  add r1, #1\n  eor r9, r1\n  orr r4, r9\n"
    "  add r1, #1\n  eor r10, r1\n  orr r4, r10\n"
    "  add r1, #1\n  eor r11, r1\n  orr r4, r11\n"
    "  mrs r1, control\n  orrs r4, r1\n"
    "  mrs r1, ipsr\n  orrs r4, r1\n"
    "  mrs r1, primask\n  orrs r4, r1\n"
    "  mrs r1, basepri\n  orrs r4, r1\n"
    "  mrs r1, faultmask\n  orrs r4, r1\n"
    "  pop {r2}\n"
    "  mrs r1, msp\n  eors r1, r2\n  orrs r4, r1\n"
    "  ldr r1, =damage\n  ldr r2, [r1]\n  orrs r2, r4\n  str r2, [r1]\n"
    "  pop {r4-r11, pc}\n"
    "  .ltorg\n.popsection\n");

int32_t run(uint32_t stack_pointer) {
  int32_t reason = run_with_canaries(GRANT, stack_pointer);
  damage |= (uint32_t) demitasse_load32(SCB_SHCSR) & SHCSR_ACTIVE_OR_PENDED;
  damage |= (uint32_t) demitasse_load32(SCB_CFSR) | (uint32_t) demitasse_load32(SCB_HFSR);
  damage |= demitasse_switch.state;
  return reason;
}

int32_t go_on(void) {
  return run((uint32_t) demitasse_process_stack_pointer());
}

uint32_t saved(int number) {
  return (uint32_t) demitasse_load32(GRANT + 4 * (number - 4));
}

int registers_are_canaries(void) {
  for (int i = 0; i < 8; i++) {
    if (saved(4 + i) != PROCESS_CANARY + (uint32_t) i) {
      return 0;
    }
  }
  return 1;
}

int kernel_is_sound(void) {
  return damage == 0;
}

uint32_t checksum(void) {
  uint32_t sum = 0;
  for (int32_t offset = 0; offset < GRANT_SIZE; offset += 4) {
    sum = sum * 31 + (uint32_t) demitasse_load32(GRANT + offset);
    sum = sum * 31 + (uint32_t) demitasse_load32(APP_FLASH + offset);
  }
  return sum;
}
