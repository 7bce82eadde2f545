/*
 * main.c - alarms: sets many alarms in a mixed order and prints them in the order they ring.
 *
 * Says at the end whether each came in time, none early, and all in the order of their delays.
 */
#include "demitasse/app.h"

#define ALARMS 12

/* Prime to ALARMS: the order of setting is not the order of ringing. */
#define STRIDE 5

#define STEP_MILLISECONDS 40

/* Printing takes its time on a serial line. */
#define LATE_MILLISECONDS 200

struct entry {
  struct alarm alarm;
  uint32_t delay; /* milliseconds */
};

static struct entry entries[ALARMS];
static uint64_t start;
static uint32_t rung;
static uint32_t last_delay;
static uint32_t errors;

static void ring(void *userdata) {
  const struct entry *entry = userdata;
  uint32_t elapsed = (uint32_t) (alarm_milliseconds() - start);
  bool is_good = elapsed + 1 >= entry->delay && elapsed <= entry->delay + LATE_MILLISECONDS
      && entry->delay >= last_delay;
  last_delay = entry->delay;
  rung++;
  errors += is_good ? 0 : 1;
  printf("alarms: after %4lu ms, set for %4lu ms%s\r\n", (unsigned long) elapsed,
      (unsigned long) entry->delay, is_good ? "" : " WRONG");
}

int main(void) {
  printf("alarms: %lu ticks per second\r\n", (unsigned long) alarm_frequency());
  start = alarm_milliseconds();
  for (uint32_t i = 0; i < ALARMS; i++) {
    struct entry *entry = &entries[i * STRIDE % ALARMS];
    entry->delay = (i * STRIDE % ALARMS + 1) * STEP_MILLISECONDS;
    enum status status = alarm_start(&entry->alarm, entry->delay, ring, entry);
    if (status != STATUS_OK) {
      printf("alarms: cannot set one: %s\r\n", status_name(status));
      return status;
    }
  }
  while (rung < ALARMS) {
    yield_wait();
  }
  printf("alarms: %lu rang, %lu wrong\r\n", (unsigned long) rung, (unsigned long) errors);
  return errors == 0 ? STATUS_OK : STATUS_FAIL;
}
