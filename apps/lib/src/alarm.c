/*
 * alarm.c - a list of alarms, ordered by deadline, over the driver's single one.
 */
#include "demitasse/alarm.h"

#define DRIVER_ALARM 0x0
enum { ALARM_FREQUENCY = 1, ALARM_COUNTER = 2, ALARM_STOP = 3, ALARM_SET_RELATIVE = 5,
  ALARM_SET_ABSOLUTE = 6 };
enum { UPCALL_ALARM = 0 };

/* Half of the counter's range: a wake-up this often sees each wrap. */
#define LONGEST_WAIT 0x80000000u

#define MILLISECONDS_PER_SECOND 1000u

/* The alarm that rings next; the others follow. */
static struct alarm *first;

/* The 64-bit clock: what it said when the counter was last read, and what that was. */
static uint64_t ticks_at_counter;
static uint32_t last_counter;
static bool is_clock_started;

static uint32_t frequency;

static void ring(uint32_t now, uint32_t expiration, uint32_t unused, void *userdata);

uint32_t alarm_frequency(void) {
  if (frequency == 0
      && command_value(DRIVER_ALARM, ALARM_FREQUENCY, 0, 0, &frequency) != STATUS_OK) {
    return 0;
  }
  return frequency;
}

uint32_t alarm_counter(void) {
  uint32_t counter = 0;
  (void) command_value(DRIVER_ALARM, ALARM_COUNTER, 0, 0, &counter);
  return counter;
}

uint64_t alarm_ticks(void) {
  uint32_t counter = alarm_counter();
  if (!is_clock_started) {
    is_clock_started = true;
    last_counter = counter;
  }
  /* Unsigned: right across a wrap. */
  ticks_at_counter += counter - last_counter;
  last_counter = counter;
  return ticks_at_counter;
}

uint64_t alarm_milliseconds(void) {
  uint32_t ticks_per_second = alarm_frequency();
  return ticks_per_second == 0 ? 0 : alarm_ticks() * MILLISECONDS_PER_SECOND / ticks_per_second;
}

/* Rounded up: an alarm never rings early. */
static uint64_t ticks_of(uint32_t milliseconds) {
  return ((uint64_t) milliseconds * alarm_frequency() + MILLISECONDS_PER_SECOND - 1)
      / MILLISECONDS_PER_SECOND;
}

/* Tells the driver about the first alarm, or that there is none. */
static enum status arm(void) {
  if (first == NULL) {
    enum status status = command(DRIVER_ALARM, ALARM_STOP, 0, 0);
    return status == STATUS_ALREADY ? STATUS_OK : status;
  }
  uint64_t now = alarm_ticks();
  uint64_t wait = first->deadline > now ? first->deadline - now : 0;
  uint32_t distance = wait < LONGEST_WAIT ? (uint32_t) wait : LONGEST_WAIT;
  return command(DRIVER_ALARM, ALARM_SET_ABSOLUTE, last_counter, distance);
}

/* After all alarms with the same deadline: these ring in the order in which they were set. */
static void insert(struct alarm *alarm) {
  struct alarm **link = &first;
  while (*link != NULL && (*link)->deadline <= alarm->deadline) {
    link = &(*link)->next;
  }
  alarm->next = *link;
  alarm->is_set = true;
  *link = alarm;
}

static void remove_from_list(struct alarm *alarm) {
  for (struct alarm **link = &first; *link != NULL; link = &(*link)->next) {
    if (*link == alarm) {
      *link = alarm->next;
      break;
    }
  }
  alarm->is_set = false;
}

/* One alarm for each upcall: its function may yield, and then the next ones must ring. */
static void ring(uint32_t now, uint32_t expiration, uint32_t unused, void *userdata) {
  (void) now;
  (void) expiration;
  (void) unused;
  (void) userdata;
  struct alarm *alarm = first;
  if (alarm == NULL || alarm->deadline > alarm_ticks()) {
    (void) arm();
    return;
  }
  remove_from_list(alarm);
  if (alarm->period != 0) {
    alarm->deadline += alarm->period;
    insert(alarm);
  }
  (void) arm();
  alarm->function(alarm->userdata);
}

static enum status start(struct alarm *alarm, uint64_t wait, uint64_t period,
    alarm_function *function, void *userdata) {
  if (alarm->is_set) {
    remove_from_list(alarm);
  }
  enum status status = subscribe(DRIVER_ALARM, UPCALL_ALARM, ring, NULL);
  if (status != STATUS_OK) {
    return status;
  }
  alarm->deadline = alarm_ticks() + wait;
  alarm->period = period;
  alarm->function = function;
  alarm->userdata = userdata;
  insert(alarm);
  return arm();
}

enum status alarm_start(struct alarm *alarm, uint32_t milliseconds, alarm_function *function,
    void *userdata) {
  return start(alarm, ticks_of(milliseconds), 0, function, userdata);
}

enum status alarm_start_periodic(struct alarm *alarm, uint32_t milliseconds,
    alarm_function *function, void *userdata) {
  uint64_t period = ticks_of(milliseconds);
  if (period == 0) {
    return STATUS_INVALID;
  }
  return start(alarm, period, period, function, userdata);
}

void alarm_stop(struct alarm *alarm) {
  if (alarm->is_set) {
    remove_from_list(alarm);
    (void) arm();
  }
}

static void set_flag(void *userdata) {
  *(volatile bool *) userdata = true;
}

enum status alarm_delay(uint32_t milliseconds) {
  volatile bool is_over = false;
  struct alarm alarm = {0};
  enum status status = alarm_start(&alarm, milliseconds, set_flag, (void *) &is_over);
  if (status == STATUS_OK) {
    yield_until(&is_over);
  }
  return status;
}
