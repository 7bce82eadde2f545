/* SHA-256 (FIPS 180-4) of one block and of a longer message, without allocation. */
#include "bench.h"

#define BLOCK_BYTES 64
#define LENGTH_OFFSET 56

/* A hash computation in progress. */
struct sha256 {
  uint32_t state[8];
  uint32_t schedule[64];
  uint8_t block[BLOCK_BYTES];
  uint32_t used;
  uint32_t total_bytes;
};

static const uint32_t initial[8] = {
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c,
  0x1f83d9ab, 0x5be0cd19,
};

static const uint32_t constants[64] = {
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1,
  0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,
  0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
  0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
  0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
  0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static uint32_t rotate_right(uint32_t value, int bits) {
  return (value >> bits) | (value << (32 - bits));
}

static uint32_t read_word(const uint8_t *bytes, uint32_t size, uint32_t offset) {
  CHECK_INDEX(offset, size);
  CHECK_INDEX(offset + 1, size);
  CHECK_INDEX(offset + 2, size);
  CHECK_INDEX(offset + 3, size);
  return ((uint32_t) bytes[offset] << 24) | ((uint32_t) bytes[offset + 1] << 16)
      | ((uint32_t) bytes[offset + 2] << 8) | bytes[offset + 3];
}

static void write_word(uint8_t *bytes, uint32_t size, uint32_t offset, uint32_t value) {
  CHECK_INDEX(offset, size);
  bytes[offset] = (uint8_t) (value >> 24);
  CHECK_INDEX(offset + 1, size);
  bytes[offset + 1] = (uint8_t) (value >> 16);
  CHECK_INDEX(offset + 2, size);
  bytes[offset + 2] = (uint8_t) (value >> 8);
  CHECK_INDEX(offset + 3, size);
  bytes[offset + 3] = (uint8_t) value;
}

static void sha256_rounds(struct sha256 *hash) {
  uint32_t a = hash->state[0];
  uint32_t b = hash->state[1];
  uint32_t c = hash->state[2];
  uint32_t d = hash->state[3];
  uint32_t e = hash->state[4];
  uint32_t f = hash->state[5];
  uint32_t g = hash->state[6];
  uint32_t h = hash->state[7];
  for (uint32_t i = 0; i < 64; i++) {
    uint32_t mixed_e = rotate_right(e, 6) ^ rotate_right(e, 11) ^ rotate_right(e, 25);
    uint32_t choice = (e & f) ^ (~e & g);
    CHECK_INDEX(i, LENGTH(constants));
    CHECK_INDEX(i, LENGTH(hash->schedule));
    uint32_t first = h + mixed_e + choice + constants[i] + hash->schedule[i];
    uint32_t mixed_a = rotate_right(a, 2) ^ rotate_right(a, 13) ^ rotate_right(a, 22);
    uint32_t majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = d + first;
    d = c;
    c = b;
    b = a;
    a = first + mixed_a + majority;
  }
  hash->state[0] += a;
  hash->state[1] += b;
  hash->state[2] += c;
  hash->state[3] += d;
  hash->state[4] += e;
  hash->state[5] += f;
  hash->state[6] += g;
  hash->state[7] += h;
}

static void sha256_compress(struct sha256 *hash) {
  for (uint32_t i = 0; i < 16; i++) {
    CHECK_INDEX(i, LENGTH(hash->schedule));
    hash->schedule[i] = read_word(hash->block, BLOCK_BYTES, 4 * i);
  }
  for (uint32_t i = 16; i < 64; i++) {
    CHECK_INDEX(i - 15, LENGTH(hash->schedule));
    CHECK_INDEX(i - 2, LENGTH(hash->schedule));
    uint32_t early = hash->schedule[i - 15];
    uint32_t late = hash->schedule[i - 2];
    uint32_t mixed_early = rotate_right(early, 7) ^ rotate_right(early, 18) ^ (early >> 3);
    uint32_t mixed_late = rotate_right(late, 17) ^ rotate_right(late, 19) ^ (late >> 10);
    CHECK_INDEX(i - 16, LENGTH(hash->schedule));
    CHECK_INDEX(i - 7, LENGTH(hash->schedule));
    CHECK_INDEX(i, LENGTH(hash->schedule));
    hash->schedule[i] =
        hash->schedule[i - 16] + mixed_early + hash->schedule[i - 7] + mixed_late;
  }
  sha256_rounds(hash);
}

static void sha256_start(struct sha256 *hash) {
  for (uint32_t i = 0; i < 8; i++) {
    CHECK_INDEX(i, LENGTH(initial));
    CHECK_INDEX(i, LENGTH(hash->state));
    hash->state[i] = initial[i];
  }
  hash->used = 0;
  hash->total_bytes = 0;
}

static void sha256_update(struct sha256 *hash, const uint8_t *data, uint32_t size, uint32_t offset,
    uint32_t length) {
  for (uint32_t i = offset; i < offset + length; i++) {
    CHECK_INDEX(i, size);
    CHECK_INDEX(hash->used, BLOCK_BYTES);
    hash->block[hash->used] = data[i];
    hash->used++;
    if (hash->used == BLOCK_BYTES) {
      sha256_compress(hash);
      hash->used = 0;
    }
  }
  hash->total_bytes += length;
}

static void sha256_clear_rest(struct sha256 *hash, uint32_t end) {
  while (hash->used < end) {
    CHECK_INDEX(hash->used, BLOCK_BYTES);
    hash->block[hash->used] = 0;
    hash->used++;
  }
}

static void sha256_finish(struct sha256 *hash, uint8_t *digest, uint32_t size) {
  uint32_t bits = hash->total_bytes << 3;
  CHECK_INDEX(hash->used, BLOCK_BYTES);
  hash->block[hash->used] = 0x80;
  hash->used++;
  if (hash->used > LENGTH_OFFSET) {
    sha256_clear_rest(hash, BLOCK_BYTES);
    sha256_compress(hash);
    hash->used = 0;
  }
  sha256_clear_rest(hash, BLOCK_BYTES - 4);
  write_word(hash->block, BLOCK_BYTES, BLOCK_BYTES - 4, bits);
  sha256_compress(hash);
  for (uint32_t i = 0; i < 8; i++) {
    CHECK_INDEX(i, LENGTH(hash->state));
    write_word(digest, size, 4 * i, hash->state[i]);
  }
}

static struct sha256 hash;
static uint8_t message[300];
static uint8_t digest[32];

static uint32_t fold(uint32_t checksum) {
  for (uint32_t i = 0; i < LENGTH(digest); i++) {
    CHECK_INDEX(i, LENGTH(digest));
    checksum = checksum * 31 + digest[i];
  }
  return checksum;
}

void bench_prepare(void) {
  for (uint32_t i = 0; i < LENGTH(message); i++) {
    message[i] = (uint8_t) (i * 7 + 3);
  }
}

int32_t bench_run(void) {
  sha256_start(&hash);
  sha256_update(&hash, message, LENGTH(message), 0, 55);
  sha256_finish(&hash, digest, LENGTH(digest));
  uint32_t checksum = fold(0);
  sha256_start(&hash);
  sha256_update(&hash, message, LENGTH(message), 1, 70);
  sha256_update(&hash, message, LENGTH(message), 71, 229);
  sha256_finish(&hash, digest, LENGTH(digest));
  return (int32_t) fold(checksum);
}
