package demitasse.bench;

/** CRC-32 of a header and a body, with a table for each byte and bit by bit. */
public final class Crc32Bench extends BenchKernel {
  private static final int POLYNOMIAL = 0xEDB88320;
  private static final int[] TABLE = makeTable();

  private final byte[] header = new byte[20];
  private final byte[] body = new byte[512];

  private Crc32Bench() {}

  public static BenchKernel create() {
    return new Crc32Bench();
  }

  private static int[] makeTable() {
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      table[i] = shiftByte(i);
    }
    return table;
  }

  @Override
  protected void prepare() {
    int random = 99;
    for (int i = 0; i < header.length; i++) {
      random = random * 1103515245 + 12345;
      header[i] = (byte) (random >>> 16);
    }
    for (int i = 0; i < body.length; i++) {
      random = random * 1103515245 + 12345;
      body[i] = (byte) (random >>> 16);
    }
  }

  @Override
  protected int run() {
    int checksum = 0;
    for (int offset = 0; offset < 8; offset++) {
      int crc = withTable(-1, header, offset, 12);
      checksum = checksum * 31 + ~withTable(crc, body, offset * 3, 400);
    }
    int crc = bitwise(-1, header, 0, header.length);
    return checksum * 31 + ~bitwise(crc, body, 0, body.length);
  }

  private static int withTable(int start, byte[] data, int offset, int length) {
    int crc = start;
    for (int i = offset; i < offset + length; i++) {
      crc = TABLE[(crc ^ data[i]) & 0xFF] ^ (crc >>> 8);
    }
    return crc;
  }

  private static int bitwise(int start, byte[] data, int offset, int length) {
    int crc = start;
    for (int i = offset; i < offset + length; i++) {
      crc = shiftByte(crc ^ (data[i] & 0xFF));
    }
    return crc;
  }

  private static int shiftByte(int value) {
    int crc = value;
    for (int bit = 0; bit < 8; bit++) {
      crc = (crc & 1) != 0 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    }
    return crc;
  }
}
