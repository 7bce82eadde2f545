package demitasse.simulator.oracle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Cases that one run of a program works off, at most 16,000. */
final class Batch {
  /** As many records as there is room for before the results. */
  static final int LIMIT = 16_000;

  private Batch() {}

  /** The cases as memory has them: a header with their number, then the records. */
  static byte[] image(List<? extends OracleCase> cases) {
    byte[] image = new byte[CaseRecord.SIZE * (cases.size() + 1)];
    ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN).putInt(4, cases.size());
    cases.forEach(one -> one.copyTo(image));
    return image;
  }
}
