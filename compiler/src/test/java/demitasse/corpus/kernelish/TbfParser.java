package demitasse.corpus.kernelish;

import demitasse.corpus.CorpusProgram;

/** Parses headers of application images from a byte array and refuses broken ones. */
public final class TbfParser extends CorpusProgram {
  /** Says at which offset a header is wrong. */
  static final class MalformedHeader extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int offset;

    MalformedHeader(String message, int offset) {
      super(message);
      this.offset = offset;
    }
  }

  private final byte[] flash = new byte[160];
  private int limit;

  public static CorpusProgram create() {
    TbfParser program = new TbfParser();
    int next = program.write(0, 64, 0x0001, 16, 0xAB, 0x0003, 8, 0x77);
    next = program.write(next, 48, 0x0002, 4, 0x10);
    program.write(next, 32, 0x0005, 99, 1);
    return program;
  }

  private int write(int at, int total, int... entries) {
    int size = 16 + entries.length / 3 * 8;
    half(at, 2);
    half(at + 2, size);
    half(at + 4, total);
    half(at + 8, 1);
    for (int i = 0; i < entries.length; i += 3) {
      half(at + 16 + i / 3 * 8, entries[i]);
      half(at + 18 + i / 3 * 8, entries[i + 1]);
      half(at + 20 + i / 3 * 8, entries[i + 2]);
    }
    int checksum = 0;
    for (int i = 0; i < size; i += 2) {
      checksum ^= i == 12 ? 0 : (flash[at + i] & 0xFF | flash[at + i + 1] << 8) & 0xFFFF;
    }
    half(at + 12, checksum);
    return at + total;
  }

  private void half(int at, int value) {
    flash[at] = (byte) value;
    flash[at + 1] = (byte) (value >> 8);
  }

  @Override
  protected void run() {
    scan();
    flash[66] ^= 4;
    scan();
    flash[66] ^= 4;
    flash[2] = 8;
    scan();
    flash[2] = 32;
    flash[0] = 3;
    scan();
  }

  private void scan() {
    int at = 0;
    limit = flash.length - 20;
    try {
      while (at < limit) {
        at += parse(at);
      }
      put(at);
    } catch (MalformedHeader thrown) {
      put(thrown.getMessage());
      put(thrown.offset);
    } catch (ArrayIndexOutOfBoundsException thrown) {
      put(-kind(thrown));
      put(at);
    }
  }

  private int load(int at) {
    return flash[at] & 0xFF | (flash[at + 1] & 0xFF) << 8;
  }

  private int parse(int at) {
    int headerSize = load(at + 2);
    int total = load(at + 4);
    if (load(at) != 2) {
      throw new MalformedHeader("version", at);
    }
    if (headerSize < 16 || headerSize > total || at + total > flash.length) {
      throw new MalformedHeader("size", at + 2);
    }
    int checksum = 0;
    for (int i = 0; i < headerSize; i += 2) {
      checksum ^= load(at + i);
    }
    if (checksum != 0) {
      throw new MalformedHeader("checksum", at + 12);
    }
    for (int i = at + 16; i < at + headerSize; i += 8) {
      entry(i, load(i), load(i + 2));
    }
    return total;
  }

  private void entry(int at, int type, int length) {
    switch (type) {
      case 1:
      case 3:
        put(type * 1000 + load(at + 4));
        break;
      case 2:
        put(length);
        put(flash[at + 4]);
        break;
      default:
        throw new MalformedHeader("type", at);
    }
  }
}
