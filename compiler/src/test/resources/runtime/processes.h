/*
 * processes.h - a small kernel for tests: one process behind the MPU, and canaries around it.
 */
#ifndef PROCESSES_H
#define PROCESSES_H

#include "demitasse/board.h"
#include "demitasse/runtime.h"

/* The process's code and memory, and what the kernel keeps of it right behind. */
#define APP_FLASH 0x00100000
#define APP_RAM 0x20010000
#define APP_SIZE 0x1000
#define GRANT (APP_RAM + APP_SIZE)
#define GRANT_SIZE 0x400
#define APP_STACK (APP_RAM + 0x800)

#define SCB_ICSR ((int32_t) 0xE000ED04)
#define SCB_SHPR1 ((int32_t) 0xE000ED18)
#define SCB_SHPR2 ((int32_t) 0xE000ED1C)
#define SCB_SHPR3 ((int32_t) 0xE000ED20)
#define SCB_SHCSR ((int32_t) 0xE000ED24)
#define SCB_CFSR ((int32_t) 0xE000ED28)
#define SCB_HFSR ((int32_t) 0xE000ED2C)
#define SYST_CSR ((int32_t) 0xE000E010)
#define SYST_RVR ((int32_t) 0xE000E014)
#define SYST_CVR ((int32_t) 0xE000E018)
#define NVIC_ISER ((int32_t) 0xE000E100)
#define NVIC_ISPR ((int32_t) 0xE000E200)
#define NVIC_ICPR ((int32_t) 0xE000E280)

/* A program of a process: position-independent instructions, to be copied to APP_FLASH. */
#define PROGRAM(name, text) \
  __asm__(".pushsection .text.programs, \"ax\", %progbits\n.syntax unified\n.thumb\n.balign 4\n" \
          ".global " #name "\n" #name ":\n" text "\n.ltorg\n.balign 4\n.popsection\n"); \
  extern const uint8_t name[]

/* Prints the line "name: yes", or NO with the numbers. */
void fact(const char *name, int holds);
void number(const char *name, uint32_t value);

/* Sets up the MPU for the process. */
void protect(void);

/* Copies a program, fills the process's memory with zeroes and its registers with canaries. */
void load(const uint8_t *program);

/* The frame, as the hardware stacks it, at an address; its PC is the program's start. */
struct demitasse_exception_frame *frame_at(uint32_t address);

/* Runs the process from a stack pointer with canaries in the kernel's registers. */
int32_t run(uint32_t stack_pointer);

/* The same from where it stopped. */
int32_t go_on(void);

/* A word of the process's r4-r11, by the register's number. */
uint32_t saved(int number);

/* Whether the process's r4-r11 are as load() has set them. */
int registers_are_canaries(void);

/* Whether all that a switch may not change was right after each run, so far. */
int kernel_is_sound(void);

/* A sum over what a process must not change: the kernel's part of its memory, and its code. */
uint32_t checksum(void);

#endif
