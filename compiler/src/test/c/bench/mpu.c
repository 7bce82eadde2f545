/*
 * ARMv7-M MPU regions planned for address ranges: powers of two, alignment and sub-regions.
 *
 * ARMv7-M Architecture Reference Manual, section B3.5: a region is a power of two of at least 32
 * bytes, aligned to its size; from 256 bytes on each eighth of it can be switched off.
 */
#include "bench.h"

#define ROUNDS 12
#define REGIONS 8
#define SMALLEST_BYTES 32u
#define SMALLEST_DIVIDED_BYTES 256u
#define LARGEST_BYTES 0x40000000u

/* What the MPU holds for one region, and what that makes accessible. */
struct region {
  bool enabled;
  uint32_t accessible_start;
  uint32_t accessible_bytes;
  uint32_t base_register;
  uint32_t attribute_register;
};

static struct region regions[REGIONS];
static uint32_t numbers[16];
static uint32_t starts[16];
static uint32_t sizes[16];

static uint32_t round_up_to_power_of_two(uint32_t size) {
  if (size <= SMALLEST_BYTES) {
    return SMALLEST_BYTES;
  }
  return 1u << (32 - __builtin_clz(size - 1));
}

/* The smallest region that holds the range; 0 if it would be above the largest. */
static uint32_t enclosing_power_of_two(uint32_t start, uint32_t size) {
  uint32_t region_bytes = round_up_to_power_of_two(size);
  while (start - (start & -region_bytes) > region_bytes - size) {
    if (region_bytes == LARGEST_BYTES) {
      return 0;
    }
    region_bytes = region_bytes << 1;
  }
  return region_bytes;
}

static void region_place(struct region *region, uint32_t start, uint32_t size,
    uint32_t region_bytes) {
  uint32_t base = start & -region_bytes;
  uint32_t size_field = 30 - (uint32_t) __builtin_clz(region_bytes);
  if (region_bytes < SMALLEST_DIVIDED_BYTES) {
    region->accessible_start = base;
    region->accessible_bytes = region_bytes;
    region->attribute_register = (size_field << 1) | 1;
    return;
  }
  uint32_t subregion_bytes = region_bytes >> 3;
  CHECK_DIVISOR(subregion_bytes);
  uint32_t first = (start - base) / subregion_bytes;
  CHECK_DIVISOR(subregion_bytes);
  uint32_t last = (start - base + size - 1) / subregion_bytes;
  uint32_t disabled = ~((2u << last) - (1u << first)) & 0xFF;
  region->accessible_start = base + first * subregion_bytes;
  region->accessible_bytes = (last - first + 1) * subregion_bytes;
  region->attribute_register = (disabled << 8) | (size_field << 1) | 1;
}

static bool region_overlaps_another(const struct region *region) {
  for (uint32_t i = 0; i < REGIONS; i++) {
    CHECK_INDEX(i, REGIONS);
    const struct region *other = &regions[i];
    if (other->enabled
        && region->accessible_start - other->accessible_start < other->accessible_bytes) {
      return true;
    }
    if (other->enabled
        && other->accessible_start - region->accessible_start < region->accessible_bytes) {
      return true;
    }
  }
  return false;
}

/* Makes the range accessible; returns the bytes accessible, 0 if the region was left off. */
static uint32_t region_plan(uint32_t number, uint32_t start, uint32_t size, uint32_t permissions) {
  CHECK_INDEX(number, REGIONS);
  struct region *region = &regions[number];
  region->enabled = false;
  if (size == 0 || size > LARGEST_BYTES) {
    return 0;
  }
  uint32_t region_bytes = enclosing_power_of_two(start, size);
  if (region_bytes == 0) {
    return 0;
  }
  region_place(region, start, size, region_bytes);
  if (region_overlaps_another(region)) {
    return 0;
  }
  region->enabled = true;
  region->base_register = (start & -region_bytes) | 0x10 | number;
  region->attribute_register |= permissions << 24;
  return region->accessible_bytes;
}

void bench_prepare(void) {
  for (uint32_t i = 0; i < REGIONS; i++) {
    regions[i].enabled = false;
  }
  uint32_t random = 777;
  for (uint32_t i = 0; i < LENGTH(starts); i++) {
    random = random * 1103515245u + 12345u;
    numbers[i] = (i * 3) & 7;
    uint32_t address = 0x20000000u + ((random >> 8) & 0xFFFF);
    random = random * 1103515245u + 12345u;
    starts[i] = (i & 1) == 0 ? address & ~0x3FFu : address & ~0x1Fu;
    sizes[i] = (i & 3) == 3 ? 0 - (random & 0xFFF) : (random >> 8) & 0xFFF;
  }
}

int32_t bench_run(void) {
  uint32_t checksum = 0;
  for (uint32_t round = 0; round < ROUNDS; round++) {
    for (uint32_t i = 0; i < LENGTH(starts); i++) {
      CHECK_INDEX(i, LENGTH(numbers));
      uint32_t number = numbers[i];
      CHECK_INDEX(i, LENGTH(starts));
      CHECK_INDEX(i, LENGTH(sizes));
      uint32_t accessible = region_plan(number, starts[i], sizes[i] + round * 32, 3);
      checksum = checksum * 31 + accessible;
      if (accessible != 0) {
        CHECK_INDEX(number, REGIONS);
        const struct region *region = &regions[number];
        checksum = checksum * 31 + (region->base_register ^ region->attribute_register);
      }
    }
  }
  return (int32_t) checksum;
}
