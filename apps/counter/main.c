/*
 * main.c - counter: prints numbers once a second, with where its RAM is.
 *
 * Packed under two names it runs twice at once: two processes, each with variables of its own.
 */
#include "demitasse/app.h"

#define PERIOD_MILLISECONDS 1000

static uint32_t count;

static void print_count(void *userdata) {
  (void) userdata;
  printf("counter at %p: %lu\r\n", (void *) process_ram_start(), (unsigned long) count++);
}

int main(void) {
  static struct alarm alarm;

  print_count(NULL);
  enum status status = alarm_start_periodic(&alarm, PERIOD_MILLISECONDS, print_count, NULL);
  if (status != STATUS_OK) {
    printf("counter: no alarm: %s\r\n", status_name(status));
    return status;
  }
  for (;;) {
    yield_wait();
  }
}
