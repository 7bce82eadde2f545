/*
 * hail.c - the polled output and the stop of Hail, a board with Atmel's SAM4L.
 */
#include "demitasse/board.h"
#include "demitasse/runtime.h"

/* SAM4L datasheet, chapters PM, PDCA, GPIO and USART. */
#define PM 0x400E0000
#define PM_HSBMASK 0x24
#define PM_PBAMASK 0x28
#define PM_PBBMASK 0x2C
#define PM_UNLOCK 0x400E0058
#define PDCA1_CR 0x400A2054
#define GPIOA_GPERC 0x400E1008
#define USART0_CR 0x40024000
#define USART0_MR 0x40024004
#define USART0_CSR 0x40024014
#define USART0_THR 0x4002401C
#define USART0_BRGR 0x40024020

static void unmask(int32_t offset, int32_t clock) {
  demitasse_store32(PM_UNLOCK, (int32_t) 0xAA000000 | offset);
  demitasse_store32(PM + offset, demitasse_load32(PM + offset) | 1 << clock);
}

/* Whatever Java has got done: clocks may be masked, a DMA be sending, the rate be a loader's. */
static void take_usart(void) {
  /* Cycles for a bit at 115,200 baud, of PLL0's 48 MHz or of OSC0's 16 MHz: CD and eighths. */
  int32_t rate = demitasse_load32(PM) == 2 ? 417 / 8 | 417 % 8 << 16 : 139 / 8 | 139 % 8 << 16;
  unmask(PM_HSBMASK, 0);
  unmask(PM_PBBMASK, 3);
  unmask(PM_PBAMASK, 8);
  demitasse_store32(PDCA1_CR, 1 << 1); /* TDIS */
  /* If the rate is right, the rest is, and a character that is being sent must not be disturbed. */
  if (demitasse_load32(USART0_BRGR) != rate) {
    demitasse_store32(GPIOA_GPERC, 1 << 12); /* PA12 is function A after reset */
    demitasse_store32(USART0_MR, 0x000808C0); /* 8 bits, no parity, 8 samples */
    demitasse_store32(USART0_BRGR, rate);
  }
  demitasse_store32(USART0_CR, 1 << 6); /* TXEN */
}

void demitasse_board_write(const char *bytes, uint32_t length) {
  take_usart();
  for (uint32_t i = 0; i < length; i++) {
    while ((demitasse_load32(USART0_CSR) & 1 << 1) == 0) { /* TXRDY */
    }
    demitasse_store32(USART0_THR, bytes[i]);
  }
}

_Noreturn void demitasse_board_stop(int32_t status) {
  (void) status;
  demitasse_disable_interrupts();
  for (;;) {
    demitasse_wait_for_interrupt();
  }
}
