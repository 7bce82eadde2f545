/* A kernel in Tock's manner: unprivileged processes, time slices, and interrupts that only pend. */
#include "tock.h"

#define PROCESSES 3u
#define ICSR_ISPR 0xE000E200u

enum state { READY, WAITING, ENDED };

struct process {
    uint32_t registers[8]; /* R4 to R11 */
    uint32_t *stack;
    enum state state;
    uint32_t slices;
};

static struct process processes[PROCESSES];
static uint32_t memories[PROCESSES][1024] __attribute__((aligned(4096)));
static volatile uint32_t secret = 0x5EC2E7; /* the kernel's */
static struct process *waits_for_alarm, *waits_for_line;

/* What the handlers tell the kernel. */
volatile uint32_t system_call, process_fault;

#define TO_KERNEL "movs r0, #0\n\tmsr CONTROL, r0\n\tisb\n\tbfc lr, #2, #1\n\tbx lr\n"

/* Any interrupt is masked, pended again by software, and left to the kernel's loop. */
__attribute__((naked)) void interrupt(void)
{
    __asm volatile("mrs r0, ipsr\n\tubfx r0, r0, #0, #9\n\tsubs r0, #16\n\t"
                   "lsrs r2, r0, #5\n\tand r0, r0, #31\n\tmovs r3, #1\n\tlsls r3, r0\n\t"
                   "ldr r0, =0xE000E180\n\tstr r3, [r0, r2, lsl #2]\n\t"
                   "ldr r0, =0xE000E200\n\tstr r3, [r0, r2, lsl #2]\n\t" TO_KERNEL ".ltorg");
}

/* From the kernel: go to the process. From a process: a system call. */
__attribute__((naked)) void svc(void)
{
    __asm volatile("tst lr, #4\n\tbne 1f\n\t"
                   "movs r0, #1\n\tmsr CONTROL, r0\n\tisb\n\torr lr, lr, #4\n\tbx lr\n"
                   "1:\tldr r0, =system_call\n\tmovs r1, #1\n\tstr r1, [r0]\n\t" TO_KERNEL ".ltorg");
}

__attribute__((naked)) void sys_tick(void) { __asm volatile(TO_KERNEL); }

__attribute__((used)) static void kernel_fault(void) { panic("fault of the kernel"); }

__attribute__((naked)) void hard_fault(void)
{
    __asm volatile("tst lr, #4\n\tbeq %c0\n\t"
                   "ldr r0, =process_fault\n\tmovs r1, #1\n\tstr r1, [r0]\n\t" TO_KERNEL ".ltorg" ::"i"(kernel_fault));
}

/* Runs a process until an exception; its stack pointer then. */
__attribute__((naked)) static uint32_t *switch_to(__attribute__((unused)) uint32_t *stack,
                                                  __attribute__((unused)) uint32_t *registers)
{
    __asm volatile("push {r4-r11, lr}\n\tmsr psp, r0\n\tldmia r1, {r4-r11}\n\tsvc 0xff\n\t"
                   "stmia r1, {r4-r11}\n\tmrs r0, psp\n\tpop {r4-r11, pc}");
}

/* Flash can be read and executed, the process's own memory be read and written. */
static void configure_mpu(uint32_t process)
{
    R(0xE000ED9C) = 0x10;
    R(0xE000EDA0) = 6u << 24 | 18u << 1 | 1;
    R(0xE000ED9C) = (uint32_t)(uintptr_t)memories[process] | 0x11;
    R(0xE000EDA0) = BIT(28) | 3u << 24 | 11u << 1 | 1;
    for (uint32_t region = 2; region < 8; region++) {
        R(0xE000ED9C) = 0x10 | region;
        R(0xE000EDA0) = 0;
    }
}

static void run_slice(uint32_t number)
{
    struct process *process = &processes[number];
    configure_mpu(number);
    uint32_t hertz = (R(0xE000E01C) & 0xFFFFFF) * 100;
    R(0xE000E014) = hertz / 100 - 1;
    R(0xE000E018) = 0;
    R(0xE000E010) = 7;
    R(0xE000ED94) = 5;
    process->stack = switch_to(process->stack, process->registers);
    R(0xE000ED94) = 0;
    R(0xE000E010) = 5;
    process->slices += R(0xE000E010) >> 16 & 1;
    R(0xE000E010) = 0;
    R(0xE000E014) = 0;
    R(0xE000E018) = 0;
}

static void serve_call(struct process *process)
{
    uint32_t *frame = process->stack;
    uint32_t number = *(const volatile uint16_t *)(uintptr_t)(frame[6] - 2) & 0xFF;
    switch (number) {
    case 0:
        process->state = WAITING;
        waits_for_alarm = process;
        alarm_in(frame[0]);
        break;
    case 1:
        console_write((const char *)(uintptr_t)frame[0], frame[1]);
        break;
    case 2:
        process->state = ENDED;
        break;
    case 3:
        led_toggle();
        break;
    case 4:
        process->state = WAITING;
        waits_for_line = process;
        console_read_line();
        break;
    default:
        panic("unknown system call");
    }
}

static void serve_fault(struct process *process)
{
    say("fault CFSR ");
    say_hex(R(0xE000ED28));
    say(" HFSR ");
    say_hex(R(0xE000ED2C));
    say(R(0xE000ED34) == (uint32_t)(uintptr_t)&secret ? " at the secret\n" : " elsewhere\n");
    R(0xE000ED28) = ~0u;
    R(0xE000ED2C) = ~0u;
    process->state = ENDED;
}

void alarm_fired(void) { waits_for_alarm->state = READY; }

void line_received(const char *line, uint32_t length)
{
    say("line: ");
    console_write(line, length);
    waits_for_line->state = READY;
}

static bool interrupts_pend(void)
{
    return (R(ICSR_ISPR) | R(ICSR_ISPR + 4) | R(ICSR_ISPR + 8)) != 0;
}

static void serve_interrupts(void)
{
    for (uint32_t word = 0; word < 3; word++) {
        uint32_t pending = R(ICSR_ISPR + 4 * word);
        if (pending != 0) {
            uint32_t bit = (uint32_t)__builtin_ctz(pending);
            chip_interrupt(32 * word + bit);
            R(0xE000E280 + 4 * word) = BIT(bit);
            R(0xE000E100 + 4 * word) = BIT(bit);
            return;
        }
    }
}

#define CALL(number, a, b)                                                                              \
    do {                                                                                                \
        register uint32_t r0 __asm("r0") = (uint32_t)(uintptr_t)(a);                                    \
        register uint32_t r1 __asm("r1") = (uint32_t)(uintptr_t)(b);                                    \
        __asm volatile("svc %2" : "+r"(r0), "+r"(r1) : "i"(number) : "r2", "r3", "r12", "lr", "memory"); \
    } while (0)

static void friendly(void)
{
    CALL(1, "hello from a process\n", 21);
    for (uint32_t i = 0; i < 4; i++) {
        CALL(0, 1000, 0);
        CALL(3, 0, 0);
    }
    CALL(1, "type a line\n", 12);
    CALL(4, 0, 0);
    CALL(1, "process ends\n", 13);
    CALL(2, 0, 0);
}

static void hostile(void)
{
    secret = 0;
    CALL(1, "process has written\n", 20);
    CALL(2, 0, 0);
}

static void busy(void)
{
    for (volatile uint32_t i = 0; i < 200000; i++) {
    }
    CALL(1, "busy ends\n", 10);
    CALL(2, 0, 0);
}

static void make_process(uint32_t number, void (*entry)(void))
{
    uint32_t *frame = &memories[number][1024 - 8];
    frame[6] = (uint32_t)(uintptr_t)entry & ~1u;
    frame[7] = 0x01000000;
    processes[number].stack = frame;
}

static void sleep(void)
{
    R(0xE000ED10) = chip_may_sleep_deeply() ? 4 : 0;
    cpsid();
    if (!interrupts_pend()) {
        wfi();
    }
    cpsie();
}

int main(void)
{
    chip_start();
    make_process(0, friendly);
    make_process(1, hostile);
    make_process(2, busy);
    for (;;) {
        uint32_t ready = PROCESSES;
        uint32_t ended = 0;
        while (interrupts_pend()) {
            serve_interrupts();
        }
        for (uint32_t i = PROCESSES; i-- > 0;) {
            ready = processes[i].state == READY ? i : ready;
            ended += processes[i].state == ENDED;
        }
        if (ended == PROCESSES && chip_may_sleep_deeply()) {
            panic(secret == 0x5EC2E7 && processes[2].slices > 2 ? "all is well" : "isolation");
        }
        if (ready == PROCESSES) {
            sleep();
            continue;
        }
        run_slice(ready);
        if (process_fault != 0) {
            serve_fault(&processes[ready]);
        } else if (system_call != 0) {
            serve_call(&processes[ready]);
        }
        process_fault = 0;
        system_call = 0;
    }
}
