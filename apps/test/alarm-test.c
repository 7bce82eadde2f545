/*
 * alarm-test.c - many alarms over a pretended driver whose counter wraps again and again.
 *
 * Random alarms are set, stopped and set again. None may ring early, late or out of order.
 */
#include "demitasse/alarm.h"

#include <stdio.h>
#include <stdlib.h>

#define ALARMS 16
#define STEPS 200000u
#define FREQUENCY 16384u

/* How much later than asked for the driver calls: the process was busy. */
#define LATENESS_MAXIMUM 50u

/* What a program's own functions may take, in ticks, when the alarms ring one after the other. */
#define LATE_TICKS ((ALARMS + 1) * (LATENESS_MAXIMUM + 1))

/* The pretended driver: true time in 64 bits, of which programs see the lower half. */
static uint64_t now = 0xFFFFF000u;
static uint64_t expiration;
static bool is_armed;
static upcall_function *upcall;

static struct entry {
  struct alarm alarm;
  uint64_t due;
  uint64_t period;
} entries[ALARMS];

static unsigned rung;
static unsigned failed;

enum status command_value(uint32_t driver, uint32_t number, uint32_t argument0,
    uint32_t argument1, uint32_t *value) {
  (void) argument0;
  (void) argument1;
  *value = number == 1 ? FREQUENCY : (uint32_t) now;
  return driver == 0 ? STATUS_OK : STATUS_NO_DEVICE;
}

enum status command(uint32_t driver, uint32_t number, uint32_t reference, uint32_t distance) {
  if (driver != 0) {
    return STATUS_NO_DEVICE;
  }
  if (number == 3) {
    enum status status = is_armed ? STATUS_OK : STATUS_ALREADY;
    is_armed = false;
    return status;
  }
  uint32_t elapsed = (uint32_t) now - reference;
  expiration = elapsed >= distance ? now : now + (distance - elapsed);
  is_armed = true;
  return number == 6 ? STATUS_OK : STATUS_NO_SUPPORT;
}

enum status subscribe(uint32_t driver, uint32_t number, upcall_function *function,
    void *userdata) {
  (void) driver;
  (void) number;
  (void) userdata;
  upcall = function;
  return STATUS_OK;
}

void yield_until(const volatile bool *flag) {
  (void) flag;
  abort(); /* nothing here delays */
}

static uint32_t random_below(uint32_t limit) {
  static uint32_t state = 0x2545F491u;
  state ^= state << 13;
  state ^= state >> 17;
  state ^= state << 5;
  return state % limit;
}

static void check(bool is_good, const char *what) {
  if (!is_good) {
    failed++;
    printf("alarm: %s at %llu\n", what, (unsigned long long) now);
  }
}

static void ring(void *userdata) {
  struct entry *entry = userdata;
  rung++;
  check(now >= entry->due, "rang early");
  check(now <= entry->due + LATE_TICKS, "rang late");
  for (size_t i = 0; i < ALARMS; i++) {
    check(!entries[i].alarm.is_set || entries[i].due >= entry->due || &entries[i] == entry,
        "rang out of order");
  }
  entry->due += entry->period;
  check(entry->alarm.is_set == (entry->period != 0), "is set wrongly");
}

/* Mostly milliseconds, sometimes more than the counter's whole range: 2^32 ticks are 72 hours. */
static uint32_t random_milliseconds(void) {
  return random_below(50) == 0 ? 200u * 3600000u + random_below(500000000) : 1 + random_below(5000);
}

static void set_or_stop(struct entry *entry) {
  uint32_t milliseconds = random_milliseconds();
  uint64_t ticks = ((uint64_t) milliseconds * FREQUENCY + 999) / 1000;
  switch (random_below(4)) {
    case 0:
      alarm_stop(&entry->alarm);
      break;
    case 1:
      entry->period = ticks;
      entry->due = now + ticks;
      check(alarm_start_periodic(&entry->alarm, milliseconds, ring, entry) == STATUS_OK, "refused");
      break;
    default:
      entry->period = 0;
      entry->due = now + ticks;
      check(alarm_start(&entry->alarm, milliseconds, ring, entry) == STATUS_OK, "refused");
      break;
  }
}

int main(void) {
  for (uint32_t step = 0; step < STEPS; step++) {
    if (random_below(3) == 0) {
      set_or_stop(&entries[random_below(ALARMS)]);
    } else if (is_armed) {
      uint64_t called = expiration + random_below(LATENESS_MAXIMUM);
      now = called > now ? called : now;
      is_armed = false;
      upcall((uint32_t) now, (uint32_t) expiration, 0, NULL);
    }
  }
  printf("alarm: %u passed, %u failed\n", rung, failed);
  return failed != 0 || rung == 0;
}
