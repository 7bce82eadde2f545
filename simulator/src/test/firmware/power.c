/* Deep sleep with other main clocks and other alarm clocks, slow power scaling, resets in sleep. */
#include "board.h"

void interrupt(void)
{
    interrupted(irq_active());
    R(EIC + 0x04) = BIT(1);
    R(EIC + 0x10) = BIT(1);
    R(PDCA(1) + 0x24) = 7;
    __asm volatile("dsb");
}

static void pmcon(uint32_t clear, uint32_t set)
{
    uint32_t value = (R(BPM + 0x1C) & ~clear) | set;
    R(BPM + 0x18) = 0xAA00001Cu;
    R(BPM + 0x1C) = value;
    while ((R(BPM + 0x14) & 1) == 0) {
    }
}

/* The button, EXTINT1, asynchronous so that it works without clocks. */
static void watch_button(void)
{
    R(EIC + 0x34) = BIT(1);
    R(EIC + 0x14) = BIT(1); /* level, low */
    R(EIC + 0x28) = BIT(1);
    R(EIC + 0x30) = BIT(1);
    R(EIC + 0x10) = BIT(1);
    R(EIC) = BIT(1);
    irq_enable(45);
}

static void sleep_until_pressed(const char *name, bool deep, uint32_t mode)
{
    pmcon(BIT(9) | 3u << 12, mode);
    watch_button();
    print(name);
    print(": press\n");
    console_flush();
    R(0xE000ED10) = deep ? 4 : 0;
    interrupts = 0;
    wait_interrupts(1);
    R(0xE000ED10) = 0;
    check(name, taken == 45);
    while ((R(GPIO_A + 0x60) & BIT(16)) == 0) {
    }
}

static void serial_at(uint32_t source, uint32_t hertz)
{
    console_flush();
    pm_write(0, source);
    console_start(hertz);
}

/* The processor sleeps while the DMA sends. */
static void send_asleep(void)
{
    static const char text[] = "sent while asleep\n";
    clock_on(HSBMASK, 0);
    clock_on(PBBMASK, 3);
    pmcon(3u << 12, 0);
    console_flush();
    irq_enable(2);
    interrupts = 0;
    R8(PDCA(1) + 0x04) = 18;
    R(PDCA(1) + 0x00) = (uint32_t)(uintptr_t)text;
    R(PDCA(1) + 0x08) = sizeof text - 1;
    R(PDCA(1) + 0x20) = 2;
    R(PDCA(1) + 0x14) = 1;
    wait_interrupts(1);
    check_equal("DMA's interrupt", taken, 2);
}

int main(void)
{
    uint32_t cause = R(PM + 0x180);
    pin_function(GPIO_A, 16, 2);
    R(GPIO_A + 0x164) = BIT(16);
    if ((cause & BIT(2)) != 0) {
        clock_osc0();
        console_start(16000000);
        print("reset from outside\nend\n");
        for (;;) {
        }
    }
    clock_rc32k();
    clock_osc0();
    console_start(16000000);
    send_asleep();
    sleep_until_pressed("OSC0 in SLEEP2", false, 2u << 12);
    sleep_until_pressed("OSC0 in WAIT", true, 0);
    scif_write(0x48, (R(SCIF + 0x48) & ~0x300u) | 1u << 8);
    scif_write(0x48, R(SCIF + 0x48) | 1);
    wait_set(SCIF + 0x48, 1);
    serial_at(5, 8000000);
    pmcon(3, 4 | 1); /* PS1: below 12 MHz */
    check_equal("PS1", R(BPM + 0x1C) & 3, 1);
    sleep_until_pressed("RCFAST in WAIT", true, 0);
    sleep_until_pressed("RCFAST in RETENTION", true, BIT(9));
    pmcon(3, 4);
    bscif_write(0x58, R(BSCIF + 0x58) | 1); /* RC1M for the bus */
    wait_set(BSCIF + 0x14, BIT(11));
    serial_at(6, 1000000);
    print("end with RC1M\n");
    console_flush();
    R(0xE000ED10) = 4;
    cpsid();
    irq_disable(45);
    for (;;) {
        wfi();
    }
}
