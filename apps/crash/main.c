/*
 * main.c - crash: faults in the way that a line on the console asks for; the kernel goes on.
 *
 * Whether the kernel starts it again, and how often, is the board's policy.
 */
#include "demitasse/app.h"

/* How long to wait while another process reads from the console. */
#define RETRY_MILLISECONDS 100

/* Where RAM starts on Cortex-M (ARMv7-M manual, section B3.1): the kernel's comes first. */
#define KERNEL_RAM 0x20000000u

/* bx lr */
#define RETURN_INSTRUCTION 0x4770

typedef void function(void);

static void write_null(void) {
  *(volatile uint32_t *) 0 = 1;
}

static void write_kernel(void) {
  *(volatile uint32_t *) KERNEL_RAM = 1;
}

static void jump_to_ram(void) {
  static volatile uint16_t code = RETURN_INSTRUCTION;
  ((function *) ((uintptr_t) &code | 1))();
}

static void run_undefined(void) {
  __asm__ volatile("udf #0");
}

/* Each call keeps an array alive, so that the compiler makes no loop of it. */
static uint32_t overflow_stack(uint32_t depth) {
  volatile uint8_t frame[64];
  frame[depth % sizeof frame] = (uint8_t) depth;
  return depth == UINT32_MAX ? 0 : overflow_stack(depth + 1) + frame[depth % sizeof frame];
}

static void run_out_of_stack(void) {
  (void) overflow_stack(0);
}

static const struct way {
  const char *name;
  function *fault;
} ways[] = {
  {"null", write_null},
  {"kernel", write_kernel},
  {"jump", jump_to_ram},
  {"undefined", run_undefined},
  {"stack", run_out_of_stack},
};

#define WAYS (sizeof ways / sizeof ways[0])

static void obey(const char *line) {
  for (size_t i = 0; i < WAYS; i++) {
    if (strcmp(line, ways[i].name) == 0) {
      printf("crash: about to fault: %s\r\n", line);
      ways[i].fault();
      printf("crash: STILL ALIVE after %s\r\n", line);
    }
  }
}

int main(void) {
  static char line[16];

  printf("crash: started; say null, kernel, jump, undefined or stack\r\n");
  for (;;) {
    enum status status = console_read_line(line, sizeof line, NULL);
    if (status == STATUS_OK) {
      obey(line);
    } else if (status == STATUS_BUSY) {
      (void) alarm_delay(RETRY_MILLISECONDS);
    } else {
      return status;
    }
  }
}
