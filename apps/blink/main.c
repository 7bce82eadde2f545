/*
 * main.c - blink: counts in binary on the LEDs, four times a second.
 */
#include "demitasse/app.h"

#define PERIOD_MILLISECONDS 250

static uint32_t leds;

static void step(void *userdata) {
  uint32_t *count = userdata;
  (*count)++;
  for (uint32_t led = 0; led < leds; led++) {
    (void) ((*count >> led & 1) != 0 ? led_on(led) : led_off(led));
  }
}

int main(void) {
  static struct alarm alarm;
  static uint32_t count;

  leds = led_count();
  if (leds == 0) {
    printf("blink: this board has no LEDs\r\n");
    return STATUS_NO_DEVICE;
  }
  enum status status = alarm_start_periodic(&alarm, PERIOD_MILLISECONDS, step, &count);
  if (status != STATUS_OK) {
    printf("blink: no alarm: %s\r\n", status_name(status));
    return status;
  }
  for (;;) {
    yield_wait();
  }
}
