/* Serial ports and interrupts of pins, over wires on the header. */
#include "board.h"

static uint8_t usart2_received[8];
static uint32_t usart2_count;

void interrupt(void)
{
    interrupted(irq_active());
    switch (irq_active()) {
    case 9: /* PDCA 8 */
        R(PDCA(8) + 0x24) = 7;
        break;
    case 30: /* PB08 to PB15 */
        R(GPIO_B + 0xD8) = BIT(15);
        break;
    case 50:
        R(EIC + 0x10) = BIT(6);
        break;
    case 67:
        while ((R(USART2 + 0x14) & 1) != 0) {
            usart2_received[usart2_count++ % 8] = (uint8_t)R(USART2 + 0x18);
        }
        break;
    default:
        irq_disable(irq_active());
        break;
    }
    __asm volatile("dsb");
}

static void spi_loop(void)
{
    static const uint8_t out[6] = {1, 0x80, 0xFF, 0, 0x5A, 0xC3};
    static uint8_t in[6];
    clock_on(PBAMASK, 1);
    for (uint32_t pin = 21; pin <= 24; pin++) {
        pin_function(GPIO_A, pin, 0);
    }
    R(SPI + 0x04) = 0xEu << 16 | BIT(4) | 1;
    R(SPI + 0x30) = 48u << 8 | BIT(1);
    R(SPI) = BIT(0);
    R8(PDCA(8) + 0x04) = 4;
    R8(PDCA(9) + 0x04) = 22;
    R(PDCA(8) + 0x0C) = (uint32_t)(uintptr_t)in;
    R(PDCA(9) + 0x0C) = (uint32_t)(uintptr_t)out;
    R(PDCA(8) + 0x10) = sizeof in;
    R(PDCA(9) + 0x10) = sizeof out;
    irq_enable(9);
    interrupts = 0;
    R(PDCA(8) + 0x20) = 2;
    R(PDCA(8) + 0x14) = 1;
    R(PDCA(9) + 0x14) = 1;
    wait_interrupts(1);
    bool same = true;
    for (uint32_t i = 0; i < sizeof in; i++) {
        same &= in[i] == out[i];
    }
    wait_set(SPI + 0x10, BIT(9));
    R(SPI) = BIT(24);
    R(SPI) = BIT(1);
    check("SPI by DMA", same && taken == 9);
}

static void usart2_loop(void)
{
    clock_on(PBAMASK, 10);
    pin_function(GPIO_A, 25, 1);
    pin_function(GPIO_A, 26, 1);
    R(USART2) = 0x10C;
    R(USART2 + 0x04) = 0x000800C0; /* 8 bits, even parity, OVER */
    R(USART2 + 0x20) = 26; /* 230769 baud */
    R(USART2) = 0x50;
    irq_enable(67);
    R(USART2 + 0x08) = 1;
    interrupts = 0;
    for (const char *c = "wired"; *c != 0; c++) {
        wait_set(USART2 + 0x14, 2);
        R(USART2 + 0x1C) = (uint8_t)*c;
    }
    wait_interrupts(5);
    usart2_received[5] = 0;
    print("USART2 ");
    print((const char *)usart2_received);
    print("\n");
    check_equal("no error on USART2", R(USART2 + 0x14) & 0xE0, 0);
}

/* D0, PB14, drives D1, PB15. The edge modes are both, rising, falling. */
static void pin_interrupts(void)
{
    R(GPIO_B + 0x04) = BIT(14) | BIT(15);
    R(GPIO_B + 0x58) = BIT(14);
    R(GPIO_B + 0x44) = BIT(14);
    R(GPIO_B + 0x48) = BIT(15);
    R(GPIO_B + 0x164) = BIT(15);
    irq_enable(30);
    for (uint32_t mode = 0; mode < 3; mode++) {
        R(GPIO_B + 0xA0 + (mode & 1 ? 4u : 8u)) = BIT(15);
        R(GPIO_B + 0xB0 + (mode & 2 ? 4u : 8u)) = BIT(15);
        R(GPIO_B + 0xD8) = BIT(15);
        R(GPIO_B + 0x94) = BIT(15);
        interrupts = 0;
        uint32_t after[2];
        for (uint32_t i = 0; i < 2; i++) {
            R(GPIO_B + 0x5C) = BIT(14);
            delay_ms(1);
            after[i] = interrupts;
        }
        R(GPIO_B + 0x98) = BIT(15);
        check_equal("edges of a pin", after[0] << 4 | after[1], mode == 0 ? 0x12 : mode == 1 ? 0x11 : 0x01);
    }
}

/* D2, PA22, drives D3, PA21, which is EXTINT6. */
static void external_interrupt(void)
{
    R(GPIO_A + 0x58) = BIT(22);
    R(GPIO_A + 0x44) = BIT(22);
    R(GPIO_A + 0x04) = BIT(22);
    R(GPIO_A + 0x164) = BIT(21);
    pin_function(GPIO_A, 21, 2);
    R(EIC + 0x18) = BIT(6); /* EDGE: rising */
    R(EIC + 0x30) = BIT(6);
    R(EIC + 0x10) = BIT(6);
    R(EIC) = BIT(6);
    irq_enable(50);
    interrupts = 0;
    R(GPIO_A + 0x54) = BIT(22);
    wait_interrupts(1);
    R(GPIO_A + 0x58) = BIT(22);
    delay_ms(1);
    check("EXTINT6 once", interrupts == 1 && taken == 50);
}

int main(void)
{
    clock_pll48();
    console_start(48000000);
    clock_on(HSBMASK, 0);
    clock_on(PBBMASK, 3);
    spi_loop();
    usart2_loop();
    pin_interrupts();
    external_interrupt();
    print("end\n");
    for (;;) {
        wfi();
    }
}
