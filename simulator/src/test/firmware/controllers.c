/* Timers, flash, serial ports without wires, faults with their own handlers, and backup mode. */
#include "board.h"

static volatile uint32_t periods;
static volatile uint32_t fault_status, fault_address;

void interrupt(void)
{
    uint32_t irq = irq_active();
    interrupted(irq);
    switch (irq) {
    case 0:
        R(FLASHCALW) = R(FLASHCALW) & ~1u;
        break;
    case 22:
        R(PM + 0xD0) = BIT(5);
        R(PM + 0xC4) = BIT(5);
        break;
    case 40:
        R(AST + 0x0C) = BIT(16);
        periods++;
        while ((R(AST + 8) & BIT(24)) != 0) {
        }
        break;
    case 41:
        R(AST + 0x14) = 1;
        break;
    case 45:
        R(EIC + 0x04) = BIT(1);
        R(EIC + 0x10) = BIT(1);
        break;
    default:
        irq_disable(irq);
        break;
    }
    __asm volatile("dsb");
}

/* Goes on behind the instruction that has failed. */
__attribute__((used)) static void skip_fault(uint32_t *frame)
{
    fault_status = R(0xE000ED28);
    fault_address = R(0xE000ED38);
    R(0xE000ED28) = ~0u;
    uint16_t first = *(const volatile uint16_t *)(uintptr_t)frame[6];
    frame[6] += first >= 0xE800 ? 4 : 2;
}

__attribute__((naked)) void bus_fault(void) { __asm volatile("mov r0, sp\n\tb skip_fault"); }
__attribute__((naked)) void usage_fault(void) { __asm volatile("mov r0, sp\n\tb skip_fault"); }

static void faults(void)
{
    R(0xE000ED24) = BIT(17) | BIT(18); /* SHCSR: BusFault, UsageFault */
    uint32_t value = 5;
    __asm volatile("ldr %0, [%1]" : "+r"(value) : "r"(0x60000010));
    check_equal("a bus error is precise", fault_status, 0x8200);
    check_equal("its address", fault_address, 0x60000010);
    R(0xE000ED14) = R(0xE000ED14) | BIT(4); /* CCR.DIV_0_TRP */
    __asm volatile("udiv %0, %0, %1" : "+r"(value) : "r"(0));
    check_equal("division by zero", fault_status, BIT(25));
    __asm volatile("udf #1");
    check_equal("an undefined instruction", fault_status, BIT(16));
    __asm volatile(".hword 0xEE00, 0x0A10"); /* vmov s0, r0 */
    check_equal("no floating point", fault_status, BIT(19));
    R(0xE000ED14) = R(0xE000ED14) | BIT(3); /* CCR.UNALIGN_TRP */
    __asm volatile("ldrh %0, [%1]" : "+r"(value) : "r"(0x20000001));
    check_equal("an unaligned access", fault_status, BIT(24));
    R(0xE000ED14) = R(0xE000ED14) & ~(BIT(3) | BIT(4));
}

static void events(void)
{
    __asm volatile("sev\n\twfe" ::: "memory");
    R(0xE000ED10) = BIT(4);            /* SCR.SEVONPEND */
    R(0xE000E200 + 8) = BIT(70 - 64); /* ISPR of an interrupt that is disabled */
    __asm volatile("wfe" ::: "memory");
    R(0xE000E280 + 8) = BIT(70 - 64);
    R(0xE000ED10) = 0;
    check("WFE wakes up", true);
}

static void ast_write(uint32_t offset, uint32_t value)
{
    while ((R(AST + 8) & (BIT(24) | BIT(28))) != 0) {
    }
    R(AST + offset) = value;
    while ((R(AST + 8) & (BIT(24) | BIT(28))) != 0) {
    }
}

static void timer(void)
{
    ast_write(0x40, 0x100);
    ast_write(0x40, 0x101);
    ast_write(0x30, 9); /* PIR0: 1024 cycles of 32 kHz */
    ast_write(0x04, 0xFFFFFFF0);
    ast_write(0x0C, 0x00030301);
    ast_write(0x00, 1);
    R(AST + 0x10) = 1;
    irq_enable(41);
    interrupts = 0;
    wait_interrupts(1);
    check("the counter overflows", taken == 41 && R(AST + 4) < 4);
    irq_enable(40);
    ast_write(0x0C, BIT(16));
    R(AST + 0x10) = BIT(16);
    wait_interrupts(2);
    uint32_t start = R(AST + 4);
    wait_interrupts(5);
    uint32_t ticks = R(AST + 4) - start;
    R(AST + 0x14) = BIT(16);
    check("periods of 1024 cycles", periods >= 4 && ticks >= 3 * 512 - 2 && ticks <= 3 * 512 + 2);
    ast_write(0x20, 100);
    ast_write(0x00, BIT(8) | 1); /* CA0: the alarm clears the counter */
    ast_write(0x04, 0);
    delay_ms(10);
    check("an alarm clears the counter", R(AST + 4) < 101);
}

static void calendar(void)
{
    ast_write(0x00, 0);
    ast_write(0x00, 14u << 16 | BIT(2)); /* 1 Hz */
    ast_write(0x54, 26u << 26 | 2u << 22 | 28u << 17 | 23u << 12 | 59u << 6 | 59);
    ast_write(0x00, 14u << 16 | BIT(2) | 1);
    delay_ms(1300);
    check_equal("the first of March", R(AST + 0x54), 26u << 26 | 3u << 22 | 1u << 17);
    ast_write(0x00, 0);
}

static void frequency(void)
{
    R(0x400E0C04) = 100u << 8; /* MODE: REFNUM cycles of RCSYS, CLK_CPU */
    R(0x400E0C04) = BIT(31) | 100u << 8;
    while ((R(0x400E0C08) & 2) != 0) {
    }
    R(0x400E0C00) = 1;
    while ((R(0x400E0C08) & 1) != 0) {
    }
    uint32_t value = R(0x400E0C0C);
    check("FREQM measures 48 MHz", value > 41600 && value < 41750);
}

static uint32_t flash_command(uint32_t command, uint32_t page)
{
    R(FLASHCALW + 4) = 0xA5000000u | page << 8 | command;
    while ((R(FLASHCALW + 8) & 1) == 0) {
    }
    return R(FLASHCALW + 8);
}

static void flash(void)
{
    uint32_t page = 0x60000 / 512;
    flash_command(3, 0);
    R(0x60008) = 0x0F0F0F0F;
    R(0x6000C) = 0xFFFFFFFF;
    flash_command(1, page);
    flash_command(3, 0);
    R(0x60008) = 0xFFFF0000;
    R(0x6000C) = 0xFFFFFFFF;
    flash_command(1, page);
    check_equal("bits are only cleared", R(0x60008), 0x0F0F0000);
    check_equal("QPR of a written page", flash_command(12, page) >> 5 & 1, 0);
    flash_command(2, page);
    check_equal("QPR of an erased page", flash_command(12, page) >> 5 & 1, 1);
    check_equal("a region is locked", flash_command(4, page) >> 28 & 1, 1);
    check_equal("and unlocked", flash_command(5, page) >> 28 & 1, 0);
    flash_command(3, 0);
    R(0x00800010) = 0xCAFE;
    R(0x00800014) = 0xFFFFFFFF;
    flash_command(14, 0);
    flash_command(13, 0);
    check_equal("the user page", R(0x00800010), 0xCAFE);
    irq_enable(0);
    interrupts = 0;
    R(FLASHCALW + 4) = 0xA5000002u | page << 8;
    R(FLASHCALW) = R(FLASHCALW) | 1;
    wait_interrupts(1);
    check_equal("an interrupt of the flash", taken, 0);
    uint32_t serial = R(0x0080020C);
    check("a serial number", serial != 0 && serial != 0xFFFFFFFF);
}

static void usart_loop(void)
{
    clock_on(PBAMASK, 10);
    R(USART2) = 0x10C;
    R(USART2 + 0x04) = BIT(17) | BIT(19) | 2u << 14 | 4u << 9; /* 9 bits, local loop-back */
    R(USART2 + 0x20) = 52;
    R(USART2 + 0x24) = 30;
    R(USART2) = 0x50;
    R(USART2) = BIT(11); /* STTTO */
    R(USART2 + 0x1C) = 0x1A5;
    wait_set(USART2 + 0x14, 1);
    uint32_t early = R(USART2 + 0x14) & BIT(8);
    check_equal("nine bits", R(USART2 + 0x18) & 0x1FF, 0x1A5);
    check_equal("no time-out yet", early, 0);
    wait_set(USART2 + 0x14, BIT(8));
    R(USART2) = BIT(9);
    wait_set(USART2 + 0x14, BIT(2));
    check("a break", true);
    R(USART2) = BIT(10);
    R(USART2) = 0xA0;
}

static void spi_loop(void)
{
    clock_on(PBAMASK, 1);
    R(SPI + 0x04) = 0xEu << 16 | BIT(7) | BIT(4) | 1; /* LLB */
    R(SPI + 0x30) = 12u << 8 | 8u << 4 | 1;           /* 16 bits, CPOL */
    R(SPI) = 1;
    R(SPI + 0x0C) = 0xBEEF;
    wait_set(SPI + 0x10, 1);
    check_equal("16 bits of SPI", R(SPI + 0x08) & 0xFFFF, 0xBEEF);
    R(SPI) = 2;
}

static void button(void)
{
    pin_function(GPIO_A, 16, 2);
    R(GPIO_A + 0x164) = BIT(16);
    R(EIC + 0x14) = BIT(1); /* MODE: level, low */
    R(EIC + 0x20) = BIT(1); /* FILTER */
    R(EIC + 0x30) = BIT(1);
    R(EIC + 0x10) = BIT(1);
    R(EIC) = BIT(1);
    irq_enable(45);
    interrupts = 0;
    print("press the button\n");
    wait_interrupts(1);
    check_equal("EXTINT1", taken, 45);
    irq_enable(22);
    R(PM + 0xD0) = BIT(5);
    R(PM + 0xC0) = BIT(5);
    interrupts = 0;
    console_flush();
    pm_write(0x0C, 0x80);
    wait_interrupts(1);
    pm_write(0x0C, 0);
    check_equal("CKRDY", taken, 22);
}

static void back_up(void)
{
    bscif_write(0x78, 0x600DCAFE);
    ast_write(0x00, 0);
    ast_write(0x04, 0);
    ast_write(0x20, 500);
    ast_write(0x0C, 0x00030301);
    ast_write(0x1C, BIT(8));
    ast_write(0x00, 1);
    R(AST + 0x10) = BIT(8);
    console_flush();
    R(BPM + 0x2C) = 2; /* BKUPWEN: the AST */
    uint32_t pmcon = R(BPM + 0x1C);
    R(BPM + 0x18) = 0xAA00001Cu;
    R(BPM + 0x1C) = pmcon | BIT(8);
    R(0xE000ED10) = 4;
    cpsid();
    wfi();
    print("FAIL no backup mode\n");
}

int main(void)
{
    uint32_t cause = R(PM + 0x180);
    clock_rc32k();
    clock_pll48();
    console_start(48000000);
    if ((cause & BIT(6)) == 0) {
        faults();
        events();
        timer();
        calendar();
        frequency();
        flash();
        usart_loop();
        spi_loop();
        button();
        back_up();
    }
    check_equal("backup register", R(BSCIF + 0x78), 0x600DCAFE);
    check_equal("woken by the AST", R(BPM + 0x28) & 2, 2);
    print("end\n");
    for (;;) {
    }
}
