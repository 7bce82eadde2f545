/* Start-up, clocks and console of the test programs, from the facts of the datasheet. */
#include "board.h"

extern uint32_t data_start, data_end, bss_start, bss_end;
extern const uint32_t data_load;

volatile uint32_t interrupts;
volatile uint32_t taken;
static uint32_t core_hertz;

static void stuck(void)
{
    print("FAIL unexpected exception ");
    print_number(irq_active() + 16);
    print(" CFSR ");
    print_hex(R(0xE000ED28));
    print("\n");
    console_flush();
    for (;;) {
    }
}

#define WEAK __attribute__((weak, alias("stuck")))
WEAK void nmi(void);
WEAK void hard_fault(void);
WEAK void mem_manage(void);
WEAK void bus_fault(void);
WEAK void usage_fault(void);
WEAK void svc(void);
WEAK void pend_sv(void);
WEAK void sys_tick(void);
WEAK void interrupt(void);

typedef void (*handler)(void);

struct vectors {
    uint32_t *stack;
    handler system[15];
    handler irq[80];
};

__attribute__((section(".vectors"), used)) static const struct vectors vectors = {
    &stack_top,
    {reset, nmi, hard_fault, mem_manage, bus_fault, usage_fault, stuck, stuck, stuck, stuck, svc,
     stuck, stuck, pend_sv, sys_tick},
    {[0 ... 79] = interrupt},
};

void reset(void)
{
    const uint32_t *from = &data_load;
    for (uint32_t *to = &data_start; to < &data_end;) {
        *to++ = *from++;
    }
    for (uint32_t *to = &bss_start; to < &bss_end;) {
        *to++ = 0;
    }
    main();
    for (;;) {
    }
}

void pm_write(uint32_t offset, uint32_t value)
{
    R(PM + 0x58) = 0xAA000000u | offset;
    R(PM + offset) = value;
}

void scif_write(uint32_t offset, uint32_t value)
{
    R(SCIF + 0x18) = 0xAA000000u | offset;
    R(SCIF + offset) = value;
}

void bscif_write(uint32_t offset, uint32_t value)
{
    R(BSCIF + 0x18) = 0xAA000000u | offset;
    R(BSCIF + offset) = value;
}

void clock_on(uint32_t mask_offset, uint32_t bit)
{
    pm_write(mask_offset, R(PM + mask_offset) | BIT(bit));
}

bool wait_set(uint32_t address, uint32_t bits)
{
    for (uint32_t i = 0; i < 1000000; i++) {
        if ((R(address) & bits) == bits) {
            return true;
        }
    }
    print("FAIL no ");
    print_hex(bits);
    print(" at ");
    print_hex(address);
    print("\n");
    return false;
}

static void osc0_start(void)
{
    scif_write(0x20, 0x00010E01); /* OSCCTRL0: OSCEN, STARTUP 14, MODE crystal */
    while ((R(SCIF + 0x14) & 1) == 0) {
    }
}

void clock_osc0(void)
{
    osc0_start();
    pm_write(0, 1);
}

void clock_pll48(void)
{
    while ((R(BPM + 0x14) & 1) == 0) { /* SR.PSOK */
    }
    R(BPM + 0x18) = 0xAA00001Cu;
    R(BPM + 0x1C) = R(BPM + 0x1C) | 0x0E; /* PMCON: PSCM, PSCREQ, PS 2 */
    while ((R(BPM + 0x14) & 1) == 0) {
    }
    R(FLASHCALW) = BIT(6);              /* FCR.FWS */
    R(FLASHCALW + 4) = 0xA5000010u;     /* FCMD: HSEN */
    while ((R(FLASHCALW + 8) & 1) == 0) {
    }
    osc0_start();
    scif_write(0x24, 0x3F050111); /* PLL0: 16 MHz * 6 / 1 / 2 */
    while ((R(SCIF + 0x14) & BIT(6)) == 0) {
    }
    pm_write(0, 2);
}

void clock_rc32k(void)
{
    bscif_write(0x24, 7); /* RC32KCR: EN, TCEN, EN32K */
    while ((R(BSCIF + 0x14) & 2) == 0) {
    }
    R(BPM + 0x18) = 0xAA00001Cu;
    R(BPM + 0x1C) = R(BPM + 0x1C) | BIT(16); /* PMCON.CK32S */
}

void pin_function(uint32_t port, uint32_t pin, uint32_t function)
{
    for (uint32_t bit = 0; bit < 3; bit++) {
        uint32_t clear = (function >> bit & 1) == 0;
        R(port + 0x10 + 0x10 * bit + (clear ? 8u : 4u)) = BIT(pin);
    }
    R(port + 0x08) = BIT(pin); /* GPERC: the peripheral drives it */
}

void console_start(uint32_t hertz)
{
    core_hertz = hertz;
    pin_function(GPIO_A, 11, 0);
    pin_function(GPIO_A, 12, 0);
    clock_on(PBAMASK, 8);
    R(USART0) = 0x10C;           /* CR: reset receiver, transmitter, status */
    R(USART0 + 4) = 0x000808C0;  /* MR: OVER, no parity, 8 bits */
    uint32_t eighths = (hertz + 57600) / 115200;
    R(USART0 + 0x20) = eighths / 8 | (eighths % 8) << 16;
    R(USART0) = 0x50; /* TXEN, RXEN */
}

void console_flush(void)
{
    while ((R(USART0 + 0x14) & BIT(9)) == 0) {
    }
}

void put(char c)
{
    while ((R(USART0 + 0x14) & 2) == 0) {
    }
    R(USART0 + 0x1C) = (uint8_t)c;
}

void print(const char *text)
{
    while (*text != 0) {
        put(*text++);
    }
}

void print_hex(uint32_t value)
{
    print("0x");
    for (int shift = 28; shift >= 0; shift -= 4) {
        put("0123456789ABCDEF"[value >> shift & 15]);
    }
}

void print_number(uint32_t value)
{
    char text[11];
    uint32_t at = 10;
    text[10] = 0;
    do {
        text[--at] = (char)('0' + value % 10);
        value /= 10;
    } while (value != 0);
    print(text + at);
}

void check(const char *name, bool passed)
{
    print(passed ? "PASS " : "FAIL ");
    print(name);
    print("\n");
}

void check_equal(const char *name, uint32_t actual, uint32_t expected)
{
    if (actual == expected) {
        check(name, true);
        return;
    }
    print("FAIL ");
    print(name);
    print(": ");
    print_hex(actual);
    print(" instead of ");
    print_hex(expected);
    print("\n");
}

void delay_ms(uint32_t milliseconds)
{
    cpsid();
    R(0xE000E014) = core_hertz / 1000 - 1;
    R(0xE000E018) = 0;
    R(0xE000E010) = 7;
    while (milliseconds-- > 0) {
        wfi();
        R(0xE000ED04) = BIT(25); /* ICSR.PENDSTCLR: no handler is wanted */
    }
    R(0xE000E010) = 0;
    R(0xE000ED04) = BIT(25);
    cpsie();
}

void interrupted(uint32_t irq)
{
    taken = irq;
    interrupts++;
}

void wait_interrupts(uint32_t count)
{
    cpsid();
    while (interrupts < count) {
        wfi();
        cpsie();
        cpsid();
    }
    cpsie();
}
