/* Polled drivers with the sequences of the vendor's library: resets and write protection first. */
#include "board.h"

static uint8_t transmit_text[] = "sent by reload\n";

static void start_serial(void)
{
    pin_function(GPIO_A, 11, 0);
    pin_function(GPIO_A, 12, 0);
    clock_on(PBAMASK, 8);
    R(USART0 + 0xE4) = 0x55534100; /* WPMR: no protection */
    R(USART0 + 0x04) = 0;
    R(USART0 + 0x24) = 0;
    R(USART0 + 0x28) = 0;
    R(USART0) = BIT(3) | BIT(7); /* RSTTX, TXDIS */
    R(USART0) = BIT(2) | BIT(5); /* RSTRX, RXDIS */
    R(USART0) = BIT(8);
    R(USART0) = BIT(19); /* RTSDIS */
    R(USART0 + 0x20) = 26; /* 48 MHz / 16 / 26 = 115384 */
    R(USART0 + 0x04) = 4u << 9 | 3u << 6;
    R(USART0) = BIT(6);
    R(USART0) = BIT(4);
    R(USART0 + 0xE4) = 0x55534101; /* and protected again */
}

/* One buffer follows the other without the processor. */
static void dma_by_reload(void)
{
    uint32_t channel = PDCA(5);
    clock_on(HSBMASK, 0);
    clock_on(PBBMASK, 3);
    console_flush();
    R(channel + 0x14) = BIT(1) | BIT(8); /* TDIS, ECLR */
    R(channel + 0x00) = (uint32_t)(uintptr_t)transmit_text;
    R(channel + 0x08) = 5;
    R(channel + 0x0C) = (uint32_t)(uintptr_t)transmit_text + 5;
    R(channel + 0x10) = sizeof transmit_text - 6;
    R(channel + 0x04) = 18;
    R(channel + 0x18) = 0;
    R(channel + 0x24) = ~0u;
    check_equal("the channel is off", R(channel + 0x1C), 0);
    console_flush();
    R(channel + 0x14) = 1;
    while ((R(channel + 0x2C) & 2) == 0) {
    }
    R(channel + 0x14) = 2;
    console_flush();
}

/* A transfer of TWIM1, whose every step is polled. Returns the bits of SR that tell of a failure. */
static uint32_t transfer(uint32_t address, uint8_t *data, uint32_t length, bool read)
{
    R(TWIM1) = 1;
    R(TWIM1) = BIT(7);
    R(TWIM1) = 2;
    R(TWIM1 + 0x24) = ~0u;
    R(TWIM1 + 0x2C) = ~0u;
    R(TWIM1 + 0x0C) = length << 16 | 7u << 13 | address << 1 | (read ? 1u : 0u);
    R(TWIM1 + 0x10) = 0;
    R(TWIM1) = 1;
    while (length > 0) {
        uint32_t status = R(TWIM1 + 0x1C);
        if ((status & 0x700) != 0) {
            R(TWIM1) = 2;
            return status & 0x700;
        }
        if (read && (status & 1) != 0) {
            *data++ = (uint8_t)R(TWIM1 + 0x14);
            length--;
        } else if (!read && (status & 2) != 0) {
            R(TWIM1 + 0x18) = *data++;
            length--;
        }
    }
    while ((R(TWIM1 + 0x1C) & (BIT(3) | BIT(4))) != (BIT(3) | BIT(4))) {
        if ((R(TWIM1 + 0x1C) & 0x700) != 0) {
            break;
        }
    }
    uint32_t failure = R(TWIM1 + 0x1C) & 0x700;
    R(TWIM1) = 2;
    return failure;
}

static void sensor(void)
{
    uint8_t bytes[4] = {0x0D};
    clock_on(PBAMASK, 6);
    pin_function(GPIO_B, 0, 0);
    pin_function(GPIO_B, 1, 0);
    R(TWIM1) = 1;
    R(TWIM1) = BIT(7);
    R(TWIM1 + 0x04) = 120u << 16 | 120u << 8 | 120u; /* 100 kHz */
    delay_ms(30);
    check_equal("the register's number", transfer(0x1E, bytes, 1, false), 0);
    check_equal("a read with its own start", transfer(0x1E, bytes, 1, true), 0);
    check_equal("nobody at 0x50", transfer(0x50, bytes, 1, false), BIT(8));
    bytes[0] = 0xE7;
    check_equal("a command of the SI7021", transfer(0x40, bytes, 1, false), 0);
    check_equal("its user register", transfer(0x40, bytes, 1, true) << 8 | bytes[0], 0x3A);
}

static void watchdog(void)
{
    uint32_t control = (R(WDT) & ~(0xFF000000u | 0x1Fu << 8)) | 12u << 8 | BIT(1) | 1;
    R(WDT) = 0x55000000u | control;
    R(WDT) = 0xAA000000u | control;
    for (uint32_t i = 0; i < 5; i++) {
        delay_ms(40); /* of 71 ms */
        while ((R(WDT + 8) & BIT(1)) == 0) { /* CLEARED */
        }
        R(WDT + 4) = 0x55000001;
        R(WDT + 4) = 0xAA000001;
    }
    control &= ~1u;
    R(WDT) = 0x55000000u | control;
    R(WDT) = 0xAA000000u | control;
    delay_ms(100);
    check("the watchdog is content", (R(PM + 0x180) & BIT(3)) == 0);
}

static void flash_cache(void)
{
    clock_on(HSBMASK, 2);
    clock_on(PBBMASK, 1);
    R(FLASHCALW + 0x408) = 1;
    while ((R(FLASHCALW + 0x40C) & 1) == 0) {
    }
    R(FLASHCALW + 0x408) = 0;
    while ((R(FLASHCALW + 0x40C) & 1) != 0) {
    }
    R(FLASHCALW + 0x420) = 1; /* INVALL, while it is off */
    R(FLASHCALW + 0x408) = 1;
    while ((R(FLASHCALW + 0x40C) & 1) == 0) {
    }
    check("the cache is on again", true);
}

/* The pins of SPI as the library starts it, and the GPIO's own output. */
static void serial_peripheral(void)
{
    clock_on(PBAMASK, 1);
    R(SPI) = BIT(1);
    R(SPI) = BIT(7);
    R(SPI) = BIT(24);
    R(SPI + 0x04) = R(SPI + 0x04) | 1;
    R(SPI + 0x04) = R(SPI + 0x04) | BIT(4);
    R(SPI + 0x04) = R(SPI + 0x04) & ~BIT(7);
    R(SPI + 0x04) = (R(SPI + 0x04) & ~(15u << 16)) | 14u << 16;
    R(SPI + 0x30) = 0;
    R(SPI + 0x30) = R(SPI + 0x30) | 2;
    R(SPI + 0x30) = (R(SPI + 0x30) & ~(255u << 8)) | 48u << 8;
    R(SPI) = 1;
    pin_function(GPIO_A, 22, 0);
    pin_function(GPIO_A, 21, 0);
    pin_function(GPIO_A, 23, 0);
    uint32_t sum = 0;
    for (uint32_t value = 1; value < 5; value++) {
        while ((R(SPI + 0x10) & 2) == 0) {
        }
        R(SPI + 0x0C) = value;
        while ((R(SPI + 0x10) & 0x201) != 0x201) {
        }
        sum = sum * 10 + (R(SPI + 0x08) & 0xFF);
    }
    check_equal("bytes of SPI", sum, 1234);
    R(SPI) = BIT(1);
}

int main(void)
{
    clock_rc32k();
    clock_pll48();
    console_start(48000000); /* for the times of delay_ms */
    console_flush();
    start_serial();
    dma_by_reload();
    sensor();
    watchdog();
    flash_cache();
    serial_peripheral();
    print("end\n");
    for (;;) {
        wfi();
    }
}
