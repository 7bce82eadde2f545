package demitasse.simulator.oracle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Cases that one run of a program works off. */
final class Batch {
  private Batch() {}

  /** The cases as memory has them: a header with their number, then the records. */
  static byte[] image(List<CaseRecord> records) {
    byte[] cases = new byte[CaseRecord.SIZE * (records.size() + 1)];
    ByteBuffer.wrap(cases).order(ByteOrder.LITTLE_ENDIAN).putInt(4, records.size());
    records.forEach(record -> record.copyTo(cases));
    return cases;
  }
}
