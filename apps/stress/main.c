/*
 * main.c - stress: system calls in a random order for ever, with the results checked.
 *
 * Subscribe and allow return what was there before, so each call checks the last one of its kind.
 * Interrupts and other processes that disturb a call show as an error. Always the same order, as
 * the random numbers have a fixed seed.
 */
#include "demitasse/app.h"

#define SEED 0x2545F491u
#define CALLS_PER_REPORT 10000u

/* The drivers whose echoes are checked: numbers that the library does not use at the same time. */
#define DRIVER_CONSOLE 0x1
enum { UPCALL_UNUSED = 0, BUFFER_READ = 1 };
#define DRIVER_ALARM 0x0
enum { ALARM_FREQUENCY = 1 };
#define DRIVER_NONE 0xBADBAD

#define BUFFER_SIZE 64

static uint32_t state = SEED;
static uint32_t calls;
static uint32_t errors;
static uint8_t buffer[BUFFER_SIZE];

/* What the kernel must give back next. */
static uint32_t expected_function, expected_userdata, expected_address, expected_length;

static struct alarm alarms[4];
static uint32_t rings;

/* Marsaglia's xorshift, 32 bits. */
static uint32_t next_random(void) {
  state ^= state << 13;
  state ^= state >> 17;
  state ^= state << 5;
  return state;
}

static void expect(bool is_right, const char *what) {
  calls++;
  if (!is_right) {
    errors++;
    printf("stress: WRONG %s at call %lu\r\n", what, (unsigned long) calls);
  }
}

static void unused_upcall(uint32_t a, uint32_t b, uint32_t c, void *userdata) {
  (void) a;
  (void) b;
  (void) c;
  (void) userdata;
}

static void test_subscribe(void) {
  uint32_t function = (next_random() & 1) != 0 ? (uint32_t) unused_upcall : 0;
  uint32_t userdata = next_random();
  struct system_return result = system_subscribe(DRIVER_CONSOLE, UPCALL_UNUSED, function, userdata);
  expect(result.variant == RETURN_SUCCESS_2_U32 && result.value[0] == expected_function
      && result.value[1] == expected_userdata, "subscribe");
  expected_function = function;
  expected_userdata = userdata;
}

static void test_allow(void) {
  uint32_t length = next_random() % (BUFFER_SIZE + 1);
  uint32_t address = (uint32_t) buffer + next_random() % (BUFFER_SIZE + 1 - length);
  struct system_return result =
      system_allow_read_write(DRIVER_CONSOLE, BUFFER_READ, address, length);
  expect(result.variant == RETURN_SUCCESS_2_U32 && result.value[0] == expected_address
      && result.value[1] == expected_length, "allow");
  expected_address = address;
  expected_length = length;
}

/* The kernel's own RAM, or the end of the address space: both refused, with the arguments back. */
static void test_bad_allow(void) {
  uint32_t address = (next_random() & 1) != 0 ? 0x20000000u : 0xFFFFFFF0u;
  uint32_t length = 1 + next_random() % 0x100;
  struct system_return result =
      system_allow_read_write(DRIVER_CONSOLE, BUFFER_READ, address, length);
  expect(result.variant == RETURN_FAILURE_2_U32 && result.value[0] == STATUS_INVALID
      && result.value[1] == address && result.value[2] == length, "refused allow");
}

static void test_no_driver(void) {
  struct system_return result =
      system_command(DRIVER_NONE, next_random(), next_random(), next_random());
  expect(result.variant == RETURN_FAILURE && result.value[0] == STATUS_NO_DEVICE, "no driver");
}

static void test_frequency(void) {
  struct system_return result =
      system_command(DRIVER_ALARM, ALARM_FREQUENCY, next_random(), next_random());
  expect(result.variant == RETURN_SUCCESS_U32 && result.value[0] == alarm_frequency(),
      "frequency");
}

static void test_memory(void) {
  struct system_return result = system_memory_operation(1, 0, 0, 0);
  expect(result.variant == RETURN_SUCCESS_U32 && result.value[0] > process_ram_start()
      && result.value[0] <= process_grant_start(), "break");
}

static void count_ring(void *userdata) {
  struct alarm *alarm = userdata;
  rings++;
  expect(!alarm->is_set, "alarm");
}

static void test_alarm(void) {
  struct alarm *alarm = &alarms[next_random() % (sizeof alarms / sizeof alarms[0])];
  if ((next_random() & 3) == 0) {
    alarm_stop(alarm);
  } else {
    expect(alarm_start(alarm, next_random() % 20, count_ring, alarm) == STATUS_OK, "alarm start");
  }
}

static void test_write(void) {
  static const char dot[] = ".";
  expect(console_write(dot, sizeof dot - 1) == STATUS_OK, "write");
}

static void test_yield(void) {
  (void) yield_no_wait();
  calls++;
}

/* Sleeps now and then, so that other processes run and alarms come in time. */
static void test_delay(void) {
  expect(alarm_delay(next_random() % 3) == STATUS_OK, "delay");
}

typedef void test_function(void);

static test_function *const tests[] = {test_subscribe, test_allow, test_bad_allow, test_no_driver,
    test_frequency, test_memory, test_alarm, test_yield};

#define TESTS (sizeof tests / sizeof tests[0])

/* The console and sleep are slow. */
#define CALLS_PER_WRITE 256u
#define CALLS_PER_DELAY 64u

int main(void) {
  printf("stress: starts\r\n");
  for (uint32_t reports = 1;; reports++) {
    for (uint32_t i = 0; i < CALLS_PER_REPORT; i++) {
      tests[next_random() % TESTS]();
      if (i % CALLS_PER_WRITE == 0) {
        test_write();
      }
      if (i % CALLS_PER_DELAY == 0) {
        test_delay();
      }
    }
    printf("\r\nstress: report %lu: %lu calls, %lu rings, %lu errors\r\n", (unsigned long) reports,
        (unsigned long) calls, (unsigned long) rings, (unsigned long) errors);
  }
}
