package demitasse.simulator.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** All lines of {@code encodings.txt}. */
final class EncodingTable {
  private static final List<Encoding> ALL = read();
  private static final List<Encoding> DEFINED =
      ALL.stream().filter(encoding -> !encoding.isUndefined()).toList();
  private static final List<Encoding> UNDEFINED =
      ALL.stream().filter(Encoding::isUndefined).toList();

  private EncodingTable() {}

  private static List<Encoding> read() {
    try {
      return Files.readAllLines(Tool.module().resolve("src/test/oracle/encodings.txt")).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Encoding::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every encoding. */
  static List<Encoding> all() {
    return ALL;
  }

  /** The encoding with the name. */
  static Encoding named(String name) {
    return ALL.stream()
        .filter(encoding -> encoding.name().equals(name))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("no encoding " + name));
  }

  /** Any encoding that does not fault. */
  static Encoding defined(Dice dice) {
    return DEFINED.get(dice.below(DEFINED.size()));
  }

  /** Any encoding that ends in a UsageFault. */
  static Encoding undefined(Dice dice) {
    return UNDEFINED.get(dice.below(UNDEFINED.size()));
  }
}
