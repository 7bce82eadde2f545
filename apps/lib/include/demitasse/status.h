/*
 * status.h - what a system call or an upcall says about its success: 0, or an error's number.
 *
 * The numbers are Tock's (TRD 104, error codes): they cross the boundary to the kernel.
 */
#ifndef DEMITASSE_STATUS_H
#define DEMITASSE_STATUS_H

#ifdef __cplusplus
extern "C" {
#endif

enum status {
  STATUS_OK = 0,
  STATUS_FAIL = 1,         /* no better word for it */
  STATUS_BUSY = 2,         /* try again later */
  STATUS_ALREADY = 3,      /* nothing to do: it is so */
  STATUS_OFF = 4,          /* the device is powered down */
  STATUS_RESERVE = 5,      /* reserve it first */
  STATUS_INVALID = 6,      /* an argument is wrong */
  STATUS_SIZE = 7,         /* a length is wrong */
  STATUS_CANCEL = 8,       /* it was stopped by request */
  STATUS_NO_MEMORY = 9,    /* no memory is left for the process or its grants */
  STATUS_NO_SUPPORT = 10,  /* the driver has no such command, upcall or buffer */
  STATUS_NO_DEVICE = 11,   /* the kernel has no such driver */
  STATUS_UNINSTALLED = 12, /* the device is not plugged in */
  STATUS_NO_ACK = 13       /* the device does not answer */
};

/* Its name in English, for messages. */
const char *status_name(enum status status);

#ifdef __cplusplus
}
#endif

#endif
