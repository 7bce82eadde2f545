/* Converters, random numbers, checksums and encryption. */
#include "board.h"

void interrupt(void)
{
    interrupted(irq_active());
    switch (irq_active()) {
    case 14: /* PDCA 13 */
        R(PDCA(13) + 0x24) = 7;
        break;
    case 17:
        R(CRCCU + 0x18) = 1;
        (void)R(CRCCU + 0x20); /* reading DMAISR clears it */
        break;
    case 73:
        R(TRNG + 0x14) = 1;
        break;
    default:
        irq_disable(irq_active());
        break;
    }
    __asm volatile("dsb");
}

static bool near(uint32_t value, uint32_t wanted, uint32_t distance)
{
    return value + distance >= wanted && value <= wanted + distance;
}

static void dac_start(void)
{
    clock_on(PBAMASK, 13);
    pin_function(GPIO_A, 6, 0);
    R(DACC + 0x04) = 0x60u << 16 | 0xFFu << 8 | BIT(4); /* CLKDIV, STARTUP, DACEN */
}

static void dac_set(uint32_t value)
{
    wait_set(DACC + 0x18, 1);
    R(DACC + 0x08) = value;
}

/* 48 MHz / 32 = 1.5 MHz; reference VCC / 2, gain 1/2, single-ended, results left aligned. */
static void adc_start(void)
{
    clock_on(PBAMASK, 12);
    pin_function(GPIO_A, 4, 0);
    pin_function(GPIO_A, 5, 0);
    R(ADCIFE + 0x04) = 3u << 8 | BIT(6) | 4u << 1;
    R(ADCIFE) = BIT(8);
    wait_set(ADCIFE + 0x08, BIT(24));
    R(ADCIFE) = BIT(10);
    R(ADCIFE) = BIT(4);
    wait_set(ADCIFE + 0x08, BIT(30) | BIT(28) | BIT(24));
}

static uint32_t adc_sequence(uint32_t channel, uint32_t trigger)
{
    return 7u << 20 | channel << 16 | 2u << 14 | trigger << 8 | 7u << 4 | 1;
}

static uint32_t adc_read(uint32_t channel)
{
    R(ADCIFE + 0x14) = adc_sequence(channel, 0);
    R(ADCIFE + 0x0C) = 0x2F;
    R(ADCIFE) = BIT(3);
    wait_set(ADCIFE + 0x08, 1);
    uint32_t value = R(ADCIFE + 0x2C) & 0xFFFF;
    R(ADCIFE + 0x0C) = 1;
    return value;
}

static void analog(void)
{
    static uint16_t samples[8];
    adc_start();
    dac_start();
    check("A1 at 1.1 V", near(adc_read(1), 65536 / 3, 64));
    for (uint32_t value = 128; value < 1024; value += 256) {
        dac_set(value);
        delay_ms(1);
        check("the DAC's voltage at A0", near(adc_read(0), value * 64, 256));
    }
    uint32_t channel = PDCA(13);
    R(channel + 0x18) = 1; /* halfwords */
    R8(channel + 0x04) = 11;
    R(channel + 0x0C) = (uint32_t)(uintptr_t)samples;
    R(channel + 0x10) = 8;
    R(channel + 0x20) = 2;
    R(channel + 0x14) = 1;
    irq_enable(14);
    interrupts = 0;
    R(ADCIFE + 0x14) = adc_sequence(1, 1);
    R(ADCIFE + 0x20) = 149; /* 10 kHz */
    R(ADCIFE) = BIT(2);
    wait_interrupts(1);
    R(ADCIFE) = BIT(1);
    R(channel + 0x14) = 2;
    check("eight samples by timer and DMA",
          taken == 14 && near(samples[0], 65536 / 3, 64) && near(samples[7], 65536 / 3, 64));
    R(ADCIFE) = BIT(9);
}

static void random_numbers(void)
{
    clock_on(PBAMASK, 17);
    R(TRNG) = 0x524E4701;
    irq_enable(73);
    interrupts = 0;
    R(TRNG + 0x10) = 1;
    wait_interrupts(1);
    bool ready = (R(TRNG + 0x1C) & 1) != 0;
    uint32_t first = R(TRNG + 0x50);
    wait_set(TRNG + 0x1C, 1);
    check("random numbers differ", taken == 73 && ready && R(TRNG + 0x50) != first);
    R(TRNG) = 0x524E4700;
}

static uint32_t crc(const char *text, uint32_t length, uint32_t polynomial)
{
    static uint32_t descriptor[5] __attribute__((aligned(512)));
    descriptor[0] = (uint32_t)(uintptr_t)text;
    descriptor[1] = length; /* bytes, interrupt at the end */
    R(CRCCU + 0x38) = polynomial << 2 | 1;
    R(CRCCU + 0x34) = 1;
    R(CRCCU) = (uint32_t)(uintptr_t)descriptor;
    R(CRCCU + 0x14) = 1;
    interrupts = 0;
    R(CRCCU + 0x08) = 1;
    wait_interrupts(1);
    check("the CRC's descriptor has advanced",
          descriptor[0] == (uint32_t)(uintptr_t)text + length && (descriptor[1] & 0xFFFF) == 0);
    return R(CRCCU + 0x3C);
}

static void checksums(void)
{
    clock_on(HSBMASK, 4);
    clock_on(PBBMASK, 4);
    irq_enable(17);
    check_equal("CCITT of ABCDEFG", crc("ABCDEFG", 7, 2), 0x1541);
    uint32_t reversed = crc("123456789", 9, 0);
    __asm("rbit %0, %0" : "+r"(reversed));
    check_equal("CRC-32 of 123456789", ~reversed, 0xCBF43926);
}

/* The example of FIPS 197, appendix C.1. */
static void encryption(void)
{
    clock_on(HSBMASK, 9);
    scif_write(0x74 + 4 * 4, 7u << 8 | 1); /* GCLK 4 from the CPU's clock */
    R(AESA) = 1;
    R(AESA + 0x04) = 0xF0001;
    for (uint32_t i = 0; i < 4; i++) {
        R(AESA + 0x20 + 4 * i) = 0x03020100u + 0x04040404u * i;
    }
    R(AESA) = 5;
    for (uint32_t i = 0; i < 4; i++) {
        R(AESA + 0x50) = 0x33221100u + 0x44444444u * i;
    }
    wait_set(AESA + 0x0C, 1);
    static const uint32_t expected[4] = {0xD8E0C469, 0x30047B6A, 0x80B7CDD8, 0x5AC5B470};
    bool same = true;
    for (uint32_t i = 0; i < 4; i++) {
        same &= R(AESA + 0x60) == expected[i];
    }
    check("AES-128 of FIPS 197", same);
}

int main(void)
{
    clock_pll48();
    console_start(48000000);
    clock_on(HSBMASK, 0);
    clock_on(PBBMASK, 3);
    analog();
    random_numbers();
    checksums();
    encryption();
    print("end\n");
    for (;;) {
        wfi();
    }
}
