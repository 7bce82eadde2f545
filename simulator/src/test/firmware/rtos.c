/* A preemptive kernel in the manner of small ones: PendSV switches, BASEPRI guards, SysTick ticks. */
#include "board.h"

#define TASKS 3u
#define GUARD 0x50u

struct task {
    uint32_t *stack; /* first, for the assembly */
    uint32_t wakes_at;
};

__attribute__((used)) static struct task *volatile current;
static struct task tasks[TASKS];
static uint32_t stacks[TASKS][256] __attribute__((aligned(8)));
static volatile uint32_t ticks;
static volatile uint32_t queue[4], queue_length;
static volatile uint32_t high_interrupts, switches;

static uint32_t enter_critical(void)
{
    uint32_t before;
    __asm volatile("mrs %0, basepri\n\tmsr basepri, %1\n\tisb\n\tdsb" : "=&r"(before) : "r"(GUARD) : "memory");
    return before;
}

static void exit_critical(uint32_t before)
{
    __asm volatile("msr basepri, %0" ::"r"(before) : "memory");
}

static void yield(void)
{
    R(0xE000ED04) = BIT(28);
    __asm volatile("dsb\n\tisb" ::: "memory");
}

/* The lowest number that does not sleep; the last task never does. */
__attribute__((used)) static void choose(void)
{
    uint32_t next = 0;
    while (next < TASKS - 1 && (int32_t)(ticks - tasks[next].wakes_at) < 0) {
        next++;
    }
    current = &tasks[next];
    switches++;
}

__attribute__((naked)) void pend_sv(void)
{
    __asm volatile("mrs r0, psp\n\tldr r3, =current\n\tldr r2, [r3]\n\t"
                   "stmdb r0!, {r4-r11, lr}\n\tstr r0, [r2]\n\t"
                   "stmdb sp!, {r0, r3}\n\tmov r0, %0\n\tmsr basepri, r0\n\tdsb\n\tisb\n\tbl choose\n\t"
                   "mov r0, #0\n\tmsr basepri, r0\n\tldmia sp!, {r0, r3}\n\t"
                   "ldr r1, [r3]\n\tldr r0, [r1]\n\tldmia r0!, {r4-r11, lr}\n\t"
                   "msr psp, r0\n\tisb\n\tbx lr\n\t.ltorg" ::"i"(GUARD));
}

/* Starts the first task. */
__attribute__((naked)) void svc(void)
{
    __asm volatile("ldr r3, =current\n\tldr r1, [r3]\n\tldr r0, [r1]\n\tldmia r0!, {r4-r11, lr}\n\t"
                   "msr psp, r0\n\tisb\n\tmov r0, #0\n\tmsr basepri, r0\n\tbx lr\n\t.ltorg");
}

void sys_tick(void)
{
    uint32_t before = enter_critical();
    ticks++;
    R(0xE000ED04) = BIT(28);
    exit_critical(before);
}

/* Of higher priority than the guard. */
void interrupt(void)
{
    high_interrupts++;
    R(AST + 0x0C) = BIT(16);
    while ((R(AST + 8) & BIT(24)) != 0) {
    }
    (void)R(AST + 8);
}

static void sleep_ticks(uint32_t count)
{
    current->wakes_at = ticks + count;
    yield();
}

static void consumer(void)
{
    for (uint32_t expected = 0; expected < 10;) {
        uint32_t before = enter_critical();
        uint32_t value = queue_length == 0 ? ~0u : queue[0];
        if (queue_length != 0) {
            queue_length--;
            for (uint32_t i = 0; i < queue_length; i++) {
                queue[i] = queue[i + 1];
            }
        }
        exit_critical(before);
        if (value == ~0u) {
            sleep_ticks(1);
        } else {
            check_equal("a message in order", value, expected++);
        }
    }
    uint32_t guarded = enter_critical();
    uint32_t tick = ticks;
    uint32_t high = high_interrupts;
    while (high_interrupts < high + 8) {
    }
    check("the guard holds ticks back, not what is above", ticks == tick);
    exit_critical(guarded);
    check("the tick came after the guard", ticks == tick + 1);
    check("tasks were switched", switches > 20);
    print("end\n");
    for (;;) {
        sleep_ticks(1000000);
    }
}

static void producer(void)
{
    for (uint32_t value = 0;;) {
        uint32_t before = enter_critical();
        if (queue_length < 4) {
            queue[queue_length] = value++;
            queue_length++;
        }
        exit_critical(before);
        sleep_ticks(value % 3);
    }
}

static void idle(void)
{
    uint32_t callee[8] = {11, 22, 33, 44, 55, 66, 77, 88};
    for (;;) {
        /* Registers survive being switched out. */
        __asm volatile("push {r7, r11}\n\tldmia %0, {r4-r6, r8-r10}\n\twfi\n\tstmia %0, {r4-r6, r8-r10}\n\tpop {r7, r11}" ::"r"(callee)
                       : "r4", "r5", "r6", "r8", "r9", "r10", "memory");
        if (callee[0] != 11 || callee[5] != 66) {
            print("FAIL registers\n");
        }
    }
}

static void make(uint32_t number, void (*entry)(void))
{
    uint32_t *frame = &stacks[number][256 - 8];
    frame[6] = (uint32_t)(uintptr_t)entry & ~1u;
    frame[7] = 0x01000000;
    frame[-1] = 0xFFFFFFFD;
    tasks[number].stack = frame - 9;
}

static void start_interrupts(void)
{
    while ((R(AST + 8) & BIT(28)) != 0) {
    }
    static const uint32_t writes[][2] = {{0x40, 0x100}, {0x40, 0x101}, {0x30, 4}, {0x0C, BIT(16)}, {0x00, 1}};
    for (uint32_t i = 0; i < 5; i++) {
        R(AST + writes[i][0]) = writes[i][1];
        while ((R(AST + 8) & (BIT(24) | BIT(28))) != 0) {
        }
    }
    R(AST + 0x10) = BIT(16); /* about 1 kHz */
    R8(0xE000E400 + 40) = 0x10;
    irq_enable(40);
}

int main(void)
{
    clock_rc32k();
    clock_pll48();
    console_start(48000000);
    make(0, consumer);
    make(1, producer);
    make(2, idle);
    current = &tasks[0];
    R8(0xE000ED22) = 0xFF; /* PendSV and SysTick last */
    R8(0xE000ED23) = 0xFF;
    start_interrupts();
    R(0xE000E014) = 240000 - 1; /* 5 ms */
    R(0xE000E018) = 0;
    R(0xE000E010) = 7;
    __asm volatile("cpsie i\n\tdsb\n\tisb\n\tsvc 0");
    __builtin_unreachable();
}
