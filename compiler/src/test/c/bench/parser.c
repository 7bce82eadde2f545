/* Integers read from text: decimal, hexadecimal, signs, overflow and junk. */
#include "bench.h"

#define ROUNDS 12
#define TEXT_AT(parser, position) AT((parser)->text, (parser)->length, position)
#define NO_DIGIT (-1)
#define LARGEST_TENTH (INT32_MAX / 10)

enum outcome { END, NUMBER, TOO_LARGE, MALFORMED };

static const char sample[] =
    "0 1 -1 +42 2147483647 2147483648 -2147483648 -2147483649 99999999999 0x0 0xff 0XDEADBEEF "
  "0x123456789 -0x10 12a abc 0x - +,7,,8 0x7fFfFfFf 1000000 -273 31337 x";

#define TEXT_BYTES (sizeof(sample) - 1)

/* Reads one integer after the other from a buffer of ASCII text. */
struct parser {
  const uint8_t *text;
  uint32_t length;
  uint32_t position;
  int32_t value;
};

static bool is_separator(uint8_t character) {
  return character == ' ' || character == ',';
}

static int32_t digit_value(uint8_t character) {
  if (character >= '0' && character <= '9') {
    return character - '0';
  }
  int32_t lower = character | 0x20;
  if (lower >= 'a' && lower <= 'f') {
    return lower - 'a' + 10;
  }
  return NO_DIGIT;
}

static bool parser_starts_hexadecimal(const struct parser *parser) {
  return parser->position + 1 < parser->length && TEXT_AT(parser, parser->position) == '0'
      && (TEXT_AT(parser, parser->position + 1) | 0x20) == 'x';
}

static enum outcome parser_decimal(struct parser *parser, bool negative) {
  int32_t last_digit = negative ? 8 : 7;
  enum outcome outcome = MALFORMED;
  int32_t number = 0;
  while (parser->position < parser->length) {
    int32_t digit = digit_value(TEXT_AT(parser, parser->position));
    if (digit == NO_DIGIT || digit >= 10) {
      break;
    }
    if (outcome == MALFORMED) {
      outcome = NUMBER;
    }
    if (number < 0 || number > LARGEST_TENTH
        || (number == LARGEST_TENTH && digit > last_digit)) {
      outcome = TOO_LARGE;
    }
    number = outcome == TOO_LARGE ? 0 : number * 10 + digit;
    parser->position++;
  }
  parser->value = negative ? -number : number;
  return outcome;
}

static enum outcome parser_hexadecimal(struct parser *parser, bool negative) {
  parser->position += 2;
  enum outcome outcome = MALFORMED;
  uint32_t number = 0;
  while (parser->position < parser->length) {
    int32_t digit = digit_value(TEXT_AT(parser, parser->position));
    if (digit == NO_DIGIT) {
      break;
    }
    if (outcome == MALFORMED) {
      outcome = NUMBER;
    }
    if (number >> 28 != 0) {
      outcome = TOO_LARGE;
    }
    number = (number << 4) | (uint32_t) digit;
    parser->position++;
  }
  parser->value = (int32_t) (negative ? -number : number);
  return outcome;
}

static void parser_skip_to_separator(struct parser *parser) {
  while (parser->position < parser->length
      && !is_separator(TEXT_AT(parser, parser->position))) {
    parser->position++;
  }
}

/* Reads the next number; returns what was found, and stands behind it. */
static enum outcome parser_next(struct parser *parser) {
  while (parser->position < parser->length
      && is_separator(TEXT_AT(parser, parser->position))) {
    parser->position++;
  }
  if (parser->position == parser->length) {
    return END;
  }
  bool negative = TEXT_AT(parser, parser->position) == '-';
  if (negative || TEXT_AT(parser, parser->position) == '+') {
    parser->position++;
  }
  enum outcome outcome = parser_starts_hexadecimal(parser)
      ? parser_hexadecimal(parser, negative)
      : parser_decimal(parser, negative);
  if (parser->position < parser->length
      && !is_separator(TEXT_AT(parser, parser->position))) {
    outcome = MALFORMED;
    parser_skip_to_separator(parser);
  }
  return outcome;
}

static uint8_t text[TEXT_BYTES];
static struct parser parser = {.text = text, .length = TEXT_BYTES};

void bench_prepare(void) {
  for (uint32_t i = 0; i < TEXT_BYTES; i++) {
    text[i] = (uint8_t) sample[i];
  }
}

int32_t bench_run(void) {
  uint32_t checksum = 0;
  for (uint32_t round = 0; round < ROUNDS; round++) {
    parser.position = 0;
    enum outcome outcome = parser_next(&parser);
    while (outcome != END) {
      checksum = checksum * 31 + outcome;
      if (outcome == NUMBER) {
        checksum = checksum * 31 + (uint32_t) parser.value;
      }
      outcome = parser_next(&parser);
    }
  }
  return (int32_t) checksum;
}
