/* Work without privilege under the MPU, with SysTick at 1 kHz and the chip's timers running. */
#include "board.h"

#define WORDS 512u

static volatile uint32_t ticks;
static uint32_t data[WORDS] __attribute__((aligned(4096)));
static uint32_t process_stack[256] __attribute__((aligned(1024)));

void sys_tick(void)
{
    ticks++;
}

static uint32_t crc(const uint8_t *bytes, uint32_t length)
{
    uint32_t value = 0xFFFFFFFFu;
    for (uint32_t i = 0; i < length; i++) {
        value ^= bytes[i];
        for (uint32_t bit = 0; bit < 8; bit++) {
            value = (value & 1u) != 0 ? (value >> 1) ^ 0xEDB88320u : value >> 1;
        }
    }
    return value;
}

static void sort(uint32_t *words, uint32_t count)
{
    for (uint32_t gap = count / 2; gap > 0; gap /= 2) {
        for (uint32_t i = gap; i < count; i++) {
            uint32_t word = words[i];
            uint32_t j = i;
            for (; j >= gap && words[j - gap] > word; j -= gap) {
                words[j] = words[j - gap];
            }
            words[j] = word;
        }
    }
}

__attribute__((noreturn, used)) static void work(void)
{
    uint32_t seed = 1;
    for (;;) {
        for (uint32_t i = 0; i < WORDS; i++) {
            seed = seed * 1664525u + 1013904223u;
            data[i] = seed;
        }
        sort(data, WORDS);
        seed ^= crc((const uint8_t *)data, sizeof data);
    }
}

static void region(uint32_t number, uint32_t base, uint32_t attributes)
{
    R(0xE000ED9C) = base | 0x10u | number;
    R(0xE000EDA0) = attributes;
}

int main(void)
{
    clock_rc32k();
    clock_pll48();
    console_start(48000000);
    R(AST + 0x40) = 0x100; /* 32 kHz */
    while ((R(AST + 8) & BIT(28)) != 0) {
    }
    R(AST + 0x40) = 0x101;
    while ((R(AST + 8) & (BIT(24) | BIT(28))) != 0) {
    }
    R(AST) = 1; /* counts */
    print("start\n");
    console_flush();

    region(0, 0, 0x06000001u | 18u << 1);               /* flash: read and execute, 512 kB */
    region(1, (uint32_t)(uintptr_t)data, 0x13000001u | 11u << 1);
    region(2, (uint32_t)(uintptr_t)process_stack, 0x13000001u | 9u << 1);
    R(0xE000ED94) = 5;                                  /* ENABLE, PRIVDEFENA */
    R(0xE000E014) = 48000 - 1;
    R(0xE000E018) = 0;
    R(0xE000E010) = 7;
    __asm volatile("msr psp, %0\n\tmsr control, %1\n\tisb" ::"r"(&process_stack[256]), "r"(3u) : "memory");
    work();
}
