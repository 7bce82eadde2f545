/*
 * ipc.c - the driver for inter-process communication.
 *
 * Its upcall and buffer numbers are indices of processes: a service subscribes at its own index, a
 * client at its service's, and a buffer is shared with the process of that index.
 */
#include "demitasse/ipc.h"

#include <string.h>

#define DRIVER_IPC 0x10000
enum { IPC_DISCOVER = 1, IPC_NOTIFY_SERVICE = 2, IPC_NOTIFY_CLIENT = 3 };
enum { BUFFER_PACKAGE_NAME = 0 };

/* The processes that the driver has upcalls for. */
#define PROCESSES 20

/* An upcall carries one word of userdata, and a listener has two. */
static struct listener {
  ipc_function *function;
  void *userdata;
} listeners[PROCESSES];

static void notified(uint32_t process, uint32_t length, uint32_t address, void *userdata) {
  const struct listener *listener = userdata;
  listener->function(process, (uint8_t *) address, length, listener->userdata);
}

enum status ipc_discover(const char *package_name, uint32_t *process) {
  enum status status =
      allow_read_only(DRIVER_IPC, BUFFER_PACKAGE_NAME, package_name, strlen(package_name));
  if (status != STATUS_OK) {
    return status;
  }
  status = command_value(DRIVER_IPC, IPC_DISCOVER, 0, 0, process);
  (void) allow_read_only(DRIVER_IPC, BUFFER_PACKAGE_NAME, NULL, 0);
  return status;
}

enum status ipc_listen(uint32_t service, ipc_function *function, void *userdata) {
  if (service >= PROCESSES) {
    return STATUS_INVALID;
  }
  struct listener *listener = &listeners[service];
  listener->function = function;
  listener->userdata = userdata;
  return subscribe(DRIVER_IPC, service, function != NULL ? notified : NULL, listener);
}

enum status ipc_serve(const char *own_package_name, ipc_function *function, void *userdata) {
  uint32_t self = 0;
  enum status status = ipc_discover(own_package_name, &self);
  return status == STATUS_OK ? ipc_listen(self, function, userdata) : status;
}

enum status ipc_share(uint32_t process, void *buffer, size_t length) {
  return allow_read_write(DRIVER_IPC, process, buffer, length);
}

enum status ipc_notify_service(uint32_t service) {
  return command(DRIVER_IPC, IPC_NOTIFY_SERVICE, service, 0);
}

enum status ipc_notify_client(uint32_t client) {
  return command(DRIVER_IPC, IPC_NOTIFY_CLIENT, client, 0);
}
