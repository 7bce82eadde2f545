package demitasse.scenario;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Changes single fields of an app's header, and mends its checksum (Tock Binary Format). */
final class TbfSurgery {
  static final int MAIN = 1;
  static final int NAME = 3;
  static final int KERNEL_VERSION = 8;
  static final int PROGRAM = 9;

  private static final int HEADER_SIZE = 2;
  private static final int TOTAL_SIZE = 4;
  private static final int FLAGS = 8;
  private static final int CHECKSUM = 12;
  private static final int ELEMENTS = 16;

  private final ByteBuffer app;
  private final int originalHeaderSize;
  private boolean isChecksumWrong;

  TbfSurgery(byte[] tbf) {
    app = ByteBuffer.wrap(tbf.clone()).order(ByteOrder.LITTLE_ENDIAN);
    originalHeaderSize = app.getShort(HEADER_SIZE);
  }

  TbfSurgery headerSize(int bytes) {
    app.putShort(HEADER_SIZE, (short) bytes);
    return this;
  }

  TbfSurgery totalSize(int bytes) {
    app.putInt(TOTAL_SIZE, bytes);
    return this;
  }

  TbfSurgery flags(int flags) {
    app.putInt(FLAGS, flags);
    return this;
  }

  TbfSurgery wrongChecksum() {
    isChecksumWrong = true;
    return this;
  }

  /** Makes an element one of another type. */
  TbfSurgery type(int element, int type) {
    app.putShort(find(element), (short) type);
    return this;
  }

  /** Gives an element another length; what it holds stays. */
  TbfSurgery length(int element, int bytes) {
    app.putShort(find(element) + 2, (short) bytes);
    return this;
  }

  /** Changes a word of what an element holds. */
  TbfSurgery word(int element, int index, int value) {
    app.putInt(find(element) + 4 + 4 * index, value);
    return this;
  }

  private int find(int element) {
    int at = ELEMENTS;
    while (app.getShort(at) != element) {
      at += 4 + ((app.getShort(at + 2) + 3) & -4);
    }
    return at;
  }

  /** The app, with a checksum over as much of the header as there is. */
  byte[] bytes() {
    int headerSize = Math.min(app.getShort(HEADER_SIZE), app.capacity());
    int end = Math.max(headerSize, originalHeaderSize) & -4;
    int checksum = 0;
    for (int at = 0; at < end; at += 4) {
      checksum ^= at == CHECKSUM ? 0 : app.getInt(at);
    }
    app.putInt(CHECKSUM, isChecksumWrong ? ~checksum : checksum);
    return app.array();
  }
}
