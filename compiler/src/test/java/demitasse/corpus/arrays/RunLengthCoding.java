package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** Run-length encoding and a sliding-window decoder that copies from its own output. */
public final class RunLengthCoding extends CorpusProgram {
  private final byte[] input = new byte[60];
  private final byte[] packed = new byte[80];
  private final byte[] output = new byte[80];
  private final short[] tokens = {'a', 'b', 0x1203, 'c', 0x1101, 0x0504, 'd', 0x0906, 0x2004};

  public static CorpusProgram create() {
    return new RunLengthCoding();
  }

  @Override
  protected void run() {
    for (int i = 0; i < input.length; i++) {
      input[i] = (byte) (i * i / 90 * 37);
    }
    int length = pack();
    put(length);
    for (int i = 0; i < length; i++) {
      put(packed[i]);
    }
    put(unpack(length));
    int differences = 0;
    for (int i = 0; i < input.length; i++) {
      differences += input[i] == output[i] ? 0 : 1;
    }
    put(differences);
    int end = expand();
    put(end);
    for (int i = 0; i < end; i++) {
      put(output[i]);
    }
  }

  private int pack() {
    int out = 0;
    for (int i = 0; i < input.length; ) {
      int run = 1;
      while (i + run < input.length && input[i + run] == input[i] && run < 127) {
        run++;
      }
      packed[out++] = (byte) (run == 1 ? -1 : run);
      packed[out++] = input[i];
      i += run;
    }
    return out;
  }

  private int unpack(int length) {
    int out = 0;
    for (int i = 0; i < length; i += 2) {
      int run = packed[i] < 0 ? 1 : packed[i];
      while (run-- > 0) {
        output[out++] = packed[i + 1];
      }
    }
    return out;
  }

  private int expand() {
    int out = 0;
    for (short token : tokens) {
      if (token < 256) {
        output[out++] = (byte) token;
        continue;
      }
      int distance = token & 0xFF;
      for (int count = token >> 8; count > 0 && out < output.length; count--) {
        output[out] = out >= distance ? output[out - distance] : 0;
        out++;
      }
    }
    return out;
  }
}
