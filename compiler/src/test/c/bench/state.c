/* A receiver of framed packets, its states being tables of functions that say what comes next. */
#include "bench.h"

#define ROUNDS 12
#define FRAME_START 0x7E
#define FRAME_ESCAPE 0x7D
#define LONGEST 16

struct receiver;

/* What the receiver waits for; each function returns the state after it. */
struct state {
  const struct state *(*accept)(struct receiver *receiver, uint8_t value);
  const struct state *(*timeout)(struct receiver *receiver);
};

/* Takes packets apart: start, length, payload with escapes, sum. */
struct receiver {
  const struct state *state;
  uint8_t payload[LONGEST];
  uint32_t expected;
  uint32_t received;
  uint32_t sum;
  uint32_t errors;
  uint32_t checksum;
};

static const struct state idle;
static const struct state length_wanted;
static const struct state payload_wanted;
static const struct state escaped;
static const struct state sum_wanted;

static void receiver_accept(struct receiver *receiver, uint8_t value) {
  receiver->state = receiver->state->accept(receiver, value);
}

static void receiver_timeout(struct receiver *receiver) {
  receiver->state = receiver->state->timeout(receiver);
}

static const struct state *receiver_fail(struct receiver *receiver) {
  receiver->errors++;
  return &idle;
}

static const struct state *receiver_store(struct receiver *receiver, uint8_t value) {
  CHECK_INDEX(receiver->received, LONGEST);
  receiver->payload[receiver->received] = value;
  receiver->received++;
  receiver->sum += value;
  return receiver->received == receiver->expected ? &sum_wanted : &payload_wanted;
}

static const struct state *receiver_finish(struct receiver *receiver, uint8_t value) {
  if (value != (uint8_t) receiver->sum) {
    return receiver_fail(receiver);
  }
  for (uint32_t i = 0; i < receiver->expected; i++) {
    CHECK_INDEX(i, LONGEST);
    receiver->checksum = receiver->checksum * 31 + receiver->payload[i];
  }
  receiver->checksum ^= receiver->errors;
  return &idle;
}

static const struct state *idle_accept(struct receiver *receiver, uint8_t value) {
  (void) receiver;
  return value == FRAME_START ? &length_wanted : &idle;
}

static const struct state *idle_timeout(struct receiver *receiver) {
  (void) receiver;
  return &idle;
}

static const struct state *length_wanted_accept(struct receiver *receiver, uint8_t value) {
  if (value == 0 || value > LONGEST) {
    return receiver_fail(receiver);
  }
  receiver->expected = value;
  receiver->received = 0;
  receiver->sum = value;
  return &payload_wanted;
}

static const struct state *length_wanted_timeout(struct receiver *receiver) {
  return receiver_fail(receiver);
}

static const struct state *payload_wanted_accept(struct receiver *receiver, uint8_t value) {
  if (value == FRAME_ESCAPE) {
    return &escaped;
  }
  if (value == FRAME_START) {
    return receiver_fail(receiver);
  }
  return receiver_store(receiver, value);
}

static const struct state *payload_wanted_timeout(struct receiver *receiver) {
  return receiver_fail(receiver);
}

static const struct state *escaped_accept(struct receiver *receiver, uint8_t value) {
  return receiver_store(receiver, value ^ 0x20);
}

static const struct state *escaped_timeout(struct receiver *receiver) {
  return receiver_fail(receiver);
}

static const struct state *sum_wanted_accept(struct receiver *receiver, uint8_t value) {
  return receiver_finish(receiver, value);
}

static const struct state *sum_wanted_timeout(struct receiver *receiver) {
  return receiver->errors < 100 ? receiver_fail(receiver) : &sum_wanted;
}

static const struct state idle = {.accept = idle_accept, .timeout = idle_timeout};

static const struct state length_wanted = {
  .accept = length_wanted_accept,
  .timeout = length_wanted_timeout,
};

static const struct state payload_wanted = {
  .accept = payload_wanted_accept,
  .timeout = payload_wanted_timeout,
};

static const struct state escaped = {.accept = escaped_accept, .timeout = escaped_timeout};

static const struct state sum_wanted = {
  .accept = sum_wanted_accept,
  .timeout = sum_wanted_timeout,
};

static struct receiver receiver;
static uint8_t input[256];

void bench_prepare(void) {
  uint32_t random = 5;
  uint32_t position = 0;
  while (position + 24 < LENGTH(input)) {
    random = random * 1103515245u + 12345u;
    uint32_t length = 1 + ((random >> 16) & 15);
    input[position++] = FRAME_START;
    input[position++] = (uint8_t) length;
    uint32_t sum = length;
    for (uint32_t i = 0; i < length; i++) {
      uint32_t value = ((random >> i) & 0x3F) + 0x60;
      sum += value;
      if (value == FRAME_ESCAPE) {
        input[position++] = FRAME_ESCAPE;
        value ^= 0x20;
      }
      input[position++] = (uint8_t) value;
      if (position + 4 >= LENGTH(input)) {
        break;
      }
    }
    input[position++] = (uint8_t) ((random & 0x700) == 0 ? sum + 1 : sum);
  }
  while (position < LENGTH(input)) {
    input[position++] = 0;
  }
  receiver.state = &idle;
  receiver.errors = 0;
  receiver.checksum = 0;
}

int32_t bench_run(void) {
  for (uint32_t round = 0; round < ROUNDS; round++) {
    for (uint32_t i = 0; i < LENGTH(input); i++) {
      CHECK_INDEX(i, LENGTH(input));
      receiver_accept(&receiver, input[i]);
      if ((i & 63) == 63) {
        receiver_timeout(&receiver);
      }
    }
  }
  return (int32_t) receiver.checksum;
}
