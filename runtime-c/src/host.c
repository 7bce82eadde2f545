/*
 * host.c - what compiled Java stands on when it runs as a shared library on the host.
 *
 * Entry points: demitasse_host_call and demitasse_host_reset, called by a test through JNA from
 * one thread at a time. A guard around each call turns what would end the test's JVM (an exception
 * that nothing catches, a bad address, a loop without end) into a status.
 */
#define _GNU_SOURCE
#include <setjmp.h>
#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "demitasse/runtime.h"

#if !defined(sigev_notify_thread_id)
#define sigev_notify_thread_id _sigev_un._tid
#endif

/* How a guarded call ended; HostRig.java has the same numbers. */
enum status { RETURNED = 0, UNCAUGHT = 1, SIGNAL = 2, TIME_LIMIT = 3, BUS_FAULT = 4 };

/* Details of the end, by status: result; type id, location; signal; none; address. */
struct demitasse_host_outcome {
  int32_t first;
  int32_t second;
};

typedef int32_t (*function)(int32_t, int32_t, int32_t, int32_t);

uint8_t demitasse_host_memory[DEMITASSE_HOST_MEMORY_SIZE] __attribute__((aligned(8)));
uint8_t demitasse_host_grants[2 * DEMITASSE_HOST_MEMORY_SIZE] __attribute__((aligned(8)));

void demitasse_host_reset(void);
int32_t demitasse_host_call(function called, const int32_t arguments[4], int32_t *results,
    int32_t count, int32_t limit_ms, struct demitasse_host_outcome *outcome);

/* The signals that wrong code raises; SIGVTALRM is the time limit's. */
static const int guarded_signals[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGVTALRM};
#define SIGNAL_COUNT (sizeof guarded_signals / sizeof guarded_signals[0])

static struct {
  sigjmp_buf escape;
  volatile pid_t thread; /* the thread inside the guard, or 0 */
  volatile int32_t first;
  volatile int32_t second;
  struct sigaction previous[SIGNAL_COUNT];
} guard;

static _Noreturn void escape(int status, int32_t first, int32_t second) {
  guard.first = first;
  guard.second = second;
  siglongjmp(guard.escape, status);
}

_Noreturn void demitasse_try_resume(struct demitasse_try_frame *frame) {
  _longjmp(frame->registers, 1);
}

_Noreturn void demitasse_uncaught(struct demitasse_throwable *exception) {
  escape(UNCAUGHT, (int32_t) demitasse_type_id(exception), (int32_t) exception->location);
}

_Noreturn void demitasse_host_bus_fault(uint32_t address) {
  escape(BUS_FAULT, (int32_t) address, 0);
}

/* The JVM raises signals of its own on its threads: those go to the handler it had installed. */
static void forward(int number, siginfo_t *information, void *context) {
  for (size_t i = 0; i < SIGNAL_COUNT; i++) {
    if (guarded_signals[i] == number && (guard.previous[i].sa_flags & SA_SIGINFO) != 0) {
      guard.previous[i].sa_sigaction(number, information, context);
    }
  }
}

static void on_signal(int number, siginfo_t *information, void *context) {
  if (gettid() != guard.thread) {
    forward(number, information, context);
  } else if (number == SIGVTALRM) {
    escape(TIME_LIMIT, 0, 0);
  } else {
    escape(SIGNAL, number, 0);
  }
}

/* A timer of this thread's own processor time, so that a loaded machine does not expire it. */
static timer_t start_timer(int32_t limit_ms) {
  timer_t timer;
  struct sigevent event = {.sigev_notify = SIGEV_THREAD_ID, .sigev_signo = SIGVTALRM};
  struct itimerspec limit = {
      .it_value = {.tv_sec = limit_ms / 1000, .tv_nsec = limit_ms % 1000 * 1000000L}};
  event.sigev_notify_thread_id = gettid();
  timer_create(CLOCK_THREAD_CPUTIME_ID, &event, &timer);
  timer_settime(timer, 0, &limit, NULL);
  return timer;
}

static void install_handlers(void) {
  struct sigaction action = {.sa_sigaction = on_signal, .sa_flags = SA_SIGINFO | SA_RESTART};
  for (size_t i = 0; i < SIGNAL_COUNT; i++) {
    sigaction(guarded_signals[i], &action, &guard.previous[i]);
  }
}

/* Zeroes the simulated memory, as it is before a program. */
void demitasse_host_reset(void) {
  memset(demitasse_host_memory, 0, sizeof demitasse_host_memory);
  memset(demitasse_host_grants, 0, sizeof demitasse_host_grants);
}

/* Calls with up to four arguments; a function of fewer ignores the registers of the others. Calls
 * count times and keeps the results, with the first argument one more each time. */
int32_t demitasse_host_call(function called, const int32_t arguments[4], int32_t *results,
    int32_t count, int32_t limit_ms, struct demitasse_host_outcome *outcome) {
  demitasse_try_top = NULL;
  install_handlers();
  timer_t timer = start_timer(limit_ms);
  int status = sigsetjmp(guard.escape, 1);
  if (status == RETURNED) {
    guard.thread = gettid();
    for (int32_t i = 0; i < count; i++) {
      results[i] = called(arguments[0] + i, arguments[1], arguments[2], arguments[3]);
    }
    guard.first = results[0];
    guard.second = 0;
  }
  guard.thread = 0;
  timer_delete(timer);
  for (size_t i = 0; i < SIGNAL_COUNT; i++) {
    sigaction(guarded_signals[i], &guard.previous[i], NULL);
  }
  outcome->first = guard.first;
  outcome->second = guard.second;
  return status;
}
