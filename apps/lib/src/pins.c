/*
 * pins.c - the drivers for LEDs, buttons and general purpose pins.
 */
#include "demitasse/pins.h"

#define DRIVER_LED 0x2
enum { LED_COUNT = 0, LED_ON = 1, LED_OFF = 2, LED_TOGGLE = 3, LED_READ = 4 };

#define DRIVER_BUTTON 0x3
enum { BUTTON_COUNT = 0, BUTTON_ENABLE = 1, BUTTON_DISABLE = 2, BUTTON_READ = 3 };
enum { UPCALL_BUTTON = 0 };

#define DRIVER_GPIO 0x4
enum { GPIO_OUTPUT = 1, GPIO_SET = 2, GPIO_CLEAR = 3, GPIO_TOGGLE = 4, GPIO_INPUT = 5,
  GPIO_READ = 6, GPIO_ENABLE_EDGE = 7, GPIO_DISABLE_EDGE = 8, GPIO_COUNT = 10 };
enum { UPCALL_GPIO = 0 };

/* The listeners: an upcall carries one word of userdata, and a listener has two. */
static button_function *on_button;
static void *on_button_userdata;
static gpio_function *on_pin;
static void *on_pin_userdata;

static uint32_t count_of(uint32_t driver, uint32_t number) {
  uint32_t count;
  return command_value(driver, number, 0, 0, &count) == STATUS_OK ? count : 0;
}

static enum status flag_of(uint32_t driver, uint32_t number, uint32_t index, bool *flag) {
  uint32_t value = 0;
  enum status status = command_value(driver, number, index, 0, &value);
  if (status == STATUS_OK) {
    *flag = value != 0;
  }
  return status;
}

uint32_t led_count(void) {
  return count_of(DRIVER_LED, LED_COUNT);
}

enum status led_on(uint32_t led) {
  return command(DRIVER_LED, LED_ON, led, 0);
}

enum status led_off(uint32_t led) {
  return command(DRIVER_LED, LED_OFF, led, 0);
}

enum status led_toggle(uint32_t led) {
  return command(DRIVER_LED, LED_TOGGLE, led, 0);
}

enum status led_is_on(uint32_t led, bool *is_on) {
  return flag_of(DRIVER_LED, LED_READ, led, is_on);
}

static void button_changed(uint32_t button, uint32_t is_pressed, uint32_t unused,
    void *userdata) {
  (void) unused;
  (void) userdata;
  on_button(button, is_pressed != 0, on_button_userdata);
}

uint32_t button_count(void) {
  return count_of(DRIVER_BUTTON, BUTTON_COUNT);
}

enum status button_is_pressed(uint32_t button, bool *is_pressed) {
  return flag_of(DRIVER_BUTTON, BUTTON_READ, button, is_pressed);
}

enum status button_listen(button_function *function, void *userdata) {
  on_button = function;
  on_button_userdata = userdata;
  return subscribe(DRIVER_BUTTON, UPCALL_BUTTON, function != NULL ? button_changed : NULL, NULL);
}

enum status button_enable(uint32_t button) {
  return command(DRIVER_BUTTON, BUTTON_ENABLE, button, 0);
}

enum status button_disable(uint32_t button) {
  return command(DRIVER_BUTTON, BUTTON_DISABLE, button, 0);
}

static void pin_changed(uint32_t pin, uint32_t is_high, uint32_t unused, void *userdata) {
  (void) unused;
  (void) userdata;
  on_pin(pin, is_high != 0, on_pin_userdata);
}

uint32_t gpio_count(void) {
  return count_of(DRIVER_GPIO, GPIO_COUNT);
}

enum status gpio_output(uint32_t pin) {
  return command(DRIVER_GPIO, GPIO_OUTPUT, pin, 0);
}

enum status gpio_input(uint32_t pin, enum gpio_pull pull) {
  return command(DRIVER_GPIO, GPIO_INPUT, pin, (uint32_t) pull);
}

enum status gpio_set(uint32_t pin) {
  return command(DRIVER_GPIO, GPIO_SET, pin, 0);
}

enum status gpio_clear(uint32_t pin) {
  return command(DRIVER_GPIO, GPIO_CLEAR, pin, 0);
}

enum status gpio_toggle(uint32_t pin) {
  return command(DRIVER_GPIO, GPIO_TOGGLE, pin, 0);
}

enum status gpio_read(uint32_t pin, bool *is_high) {
  return flag_of(DRIVER_GPIO, GPIO_READ, pin, is_high);
}

enum status gpio_listen(gpio_function *function, void *userdata) {
  on_pin = function;
  on_pin_userdata = userdata;
  return subscribe(DRIVER_GPIO, UPCALL_GPIO, function != NULL ? pin_changed : NULL, NULL);
}

enum status gpio_enable_edge(uint32_t pin, enum gpio_edge edge) {
  return command(DRIVER_GPIO, GPIO_ENABLE_EDGE, pin, (uint32_t) edge);
}

enum status gpio_disable_edge(uint32_t pin) {
  return command(DRIVER_GPIO, GPIO_DISABLE_EDGE, pin, 0);
}
