/*
 * b04.c - a process reads nothing but its own memory: one step over each border, and far away.
 */
#include "attack.h"

/* The last bytes on this side of each border. */
static bool control(void) {
  attack_read(process_ram_start());
  attack_read(attack_break() - 1);
  attack_read(process_flash_end() - 1);
  return true;
}

ATTACK(below_ram) {
  attack_read(process_ram_start() - 1);
}

ATTACK(above_ram) {
  attack_read(process_ram_end());
}

ATTACK(below_flash) {
  attack_read(process_flash_start() - 1);
}

ATTACK(above_flash) {
  attack_read(process_flash_end());
}

ATTACK(write_flash) {
  attack_write(process_flash_end() - 1);
}

ATTACK(vectors) {
  attack_read(0);
}

ATTACK(kernel_ram) {
  attack_read(KERNEL_RAM);
}

/* Each bit of the first MB of RAM as a word (ARMv7-M manual, section B3.1, bit-band). */
ATTACK(bit_band) {
  attack_read(0x22000000u);
}

ATTACK(peripherals) {
  attack_read(0x40000000u);
}

ATTACK(system_control) {
  attack_read(0xE000ED00u);
}

ATTACK(end_of_memory) {
  attack_read(0xFFFFFFFFu);
}

ATTACK_MAIN(control)
