/*
 * main.c - buttons: prints each press and release; a press toggles the LED of the same number.
 */
#include "demitasse/app.h"

static void changed(uint32_t button, bool is_pressed, void *userdata) {
  uint32_t leds = *(const uint32_t *) userdata;
  printf("button %lu: %s\r\n", (unsigned long) button, is_pressed ? "pressed" : "released");
  if (is_pressed && leds != 0) {
    (void) led_toggle(button % leds);
  }
}

int main(void) {
  static uint32_t leds;

  leds = led_count();
  uint32_t count = button_count();
  if (count == 0) {
    printf("buttons: this board has none\r\n");
    return STATUS_NO_DEVICE;
  }
  enum status status = button_listen(changed, &leds);
  for (uint32_t button = 0; button < count && status == STATUS_OK; button++) {
    status = button_enable(button);
  }
  if (status != STATUS_OK) {
    printf("buttons: %s\r\n", status_name(status));
    return status;
  }
  printf("buttons: press one of %lu\r\n", (unsigned long) count);
  for (;;) {
    yield_wait();
  }
}
