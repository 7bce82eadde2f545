/* Alarms in a list sorted by deadline, on a tick counter that wraps around. */
#include "bench.h"

#define STEPS 320
#define START_TICKS 0xFFFFF000u
#define SHORTEST_TICKS 8
#define LONGEST_TICKS 256

struct alarm;

/* Who is told that an alarm's time has come; the first member of each client. */
struct alarm_client {
  void (*fired)(struct alarm_client *client, struct alarm *alarm, uint32_t now_ticks);
};

struct alarm {
  uint32_t number;
  uint32_t deadline_ticks;
  uint32_t period_ticks;
  bool armed;
  struct alarm *next;
  struct alarm_client *client;
};

/* The armed alarms, soonest first. */
struct alarm_queue {
  struct alarm *first;
};

struct repeater {
  struct alarm_client base;
  struct alarm_queue *queue;
  uint32_t trace;
};

struct backoff {
  struct alarm_client base;
  struct alarm_queue *queue;
  uint32_t trace;
};

static bool alarm_is_due(const struct alarm *alarm, uint32_t ticks) {
  return (int32_t) (alarm->deadline_ticks - ticks) <= 0;
}

static void alarm_queue_insert(struct alarm_queue *queue, struct alarm *alarm, uint32_t ticks) {
  struct alarm **link = &queue->first;
  while (*link != NULL && alarm_is_due(*link, ticks)) {
    link = &(*link)->next;
  }
  alarm->deadline_ticks = ticks;
  alarm->armed = true;
  alarm->next = *link;
  *link = alarm;
}

static void alarm_queue_cancel(struct alarm_queue *queue, struct alarm *alarm) {
  if (!alarm->armed) {
    return;
  }
  struct alarm **link = &queue->first;
  while (*link != NULL && *link != alarm) {
    link = &(*link)->next;
  }
  *link = alarm->next;
  alarm->armed = false;
}

static void alarm_queue_fire(struct alarm_queue *queue, uint32_t now_ticks) {
  struct alarm *due = queue->first;
  while (due != NULL && alarm_is_due(due, now_ticks)) {
    queue->first = due->next;
    due->armed = false;
    CHECK_NOT_NULL(due->client);
    due->client->fired(due->client, due, now_ticks);
    due = queue->first;
  }
}

/* Arms its alarm again one period after the last deadline. */
static void repeater_fired(struct alarm_client *base, struct alarm *alarm, uint32_t now_ticks) {
  struct repeater *repeater = (struct repeater *) base;
  repeater->trace = repeater->trace * 31 + (now_ticks ^ alarm->number);
  alarm_queue_insert(repeater->queue, alarm, alarm->deadline_ticks + alarm->period_ticks);
}

/* Arms its alarm again after a pause that doubles up to a limit. */
static void backoff_fired(struct alarm_client *base, struct alarm *alarm, uint32_t now_ticks) {
  struct backoff *backoff = (struct backoff *) base;
  backoff->trace = backoff->trace * 33 + (now_ticks ^ alarm->number);
  alarm->period_ticks = alarm->period_ticks << 1;
  if (alarm->period_ticks > LONGEST_TICKS) {
    alarm->period_ticks = SHORTEST_TICKS;
  }
  alarm_queue_insert(backoff->queue, alarm, now_ticks + alarm->period_ticks);
}

static struct alarm_queue queue;
static struct repeater repeater = {.base = {.fired = repeater_fired}, .queue = &queue};
static struct backoff backoff = {.base = {.fired = backoff_fired}, .queue = &queue};
static struct alarm alarms[8];
static uint32_t now_ticks;

void bench_prepare(void) {
  now_ticks = START_TICKS;
  queue.first = NULL;
  repeater.trace = 0;
  backoff.trace = 0;
  for (uint32_t i = 0; i < LENGTH(alarms); i++) {
    alarms[i].number = i;
    alarms[i].client = (i & 1) == 0 ? &repeater.base : &backoff.base;
    alarms[i].period_ticks = 20 + 7 * i;
    alarm_queue_insert(&queue, &alarms[i], START_TICKS + 20 + 7 * i);
  }
}

int32_t bench_run(void) {
  for (uint32_t step = 0; step < STEPS; step++) {
    now_ticks += 11 + (step & 7);
    alarm_queue_fire(&queue, now_ticks);
    if ((step & 7) == 7) {
      uint32_t index = (step >> 3) & 7;
      CHECK_INDEX(index, LENGTH(alarms));
      struct alarm *moved = &alarms[index];
      alarm_queue_cancel(&queue, moved);
      alarm_queue_insert(&queue, moved, now_ticks + moved->period_ticks);
    }
  }
  return (int32_t) (repeater.trace * 31 + backoff.trace);
}
