/*
 * process.h - the process itself: its memory, its end, and messages without the console.
 */
#ifndef DEMITASSE_PROCESS_H
#define DEMITASSE_PROCESS_H

#include "demitasse/system_call.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Memory: see README.md for the picture ---- */

/* The process's RAM, which ends with the part that belongs to the kernel. */
uintptr_t process_ram_start(void);
uintptr_t process_ram_end(void);

/* Where the kernel's part starts; it grows down. */
uintptr_t process_grant_start(void);

/* The program in flash, header included. */
uintptr_t process_flash_start(void);
uintptr_t process_flash_end(void);

/* Moves the end of the usable RAM; STATUS_NO_MEMORY if it would reach the kernel's part. */
enum status process_set_break(uintptr_t address);

/* Moves it by some bytes and stores where it was, which is where the new bytes start if it grew. */
enum status process_move_break(int32_t increment, uintptr_t *previous);

/* A heap above the program's variables: first fit, grows by the break, never shrinks it. */
void *malloc(size_t size);
void *calloc(size_t count, size_t size);
void free(void *memory);

/* ---- The end ---- */

/* Ends the process; the code is shown in the kernel's lists. */
__attribute__((noreturn)) void process_exit(uint32_t completion_code);

/* Starts it again from the beginning. */
__attribute__((noreturn)) void process_restart(uint32_t completion_code);

/* ---- Low-level debug: works without buffers or upcalls, if the kernel has the driver ---- */

/* Reports a code of 1 or 2 words, in hexadecimal, with the process's name. */
enum status debug_print(uint32_t word);
enum status debug_print_pair(uint32_t word0, uint32_t word1);

/* Reports one of the codes that the kernel has a text for. */
enum status debug_alert(uint32_t code);

#ifdef __cplusplus
}
#endif

#endif
