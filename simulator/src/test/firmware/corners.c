/* Corners of the chip: DMA of words, both ends of a bus, early warnings, exceptions by software. */
#include "board.h"

#define TWIM0 0x40018000u
#define TWIS1 0x4001C400u

static volatile uint32_t nmis;
static uint32_t counter;

void nmi(void) { nmis++; }

void interrupt(void)
{
    interrupted(irq_active());
    switch (irq_active()) {
    case 44:
        R(WDT + 0x1C) = BIT(2);
        R(WDT + 0x10) = BIT(2);
        break;
    case 69:
        R(ADCIFE + 0x34) = BIT(2);
        break;
    default:
        irq_disable(irq_active());
        break;
    }
    __asm volatile("dsb");
}

static void exceptions(void)
{
    R(0xE000ED04) = BIT(31);
    __asm volatile("dsb\n\tisb");
    check_equal("NMI by software", nmis, 1);
    irq_enable(74);
    R(0xE000EF00) = 74; /* STIR */
    __asm volatile("dsb\n\tisb");
    check_equal("an interrupt by software", taken, 74);
    check_equal("lines of the NVIC", R(0xE000E004) & 15, 2);
    check_equal("CPUID", R(0xE000ED00), 0x410FC241);
    check_equal("CPACR has no FPU", (R(0xE000ED88) = 0xF00000, R(0xE000ED88)), 0);
    check_equal("eight regions", R(0xE000ED90) >> 8 & 0xFF, 8);
    for (uint32_t i = 0; i < 10; i++) {
        __atomic_fetch_add(&counter, i, __ATOMIC_SEQ_CST);
    }
    check_equal("exclusive accesses", counter, 45);
    check_equal("CHIPID", R(0x400E0740) & 0xFFFFFFE0, 0xAB0B0AE0);
    check_equal("its extension", R(0x400E0744), 0x1400000F);
    check_equal("size of flash and pages", R(FLASHCALW + 0x0C), 0x40B);
}

static void second_memory(void)
{
    clock_on(HSBMASK, 2);
    R(0x21000000) = 0x12345678;
    R8(0x210007FF) = 0x9A;
    check_equal("RAM of the cache", R(0x21000000), 0x12345678);
    check_equal("its last byte", R8(0x210007FF), 0x9A);
}

static void pulls(void)
{
    R(GPIO_B + 0x04) = BIT(12);
    R(GPIO_B + 0x48) = BIT(12);
    R(GPIO_B + 0x164) = BIT(12);
    R(GPIO_B + 0x74) = BIT(12);
    delay_ms(1);
    uint32_t up = R(GPIO_B + 0x60) >> 12 & 1;
    R(GPIO_B + 0x78) = BIT(12);
    R(GPIO_B + 0x84) = BIT(12);
    delay_ms(1);
    check_equal("pull-up, pull-down", up << 1 | (R(GPIO_B + 0x60) >> 12 & 1), 2);
    R(GPIO_B + 0x50) = R(GPIO_B + 0x50) | BIT(12);
    R(GPIO_B + 0x40) = R(GPIO_B + 0x40) | BIT(12);
    delay_ms(1);
    check_equal("an output reads its level", R(GPIO_B + 0x60) >> 12 & 1, 1);
    R(GPIO_B + 0x40) = R(GPIO_B + 0x40) & ~BIT(12);
}

static void checksum_of_words(void)
{
    static uint32_t descriptor[5] __attribute__((aligned(512)));
    static const char text[] __attribute__((aligned(4))) = "12345678";
    clock_on(HSBMASK, 4);
    clock_on(PBBMASK, 4);
    descriptor[0] = (uint32_t)(uintptr_t)text;
    descriptor[1] = BIT(27) | 2u << 24 | 2;
    R(CRCCU + 0x38) = 1;
    R(CRCCU + 0x34) = 1;
    R(CRCCU) = (uint32_t)(uintptr_t)descriptor;
    R(CRCCU + 0x08) = 1;
    while ((R(CRCCU + 0x10) & 1) != 0) {
    }
    uint32_t crc = R(CRCCU + 0x3C);
    __asm("rbit %0, %0" : "+r"(crc));
    check_equal("CRC-32 by words", ~crc, 0x9AE0DAAF);
}

/* NIST SP 800-38A, F.2.1, both directions of the data by DMA. */
static void chained_encryption(void)
{
    static const uint32_t key[4] = {0x16157E2B, 0xA6D2AE28, 0x8815F7AB, 0x3C4FCF09};
    static const uint32_t plain[8] = {0xE2BEC16B, 0x969F402E, 0x117E3DE9, 0x2A179373,
                                      0x578A2DAE, 0x9CAC031E, 0xAC6FB79E, 0x518EAF45};
    static const uint32_t expected[8] = {0xACAB4976, 0x46B21981, 0x9B8EE9CE, 0x7D19E912,
                                         0x9BCB8650, 0xEE197250, 0x3A11DB95, 0xB2787691};
    static uint32_t cipher[8];
    clock_on(HSBMASK, 9);
    scif_write(0x74 + 4 * 4, 7u << 8 | 1);
    R(AESA) = 1;
    R(AESA + 0x04) = 0xF0000 | 1u << 4 | BIT(3) | 1;
    for (uint32_t i = 0; i < 4; i++) {
        R(AESA + 0x20 + 4 * i) = key[i];
    }
    R(AESA) = 5;
    for (uint32_t i = 0; i < 4; i++) {
        R(AESA + 0x40 + 4 * i) = 0x03020100u + 0x04040404u * i;
    }
    for (uint32_t n = 6; n < 8; n++) {
        R(PDCA(n) + 0x18) = 2; /* words */
        R(PDCA(n) + 0x04) = n == 6 ? 17 : 36;
        R(PDCA(n) + 0x00) = n == 6 ? (uint32_t)(uintptr_t)cipher : (uint32_t)(uintptr_t)plain;
        R(PDCA(n) + 0x08) = 8;
        R(PDCA(n) + 0x14) = 1;
    }
    wait_set(PDCA(6) + 0x2C, 2);
    bool same = true;
    for (uint32_t i = 0; i < 8; i++) {
        same &= cipher[i] == expected[i];
    }
    check("AES-128 in CBC mode by DMA", same);
}

/* TWIM0 at D4 and D5 writes to TWIS1 at SDA and SCL, and reads from it. */
static void both_ends(void)
{
    clock_on(PBAMASK, 4);
    clock_on(PBAMASK, 7);
    pin_function(GPIO_A, 23, 1);
    pin_function(GPIO_A, 24, 1);
    pin_function(GPIO_B, 0, 0);
    pin_function(GPIO_B, 1, 0);
    R(TWIM0) = 1;
    R(TWIM0) = BIT(7);
    R(TWIM0 + 0x04) = 30u << 16 | 30u << 8 | 30u;
    uint32_t control = 0x34u << 16 | BIT(4) | BIT(2); /* SMATCH, STREN */
    R(TWIS1) = control;
    R(TWIS1) = control | 1;
    R(TWIM0 + 0x0C) = 1u << 16 | 7u << 13 | 0x34u << 1;
    R(TWIM0 + 0x18) = 0xA5;
    wait_set(TWIS1 + 0x18, 1);
    check_equal("the slave receives", R(TWIS1 + 0x0C), 0xA5);
    wait_set(TWIM0 + 0x1C, BIT(3) | BIT(4));
    R(TWIM0 + 0x2C) = ~0u;
    R(TWIS1 + 0x28) = ~0u;
    R(TWIM0 + 0x0C) = 1u << 16 | 7u << 13 | 0x34u << 1 | 1;
    wait_set(TWIS1 + 0x18, 2);
    R(TWIS1 + 0x10) = 0x3C;
    wait_set(TWIM0 + 0x1C, 1);
    check_equal("the slave transmits", R(TWIM0 + 0x14), 0x3C);
    wait_set(TWIM0 + 0x1C, BIT(3) | BIT(4));
}

static void early_warning(void)
{
    uint32_t control = (R(WDT) & ~(0xFF000000u | 0x1Fu << 8)) | 9u << 8 | BIT(4) | 1;
    R(WDT + 0x0C) = BIT(2);
    irq_enable(44);
    interrupts = 0;
    R(WDT) = 0x55000000u | control;
    R(WDT) = 0xAA000000u | control;
    wait_interrupts(1);
    R(WDT) = 0x55000000u | (control & ~1u);
    R(WDT) = 0xAA000000u | (control & ~1u);
    delay_ms(30);
    check_equal("the watchdog warns", taken, 44);
}

/* A1 rises above a threshold, which the converter watches by itself. */
static void window(void)
{
    clock_on(PBAMASK, 12);
    pin_function(GPIO_A, 5, 0);
    R(ADCIFE + 0x04) = 3u << 8 | BIT(6) | 4u << 1;
    R(ADCIFE) = BIT(8);
    wait_set(ADCIFE + 0x08, BIT(24));
    R(ADCIFE) = BIT(10) | BIT(4);
    wait_set(ADCIFE + 0x08, BIT(30) | BIT(28));
    R(ADCIFE + 0x14) = 7u << 20 | 1u << 16 | 2u << 14 | 1u << 8 | 7u << 4;
    R(ADCIFE + 0x28) = 2048; /* LT */
    R(ADCIFE + 0x24) = 1u << 12; /* above it */
    R(ADCIFE + 0x20) = 1499;
    R(ADCIFE + 0x0C) = 0x2F;
    R(ADCIFE + 0x30) = BIT(2);
    irq_enable(69);
    interrupts = 0;
    R(ADCIFE) = BIT(2);
    print("raise A1\n");
    while (interrupts == 0) {
        (void)R(ADCIFE + 0x2C);
        R(ADCIFE + 0x0C) = 3;
    }
    R(ADCIFE) = BIT(1);
    check("the converter watches", (R(ADCIFE + 0x2C) & 0xFFFF) > 2048);
}

int main(void)
{
    clock_pll48();
    console_start(48000000);
    clock_on(HSBMASK, 0);
    clock_on(PBBMASK, 3);
    exceptions();
    second_memory();
    pulls();
    checksum_of_words();
    chained_encryption();
    both_ends();
    early_warning();
    window();
    print("end\n");
    for (;;) {
        wfi();
    }
}
