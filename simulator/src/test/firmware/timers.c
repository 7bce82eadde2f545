/* Timer/counters: a tick, a pulse width on a pin, and its capture over a wire. */
#include "board.h"

#define TC0 0x40010000u
#define TC1 0x40014000u
#define CHANNEL(tc, n) ((tc) + 0x40u * (n))
#define CCR 0x00u
#define CMR 0x04u
#define CV 0x10u
#define RA 0x14u
#define RB 0x18u
#define RC 0x1Cu
#define SR 0x20u
#define IER 0x24u
#define IDR 0x28u
#define BMR 0xC4u
#define CYCCNT 0xE0001004u
#define START 5u /* CLKEN, SWTRG */
#define WAVE BIT(15)
#define CPCTRG BIT(14)

static volatile uint32_t ticks;
static volatile uint32_t overflows;
static volatile uint32_t high, captures;

void interrupt(void)
{
    uint32_t status;
    interrupted(irq_active());
    switch (irq_active()) {
    case 55:
        status = R(CHANNEL(TC0, 0) + SR);
        ticks += (status & BIT(4)) != 0;
        break;
    case 56:
        status = R(CHANNEL(TC0, 1) + SR);
        if ((status & BIT(6)) != 0) {
            high = R(CHANNEL(TC0, 1) + RB) - R(CHANNEL(TC0, 1) + RA);
            captures++;
        }
        break;
    case 60:
        status = R(CHANNEL(TC1, 2) + SR);
        overflows += status & 1;
        break;
    default:
        irq_disable(irq_active());
        break;
    }
    __asm volatile("dsb");
}

static uint32_t cycles_until(volatile uint32_t *counter, uint32_t count)
{
    uint32_t start = R(CYCCNT);
    while (*counter < count) {
    }
    return R(CYCCNT) - start;
}

/* 48 MHz / 8 / 6000: a millisecond. */
static void tick(void)
{
    uint32_t at = CHANNEL(TC0, 0);
    R(at + CMR) = 2 | CPCTRG;
    R(at + RC) = 6000;
    R(at + IER) = BIT(4);
    irq_enable(55);
    R(at + CCR) = START;
    cycles_until(&ticks, 1);
    uint32_t cycles = cycles_until(&ticks, 21);
    R(at + IDR) = BIT(4);
    check("twenty ticks of a millisecond", cycles > 959900 && cycles < 960100);
}

/* 10 kHz with a quarter of the period high on TIOA2, which is D6. */
static void pulse_width(void)
{
    uint32_t at = CHANNEL(TC0, 2);
    pin_function(GPIO_B, 11, 3);
    R(at + CMR) = 1 | WAVE | CPCTRG | 1u << 18 | 2u << 16 | 1u << 22;
    R(at + RA) = 600;
    R(at + RC) = 2400;
    R(at + CCR) = START;
}

/* The same clock counts between the edges of TIOA1, which is PA10. */
static void capture(void)
{
    uint32_t at = CHANNEL(TC0, 1);
    pin_function(GPIO_A, 10, 1);
    R(at + CMR) = 1 | 1u << 16 | 2u << 18;
    R(at + IER) = BIT(6);
    irq_enable(56);
    R(at + CCR) = START;
    while (captures < 3) {
        wfi();
    }
    check("a pulse of 600 ticks", high >= 596 && high <= 604);
    R(CHANNEL(TC0, 2) + RA) = 1200;
    uint32_t before = captures;
    while (captures < before + 3) {
        wfi();
    }
    check("a pulse of 1200 ticks", high >= 1196 && high <= 1204);
    R(at + IDR) = BIT(6);
    R(at + CCR) = 2;
    check("the clock is disabled", (R(at + SR) & BIT(16)) == 0);
}

/* Channel 1 counts the periods of TIOA2 through XC1. */
static void chain(void)
{
    uint32_t at = CHANNEL(TC0, 1);
    R(TC0 + BMR) = 3u << 2;
    R(at + CMR) = 6;
    R(at + CCR) = START;
    delay_ms(10);
    uint32_t count = R(at + CV);
    check("a hundred periods through XC1", count >= 97 && count <= 101);
}

/* TIMER_CLOCK1 of TC1 is GCLK8, here RCSYS: 65536 ticks take 569 ms. */
static void overflow(void)
{
    uint32_t at = CHANNEL(TC1, 2);
    clock_on(PBAMASK, 3);
    scif_write(0x74 + 4 * 8, 1);
    R(at + CMR) = 0;
    R(at + IER) = 1;
    irq_enable(60);
    R(at + CCR) = START;
    uint32_t cycles = cycles_until(&overflows, 1);
    check("an overflow after 569 ms", cycles > 27306000 && cycles < 27308000);
}

int main(void)
{
    clock_pll48();
    console_start(48000000);
    R(0xE000EDFC) = BIT(24); /* DEMCR.TRCENA */
    R(0xE0001000) = 1;       /* DWT_CTRL.CYCCNTENA */
    clock_on(PBAMASK, 2);
    pm_write(0x40, 0x55); /* PBADIVMASK: TIMER_CLOCK2 to 5 */
    tick();
    pulse_width();
    capture();
    chain();
    overflow();
    print("end\n");
    for (;;) {
        wfi();
    }
}
