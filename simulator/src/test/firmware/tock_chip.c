/* The chip as Tock's kernel uses it: the same accesses in the same order. */
#include "tock.h"

static char queue[1024];
static uint32_t queue_from, queue_to;
static uint32_t sending; /* bytes in the DMA's hands */
static bool receiving;
static uint8_t received;
static char line[64];
static uint32_t line_length;

static void pm_mask(uint32_t offset, uint32_t bits, bool on)
{
    uint32_t value = R(PM + offset);
    R(PM + 0x58) = 0xAA000000u | offset;
    R(PM + offset) = on ? value | bits : value & ~bits;
}

/* The clocks of USART0 and PDCA are on only as long as somebody needs them. */
static void usart_clocks(bool on)
{
    if (on || (sending == 0 && !receiving)) {
        pm_mask(PBAMASK, BIT(8), on);
    }
}

static void dma_clocks(bool on)
{
    if (on || (sending == 0 && !receiving)) {
        pm_mask(HSBMASK, BIT(0), on);
        pm_mask(PBBMASK, BIT(3), on);
    }
}

static void start_clocks(void)
{
    while ((R(BPM + 0x14) & 1) == 0) {
    }
    (void)R(BPM + 0x1C);
    R(BPM + 0x18) = 0xAA00001C;
    R(BPM + 0x1C) = 0x0E;
    (void)R(BSCIF + 0x24);
    R(BSCIF + 0x18) = 0xAA000024;
    R(BSCIF + 0x24) = 7;
    while ((R(BSCIF + 0x24) & 1) == 0) {
    }
    R(BSCIF + 0x18) = 0xAA000028;
    R(BSCIF + 0x28) = 0x001D0015;
    pm_mask(HSBMASK, BIT(2), true);
    pm_mask(PBBMASK, BIT(1), true);
    R(FLASHCALW + 0x408) = 1;
    while ((R(FLASHCALW + 0x40C) & 1) == 0) {
    }
    R(FLASHCALW) = R(FLASHCALW) | 0x40;
    (void)R(FLASHCALW + 4);
    R(FLASHCALW + 4) = 0xA5000010;
    while ((R(FLASHCALW + 8) & 1) == 0) {
    }
    R(SCIF + 0x18) = 0xAA000020;
    R(SCIF + 0x20) = 0x00010E01;
    while ((R(SCIF + 0x14) & 1) == 0) {
    }
    R(SCIF + 0x18) = 0xAA000024;
    R(SCIF + 0x24) = 0x3F050111;
    while ((R(SCIF + 0x14) & BIT(6)) == 0) {
    }
    R(FLASHCALW) = R(FLASHCALW) | 0x40;
    R(PM + 0x58) = 0xAA000000;
    R(PM) = 2;
    uint32_t pmcon = R(BPM + 0x1C);
    R(BPM + 0x18) = 0xAA00001C;
    R(BPM + 0x1C) = pmcon | BIT(16);
}

static void configure_usart(void)
{
    usart_clocks(true);
    R(USART0 + 0x0C) = 0x11E1;
    R(USART0 + 0x0C) = 0x202;
    R(USART0) = 0x10C;
    (void)R(USART0 + 0x10);
    R(USART0 + 0x04) = 0x000808C0;
    R(USART0 + 0x20) = 0x00010034;
    usart_clocks(false);
}

static void ast_wait(void)
{
    while ((R(AST + 8) & (BIT(24) | BIT(28))) != 0) {
    }
}

static void ast_write(uint32_t offset, uint32_t value)
{
    ast_wait();
    R(AST + offset) = value;
    ast_wait();
}

static void start_ast(void)
{
    pm_mask(0x34, BIT(2), true);
    ast_write(0x40, 0);
    ast_write(0x40, 0x100);
    ast_write(0x40, 0x101);
    ast_write(0x00, 0);
    ast_write(0x14, 0x100);
    ast_wait();
    ast_write(0x00, R(AST) & ~1u);
    ast_write(0x1C, 0x100);
    ast_write(0x0C, 0x100);
}

static void start_pins(void)
{
    static const uint8_t leds[] = {13, 15, 14};
    for (uint32_t i = 0; i < sizeof leds; i++) {
        R(GPIO_A + 0x04) = BIT(leds[i]);
        R(GPIO_A + 0x44) = BIT(leds[i]);
        R(GPIO_A + 0x168) = BIT(leds[i]);
        R(GPIO_A + 0x54) = BIT(leds[i]);
    }
    R(GPIO_A + 0x04) = BIT(16);
    R(GPIO_A + 0x48) = BIT(16);
    R(GPIO_A + 0x164) = BIT(16);
    R(GPIO_A + 0x78) = BIT(16);
    R(GPIO_A + 0x88) = BIT(16);
}

void chip_start(void)
{
    uint32_t words = (R(0xE000E004) & 15) + 1;
    for (uint32_t base = 0; base < 3; base++) {
        static const uint32_t registers[] = {0xE000E180, 0xE000E280, 0xE000E100}; /* ICER ICPR ISER */
        for (uint32_t i = 0; i < words; i++) {
            R(registers[base] + 4 * i) = ~0u;
        }
    }
    start_clocks();
    pin_function(GPIO_A, 11, 0);
    pin_function(GPIO_A, 12, 0);
    configure_usart();
    configure_usart();
    start_ast();
    start_pins();
}

static void dma_start(uint32_t channel, uint8_t peripheral, const void *buffer, uint32_t length)
{
    R(channel + 0x24) = 7;
    R(channel + 0x18) = 0;
    R8(channel + 0x04) = peripheral;
    R(channel + 0x0C) = (uint32_t)(uintptr_t)buffer;
    R(channel + 0x10) = length;
    R(channel + 0x20) = 2;
    R(channel + 0x14) = 1;
}

static void send_next(void)
{
    if (sending != 0 || queue_from == queue_to) {
        return;
    }
    uint32_t end = queue_to > queue_from ? queue_to : sizeof queue;
    sending = end - queue_from;
    usart_clocks(true);
    R(USART0) = 0x40;
    dma_clocks(true);
    dma_start(PDCA(1), 18, queue + queue_from, sending);
}

static void usart_sent(void)
{
    (void)R(USART0 + 0x14);
    (void)R(USART0 + 0x10);
    R(USART0 + 0x0C) = 0x200;
    R(USART0) = 0x80;
    R(PDCA(1) + 0x24) = 7;
    R(PDCA(1) + 0x08) = 0;
    R(PDCA(1) + 0x14) = 2;
    R(USART0) = 0x100;
    queue_from = (queue_from + sending) % sizeof queue;
    sending = 0;
    dma_clocks(false);
    usart_clocks(false);
    send_next();
}

void console_write(const char *text, uint32_t length)
{
    for (uint32_t i = 0; i < length; i++) {
        queue[queue_to] = text[i];
        queue_to = (queue_to + 1) % sizeof queue;
    }
    send_next();
}

void say(const char *text)
{
    for (; *text != 0; text++) {
        console_write(text, 1);
    }
}

void say_hex(uint32_t value)
{
    for (int shift = 28; shift >= 0; shift -= 4) {
        console_write(&"0123456789ABCDEF"[value >> shift & 15], 1);
    }
}

static void receive_byte(void)
{
    receiving = true;
    usart_clocks(true);
    R(USART0) = 0x10;
    R(USART0 + 0x08) = 0xE0;
    dma_clocks(true);
    dma_start(PDCA(0), 0, &received, 1);
}

void console_read_line(void)
{
    line_length = 0;
    receive_byte();
}

static void byte_received(void)
{
    R(PDCA(0) + 0x24) = 7;
    R(PDCA(0) + 0x14) = 2;
    R(USART0 + 0x0C) = 0x11E1;
    R(USART0) = 0x20;
    receiving = false;
    line[line_length++ % sizeof line] = (char)received;
    if (received == '\n') {
        dma_clocks(false);
        usart_clocks(false);
        line_received(line, line_length);
    } else {
        receive_byte();
    }
}

void led_toggle(void) { R(GPIO_A + 0x5C) = BIT(13); }

void alarm_in(uint32_t ticks)
{
    ast_wait();
    uint32_t now = R(AST + 4);
    ast_write(0x0C, 0x100);
    ast_write(0x20, now + ticks);
    ast_write(0x10, 0x100);
    ast_wait();
    ast_write(0x00, R(AST) | 1);
}

void chip_interrupt(uint32_t irq)
{
    switch (irq) {
    case 1:
        byte_received();
        break;
    case 2:
        R(PDCA(1) + 0x24) = 7;
        if (R8(PDCA(1) + 0x04) != 18) {
            panic("PSR");
        }
        R(USART0 + 0x08) = 0x200;
        break;
    case 39:
        ast_write(0x0C, 0x100);
        ast_write(0x14, 0x100);
        alarm_fired();
        break;
    case 65:
        if ((R(USART0 + 0x14) & R(USART0 + 0x10) & 0x200) == 0) {
            panic("error of USART0");
        }
        usart_sent();
        break;
    default:
        panic("unhandled interrupt");
    }
}

bool chip_may_sleep_deeply(void) { return sending == 0 && !receiving; }

_Noreturn void panic(const char *text)
{
    cpsid();
    pm_mask(PBAMASK, BIT(8), true);
    R(USART0) = 0x40;
    print("panic: ");
    print(text);
    print("\n");
    for (;;) {
    }
}
