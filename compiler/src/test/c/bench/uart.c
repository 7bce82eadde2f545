/* Two UARTs whose interrupt side fills a ring buffer and whose service side feeds a client. */
#include "bench.h"

#define ROUNDS 8

struct receive_client;

struct receive_client_ops {
  void (*received)(struct receive_client *client, uint8_t value);
  void (*overrun)(struct receive_client *client, uint32_t lost_bytes);
};

/* Who is told what a UART received; the first member of each client. */
struct receive_client {
  const struct receive_client_ops *ops;
};

struct ring {
  uint8_t *bytes;
  uint32_t capacity;
  uint32_t head;
  uint32_t tail;
  uint32_t count;
};

struct uart {
  struct ring received;
  struct receive_client *client;
  uint32_t lost_bytes;
};

struct line_client {
  struct receive_client base;
  uint8_t line[40];
  uint32_t length;
  uint32_t checksum;
};

struct tally_client {
  struct receive_client base;
  uint32_t counts[16];
  uint32_t lost;
};

static uint32_t ring_following(const struct ring *ring, uint32_t index) {
  uint32_t next = index + 1;
  return next == ring->capacity ? 0 : next;
}

static bool ring_is_empty(const struct ring *ring) {
  return ring->count == 0;
}

static bool ring_put(struct ring *ring, uint8_t value) {
  if (ring->count == ring->capacity) {
    return false;
  }
  CHECK_INDEX(ring->tail, ring->capacity);
  ring->bytes[ring->tail] = value;
  ring->tail = ring_following(ring, ring->tail);
  ring->count++;
  return true;
}

static uint8_t ring_take(struct ring *ring) {
  CHECK_INDEX(ring->head, ring->capacity);
  uint8_t value = ring->bytes[ring->head];
  ring->head = ring_following(ring, ring->head);
  ring->count--;
  return value;
}

static void uart_reset(struct uart *uart, struct receive_client *client) {
  uart->received.head = 0;
  uart->received.tail = 0;
  uart->received.count = 0;
  uart->client = client;
  uart->lost_bytes = 0;
}

static void uart_byte_arrived(struct uart *uart, uint8_t value) {
  if (!ring_put(&uart->received, value)) {
    uart->lost_bytes++;
  }
}

static void uart_service(struct uart *uart) {
  struct receive_client *client = uart->client;
  if (client == NULL) {
    return;
  }
  while (!ring_is_empty(&uart->received)) {
    client->ops->received(client, ring_take(&uart->received));
  }
  if (uart->lost_bytes != 0) {
    client->ops->overrun(client, uart->lost_bytes);
    uart->lost_bytes = 0;
  }
}

static void line_client_end_line(struct line_client *client) {
  for (uint32_t i = 0; i < client->length; i++) {
    CHECK_INDEX(i, LENGTH(client->line));
    client->checksum = client->checksum * 31 + client->line[i];
  }
  client->length = 0;
}

static void line_client_received(struct receive_client *base, uint8_t value) {
  struct line_client *client = (struct line_client *) base;
  if (value == '\n') {
    line_client_end_line(client);
  } else if (client->length < LENGTH(client->line)) {
    CHECK_INDEX(client->length, LENGTH(client->line));
    client->line[client->length] = value;
    client->length++;
  }
}

static void line_client_overrun(struct receive_client *base, uint32_t lost_bytes) {
  struct line_client *client = (struct line_client *) base;
  client->checksum ^= lost_bytes << 24;
}

static void tally_client_received(struct receive_client *base, uint8_t value) {
  struct tally_client *client = (struct tally_client *) base;
  CHECK_INDEX(value >> 4, LENGTH(client->counts));
  client->counts[value >> 4]++;
}

static void tally_client_overrun(struct receive_client *base, uint32_t lost_bytes) {
  struct tally_client *client = (struct tally_client *) base;
  client->lost += lost_bytes;
}

static uint32_t tally_client_checksum(const struct tally_client *client) {
  uint32_t checksum = client->lost;
  for (uint32_t i = 0; i < LENGTH(client->counts); i++) {
    CHECK_INDEX(i, LENGTH(client->counts));
    checksum = checksum * 17 + client->counts[i];
  }
  return checksum;
}

static const struct receive_client_ops line_client_ops = {
  .received = line_client_received,
  .overrun = line_client_overrun,
};

static const struct receive_client_ops tally_client_ops = {
  .received = tally_client_received,
  .overrun = tally_client_overrun,
};

static uint8_t console_bytes[32];
static uint8_t sensor_bytes[24];
static struct uart console = {.received = {.bytes = console_bytes, .capacity = 32}};
static struct uart sensor = {.received = {.bytes = sensor_bytes, .capacity = 24}};
static struct line_client lines = {.base = {.ops = &line_client_ops}};
static struct tally_client tally = {.base = {.ops = &tally_client_ops}};
static uint8_t input[128];

void bench_prepare(void) {
  uint32_t random = 12345;
  for (uint32_t i = 0; i < LENGTH(input); i++) {
    random = random * 1103515245u + 12345u;
    uint32_t value = (random >> 16) & 0x7F;
    input[i] = (uint8_t) (value < 12 ? '\n' : value);
  }
  uart_reset(&console, &lines.base);
  uart_reset(&sensor, &tally.base);
  lines.length = 0;
  lines.checksum = 0;
  for (uint32_t i = 0; i < LENGTH(tally.counts); i++) {
    tally.counts[i] = 0;
  }
  tally.lost = 0;
}

int32_t bench_run(void) {
  for (uint32_t round = 0; round < ROUNDS; round++) {
    for (uint32_t i = 0; i < LENGTH(input); i++) {
      CHECK_INDEX(i, LENGTH(input));
      uart_byte_arrived(&console, input[i]);
      uart_byte_arrived(&sensor, input[i]);
      if ((i & 15) == 15) {
        uart_service(&console);
      }
      if ((i & 31) == 31) {
        uart_service(&sensor);
      }
    }
  }
  return (int32_t) (lines.checksum * 31 + tally_client_checksum(&tally));
}
