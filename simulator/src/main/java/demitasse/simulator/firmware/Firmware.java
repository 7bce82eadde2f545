package demitasse.simulator.firmware;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** A program for the chip's flash: from an ELF file, or from the bytes themselves. */
public final class Firmware {
  private final List<Segment> segments;
  private final Symbols symbols;

  Firmware(List<Segment> segments, Symbols symbols) {
    this.segments =
        segments.stream()
            .sorted(Comparator.comparingLong(part -> Integer.toUnsignedLong(part.address())))
            .toList();
    this.symbols = symbols;
    if (this.segments.isEmpty()) {
      throw new IllegalArgumentException("the program has no bytes to load");
    }
  }

  /** Reads an ELF file, by its program headers. */
  public static Firmware elf(Path file) {
    return ElfReader.read(file.toString(), bytesOf(file));
  }

  /** Reads a file of bytes that belong at {@code address}. */
  public static Firmware binary(Path file, int address) {
    return binary(bytesOf(file), address);
  }

  /** Takes bytes that belong at {@code address}. */
  public static Firmware binary(byte[] bytes, int address) {
    return new Firmware(List.of(new Segment(address, bytes.clone())), Symbols.NONE);
  }

  /** Whether a file begins as ELF files do. */
  public static boolean isElf(Path file) {
    return ElfReader.isElf(bytesOf(file));
  }

  /** What to load where, by rising address. */
  public List<Segment> segments() {
    return segments;
  }

  /** The lowest address that is loaded: the program's vector table. */
  public int base() {
    return segments.get(0).address();
  }

  /** The program's symbols; none if it was not an ELF file. */
  public Symbols symbols() {
    return symbols;
  }

  private static byte[] bytesOf(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + file, failure);
    }
  }
}
