/*
 * pins.h - lights, push buttons and general purpose pins, each numbered from 0.
 */
#ifndef DEMITASSE_PINS_H
#define DEMITASSE_PINS_H

#include "demitasse/system_call.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- LEDs ---- */

/* 0 if the board has none. */
uint32_t led_count(void);
enum status led_on(uint32_t led);
enum status led_off(uint32_t led);
enum status led_toggle(uint32_t led);
enum status led_is_on(uint32_t led, bool *is_on);

/* ---- Buttons ---- */

typedef void button_function(uint32_t button, bool is_pressed, void *userdata);

/* 0 if the board has none. */
uint32_t button_count(void);
enum status button_is_pressed(uint32_t button, bool *is_pressed);

/* Calls the function at each press and release of the buttons that are enabled. */
enum status button_listen(button_function *function, void *userdata);
enum status button_enable(uint32_t button);
enum status button_disable(uint32_t button);

/* ---- GPIO ---- */

enum gpio_pull { GPIO_PULL_NONE = 0, GPIO_PULL_UP = 1, GPIO_PULL_DOWN = 2 };
enum gpio_edge { GPIO_EDGE_BOTH = 0, GPIO_EDGE_RISING = 1, GPIO_EDGE_FALLING = 2 };

typedef void gpio_function(uint32_t pin, bool is_high, void *userdata);

/* 0 if the board has none. */
uint32_t gpio_count(void);
enum status gpio_output(uint32_t pin);
enum status gpio_input(uint32_t pin, enum gpio_pull pull);
enum status gpio_set(uint32_t pin);
enum status gpio_clear(uint32_t pin);
enum status gpio_toggle(uint32_t pin);
enum status gpio_read(uint32_t pin, bool *is_high);

/* Calls the function at each edge of the pins that are enabled. */
enum status gpio_listen(gpio_function *function, void *userdata);
enum status gpio_enable_edge(uint32_t pin, enum gpio_edge edge);

/* Stops the edges; the driver turns off the pin's input or output as well. */
enum status gpio_disable_edge(uint32_t pin);

#ifdef __cplusplus
}
#endif

#endif
