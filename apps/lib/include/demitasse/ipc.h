/*
 * ipc.h - talking to other processes: a client shares a buffer with a service and wakes it.
 *
 * A process is known by its index in the kernel's table. A service is found by its package's name.
 * The memory protection unit must be able to express a shared buffer: its size is a power of two,
 * 32 at least, and it is aligned to its size. Define it with IPC_BUFFER.
 */
#ifndef DEMITASSE_IPC_H
#define DEMITASSE_IPC_H

#include "demitasse/system_call.h"

#ifdef __cplusplus
extern "C" {
#endif

/* A buffer that can be shared; the size is a power of two, 32 at least. */
#define IPC_BUFFER(name, size) static uint8_t name[size] __attribute__((aligned(size)))

/* Called with the other's index, and its buffer, or null and 0 if it has shared none. */
typedef void ipc_function(uint32_t process, uint8_t *buffer, size_t length, void *userdata);

/* Finds a process by the name of its package. */
enum status ipc_discover(const char *package_name, uint32_t *process);

/* Service: the function is called when a client notifies; the name is this program's own. */
enum status ipc_serve(const char *own_package_name, ipc_function *function, void *userdata);

/* Client: the function is called when that service notifies this process. */
enum status ipc_listen(uint32_t service, ipc_function *function, void *userdata);

/* Shares a buffer with one process; (0, 0) ends it. */
enum status ipc_share(uint32_t process, void *buffer, size_t length);

/* Wakes the service, or a client that listens to this service. */
enum status ipc_notify_service(uint32_t service);
enum status ipc_notify_client(uint32_t client);

#ifdef __cplusplus
}
#endif

#endif
