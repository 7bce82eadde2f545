package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** CRC-16, CRC-8, Fletcher, Adler and Internet checksums over one message. */
public final class ChecksumFamily extends CorpusProgram {
  private final byte[] message = new byte[48];

  public static CorpusProgram create() {
    return new ChecksumFamily();
  }

  @Override
  protected void run() {
    int seed = 99;
    for (int i = 0; i < message.length; i++) {
      seed = seed * 214013 + 2531011;
      message[i] = (byte) (seed >>> 16);
    }
    for (int length = 0; length < message.length; length += 5) {
      put(ccitt(length));
      put(dallas(length));
      put(fletcher(length));
      put(adler(length));
      put(internet(length));
    }
  }

  private int ccitt(int length) {
    char crc = 0xFFFF;
    for (int i = 0; i < length; i++) {
      crc ^= message[i] << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = (char) ((crc & 0x8000) != 0 ? crc << 1 ^ 0x1021 : crc << 1);
      }
    }
    return crc;
  }

  private byte dallas(int length) {
    byte crc = 0;
    for (int i = 0; i < length; i++) {
      byte octet = message[i];
      for (int bit = 0; bit < 8; bit++) {
        int mix = (crc ^ octet) & 1;
        crc = (byte) ((crc & 0xFF) >> 1);
        if (mix != 0) {
          crc ^= 0x8C;
        }
        octet >>= 1;
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

  private int adler(int length) {
    int a = 1;
    int b = 0;
    for (int i = 0; i < length; i++) {
      a = (a + Byte.toUnsignedInt(message[i])) % 65521;
      b = (b + a) % 65521;
    }
    return b << 16 | a;
  }

  private int internet(int length) {
    int sum = 0;
    for (int i = 0; i < length; i += 2) {
      int high = (message[i] & 0xFF) << 8;
      sum += i + 1 < length ? high | message[i + 1] & 0xFF : high;
    }
    while (sum >>> 16 != 0) {
      sum = (sum & 0xFFFF) + (sum >>> 16);
    }
    return (short) ~sum;
  }
}
