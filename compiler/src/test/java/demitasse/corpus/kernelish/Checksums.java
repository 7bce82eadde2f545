package demitasse.corpus.kernelish;

import demitasse.corpus.CorpusProgram;

/** Computes CRC-32, CRC-16, Fletcher and an internet checksum over a byte array. */
public final class Checksums extends CorpusProgram {
  public static CorpusProgram create() {
    return new Checksums();
  }

  private final byte[] message = new byte[64];
  private static final int[] CRC_TABLE = new int[256];

  static {
    for (int i = 0; i < CRC_TABLE.length; i++) {
      int crc = i;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) != 0 ? crc >>> 1 ^ 0xEDB8_8320 : crc >>> 1;
      }
      CRC_TABLE[i] = crc;
    }
  }

  @Override
  protected void run() {
    for (int round = 0; round < 6; round++) {
      for (int i = 0; i < message.length; i++) {
        message[i] = (byte) (message[i] * 5 + i * round + 0x9D);
      }
      int length = message.length - round * 3;
      put(crc32(length));
      put(crc16(length));
      put(fletcher(length));
      put(internet(length));
      put(fnv(length));
    }
  }

  private int crc32(int length) {
    int crc = -1;
    for (int i = 0; i < length; i++) {
      crc = CRC_TABLE[(crc ^ message[i]) & 0xFF] ^ crc >>> 8;
    }
    return ~crc;
  }

  private int crc16(int length) {
    int crc = 0xFFFF;
    for (int i = 0; i < length; i++) {
      crc ^= (message[i] & 0xFF) << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = ((crc & 0x8000) != 0 ? crc << 1 ^ 0x1021 : crc << 1) & 0xFFFF;
      }
    }
    return crc;
  }

  private int fletcher(int length) {
    int low = 0;
    int high = 0;
    for (int i = 0; i < length; i++) {
      low = (low + (message[i] & 0xFF)) % 255;
      high = (high + low) % 255;
    }
    return high << 8 | low;
  }

  private int internet(int length) {
    int sum = 0;
    for (int i = 0; i + 1 < length; i += 2) {
      sum += (message[i] & 0xFF) << 8 | message[i + 1] & 0xFF;
    }
    if ((length & 1) != 0) {
      sum += (message[length - 1] & 0xFF) << 8;
    }
    sum = (sum & 0xFFFF) + (sum >>> 16);
    sum = (sum & 0xFFFF) + (sum >>> 16);
    return ~sum & 0xFFFF;
  }

  private long fnv(int length) {
    long hash = 0xCBF2_9CE4_8422_2325L;
    for (int i = 0; i < length; i++) {
      hash = (hash ^ message[i] & 0xFF) * 0x100_0000_01B3L;
    }
    return hash;
  }
}
