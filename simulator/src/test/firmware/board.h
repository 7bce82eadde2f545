/* What all programs need of the chip and of the board: addresses, clocks, a console, verdicts. */
#ifndef BOARD_H
#define BOARD_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define R(address) (*(volatile uint32_t *)(uintptr_t)(address))
#define R8(address) (*(volatile uint8_t *)(uintptr_t)(address))
#define BIT(n) (1u << (n))

#define SPI 0x40008000u
#define TWIM1 0x4001C000u
#define USART0 0x40024000u
#define USART2 0x4002C000u
#define ADCIFE 0x40038000u
#define DACC 0x4003C000u
#define TRNG 0x40068000u
#define FLASHCALW 0x400A0000u
#define PDCA(channel) (0x400A2000u + 0x40u * (channel))
#define CRCCU 0x400A4000u
#define AESA 0x400B0000u
#define PM 0x400E0000u
#define SCIF 0x400E0800u
#define GPIO_A 0x400E1000u
#define GPIO_B 0x400E1200u
#define BPM 0x400F0000u
#define BSCIF 0x400F0400u
#define AST 0x400F0800u
#define WDT 0x400F0C00u
#define EIC 0x400F1000u

/* Clock masks of the PM. */
#define HSBMASK 0x24u
#define PBAMASK 0x28u
#define PBBMASK 0x2Cu

extern uint32_t stack_top;
void reset(void);
int main(void);

/* Handlers that a program may replace. */
void nmi(void);
void hard_fault(void);
void mem_manage(void);
void bus_fault(void);
void usage_fault(void);
void svc(void);
void pend_sv(void);
void sys_tick(void);
void interrupt(void);

void pm_write(uint32_t offset, uint32_t value);
void scif_write(uint32_t offset, uint32_t value);
void bscif_write(uint32_t offset, uint32_t value);
void clock_on(uint32_t mask_offset, uint32_t bit);

/* OSC0, a crystal of 16 MHz, becomes the main clock. */
void clock_osc0(void);
/* OSC0 times 3 by PLL0 becomes the main clock: 48 MHz, flash with one wait state. */
void clock_pll48(void);
/* RC32K runs and is the 32 kHz clock. */
void clock_rc32k(void);

/* The pin belongs to the peripheral of a function, A = 0. */
void pin_function(uint32_t port, uint32_t pin, uint32_t function);

/* USART0 at 115200 8N1; the parameter is the main clock in hertz. */
void console_start(uint32_t hertz);
void console_flush(void);
void put(char c);
void print(const char *text);
void print_hex(uint32_t value);
void print_number(uint32_t value);

/* Prints PASS or FAIL and a name. */
void check(const char *name, bool passed);
/* The same for an expected number, which is printed if it is not there. */
void check_equal(const char *name, uint32_t actual, uint32_t expected);

/* Sleeps by SysTick, with the clock that the console was started with. */
void delay_ms(uint32_t milliseconds);

/* Waits until all of the bits are set; gives up, and says so, after many reads. */
bool wait_set(uint32_t address, uint32_t bits);

/* How many interrupts a program's handler has counted, and the number of the last one. */
extern volatile uint32_t interrupts;
extern volatile uint32_t taken;
void interrupted(uint32_t irq);
/* Sleeps until so many have come. */
void wait_interrupts(uint32_t count);

static inline void irq_enable(uint32_t n) { R(0xE000E100u + 4 * (n / 32)) = BIT(n % 32); }
static inline void irq_disable(uint32_t n) { R(0xE000E180u + 4 * (n / 32)) = BIT(n % 32); }
static inline uint32_t irq_active(void)
{
    uint32_t ipsr;
    __asm volatile("mrs %0, ipsr" : "=r"(ipsr));
    return (ipsr & 0x1FF) - 16;
}
static inline void wfi(void) { __asm volatile("dsb\n\twfi\n\tisb" ::: "memory"); }
static inline void cpsid(void) { __asm volatile("cpsid i" ::: "memory"); }
static inline void cpsie(void) { __asm volatile("cpsie i\n\tisb" ::: "memory"); }

#endif
