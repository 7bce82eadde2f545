/*
 * mps2-an386.c - the polled output and the stop of ARM's MPS2 board with image AN386, as in QEMU.
 */
#include "demitasse/board.h"
#include "demitasse/runtime.h"

/* UART0 (CMSDK technical reference manual, APB UART, programmer's model). */
#define UART0_DATA 0x40004000
#define UART0_STATE 0x40004004
#define UART0_CTRL 0x40004008
#define UART0_BAUDDIV 0x40004010
#define STATE_TXFULL (1 << 0)
#define CTRL_TXEN (1 << 0)
#define BAUDDIV_MINIMUM 16

void demitasse_board_write(const char *bytes, uint32_t length) {
  /* Java may not have got so far as to set up the UART. */
  if (demitasse_load32(UART0_BAUDDIV) < BAUDDIV_MINIMUM) {
    demitasse_store32(UART0_BAUDDIV, BAUDDIV_MINIMUM);
  }
  demitasse_store32(UART0_CTRL, demitasse_load32(UART0_CTRL) | CTRL_TXEN);
  for (uint32_t i = 0; i < length; i++) {
    while ((demitasse_load32(UART0_STATE) & STATE_TXFULL) != 0) {
    }
    demitasse_store32(UART0_DATA, bytes[i]);
  }
}

_Noreturn void demitasse_board_stop(int32_t status) {
  demitasse_semihosting_exit(status);
  for (;;) {
    demitasse_wait_for_interrupt();
  }
}
