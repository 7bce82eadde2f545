/*
 * main.c - echo: reads lines and prints each back, with its length.
 */
#include "demitasse/app.h"

/* How long to wait while another process reads from the console. */
#define RETRY_MILLISECONDS 100

int main(void) {
  static char line[80];

  printf("echo: type something\r\n");
  for (;;) {
    size_t length = 0;
    enum status status = console_read_line(line, sizeof line, &length);
    if (status == STATUS_BUSY) {
      (void) alarm_delay(RETRY_MILLISECONDS);
    } else if (status != STATUS_OK) {
      printf("echo: cannot read: %s\r\n", status_name(status));
      return status;
    } else {
      printf("echo: %u bytes: %s\r\n", length, line);
    }
  }
}
