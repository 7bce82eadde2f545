/*
 * alarm.h - time: any number of alarms over the one alarm that the kernel gives a process.
 *
 * The kernel's counter has 32 bits and wraps. The library adds up its differences in 64 bits, and
 * wakes up often enough to miss no wrap while an alarm is set, so delays have no upper limit.
 * Functions of alarms run when the program yields, one for each upcall.
 */
#ifndef DEMITASSE_ALARM_H
#define DEMITASSE_ALARM_H

#include "demitasse/system_call.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef void alarm_function(void *userdata);

/* An alarm. The program owns the memory, which must live until it has rung or is stopped. */
struct alarm {
  uint64_t deadline;     /* on the library's 64-bit clock, in ticks */
  uint64_t period;       /* in ticks; 0: rings once */
  alarm_function *function;
  void *userdata;
  struct alarm *next;    /* the one with the next later deadline */
  bool is_set;
};

/* Ticks per second. */
uint32_t alarm_frequency(void);

/* The kernel's counter. */
uint32_t alarm_counter(void);

/* Ticks since the first call; loses whole wraps of the counter only while no alarm is set. */
uint64_t alarm_ticks(void);

/* Milliseconds since the first call. */
uint64_t alarm_milliseconds(void);

/* Rings once, so long from now; set again it forgets the earlier time. */
enum status alarm_start(struct alarm *alarm, uint32_t milliseconds, alarm_function *function,
    void *userdata);

/* Rings again and again without drift. */
enum status alarm_start_periodic(struct alarm *alarm, uint32_t milliseconds,
    alarm_function *function, void *userdata);

/* Forgets the alarm, set or not. */
void alarm_stop(struct alarm *alarm);

/* Runs upcalls for so long. */
enum status alarm_delay(uint32_t milliseconds);

#ifdef __cplusplus
}
#endif

#endif
