/*
 * main.c - ipc-client: sends lines of text to ipc-service and prints the answers.
 */
#include "demitasse/app.h"

#define TEXT_SIZE 64
#define PERIOD_MILLISECONDS 1000

/* How long to wait for the service. */
#define RETRY_MILLISECONDS 100
#define TRIES 20

IPC_BUFFER(text, TEXT_SIZE);

static volatile bool is_over;
static bool is_answered;

static void answered(uint32_t service, uint8_t *buffer, size_t length, void *userdata) {
  (void) service;
  (void) buffer; /* a service may share a buffer of its own; this one answers in ours */
  (void) length;
  (void) userdata;
  is_answered = true;
  is_over = true;
}

static void give_up(void *userdata) {
  (void) userdata;
  is_over = true;
}

static enum status find(uint32_t *service) {
  enum status status = STATUS_NO_DEVICE;
  for (uint32_t i = 0; i < TRIES && status != STATUS_OK; i++) {
    status = ipc_discover("ipc-service", service);
    if (status != STATUS_OK) {
      (void) alarm_delay(RETRY_MILLISECONDS);
    }
  }
  return status;
}

/* A service that has just been loaded may not listen yet: no answer means to ask again. */
static enum status ask(uint32_t service, uint32_t number) {
  static struct alarm patience;
  (void) snprintf((char *) text, sizeof text, "message %lu from the client",
      (unsigned long) number);
  is_answered = false;
  for (uint32_t i = 0; i < TRIES && !is_answered; i++) {
    is_over = false;
    enum status status = ipc_notify_service(service);
    if (status == STATUS_OK) {
      status = alarm_start(&patience, RETRY_MILLISECONDS, give_up, NULL);
    }
    if (status != STATUS_OK) {
      return status;
    }
    yield_until(&is_over);
    alarm_stop(&patience);
  }
  if (!is_answered) {
    return STATUS_NO_ACK;
  }
  text[sizeof text - 1] = 0; /* the service could have written anything */
  printf("ipc-client: %s\r\n", (const char *) text);
  return STATUS_OK;
}

int main(void) {
  uint32_t service = 0;
  enum status status = find(&service);
  if (status == STATUS_OK) {
    status = ipc_listen(service, answered, NULL);
  }
  if (status == STATUS_OK) {
    status = ipc_share(service, text, sizeof text);
  }
  for (uint32_t number = 0; status == STATUS_OK; number++) {
    status = ask(service, number);
    (void) alarm_delay(PERIOD_MILLISECONDS);
  }
  printf("ipc-client: %s\r\n", status_name(status));
  return status;
}
