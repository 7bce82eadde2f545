package demitasse.bench;

/** SHA-256 (FIPS 180-4) of one block and of a longer message, without allocation. */
public final class Sha256Bench extends BenchKernel {
  private final Sha256 hash = new Sha256();
  private final byte[] message = new byte[300];
  private final byte[] digest = new byte[32];

  private Sha256Bench() {}

  public static BenchKernel create() {
    return new Sha256Bench();
  }

  @Override
  protected void prepare() {
    for (int i = 0; i < message.length; i++) {
      message[i] = (byte) (i * 7 + 3);
    }
  }

  @Override
  protected int run() {
    hash.start();
    hash.update(message, 0, 55);
    hash.finish(digest);
    int checksum = fold(0);
    hash.start();
    hash.update(message, 1, 70);
    hash.update(message, 71, 229);
    hash.finish(digest);
    return fold(checksum);
  }

  private int fold(int start) {
    int checksum = start;
    for (int i = 0; i < digest.length; i++) {
      checksum = checksum * 31 + (digest[i] & 0xFF);
    }
    return checksum;
  }

  /** A hash computation in progress. */
  static final class Sha256 {
    private static final int BLOCK_BYTES = 64;
    private static final int LENGTH_OFFSET = 56;
    private static final int[] INITIAL = {
      0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
    };
    private static final int[] CONSTANTS = {
      0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4,
          0xab1c5ed5,
      0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7,
          0xc19bf174,
      0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc,
          0x76f988da,
      0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351,
          0x14292967,
      0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e,
          0x92722c85,
      0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585,
          0x106aa070,
      0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
          0x682e6ff3,
      0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
    };

    private final int[] state = new int[8];
    private final int[] schedule = new int[64];
    private final byte[] block = new byte[BLOCK_BYTES];
    private int used;
    private int totalBytes;

    void start() {
      for (int i = 0; i < 8; i++) {
        state[i] = INITIAL[i];
      }
      used = 0;
      totalBytes = 0;
    }

    void update(byte[] data, int offset, int length) {
      for (int i = offset; i < offset + length; i++) {
        block[used] = data[i];
        used++;
        if (used == BLOCK_BYTES) {
          compress();
          used = 0;
        }
      }
      totalBytes += length;
    }

    void finish(byte[] digest) {
      int bits = totalBytes << 3;
      block[used] = (byte) 0x80;
      used++;
      if (used > LENGTH_OFFSET) {
        clearRest(BLOCK_BYTES);
        compress();
        used = 0;
      }
      clearRest(BLOCK_BYTES - 4);
      writeWord(block, BLOCK_BYTES - 4, bits);
      compress();
      for (int i = 0; i < 8; i++) {
        writeWord(digest, 4 * i, state[i]);
      }
    }

    private void clearRest(int end) {
      while (used < end) {
        block[used] = 0;
        used++;
      }
    }

    private void compress() {
      for (int i = 0; i < 16; i++) {
        schedule[i] = readWord(block, 4 * i);
      }
      for (int i = 16; i < 64; i++) {
        int early = schedule[i - 15];
        int late = schedule[i - 2];
        int mixedEarly =
            Integer.rotateRight(early, 7) ^ Integer.rotateRight(early, 18) ^ (early >>> 3);
        int mixedLate =
            Integer.rotateRight(late, 17) ^ Integer.rotateRight(late, 19) ^ (late >>> 10);
        schedule[i] = schedule[i - 16] + mixedEarly + schedule[i - 7] + mixedLate;
      }
      rounds();
    }

    private void rounds() {
      int a = state[0];
      int b = state[1];
      int c = state[2];
      int d = state[3];
      int e = state[4];
      int f = state[5];
      int g = state[6];
      int h = state[7];
      for (int i = 0; i < 64; i++) {
        int mixedE =
            Integer.rotateRight(e, 6) ^ Integer.rotateRight(e, 11) ^ Integer.rotateRight(e, 25);
        int choice = (e & f) ^ (~e & g);
        int first = h + mixedE + choice + CONSTANTS[i] + schedule[i];
        int mixedA =
            Integer.rotateRight(a, 2) ^ Integer.rotateRight(a, 13) ^ Integer.rotateRight(a, 22);
        int majority = (a & b) ^ (a & c) ^ (b & c);
        h = g;
        g = f;
        f = e;
        e = d + first;
        d = c;
        c = b;
        b = a;
        a = first + mixedA + majority;
      }
      state[0] += a;
      state[1] += b;
      state[2] += c;
      state[3] += d;
      state[4] += e;
      state[5] += f;
      state[6] += g;
      state[7] += h;
    }

    private static int readWord(byte[] bytes, int offset) {
      return (bytes[offset] << 24)
          | ((bytes[offset + 1] & 0xFF) << 16)
          | ((bytes[offset + 2] & 0xFF) << 8)
          | (bytes[offset + 3] & 0xFF);
    }

    private static void writeWord(byte[] bytes, int offset, int value) {
      bytes[offset] = (byte) (value >>> 24);
      bytes[offset + 1] = (byte) (value >>> 16);
      bytes[offset + 2] = (byte) (value >>> 8);
      bytes[offset + 3] = (byte) value;
    }
  }
}
