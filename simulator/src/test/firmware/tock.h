/* The two halves of a kernel in Tock's manner: its chip, and its processes. */
#ifndef TOCK_H
#define TOCK_H
#include "board.h"

/* Starts clocks, pads, USART0 and AST in Tock's order. */
void chip_start(void);
/* Serves the interrupt of a number; panics for those that are unknown. */
void chip_interrupt(uint32_t irq);
/* Whether nothing goes on that needs the main clock. */
bool chip_may_sleep_deeply(void);

/* Sends text by DMA, after that which is being sent. */
void console_write(const char *text, uint32_t length);
void say(const char *text);
void say_hex(uint32_t value);
/* Receives a line, byte by byte. */
void console_read_line(void);

void led_toggle(void);
void alarm_in(uint32_t ticks);

/* Polls, and ends. */
_Noreturn void panic(const char *text);

/* What the chip tells the kernel. */
void alarm_fired(void);
void line_received(const char *line, uint32_t length);

#endif
