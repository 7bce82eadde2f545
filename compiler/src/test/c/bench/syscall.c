/* System calls decoded, checked, dispatched to drivers and answered in registers. */
#include "bench.h"

#define ROUNDS 20
#define CALLS 24
#define WORDS_PER_CALL 5

enum call_class {
  CALL_YIELD,
  CALL_SUBSCRIBE,
  CALL_COMMAND,
  CALL_READ_WRITE_ALLOW,
  CALL_READ_ONLY_ALLOW,
  CALL_MEMORY,
  CALL_EXIT,
};

enum variant {
  FAILURE = 0,
  FAILURE_U32_U32 = 2,
  SUCCESS = 128,
  SUCCESS_U32 = 129,
  SUCCESS_U32_U32 = 130,
};

enum error {
  ERROR_INVALID = 6,
  ERROR_NO_SUPPORT = 10,
  ERROR_NO_DEVICE = 11,
};

/* A program's registers and what it may touch. */
struct process {
  uint32_t ram_start;
  uint32_t ram_bytes;
  uint32_t flash_start;
  uint32_t flash_bytes;
  uint32_t r0;
  uint32_t r1;
  uint32_t r2;
  uint32_t r3;
  uint32_t break_address;
  bool running;
};

/* An answer to a system call, in one of the variants of the ABI. */
struct answer {
  uint32_t variant;
  uint32_t first;
  uint32_t second;
  uint32_t third;
};

struct driver;

struct driver_ops {
  void (*command)(struct driver *driver, struct answer *answer, uint32_t number,
      uint32_t argument, uint32_t other);
  bool (*allow)(struct driver *driver, uint32_t number, uint32_t address, uint32_t bytes);
  bool (*subscribe)(struct driver *driver, uint32_t number, uint32_t function, uint32_t data);
};

/* What answers the calls of one driver number; the first member of each driver. */
struct driver {
  const struct driver_ops *ops;
};

/* A driver number and its driver, null where the board has none. */
struct driver_entry {
  uint32_t number;
  struct driver *driver;
};

static void answer_set(struct answer *answer, enum variant variant, uint32_t first,
    uint32_t second, uint32_t third) {
  answer->variant = variant;
  answer->first = first;
  answer->second = second;
  answer->third = third;
}

static void answer_success(struct answer *answer) {
  answer_set(answer, SUCCESS, 0, 0, 0);
}

static void answer_success_u32(struct answer *answer, uint32_t value) {
  answer_set(answer, SUCCESS_U32, value, 0, 0);
}

static void answer_success_u32_u32(struct answer *answer, uint32_t value, uint32_t other) {
  answer_set(answer, SUCCESS_U32_U32, value, other, 0);
}

static void answer_failure(struct answer *answer, enum error error) {
  answer_set(answer, FAILURE, error, 0, 0);
}

static void answer_failure_u32_u32(struct answer *answer, enum error error, uint32_t value,
    uint32_t other) {
  answer_set(answer, FAILURE_U32_U32, error, value, other);
}

/* Writes what the variant has into the registers; the others keep what they had. */
static void answer_encode(const struct answer *answer, struct process *process) {
  process->r0 = answer->variant;
  switch (answer->variant) {
    case FAILURE:
    case SUCCESS_U32:
      process->r1 = answer->first;
      break;
    case SUCCESS_U32_U32:
      process->r1 = answer->first;
      process->r2 = answer->second;
      break;
    case FAILURE_U32_U32:
      process->r1 = answer->first;
      process->r2 = answer->second;
      process->r3 = answer->third;
      break;
    default:
      break;
  }
}

static bool range_inside(uint32_t address, uint32_t bytes, uint32_t start, uint32_t available) {
  uint32_t offset = address - start;
  return offset <= available && bytes <= available - offset;
}

static bool process_owns_ram(const struct process *process, uint32_t address, uint32_t bytes) {
  return range_inside(address, bytes, process->ram_start,
      process->break_address - process->ram_start);
}

static bool process_can_read(const struct process *process, uint32_t address, uint32_t bytes) {
  return process_owns_ram(process, address, bytes)
      || range_inside(address, bytes, process->flash_start, process->flash_bytes);
}

static bool process_move_break(struct process *process, uint32_t address) {
  if (address - process->ram_start > process->ram_bytes) {
    return false;
  }
  process->break_address = address;
  return true;
}

/* Four lights. */
#define LIGHTS 4

struct led {
  struct driver base;
  uint32_t lit;
};

static void led_command(struct driver *base, struct answer *answer, uint32_t number,
    uint32_t argument, uint32_t other) {
  (void) other;
  struct led *led = (struct led *) base;
  uint32_t light = 1u << (argument & (LIGHTS - 1));
  switch (number) {
    case 0:
      answer_success_u32(answer, LIGHTS);
      break;
    case 1:
      led->lit |= light;
      answer_success(answer);
      break;
    case 2:
      led->lit &= ~light;
      answer_success(answer);
      break;
    case 3:
      led->lit ^= light;
      answer_success_u32(answer, led->lit);
      break;
    default:
      answer_failure(answer, ERROR_NO_SUPPORT);
      break;
  }
}

static bool led_allow(struct driver *base, uint32_t number, uint32_t address, uint32_t bytes) {
  (void) base, (void) number, (void) address, (void) bytes;
  return false;
}

static bool led_subscribe(struct driver *base, uint32_t number, uint32_t function, uint32_t data) {
  (void) base, (void) number, (void) function, (void) data;
  return false;
}

static const struct driver_ops led_ops = {
  .command = led_command,
  .allow = led_allow,
  .subscribe = led_subscribe,
};

/* A terminal with two buffers and three upcalls. */
struct console {
  struct driver base;
  uint32_t addresses[2];
  int32_t lengths[2];
  uint32_t upcalls[3];
  uint32_t written_bytes;
};

static void console_command(struct driver *base, struct answer *answer, uint32_t number,
    uint32_t argument, uint32_t other) {
  (void) argument;
  struct console *console = (struct console *) base;
  if (number == 0) {
    answer_success(answer);
  } else if (number == 1 || number == 2) {
    CHECK_INDEX(number - 1, LENGTH(console->lengths));
    int32_t available = console->lengths[number - 1];
    int32_t bytes = (int32_t) other < available ? (int32_t) other : available;
    console->written_bytes += (uint32_t) bytes;
    CHECK_INDEX(number - 1, LENGTH(console->addresses));
    answer_success_u32_u32(answer, (uint32_t) bytes, console->addresses[number - 1]);
  } else {
    answer_failure(answer, ERROR_NO_SUPPORT);
  }
}

static bool console_allow(struct driver *base, uint32_t number, uint32_t address, uint32_t bytes) {
  struct console *console = (struct console *) base;
  if (number >= LENGTH(console->addresses)) {
    return false;
  }
  CHECK_INDEX(number, LENGTH(console->addresses));
  console->addresses[number] = address;
  CHECK_INDEX(number, LENGTH(console->lengths));
  console->lengths[number] = (int32_t) bytes;
  return true;
}

static bool console_subscribe(struct driver *base, uint32_t number, uint32_t function,
    uint32_t data) {
  struct console *console = (struct console *) base;
  if (number >= LENGTH(console->upcalls)) {
    return false;
  }
  CHECK_INDEX(number, LENGTH(console->upcalls));
  console->upcalls[number] = function ^ data;
  return true;
}

static const struct driver_ops console_ops = {
  .command = console_command,
  .allow = console_allow,
  .subscribe = console_subscribe,
};

/* A tick counter. */
struct clock {
  struct driver base;
  uint32_t ticks;
  uint32_t upcall;
};

static void clock_command(struct driver *base, struct answer *answer, uint32_t number,
    uint32_t argument, uint32_t other) {
  (void) other;
  struct clock *clock = (struct clock *) base;
  clock->ticks += 33;
  switch (number) {
    case 0:
      answer_success(answer);
      break;
    case 1:
      answer_success_u32(answer, 16000000);
      break;
    case 2:
      answer_success_u32(answer, clock->ticks);
      break;
    case 3:
      answer_success_u32_u32(answer, clock->ticks, clock->ticks + argument);
      break;
    default:
      answer_failure(answer, ERROR_NO_SUPPORT);
      break;
  }
}

static bool clock_allow(struct driver *base, uint32_t number, uint32_t address, uint32_t bytes) {
  (void) base, (void) number, (void) address, (void) bytes;
  return false;
}

static bool clock_subscribe(struct driver *base, uint32_t number, uint32_t function,
    uint32_t data) {
  struct clock *clock = (struct clock *) base;
  if (number != 0) {
    return false;
  }
  clock->upcall = function ^ data;
  return true;
}

static const struct driver_ops clock_ops = {
  .command = clock_command,
  .allow = clock_allow,
  .subscribe = clock_subscribe,
};

static struct led led = {.base = {.ops = &led_ops}};
static struct console console = {.base = {.ops = &console_ops}};
static struct clock clock = {.base = {.ops = &clock_ops}};

static const struct driver_entry drivers[] = {
  {.number = 0x00000, .driver = &clock.base}, {.number = 0x00001, .driver = &console.base},
  {.number = 0x00002, .driver = &led.base},   {.number = 0x00003, .driver = NULL},
  {.number = 0x00005, .driver = NULL},        {.number = 0x40001, .driver = NULL},
  {.number = 0x90002, .driver = &led.base},
};

/* Binary search; null if there is no such driver. */
static struct driver *find_driver(uint32_t number) {
  uint32_t low = 0;
  uint32_t high = LENGTH(drivers);
  while (low < high) {
    uint32_t middle = (low + high) >> 1;
    CHECK_INDEX(middle, LENGTH(drivers));
    const struct driver_entry *entry = &drivers[middle];
    if (entry->number == number) {
      return entry->driver;
    }
    if (entry->number < number) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return NULL;
}

static void dispatch_command(struct process *process, struct answer *answer) {
  struct driver *driver = find_driver(process->r0);
  if (driver == NULL) {
    answer_failure(answer, ERROR_NO_DEVICE);
    return;
  }
  driver->ops->command(driver, answer, process->r1, process->r2, process->r3);
}

static void dispatch_subscribe(struct process *process, struct answer *answer) {
  struct driver *driver = find_driver(process->r0);
  if (driver == NULL) {
    answer_failure_u32_u32(answer, ERROR_NO_DEVICE, process->r2, process->r3);
  } else if (driver->ops->subscribe(driver, process->r1, process->r2, process->r3)) {
    answer_success_u32_u32(answer, process->r2, process->r3);
  } else {
    answer_failure_u32_u32(answer, ERROR_INVALID, process->r2, process->r3);
  }
}

static void dispatch_allow(struct process *process, struct answer *answer, bool accessible) {
  struct driver *driver = find_driver(process->r0);
  if (driver == NULL) {
    answer_failure_u32_u32(answer, ERROR_NO_DEVICE, process->r2, process->r3);
  } else if (accessible
      && driver->ops->allow(driver, process->r1, process->r2, process->r3)) {
    answer_success_u32_u32(answer, process->r2, process->r3);
  } else {
    answer_failure_u32_u32(answer, ERROR_INVALID, process->r2, process->r3);
  }
}

static void dispatch_memory(struct process *process, struct answer *answer) {
  switch (process->r0) {
    case 0:
      if (process_move_break(process, process->r2)) {
        answer_success(answer);
      } else {
        answer_failure(answer, ERROR_INVALID);
      }
      break;
    case 1:
      answer_success_u32(answer, process->break_address);
      break;
    case 2:
      answer_success_u32(answer, process->ram_start);
      break;
    case 3:
      answer_success_u32(answer, process->ram_start + process->ram_bytes);
      break;
    default:
      answer_failure(answer, ERROR_NO_SUPPORT);
      break;
  }
}

static void dispatch(struct process *process, uint32_t call_class) {
  struct answer answer;
  switch (call_class) {
    case CALL_YIELD:
      process->running = process->r0 != 0;
      return;
    case CALL_SUBSCRIBE:
      dispatch_subscribe(process, &answer);
      break;
    case CALL_COMMAND:
      dispatch_command(process, &answer);
      break;
    case CALL_READ_WRITE_ALLOW:
      dispatch_allow(process, &answer, process_owns_ram(process, process->r2, process->r3));
      break;
    case CALL_READ_ONLY_ALLOW:
      dispatch_allow(process, &answer, process_can_read(process, process->r2, process->r3));
      break;
    case CALL_MEMORY:
      dispatch_memory(process, &answer);
      break;
    case CALL_EXIT:
      process->running = false;
      return;
    default:
      answer_failure(&answer, ERROR_NO_SUPPORT);
      break;
  }
  answer_encode(&answer, process);
}

static struct process processes[2] = {
  {.ram_start = 0x20004000,
  .ram_bytes = 0x1000,
  .flash_start = 0x00040000,
  .flash_bytes = 0x2000},
  {.ram_start = 0x20008000,
  .ram_bytes = 0x0800,
  .flash_start = 0x00044000,
  .flash_bytes = 0x1000},
};
static uint32_t calls[CALLS * WORDS_PER_CALL];

void bench_prepare(void) {
  uint32_t random = 4242;
  for (uint32_t i = 0; i < LENGTH(calls); i += WORDS_PER_CALL) {
    random = random * 1103515245u + 12345u;
    uint32_t kind = (random >> 20) & 7;
    calls[i] = kind;
    random = random * 1103515245u + 12345u;
    uint32_t driver = (random >> 18) % 5;
    calls[i + 1] = kind == CALL_MEMORY ? driver : driver == 4 ? 0x90002 : driver;
    calls[i + 2] = (random >> 12) & 3;
    random = random * 1103515245u + 12345u;
    calls[i + 3] = 0x20004000u + ((random >> 10) & 0x5FFF);
    calls[i + 4] = (random >> 24) * 4;
  }
  led.lit = 0;
  console.written_bytes = 0;
  clock.ticks = 0;
  clock.upcall = 0;
  for (uint32_t i = 0; i < 2; i++) {
    console.addresses[i] = 0;
    console.lengths[i] = 0;
    processes[i].break_address = processes[i].ram_start + processes[i].ram_bytes / 2;
    processes[i].running = true;
  }
  for (uint32_t i = 0; i < LENGTH(console.upcalls); i++) {
    console.upcalls[i] = 0;
  }
}

int32_t bench_run(void) {
  uint32_t checksum = 0;
  for (uint32_t round = 0; round < ROUNDS; round++) {
    for (uint32_t i = 0; i < LENGTH(calls); i += WORDS_PER_CALL) {
      uint32_t index = (i ^ round) & 1;
      CHECK_INDEX(index, LENGTH(processes));
      struct process *process = &processes[index];
      CHECK_INDEX(i + 1, LENGTH(calls));
      process->r0 = calls[i + 1];
      CHECK_INDEX(i + 2, LENGTH(calls));
      process->r1 = calls[i + 2];
      CHECK_INDEX(i + 3, LENGTH(calls));
      process->r2 = calls[i + 3];
      CHECK_INDEX(i + 4, LENGTH(calls));
      process->r3 = calls[i + 4];
      CHECK_INDEX(i, LENGTH(calls));
      dispatch(process, calls[i]);
      checksum = checksum * 31 + (process->r0 ^ process->r1);
      checksum = checksum * 31 + (process->r2 ^ process->r3);
    }
  }
  return (int32_t) checksum;
}
