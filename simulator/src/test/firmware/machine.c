/* The processor, its clocks, sleep modes, flash and resets. */
#include "board.h"

#define CYCCNT 0xE0001004u
#define SCR 0xE000ED10u

static volatile uint32_t order; /* one digit for each step of nested handlers */

/* IRQ 70 is of lower priority than 71. */
void interrupt(void)
{
    interrupted(irq_active());
    switch (irq_active()) {
    case 70:
        order = order * 10 + 1;
        R(0xE000E208) = BIT(71 - 64); /* ISPR */
        __asm volatile("dsb\n\tisb");
        order = order * 10 + 3;
        break;
    case 71:
        order = order * 10 + 2;
        break;
    default:
        irq_disable(irq_active());
        break;
    }
}

void pend_sv(void) { order = order * 10 + 4; }

static void priorities(void)
{
    R8(0xE000E400 + 70) = 0x80;
    R8(0xE000E400 + 71) = 0x40;
    R8(0xE000ED22) = 0xF0; /* PendSV last */
    irq_enable(70);
    irq_enable(71);
    cpsid();
    R(0xE000ED04) = BIT(28);
    R(0xE000E208) = BIT(70 - 64);
    cpsie();
    check_equal("nested handlers", order, 1234);
    R8(0xE000E400 + 70) = 0xFF;
    check_equal("four bits of priority", R8(0xE000E400 + 70), 0xF0);
    irq_disable(70);
    irq_disable(71);
}

static void memory_accesses(void)
{
    static volatile uint8_t bytes[12] = {0x10, 0x21, 0x32, 0x43, 0x54, 0x65, 0x76, 0x87};
    static volatile uint32_t word = 0x80;
    uint32_t at = (uint32_t)(uintptr_t)bytes;
    uint32_t loaded;
    __asm volatile("ldr %0, [%1, #3]" : "=r"(loaded) : "r"(at), "m"(bytes));
    check_equal("unaligned load", loaded, 0x76655443);
    __asm volatile("strh %0, [%1, #5]" ::"r"(0xABCD), "r"(at) : "memory");
    check_equal("unaligned store", R(at + 4), 0x87ABCD54);
    uint32_t alias = 0x22000000 + ((uint32_t)(uintptr_t)&word - 0x20000000) * 32;
    R(alias + 4 * 3) = 1;
    R(alias + 4 * 7) = 0;
    check_equal("bits of SRAM", word, 0x08);
    check_equal("a bit is read", R(alias + 4 * 3), 1);
}

static void code_in_ram(void)
{
    static uint16_t code[2];
    uint32_t sum = 0;
    for (uint16_t value = 1; value <= 3; value++) {
        code[0] = (uint16_t)(0x2000 | value); /* movs r0, #value */
        code[1] = 0x4770;                     /* bx lr */
        __asm volatile("dsb\n\tisb" ::: "memory");
        sum = sum * 10 + ((uint32_t(*)(void))((uintptr_t)code | 1))();
    }
    check_equal("code that changes", sum, 123);
}

/* Lies in RAM, so that it goes on while the flash is busy. */
__attribute__((section(".ramcode"), noinline, long_call)) static uint32_t command_and_count(uint32_t command)
{
    uint32_t polls = 0;
    R(FLASHCALW + 4) = command;
    while ((R(FLASHCALW + 8) & 1) == 0) {
        polls++;
    }
    return polls;
}

static void flash(void)
{
    uint32_t page = 0x70000 / 512;
    R(FLASHCALW + 4) = 0xA5000003u; /* CPB */
    wait_set(FLASHCALW + 8, 1);
    for (uint32_t at = 0; at < 512; at += 4) {
        R(0x70000 + at) = 0xC0DE0000u + at;
    }
    check("code in RAM sees the flash erase", command_and_count(0xA5000002u | page << 8) > 100);
    check("code in RAM sees the flash write", command_and_count(0xA5000001u | page << 8) > 100);
    check_equal("the page's last word", R(0x701FC), 0xC0DE01FC);
}

static void ast_write(uint32_t offset, uint32_t value)
{
    while ((R(AST + 8) & (BIT(24) | BIT(28))) != 0) {
    }
    R(AST + offset) = value;
    while ((R(AST + 8) & (BIT(24) | BIT(28))) != 0) {
    }
}

static void ast_start(void)
{
    ast_write(0x40, 0);
    ast_write(0x40, 0x100);
    ast_write(0x40, 0x101);
    ast_write(0x00, 1);
    ast_write(0x1C, BIT(8));
}

static void sleep(const char *name, bool deep, uint32_t mode)
{
    console_flush();
    R(BPM + 0x18) = 0xAA00001Cu;
    R(BPM + 0x1C) = (R(BPM + 0x1C) & ~(BIT(9) | 3u << 12)) | mode;
    R(SCR) = deep ? 4 : 0;
    uint32_t start = R(AST + 4);
    ast_write(0x20, start + 100);
    ast_write(0x0C, BIT(8));
    R(AST + 0x10) = BIT(8);
    irq_enable(39);
    cpsid();
    wfi();
    uint32_t slept = R(AST + 4) - start;
    bool alarm = (R(AST + 8) & BIT(8)) != 0;
    R(AST + 0x14) = BIT(8);
    ast_write(0x0C, BIT(8));
    irq_disable(39);
    R(0xE000E284) = BIT(39 - 32); /* ICPR */
    R(SCR) = 0;
    cpsie();
    /* OSC0 and the PLL start anew after SLEEP3 and deeper: 9 ms. */
    bool stopped = deep || mode == 3u << 12;
    check(name, alarm && (stopped ? slept > 240 && slept < 270 : slept >= 100 && slept < 103));
}

static void sleep_modes(void)
{
    sleep("SLEEP0", false, 0);
    sleep("SLEEP1", false, 1u << 12);
    sleep("SLEEP2", false, 2u << 12);
    sleep("SLEEP3", false, 3u << 12);
    sleep("WAIT", true, 0);
    check("the AST has woken the chip", (R(PM + 0x184) & BIT(17)) != 0);
    sleep("RETENTION", true, BIT(9));
}

static uint32_t cycles_of_164_ticks(void)
{
    uint32_t tick = R(AST + 4);
    while (R(AST + 4) == tick) {
    }
    uint32_t start = R(CYCCNT);
    while (R(AST + 4) - tick < 165) {
    }
    return R(CYCCNT) - start;
}

/* Measures a main clock in kHz, and goes back to the PLL. */
static void main_clock(const char *name, uint32_t source, uint32_t kilohertz)
{
    console_flush();
    pm_write(0, source);
    uint32_t measured = cycles_of_164_ticks() * 100 / 1001;
    pm_write(0, 2);
    check(name, measured > kilohertz - kilohertz / 50 && measured < kilohertz + kilohertz / 50);
    if (measured < kilohertz - kilohertz / 50 || measured > kilohertz + kilohertz / 50) {
        print_number(measured);
        print(" kHz\n");
    }
}

static void select(uint32_t offset, uint32_t value)
{
    pm_write(offset, value);
    while ((R(PM + 0xD4) & BIT(5)) == 0) {
    }
}

/* No bus may be faster than the processor, so that is the last to slow down, the first to go. */
static void divide(uint32_t selection)
{
    if (selection == 0) {
        select(0x04, 0);
    }
    for (uint32_t bus = 0x0C; bus <= 0x18; bus += 4) {
        select(bus, selection);
    }
    select(0x04, selection);
}

static void start_dfll(void)
{
    scif_write(0x74, 13u << 8 | 1); /* GCLK 0 from RC32K */
    scif_write(0x28, 1);
    wait_set(SCIF + 0x14, BIT(3));
    scif_write(0x30, 1464);
    wait_set(SCIF + 0x14, BIT(3));
    scif_write(0x34, 4u << 16 | 4);
    wait_set(SCIF + 0x14, BIT(3));
    scif_write(0x28, 2u << 16 | 3); /* RANGE 25 to 55 MHz, closed loop */
    wait_set(SCIF + 0x14, BIT(2));
}

static void clocks(void)
{
    main_clock("PLL0", 2, 48000);
    main_clock("OSC0", 1, 16000);
    scif_write(0x48, (R(SCIF + 0x48) & ~0x300u) | 2u << 8);
    scif_write(0x48, R(SCIF + 0x48) | 1);
    wait_set(SCIF + 0x48, 1);
    main_clock("RCFAST", 5, 12000);
    start_dfll();
    main_clock("DFLL", 3, 47972);
    scif_write(0x50, R(SCIF + 0x50) | 1);
    wait_set(SCIF + 0x50, 1);
    console_flush();
    divide(0x80);
    pm_write(0, 4);
    uint32_t measured = cycles_of_164_ticks() * 100 / 1001;
    pm_write(0, 2);
    divide(0);
    check("RC80M by 2", measured > 39000 && measured < 41000);
}

static void system_timer(void)
{
    R(0xE000E014) = 48000 - 1;
    R(0xE000E018) = 0;
    R(0xE000E010) = 5;
    uint32_t start = R(CYCCNT);
    while ((R(0xE000E010) & BIT(16)) == 0) {
    }
    uint32_t cycles = R(CYCCNT) - start;
    uint32_t again = R(0xE000E010);
    R(0xE000E010) = 0;
    check("SysTick and CYCCNT agree", cycles >= 48000 - 20 && cycles < 48000 + 40);
    check_equal("reading clears COUNTFLAG", again, 5);
    check("CALIB tells 10 ms", (R(0xE000E01C) & 0xFFFFFF) != 0);
}

static void first_start(void)
{
    R(0xE000EDFC) = BIT(24); /* DEMCR.TRCENA */
    R(0xE0001000) = 1;       /* DWT_CTRL.CYCCNTENA */
    priorities();
    memory_accesses();
    code_in_ram();
    flash();
    system_timer();
    ast_start();
    clocks();
    sleep_modes();
    console_flush();
    R(0xE000ED0C) = 0x05FA0004;
}

static void watchdog(void)
{
    uint32_t control = (R(WDT) & ~(0xFF000000u | 0x1Fu << 8)) | 10u << 8 | 1;
    console_flush();
    R(WDT) = 0x55000000u | control;
    R(WDT) = 0xAA000000u | control;
}

int main(void)
{
    uint32_t cause = R(PM + 0x180);
    clock_rc32k();
    clock_pll48();
    console_start(48000000);
    if ((cause & BIT(3)) != 0) {
        print("reset by the watchdog\nend\n");
    } else if ((cause & BIT(8)) != 0) {
        print("reset by the processor\n");
        watchdog();
    } else {
        check("reset by power-on", (cause & 1) != 0);
        first_start();
    }
    for (;;) {
    }
}
