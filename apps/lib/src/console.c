/*
 * console.c - the driver of the serial line: writes, reads, lines.
 */
#include "demitasse/console.h"

#define DRIVER_CONSOLE 0x1
enum { CONSOLE_WRITE = 1, CONSOLE_READ = 2, CONSOLE_READ_STOP = 3 };
enum { UPCALL_WRITTEN = 1, UPCALL_READ = 2 };
enum { BUFFER_WRITE = 1 }; /* read-only allow */
enum { BUFFER_READ = 1 };  /* read-write allow */

enum { BACKSPACE = 0x08, DELETE = 0x7F };

/* The write and the read under way. */
static bool is_writing;
static console_written_function *on_written;
static void *on_written_userdata;
static bool is_reading;
static console_read_function *on_read;
static void *on_read_userdata;

/* Whether the last byte of a line was a carriage return: a line feed right behind belongs to it. */
static bool was_carriage_return;

static enum status begin_write(const void *bytes, size_t length) {
  enum status status = allow_read_only(DRIVER_CONSOLE, BUFFER_WRITE, bytes, length);
  return status == STATUS_OK ? command(DRIVER_CONSOLE, CONSOLE_WRITE, length, 0) : status;
}

static void end_write(void) {
  (void) allow_read_only(DRIVER_CONSOLE, BUFFER_WRITE, NULL, 0);
}

enum status console_write(const void *bytes, size_t length) {
  const uint8_t *rest = bytes;
  enum status status = STATUS_OK;
  while (is_writing) {
    yield_wait();
  }
  while (length != 0 && status == STATUS_OK) {
    status = begin_write(rest, length);
    if (status == STATUS_OK) {
      size_t written = yield_wait_for(DRIVER_CONSOLE, UPCALL_WRITTEN).argument[0];
      /* Nothing, or more than there was, would mean to go on for ever. */
      if (written == 0 || written > length) {
        status = STATUS_FAIL;
      } else {
        rest += written;
        length -= written;
      }
    }
  }
  end_write();
  return status;
}

static void written(uint32_t length, uint32_t unused1, uint32_t unused2, void *userdata) {
  (void) unused1;
  (void) unused2;
  (void) userdata;
  is_writing = false;
  end_write();
  if (on_written != NULL) {
    on_written(length, on_written_userdata);
  }
}

enum status console_write_start(const void *bytes, size_t length,
    console_written_function *function, void *userdata) {
  if (is_writing) {
    return STATUS_BUSY;
  }
  enum status status = subscribe(DRIVER_CONSOLE, UPCALL_WRITTEN, written, NULL);
  if (status == STATUS_OK) {
    status = begin_write(bytes, length);
  }
  if (status == STATUS_OK) {
    on_written = function;
    on_written_userdata = userdata;
    is_writing = true;
  }
  return status;
}

static enum status begin_read(void *buffer, size_t length) {
  if (length == 0 || length > CONSOLE_READ_MAXIMUM) {
    return STATUS_SIZE;
  }
  enum status status = allow_read_write(DRIVER_CONSOLE, BUFFER_READ, buffer, length);
  return status == STATUS_OK ? command(DRIVER_CONSOLE, CONSOLE_READ, length, 0) : status;
}

static void end_read(void) {
  (void) allow_read_write(DRIVER_CONSOLE, BUFFER_READ, NULL, 0);
}

static void read_completed(uint32_t status, uint32_t length, uint32_t unused, void *userdata) {
  (void) unused;
  (void) userdata;
  is_reading = false;
  end_read();
  on_read((enum status) status, length, on_read_userdata);
}

enum status console_read_start(void *buffer, size_t length, console_read_function *function,
    void *userdata) {
  if (is_reading) {
    return STATUS_BUSY;
  }
  enum status status = subscribe(DRIVER_CONSOLE, UPCALL_READ, read_completed, NULL);
  if (status == STATUS_OK) {
    status = begin_read(buffer, length);
  }
  if (status == STATUS_OK) {
    on_read = function;
    on_read_userdata = userdata;
    is_reading = true;
  }
  return status;
}

enum status console_read_stop(void) {
  return command(DRIVER_CONSOLE, CONSOLE_READ_STOP, 0, 0);
}

enum status console_read_byte(char *byte) {
  if (is_reading) {
    return STATUS_BUSY;
  }
  enum status status = begin_read(byte, 1);
  if (status == STATUS_OK) {
    status = (enum status) yield_wait_for(DRIVER_CONSOLE, UPCALL_READ).argument[0];
  }
  end_read();
  return status;
}

enum status console_read_line(char *line, size_t size, size_t *length) {
  size_t used = 0;
  enum status status;
  for (;;) {
    char byte;
    status = console_read_byte(&byte);
    if (status != STATUS_OK) {
      break;
    }
    bool belongs_to_last_line = was_carriage_return && byte == '\n';
    was_carriage_return = byte == '\r';
    if (belongs_to_last_line) {
      continue;
    }
    if (byte == '\r' || byte == '\n') {
      break;
    }
    if (byte == BACKSPACE || byte == DELETE) {
      used -= used != 0 ? 1 : 0;
    } else if (used + 1 < size) {
      line[used++] = byte;
    }
  }
  if (size != 0) {
    line[used] = 0;
  }
  if (length != NULL) {
    *length = used;
  }
  return status;
}
