package demitasse.corpus.kernelish;

import demitasse.corpus.CorpusProgram;

/** Frames packets with escapes and a checksum, then takes them apart again. */
public final class PacketFramer extends CorpusProgram {
  public static CorpusProgram create() {
    return new PacketFramer();
  }

  private static final int END = 0xC0;
  private static final int ESCAPE = 0xDB;
  private final byte[] wire = new byte[64];
  private final byte[] received = new byte[24];
  private int wireLength;
  private final byte[][] packets = {
    {1, 2, 3}, {(byte) END, 5, (byte) ESCAPE}, {}, {-1, -128, 127, 0, (byte) END, (byte) END}
  };

  /** A frame that cannot be taken apart. */
  static final class FramingError extends Exception {
    private static final long serialVersionUID = 1L;
    private final int position;

    FramingError(int position) {
      this.position = position;
    }
  }

  private void emit(int value) {
    wire[wireLength++] = (byte) value;
  }

  private void emitEscaped(int value) {
    if (value == END || value == ESCAPE) {
      emit(ESCAPE);
      emit(value == END ? 0xDC : 0xDD);
    } else {
      emit(value);
    }
  }

  private void encode(byte[] packet) {
    int sum = 0;
    for (byte value : packet) {
      emitEscaped(value & 0xFF);
      sum += value;
    }
    emitEscaped(sum & 0xFF);
    emit(END);
  }

  private int decode(int from) throws FramingError {
    int length = 0;
    int sum = 0;
    for (int i = from; ; i++) {
      int value = wire[i] & 0xFF;
      if (value == END) {
        byte last = received[length - 1];
        if ((byte) (sum - last) != last) {
          throw new FramingError(i);
        }
        put(length - 1);
        return i + 1;
      }
      if (value == ESCAPE) {
        int code = wire[++i];
        if (code != (byte) 0xDC && code != (byte) 0xDD) {
          throw new FramingError(-i);
        }
        value = code == (byte) 0xDC ? END : ESCAPE;
      }
      received[length++] = (byte) value;
      sum += received[length - 1];
    }
  }

  @Override
  protected void run() {
    for (int round = 0; round < 6; round++) {
      wireLength = 0;
      for (byte[] packet : packets) {
        encode(packet);
      }
      put(wireLength);
      if (round > 0) {
        wire[round * 3] ^= (byte) (round * 16);
      }
      int at = 0;
      try {
        while (at < wireLength) {
          at = decode(at);
        }
      } catch (FramingError error) {
        put(error.position);
      } catch (ArrayIndexOutOfBoundsException thrown) {
        put(-100 * kind(thrown));
      } finally {
        put(at);
      }
    }
    for (int i = 0; i < wireLength; i++) {
      put(wire[i]);
    }
  }
}
