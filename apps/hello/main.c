/*
 * main.c - hello: prints a greeting and ends.
 */
#include "demitasse/app.h"

int main(void) {
  printf("Hello from a process.\r\n");
  return 0;
}
