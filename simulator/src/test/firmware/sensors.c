/* Reads the sensors by TWIM1 with interrupts, and one DMA channel for both directions. */
#include "board.h"

#define CCOMP BIT(3)
#define FAILED (BIT(8) | BIT(9) | BIT(10)) /* ANAK, DNAK, ARBLST */
#define START BIT(13)
#define STOP BIT(14)
#define VALID BIT(15)

static uint8_t buffer[16];
static volatile uint32_t read_later; /* how much to read after the write */
static volatile uint32_t failure;
static volatile bool done;

static void start_dma(uint32_t peripheral, uint32_t length)
{
    uint32_t channel = PDCA(11);
    R(channel + 0x24) = 7;
    R(channel + 0x18) = 0; /* MR: bytes */
    R8(channel + 0x04) = (uint8_t)peripheral;
    R(channel + 0x0C) = (uint32_t)(uintptr_t)buffer;
    R(channel + 0x10) = length;
    R(channel + 0x14) = 1;
}

void interrupt(void)
{
    if (irq_active() != 63) {
        print("FAIL interrupt\n");
        irq_disable(irq_active());
        return;
    }
    uint32_t status = R(TWIM1 + 0x1C) & R(TWIM1 + 0x28);
    R(TWIM1 + 0x2C) = status;
    if ((status & FAILED) != 0) {
        failure = status & FAILED;
    } else if (read_later != 0) {
        R(PDCA(11) + 0x14) = 2;
        start_dma(6, read_later);
        read_later = 0;
        return;
    }
    R(TWIM1 + 0x24) = CCOMP | FAILED;
    R(PDCA(11) + 0x08) = 0;
    R(PDCA(11) + 0x14) = 2;
    done = true;
}

/* Writes and reads; either part may be missing. Returns the bits of SR that tell of a failure. */
static uint32_t transfer(uint32_t address, uint32_t writes, uint32_t reads)
{
    done = false;
    failure = 0;
    read_later = writes != 0 ? reads : 0;
    uint32_t read = address << 1 | 1 | START | STOP | VALID | reads << 16;
    uint32_t write = address << 1 | START | (reads == 0 ? STOP : 0) | VALID | writes << 16;
    R(TWIM1) = 2; /* MDIS */
    R(TWIM1 + 0x0C) = writes != 0 ? write : read;
    R(TWIM1 + 0x10) = writes != 0 && reads != 0 ? read : 0;
    R(TWIM1 + 0x20) = CCOMP | FAILED;
    R(TWIM1) = 1; /* MEN */
    start_dma(writes != 0 ? 24 : 6, writes != 0 ? writes : reads);
    cpsid();
    while (!done) {
        wfi();
        cpsie();
        cpsid();
    }
    cpsie();
    if (failure != 0) {
        R(TWIM1) = 1;
        R(TWIM1) = BIT(7); /* SWRST takes the byte that waits in THR; CWGR stays */
        R(TWIM1) = 2;
        R(TWIM1 + 0x2C) = ~0u;
    }
    return failure;
}

static uint32_t write1(uint32_t address, uint8_t a)
{
    buffer[0] = a;
    return transfer(address, 1, 0);
}

static uint32_t write2(uint32_t address, uint8_t a, uint8_t b)
{
    buffer[0] = a;
    buffer[1] = b;
    return transfer(address, 2, 0);
}

static uint32_t read_registers(uint32_t address, uint8_t from, uint32_t count)
{
    buffer[0] = from;
    return transfer(address, 1, count);
}

static void start_bus(void)
{
    clock_on(HSBMASK, 0);
    clock_on(PBBMASK, 3);
    clock_on(PBAMASK, 6);
    pin_function(GPIO_B, 0, 0);
    pin_function(GPIO_B, 1, 0);
    R(TWIM1) = 1;
    R(TWIM1) = BIT(7);
    R(TWIM1) = 2;
    R(TWIM1 + 0x04) = 30u << 16 | 30u << 8 | 30u; /* CWGR: 24 MHz / 60 = 400 kHz */
    R(TWIM1 + 0x2C) = ~0u;
    irq_enable(63);
}

static int32_t big_endian(uint32_t at)
{
    return (int16_t)(buffer[at] << 8 | buffer[at + 1]);
}

static void show(const char *name, int32_t value)
{
    print(name);
    print(value < 0 ? " -" : " ");
    print_number((uint32_t)(value < 0 ? -value : value));
    print("\n");
}

static void si7021(void)
{
    check_equal("SI7021 takes the command", write1(0x40, 0xF3), 0);
    check_equal("SI7021 does not acknowledge while it measures", transfer(0x40, 0, 2), BIT(8));
    delay_ms(20);
    check_equal("SI7021 answers", transfer(0x40, 0, 2), 0);
    uint32_t code = (uint32_t)big_endian(0) & 0xFFFF;
    show("temperature", (int32_t)(17572 * code / 65536) - 4685);
    write1(0x40, 0xF5);
    delay_ms(25);
    transfer(0x40, 0, 2);
    code = (uint32_t)big_endian(0) & 0xFFFF;
    show("humidity", (int32_t)(12500 * code / 65536) - 600);
    check_equal("SI7021 measures when clocked", read_registers(0x40, 0xE3, 2), 0);
    code = (uint32_t)big_endian(0) & 0xFFFF;
    show("temperature", (int32_t)(17572 * code / 65536) - 4685);
}

static void isl29035(void)
{
    buffer[0] = 0;
    buffer[1] = 0xA0;
    buffer[2] = 0x01; /* 16 bits, 4000 lux */
    check_equal("ISL29035 takes its registers", transfer(0x44, 3, 0), 0);
    delay_ms(120);
    read_registers(0x44, 0x02, 2);
    uint32_t code = buffer[0] | (uint32_t)buffer[1] << 8;
    show("lux", (int32_t)((4000 * code + 32768) / 65536));
    check_equal("one register is read", read_registers(0x44, 0x00, 1), 0);
    check_equal("its value", buffer[0], 0xA0);
}

static void fxos8700(void)
{
    read_registers(0x1E, 0x0D, 1);
    check_equal("FXOS8700CQ WHO_AM_I", buffer[0], 0xC7);
    write2(0x1E, 0x2A, 0x00);
    write2(0x1E, 0x5B, 0x03); /* M_CTRL_REG1: hybrid */
    write2(0x1E, 0x2A, 0x01); /* CTRL_REG1: active */
    delay_ms(20);
    read_registers(0x1E, 0x01, 6);
    for (uint32_t axis = 0; axis < 3; axis++) {
        show("acceleration in mg", (big_endian(2 * axis) / 4 * 1000) / 4096);
    }
    read_registers(0x1E, 0x33, 6);
    for (uint32_t axis = 0; axis < 3; axis++) {
        show("field in 0.1 uT", big_endian(2 * axis));
    }
}

int main(void)
{
    clock_pll48();
    console_start(48000000);
    start_bus();
    delay_ms(100); /* power-up times of the sensors */
    check_equal("an address without a device", write1(0x23, 0), BIT(8));
    si7021();
    isl29035();
    fxos8700();
    print("end\n");
    for (;;) {
        wfi();
    }
}
