/*
 * format.c - the conversions of printf for integers, characters, strings and addresses.
 *
 * A part of the format that is not a known conversion is printed as it stands.
 */
#include "format.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* 64 bits in octal. */
#define DIGITS_MAXIMUM 22

#define NO_PRECISION (-1)

/* One conversion of a format: what stands between % and its letter. */
struct conversion {
  bool is_left, is_zero_padded, has_sign, has_space, is_alternate;
  int width;
  int precision;
  int longs;  /* number of l */
  int shorts; /* number of h */
};

static void put(struct sink *sink, char byte) {
  sink->total++;
  sink->put(sink, byte);
}

static void put_text(struct sink *sink, const char *text, size_t length) {
  for (size_t i = 0; i < length; i++) {
    put(sink, text[i]);
  }
}

static void pad(struct sink *sink, char byte, size_t count) {
  for (size_t i = 0; i < count; i++) {
    put(sink, byte);
  }
}

static size_t excess(int wanted, size_t length) {
  return wanted > 0 && (size_t) wanted > length ? (size_t) wanted - length : 0;
}

static void put_string(struct sink *sink, const struct conversion *conversion,
    const char *text, size_t length) {
  size_t padding = excess(conversion->width, length);
  pad(sink, ' ', conversion->is_left ? 0 : padding);
  put_text(sink, text, length);
  pad(sink, ' ', conversion->is_left ? padding : 0);
}

/* The length of a string, of which no more than the precision may be looked at. */
static size_t length_of(const char *text, int precision) {
  size_t length = 0;
  while ((precision < 0 || length < (size_t) precision) && text[length] != 0) {
    length++;
  }
  return length;
}

/* Writes digits from the end of the field backwards; returns the first. */
static char *digits_of(uint64_t value, uint32_t base, bool is_upper, char *end) {
  const char letter = is_upper ? 'A' : 'a';
  while (value != 0) {
    /* Most numbers are words, and a 64-bit division is slow. */
    uint32_t digit;
    if (value <= UINT32_MAX) {
      uint32_t word = (uint32_t) value;
      digit = word % base;
      value = word / base;
    } else {
      digit = (uint32_t) (value % base);
      value /= base;
    }
    *--end = (char) (digit < 10 ? '0' + digit : (uint32_t) letter + digit - 10);
  }
  return end;
}

/* Prefix, zeros and digits, in a field of the conversion's width. */
static void put_number(struct sink *sink, const struct conversion *conversion,
    const char *prefix, uint64_t value, uint32_t base, bool is_upper) {
  char field[DIGITS_MAXIMUM];
  char *end = field + sizeof field;
  const char *digits = digits_of(value, base, is_upper, end);
  size_t length = (size_t) (end - digits);
  size_t prefix_length = strlen(prefix);
  size_t zeros = excess(conversion->precision == NO_PRECISION ? 1 : conversion->precision, length);
  size_t padding = excess(conversion->width, prefix_length + zeros + length);
  if (conversion->is_zero_padded && !conversion->is_left
      && conversion->precision == NO_PRECISION) {
    zeros += padding;
    padding = 0;
  }
  pad(sink, ' ', conversion->is_left ? 0 : padding);
  put_text(sink, prefix, prefix_length);
  pad(sink, '0', zeros);
  put_text(sink, digits, length);
  pad(sink, ' ', conversion->is_left ? padding : 0);
}

static int64_t signed_argument(const struct conversion *conversion, va_list *arguments) {
  if (conversion->longs >= 2) {
    return va_arg(*arguments, long long);
  }
  int value = va_arg(*arguments, int); /* as long as a long on this processor */
  if (conversion->shorts == 0) {
    return value;
  }
  return conversion->shorts == 1 ? (int16_t) value : (int8_t) value;
}

static uint64_t unsigned_argument(const struct conversion *conversion, va_list *arguments) {
  if (conversion->longs >= 2) {
    return va_arg(*arguments, unsigned long long);
  }
  unsigned value = va_arg(*arguments, unsigned);
  if (conversion->shorts == 0) {
    return value;
  }
  return conversion->shorts == 1 ? (uint16_t) value : (uint8_t) value;
}

static const char *sign_of(const struct conversion *conversion, int64_t value) {
  if (value < 0) {
    return "-";
  }
  return conversion->has_sign ? "+" : conversion->has_space ? " " : "";
}

static void put_signed(struct sink *sink, const struct conversion *conversion, int64_t value) {
  uint64_t magnitude = value < 0 ? 0 - (uint64_t) value : (uint64_t) value;
  put_number(sink, conversion, sign_of(conversion, value), magnitude, 10, false);
}

static void put_unsigned(struct sink *sink, const struct conversion *conversion, char letter,
    uint64_t value) {
  bool has_prefix = conversion->is_alternate && value != 0;
  switch (letter) {
    case 'o':
      put_number(sink, conversion, has_prefix ? "0" : "", value, 8, false);
      break;
    case 'x':
      put_number(sink, conversion, has_prefix ? "0x" : "", value, 16, false);
      break;
    case 'X':
      put_number(sink, conversion, has_prefix ? "0X" : "", value, 16, true);
      break;
    default:
      put_number(sink, conversion, "", value, 10, false);
      break;
  }
}

/* Prints one argument. False if the letter is not one of ours. */
static bool convert(struct sink *sink, char letter, const struct conversion *conversion,
    va_list *arguments) {
  switch (letter) {
    case 'd':
    case 'i':
      put_signed(sink, conversion, signed_argument(conversion, arguments));
      return true;
    case 'u':
    case 'o':
    case 'x':
    case 'X':
      put_unsigned(sink, conversion, letter, unsigned_argument(conversion, arguments));
      return true;
    case 'p':
      put_number(sink, conversion, "0x", va_arg(*arguments, unsigned), 16, false);
      return true;
    case 'c': {
      char byte = (char) va_arg(*arguments, int);
      put_string(sink, conversion, &byte, 1);
      return true;
    }
    case 's': {
      const char *text = va_arg(*arguments, const char *);
      text = text != NULL ? text : "(null)";
      put_string(sink, conversion, text, length_of(text, conversion->precision));
      return true;
    }
    default:
      return false;
  }
}

static const char *parse_flags(const char *at, struct conversion *conversion) {
  for (;; at++) {
    switch (*at) {
      case '-': conversion->is_left = true; break;
      case '0': conversion->is_zero_padded = true; break;
      case '+': conversion->has_sign = true; break;
      case ' ': conversion->has_space = true; break;
      case '#': conversion->is_alternate = true; break;
      default: return at;
    }
  }
}

/* A number, or * for the next argument. */
static const char *parse_number(const char *at, int *number, va_list *arguments) {
  if (*at == '*') {
    *number = va_arg(*arguments, int);
    return at + 1;
  }
  *number = 0;
  while (*at >= '0' && *at <= '9') {
    *number = *number * 10 + (*at++ - '0');
  }
  return at;
}

/* What follows a %, up to the letter. */
static const char *parse(const char *at, struct conversion *conversion, va_list *arguments) {
  *conversion = (struct conversion) {.precision = NO_PRECISION};
  at = parse_flags(at, conversion);
  at = parse_number(at, &conversion->width, arguments);
  if (conversion->width < 0) {
    conversion->is_left = true;
    conversion->width = -conversion->width;
  }
  if (*at == '.') {
    at = parse_number(at + 1, &conversion->precision, arguments);
    conversion->precision = conversion->precision < 0 ? NO_PRECISION : conversion->precision;
  }
  for (;; at++) {
    if (*at == 'l') {
      conversion->longs++;
    } else if (*at == 'h') {
      conversion->shorts++;
    } else if (*at != 'z') { /* a size is a word: nothing to remember */
      return at;
    }
  }
}

size_t demitasse_format(struct sink *sink, const char *format, va_list arguments) {
  va_list rest; /* a va_list parameter may be an array, whose address is not a va_list pointer */
  va_copy(rest, arguments);
  while (*format != 0) {
    const char *start = format++;
    struct conversion conversion;
    if (*start != '%') {
      put(sink, *start);
      continue;
    }
    format = parse(format, &conversion, &rest);
    if (*format == '%') {
      put(sink, *format++);
    } else if (*format != 0 && convert(sink, *format, &conversion, &rest)) {
      format++;
    } else {
      put_text(sink, start, (size_t) (format - start));
    }
  }
  va_end(rest);
  return sink->total;
}
