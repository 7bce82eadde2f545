// scenario.c - runs scenarios of exceptions one after another and logs what happens in which order.
//
// The same program runs on QEMU and on the simulator; the two logs must be the same. A scenario is a
// record in memory (ScenarioRecord.java has the same layout): priorities, what is enabled, a short
// list of operations for thread mode and one for each exception's handler. Operations make
// exceptions pending, mask them, change priorities or fault; every operation costs fuel, and without
// fuel handlers return at once, so that each scenario ends. An ISB follows each operation: what it
// made pending is taken there or not at all, on any implementation.

#include <stdint.h>

#define REGISTER(address) (*(volatile uint32_t *)(address))
#define BYTE(address) (*(volatile uint8_t *)(address))

#define CASES 0x21000000u     // the header: magic and the number of records, then the records
#define RESULTS 0x21800000u   // the logs
#define RECORD_WORDS 128u     // of a record; the header takes as much
#define LOG_WORDS 64u         // of a log
#define STACK_TOP 0x2000F000u
#define PROCESS_STACK 0x20008000u
#define UNMAPPED 0x30000000u
// System control space (ARM DDI 0403E, B3.2, B3.4).
#define ICSR REGISTER(0xE000ED04)
#define AIRCR REGISTER(0xE000ED0C)
#define CCR REGISTER(0xE000ED14)
#define SHPR 0xE000ED18u
#define SHCSR REGISTER(0xE000ED24)
#define CFSR REGISTER(0xE000ED28)
#define HFSR REGISTER(0xE000ED2C)
#define STIR REGISTER(0xE000EF00)
#define ISER REGISTER(0xE000E100)
#define ICER REGISTER(0xE000E180)
#define ISPR REGISTER(0xE000E200)
#define ICPR REGISTER(0xE000E280)
#define IABR REGISTER(0xE000E300)
#define IPR 0xE000E400u

#define VECTKEY 0x05FA0000u
#define FAULTS_PENDED 0xF000u // SHCSR: UsageFault, MemManage, BusFault and SVCall
#define FAULTS_ENABLED 0x70000u
enum { NMI = 2, HARDFAULT = 3 };

struct record {
  uint32_t prigroup;
  uint32_t system_priorities[3];
  uint32_t line_priorities[2];
  uint32_t enabled_lines;
  uint32_t enabled_faults;
  uint32_t configuration;
  uint32_t fuel;
  uint32_t process_stack;
  uint32_t unused[5];
  uint32_t thread_operations[16];
  uint32_t handler_operations[22][4]; // of exceptions 2 to 23
  uint32_t unused_too[8];
};

enum operation {
  NOTHING, SET_PENDING, CLEAR_PENDING, TRIGGER, ENABLE, DISABLE, PENDSV_SET, PENDSV_CLEAR,
  SYSTICK_SET, SYSTICK_CLEAR, NMI_SET, SET_PRIMASK, SET_BASEPRI, SET_BASEPRI_MAX, SET_FAULTMASK,
  SUPERVISOR_CALL, UNDEFINED, BUS_ERROR, SYSTEM_PRIORITY, LINE_PRIORITY, ENABLE_FAULTS, PEND_FAULTS,
  LOG_CONTROL, LOG_LINES, LOG_SYSTEM, LOG_MASKS, SET_PRIGROUP
};

static const volatile struct record *scenario;
static volatile uint32_t *log_start;
static volatile uint32_t logged;
static volatile uint32_t fuel;

static void log_word(uint32_t word) {
  if (logged < LOG_WORDS - 2) {
    log_start[2 + logged] = word;
  }
  logged++;
}

#define READ_SPECIAL(name)                                                                         \
  ({                                                                                               \
    uint32_t value_;                                                                               \
    __asm__ volatile("mrs %0, " #name : "=r"(value_)::"memory");                                   \
    value_;                                                                                        \
  })
#define WRITE_SPECIAL(name, value)                                                                 \
  __asm__ volatile("msr " #name ", %0\n dsb\n isb" ::"r"(value) : "memory")

#define barrier() __asm__ volatile("dsb\n isb" ::: "memory")

// The instructions that fault stand alone, so that the handler knows how to step over them.
__attribute__((naked, noinline)) static void trap_undefined(void) {
  __asm__ volatile("udf #0\n bx lr");
}

__attribute__((naked, noinline)) static void trap_load(uint32_t address) {
  (void)address;
  __asm__ volatile(".inst.n 0x6800\n bx lr"); // ldr r0, [r0]
}

__attribute__((naked, noinline)) static void trap_call(void) {
  __asm__ volatile("svc #0\n bx lr");
}

// At priority -1 and below a synchronous exception locks the processor up (B1.5.15).
static int may_fault(void) {
  uint32_t exception = READ_SPECIAL(ipsr);
  return exception != NMI && exception != HARDFAULT && READ_SPECIAL(faultmask) == 0;
}

// VECTPENDING leaves out what BASEPRI and FAULTMASK hold back (Cortex-M4 user guide), in QEMU not.
static uint32_t interrupt_control(void) {
  uint32_t visible = READ_SPECIAL(basepri) == 0 && READ_SPECIAL(faultmask) == 0 ? ~0u : ~0x1FF000u;
  return ICSR & visible;
}

static void pend(enum operation operation, uint32_t operand) {
  switch (operation) {
    case SET_PENDING: ISPR = 1u << (operand & 7); break;
    case CLEAR_PENDING: ICPR = 1u << (operand & 7); break;
    case TRIGGER: STIR = operand & 7; break;
    case PENDSV_SET: ICSR = 1u << 28; break;
    case PENDSV_CLEAR: ICSR = 1u << 27; break;
    case SYSTICK_SET: ICSR = 1u << 26; break;
    case SYSTICK_CLEAR: ICSR = 1u << 25; break;
    case NMI_SET: ICSR = 1u << 31; break;
    case PEND_FAULTS: SHCSR |= operand & FAULTS_PENDED; break;
    default: break;
  }
}

static void fault(enum operation operation) {
  if (!may_fault()) {
    return;
  }
  switch (operation) {
    case SUPERVISOR_CALL: trap_call(); break;
    case UNDEFINED: trap_undefined(); break;
    case BUS_ERROR: trap_load(UNMAPPED); break;
    default: break;
  }
}

static void mask(enum operation operation, uint32_t operand) {
  switch (operation) {
    case SET_PRIMASK: WRITE_SPECIAL(primask, operand & 1); break;
    case SET_BASEPRI: WRITE_SPECIAL(basepri, operand & 0xF0); break;
    case SET_BASEPRI_MAX: WRITE_SPECIAL(basepri_max, operand & 0xF0); break;
    case SET_FAULTMASK:
      if (may_fault() || (operand & 1) == 0) {
        WRITE_SPECIAL(faultmask, operand & 1);
      }
      break;
    default: break;
  }
}

static void configure(enum operation operation, uint32_t operand) {
  switch (operation) {
    case ENABLE: ISER = operand & 0xFF; break;
    case DISABLE: ICER = operand & 0xFF; break;
    case SYSTEM_PRIORITY: BYTE(SHPR + (operand >> 8) % 12) = operand & 0xF0; break;
    case LINE_PRIORITY: BYTE(IPR + (operand >> 8) % 8) = operand & 0xF0; break;
    case ENABLE_FAULTS: SHCSR = (SHCSR & ~FAULTS_ENABLED) | (operand & FAULTS_ENABLED); break;
    case SET_PRIGROUP: AIRCR = VECTKEY | ((operand & 7) << 8); break;
    default: break;
  }
}

static void look(enum operation operation) {
  switch (operation) {
    case LOG_CONTROL: log_word(interrupt_control()); break;
    case LOG_LINES: log_word((IABR & 0xFF) << 16 | (ISPR & 0xFF) << 8 | (ISER & 0xFF)); break;
    case LOG_SYSTEM: log_word(SHCSR); break;
    case LOG_MASKS:
      log_word(READ_SPECIAL(basepri) << 8 | READ_SPECIAL(faultmask) << 1 | READ_SPECIAL(primask));
      break;
    default: break;
  }
}

static void operate(const volatile uint32_t *operations, uint32_t count) {
  for (uint32_t i = 0; i < count && fuel > 0; i++) {
    enum operation operation = (enum operation)(operations[i] & 0xFF);
    uint32_t operand = operations[i] >> 8;
    fuel--;
    pend(operation, operand);
    fault(operation);
    mask(operation, operand);
    configure(operation, operand);
    look(operation);
    barrier();
  }
}

__attribute__((used)) static void handle(uint32_t *frame, uint32_t exc_return) {
  uint32_t exception = READ_SPECIAL(ipsr);
  log_word(exception << 24 | (exc_return & 0xFF) << 16 | (fuel & 0xFF) << 8 | (frame[7] & 0xFF));
  log_word(interrupt_control());
  if (exception == HARDFAULT || exception == 5 || exception == 6) {
    log_word((HFSR & 0xC0000000u) | (CFSR & 0x3FFFFFFFu));
    CFSR = CFSR;
    HFSR = HFSR;
    uint32_t pc = frame[6] | 1;
    if (pc == (uint32_t)trap_undefined || pc == (uint32_t)trap_load || pc == (uint32_t)trap_call) {
      frame[6] += 2;
    }
  }
  if (exception < 24) {
    operate(scenario->handler_operations[exception - 2], 4);
  }
  log_word(interrupt_control());
}

// in:      the state at exception entry
// out:     returns from the exception; the frame's pc may be another
// changes: what the frame holds
__attribute__((naked)) static void exception_entry(void) {
  __asm__ volatile(
      "tst lr, #4\n"       // which stack has the frame?
      "ite eq\n"           // bit 2 of EXC_RETURN clear:
      "mrseq r0, msp\n"    // the main stack
      "mrsne r0, psp\n"    // or else the process stack; r0 = the frame
      "mov r1, lr\n"       // r1 = EXC_RETURN
      "push {r4, lr}\n"    // keep it, and the stack aligned
      "bl handle\n"        // log and operate
      "pop {r4, pc}\n");   // return from the exception
}

static void set_up(void) {
  AIRCR = VECTKEY | (scenario->prigroup & 7) << 8;
  for (uint32_t i = 0; i < 3; i++) {
    REGISTER(SHPR + 4 * i) = scenario->system_priorities[i];
  }
  for (uint32_t i = 0; i < 2; i++) {
    REGISTER(IPR + 4 * i) = scenario->line_priorities[i];
  }
  CCR = scenario->configuration;
  SHCSR = scenario->enabled_faults & FAULTS_ENABLED;
  ISER = scenario->enabled_lines & 0xFF;
  fuel = scenario->fuel;
  WRITE_SPECIAL(psp, PROCESS_STACK);
  if (scenario->process_stack != 0) {
    WRITE_SPECIAL(control, 2);
  }
}

// Everything that is masked happens now; then all is as before set_up.
static void clean_up(void) {
  fuel = 0; // so that no handler masks anything again
  WRITE_SPECIAL(faultmask, 0);
  WRITE_SPECIAL(primask, 0);
  WRITE_SPECIAL(basepri, 0);
  look(LOG_CONTROL);
  look(LOG_LINES);
  look(LOG_SYSTEM);
  WRITE_SPECIAL(control, 0);
  ICER = 0xFF;
  ICPR = 0xFF;
  SHCSR = 0;
  barrier();
  CFSR = CFSR;
  HFSR = HFSR;
  log_start[0] = logged;
  log_start[1] = READ_SPECIAL(control);
}

static int semihost(int operation, const void *arguments) {
  register int r0 __asm__("r0") = operation;
  register const void *r1 __asm__("r1") = arguments;
  __asm__ volatile("bkpt 0xAB" : "+r"(r0) : "r"(r1) : "memory");
  return r0;
}

__attribute__((used, noreturn)) static void run(void) {
  uint32_t count = REGISTER(CASES + 4);
  for (uint32_t i = 0; i < count; i++) {
    scenario = (const volatile struct record *)CASES + 1 + i;
    log_start = (volatile uint32_t *)RESULTS + LOG_WORDS * i;
    logged = 0;
    set_up();
    operate(scenario->thread_operations, 16);
    clean_up();
  }
  static const char name[] = "out.bin";
  const uint32_t open[3] = {(uint32_t)name, 5, sizeof name - 1};
  uint32_t handle = (uint32_t)semihost(0x01, open);
  const uint32_t write[3] = {handle, RESULTS, count * LOG_WORDS * 4};
  semihost(0x05, write);
  semihost(0x02, write);
  semihost(0x18, (const void *)0x20026);
  for (;;) {
  }
}

_Static_assert(sizeof(struct record) == 4 * RECORD_WORDS, "the record's layout");

__attribute__((section(".vectors"), used)) static void (*const vectors[48])(void) = {
  (void (*)(void))STACK_TOP,
  (void (*)(void))run,
  [2 ... 47] = exception_entry,
};
