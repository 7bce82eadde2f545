package demitasse.tools.image;

import demitasse.tools.InputException;
import demitasse.tools.Printable;
import demitasse.tools.tbf.TbfEntry;
import demitasse.tools.tbf.TbfReader;
import java.util.List;

/** A TBF that becomes part of an image. */
final class App {
  private final String file;
  private final byte[] bytes;
  private final TbfEntry entry;

  private App(String file, byte[] bytes, TbfEntry entry) {
    this.file = file;
    this.bytes = bytes;
    this.entry = entry;
  }

  /** The app in the bytes of a TBF file. */
  static App of(String file, byte[] bytes) {
    List<TbfEntry> entries = TbfReader.readAll(bytes);
    if (entries.isEmpty()) {
      throw new InputException(file, "not a TBF; make one with demitasse pack");
    }
    TbfEntry entry = entries.get(0);
    if (!entry.problems().isEmpty()) {
      throw new InputException(
          file, "is damaged: " + entry.problems().get(0) + "; make it again with demitasse pack");
    }
    if (entry.totalSize() != bytes.length) {
      throw new InputException(
          file,
          "has %d bytes behind its app's end; give a file with one TBF"
              .formatted(bytes.length - entry.totalSize()));
    }
    if (Long.bitCount(entry.totalSize()) != 1) {
      throw new InputException(
          file,
          "its size %d is not a power of two, so no MPU region fits; make it with demitasse pack"
              .formatted(entry.totalSize()));
    }
    return new App(file, bytes, entry);
  }

  String file() {
    return file;
  }

  byte[] bytes() {
    return bytes;
  }

  String name() {
    return Printable.of(entry.name());
  }

  long size() {
    return entry.totalSize();
  }

  boolean isFixed() {
    return entry.fixedFlash().isPresent();
  }

  /** Where the header must be, so that the binary behind it is at its fixed address. */
  long fixedAddress() {
    return entry.fixedFlash().orElseThrow() - entry.protectedSize();
  }

  /** The first multiple of the app's size that is not below an address. */
  long alignUp(long address) {
    return (address + size() - 1) & -size();
  }
}
