/* A bootloader with the serial protocol of Tock's, polled, from the main clock OSC0. */
#include "board.h"

#define ESCAPE 0xFC
#define PAGE 512u
#define KERNEL 0x10000u

enum { PONG = 0x11, BADADDR, INTERROR, BADARGS, OK, UNKNOWN, DATA = 0x20, ATTRIBUTE = 0x22, CRC, INFO = 0x25 };

static uint8_t received[8192];
static uint32_t count;

static const char information[192] = "{\"version\":\"0.5.0\", \"name\":\"Foreign Bootloader\"}";

static void reply(uint8_t code)
{
    put((char)ESCAPE);
    put((char)code);
}

static void put_data(uint8_t byte)
{
    if (byte == ESCAPE) {
        put((char)ESCAPE);
    }
    put((char)byte);
}

static uint32_t word_at(uint32_t at)
{
    return received[at] | (uint32_t)received[at + 1] << 8 | (uint32_t)received[at + 2] << 16
        | (uint32_t)received[at + 3] << 24;
}

static bool flash_command(uint32_t command, uint32_t page)
{
    uint32_t status = 0;
    while ((R(FLASHCALW + 8) & 1) == 0) {
    }
    R(FLASHCALW + 4) = 0xA5000000u | page << 8 | command;
    do {
        status |= R(FLASHCALW + 8); /* reading clears LOCKE and PROGE */
    } while ((status & 1) == 0);
    return (status & 0xC) == 0;
}

static bool is_writable(uint32_t address)
{
    return address >= KERNEL && address < 0x80000 && address % PAGE == 0;
}

static void erase_page(void)
{
    uint32_t address = word_at(0);
    if (count != 4) {
        reply(BADARGS);
    } else if (!is_writable(address)) {
        reply(BADADDR);
    } else {
        reply(flash_command(2, address / PAGE) ? OK : INTERROR);
    }
}

static void write_page(void)
{
    uint32_t address = word_at(0);
    if (count != 4 + PAGE) {
        reply(BADARGS);
        return;
    }
    if (!is_writable(address)) {
        reply(BADADDR);
        return;
    }
    bool fine = flash_command(3, 0); /* CPB */
    for (uint32_t i = 0; i < PAGE; i += 4) {
        R(address + i) = word_at(4 + i);
    }
    fine &= flash_command(2, address / PAGE); /* EP */
    fine &= flash_command(1, address / PAGE); /* WP */
    reply(fine ? OK : INTERROR);
}

static void read_range(void)
{
    uint32_t address = word_at(0);
    uint32_t length = received[4] | (uint32_t)received[5] << 8;
    if (count != 6 || length > 4095) {
        reply(BADARGS);
        return;
    }
    reply(DATA);
    for (uint32_t i = 0; i < length; i++) {
        put_data(R8(address + i));
    }
}

static void get_attribute(void)
{
    if (count != 1 || received[0] > 15) {
        reply(BADARGS);
        return;
    }
    reply(ATTRIBUTE);
    for (uint32_t i = 0; i < 64; i++) {
        put_data(R8(0x600 + 64u * received[0] + i));
    }
}

static uint32_t crc32(uint32_t address, uint32_t length)
{
    uint32_t table[16];
    for (uint32_t i = 0; i < 16; i++) {
        uint32_t value = i;
        for (int bit = 0; bit < 4; bit++) {
            value = value >> 1 ^ ((value & 1) != 0 ? 0xEDB88320u : 0);
        }
        table[i] = value;
    }
    uint32_t crc = 0xFFFFFFFF;
    for (uint32_t i = 0; i < length; i++) {
        crc ^= R8(address + i);
        crc = crc >> 4 ^ table[crc & 15];
        crc = crc >> 4 ^ table[crc & 15];
    }
    return ~crc;
}

static void crc_internal_flash(void)
{
    if (count != 8) {
        reply(BADARGS);
        return;
    }
    uint32_t crc = crc32(word_at(0), word_at(4));
    reply(CRC);
    for (int shift = 0; shift < 32; shift += 8) {
        put_data((uint8_t)(crc >> shift));
    }
}

static void info(void)
{
    reply(INFO);
    put_data(sizeof information);
    for (uint32_t i = 0; i < sizeof information; i++) {
        put_data((uint8_t)information[i]);
    }
}

static void command(uint8_t code)
{
    switch (code) {
    case 0x01: reply(PONG); break;
    case 0x03: info(); break;
    case 0x05: break; /* RESET: forget what was received */
    case 0x06: erase_page(); break;
    case 0x07: write_page(); break;
    case 0x11: read_range(); break;
    case 0x14: get_attribute(); break;
    case 0x15: crc_internal_flash(); break;
    default: reply(UNKNOWN); break;
    }
    count = 0;
}

static void serve(void)
{
    bool escaped = false;
    for (;;) {
        while ((R(USART0 + 0x14) & 1) == 0) { /* RXRDY */
        }
        uint8_t byte = (uint8_t)R(USART0 + 0x18);
        if (escaped && byte != ESCAPE) {
            command(byte);
            escaped = false;
        } else if (byte == ESCAPE && !escaped) {
            escaped = true;
        } else {
            escaped = false;
            received[count++ % sizeof received] = byte;
        }
    }
}

/* PA08 is an input with pull-up, Schmitt trigger and glitch filter; low in most samples = stay. */
static bool stay_selected(void)
{
    R(GPIO_A + 0x04) = BIT(8);
    R(GPIO_A + 0x48) = BIT(8);
    R(GPIO_A + 0x74) = BIT(8);
    R(GPIO_A + 0xC4) = BIT(8);
    R(GPIO_A + 0x164) = BIT(8);
    uint32_t low = 0;
    for (uint32_t i = 0; i < 10000; i++) {
        low += (R(GPIO_A + 0x60) & BIT(8)) == 0;
    }
    return low > 5000;
}

static void watchdog_off(void)
{
    uint32_t control = R(WDT) & 0x00FFFFFEu;
    R(WDT) = 0x55000000u | control;
    R(WDT) = 0xAA000000u | control;
}

int main(void)
{
    watchdog_off();
    clock_osc0();
    clock_rc32k();
    if (stay_selected()) {
        console_start(16000000);
        serve();
    }
    R(0xE000ED08) = KERNEL; /* VTOR */
    __asm volatile("dsb\n\tmsr msp, %0\n\tbx %1" ::"r"(R(KERNEL)), "r"(R(KERNEL + 4)));
    __builtin_unreachable();
}

/* Attributes, where tools look for them: the build places this section at 0x600. */
struct attribute {
    char key[8];
    uint8_t length;
    char value[55];
};
__attribute__((section(".attributes"), used)) static const struct attribute attributes[16] = {
    {"board", 4, "hail"}, {"arch", 9, "cortex-m4"}, {"jldevice", 10, "ATSAM4LC8C"}};
