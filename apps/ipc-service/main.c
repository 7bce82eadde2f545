/*
 * main.c - ipc-service: turns the text in a client's buffer into capitals.
 *
 * The client's memory is not to be trusted: it may change at any time, and nothing of it is used
 * as a length or an address.
 */
#include "demitasse/app.h"

static void serve(uint32_t client, uint8_t *buffer, size_t length, void *userdata) {
  uint32_t *served = userdata;
  for (size_t i = 0; i < length; i++) {
    uint8_t letter = buffer[i];
    if (letter >= 'a' && letter <= 'z') {
      buffer[i] = (uint8_t) (letter - 'a' + 'A');
    }
  }
  (*served)++;
  (void) ipc_notify_client(client);
}

int main(void) {
  static uint32_t served;

  enum status status = ipc_serve("ipc-service", serve, &served);
  if (status != STATUS_OK) {
    printf("ipc-service: %s\r\n", status_name(status));
    return status;
  }
  for (;;) {
    yield_wait();
  }
}
