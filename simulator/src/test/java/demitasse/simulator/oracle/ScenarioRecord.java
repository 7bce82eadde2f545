package demitasse.simulator.oracle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * One scenario as {@code scenario.c} reads it: priorities, what is enabled, and operations of
 * thread mode and of the handlers of exceptions 2 to 23.
 */
final class ScenarioRecord implements OracleCase {
  private static final int SIZE = CaseRecord.SIZE;
  private static final int LOG_WORDS = 64;
  private static final int THREAD_OPERATIONS = 16;
  private static final int HANDLER_OPERATIONS = 22 * 4;
  private static final int STKALIGN = 1 << 9;

  // In the order of enum operation of scenario.c.
  private static final String[] OPERATIONS = {
    "nothing", "set-pending", "clear-pending", "trigger", "enable", "disable", "PendSV-set",
    "PendSV-clear", "SysTick-set", "SysTick-clear", "NMI-set", "PRIMASK", "BASEPRI", "BASEPRI_MAX",
    "FAULTMASK", "SVC", "UDF", "bus-error", "system-priority", "line-priority", "enable-faults",
    "pend-faults", "log-ICSR", "log-lines", "log-SHCSR", "log-masks", "PRIGROUP",
  };

  private final int number;
  private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);

  private ScenarioRecord(int number) {
    this.number = number;
  }

  /** Makes a scenario of a batch; the same seed and number make the same one. */
  static ScenarioRecord make(long seed, int number) {
    Dice dice = Dice.of(seed * 3, number);
    ScenarioRecord record = new ScenarioRecord(number);
    record.word(0, dice.below(8));
    // QEMU has eight bits of priority and a SAM4L four; the low four are always 0.
    record.word(1, dice.word() & 0x00F0_F0F0);
    record.word(2, dice.word() & 0xF000_0000);
    record.word(3, dice.word() & 0xF0F0_00F0);
    record.word(4, dice.word() & 0xF0F0_F0F0);
    record.word(5, dice.word() & 0xF0F0_F0F0);
    record.word(6, dice.percent(70) ? 0xFF : dice.below(256));
    record.word(7, dice.below(8) << 16);
    record.word(8, dice.percent(80) ? STKALIGN : 0);
    record.word(9, dice.between(12, 40));
    record.word(10, dice.below(2));
    for (int i = 0; i < THREAD_OPERATIONS; i++) {
      record.word(16 + i, operation(dice));
    }
    for (int i = 0; i < HANDLER_OPERATIONS; i++) {
      record.word(32 + i, dice.percent(60) ? operation(dice) : 0);
    }
    return record;
  }

  private static int operation(Dice dice) {
    int operation =
        dice.percent(40) ? dice.oneOf(1, 3, 6, 8, 15, 16) : dice.below(OPERATIONS.length);
    return operation | ((dice.word() & 0xFF_FFFF) << 8);
  }

  private void word(int index, int value) {
    bytes.putInt(4 * index, value);
  }

  @Override
  public void copyTo(byte[] cases) {
    System.arraycopy(bytes.array(), 0, cases, SIZE * (number + 1), SIZE);
  }

  @Override
  public boolean differs(byte[] expected, byte[] actual) {
    for (int index = 0; index < LOG_WORDS; index++) {
      if (log(expected, index) != log(actual, index)) {
        return true;
      }
    }
    return false;
  }

  private int log(byte[] logs, int index) {
    return ByteBuffer.wrap(logs)
        .order(ByteOrder.LITTLE_ENDIAN)
        .getInt(4 * (LOG_WORDS * number + index));
  }

  @Override
  public String describe(byte[] expected, byte[] actual) {
    StringBuilder text = new StringBuilder("scenario:%n".formatted());
    text.append(
        "  PRIGROUP %d, SHPR %08x %08x %08x, IPR %08x %08x, ISER %02x, SHCSR %05x, CCR %x, fuel %d%n"
            .formatted(
                bytes.getInt(0),
                bytes.getInt(4),
                bytes.getInt(8),
                bytes.getInt(12),
                bytes.getInt(16),
                bytes.getInt(20),
                bytes.getInt(24),
                bytes.getInt(28),
                bytes.getInt(32),
                bytes.getInt(36)));
    text.append("  thread:").append(operations(16, THREAD_OPERATIONS));
    for (int exception = 2; exception < 24; exception++) {
      text.append("  exception %d:".formatted(exception));
      text.append(operations(32 + 4 * (exception - 2), 4));
    }
    int logged = Math.min(LOG_WORDS, 2 + Math.max(log(expected, 0), log(actual, 0)));
    for (int index = 0; index < logged; index++) {
      int one = log(expected, index);
      int other = log(actual, index);
      text.append(
          "  %s log[%2d] QEMU %08x  simulator %08x%n"
              .formatted(one == other ? " " : "*", index - 2, one, other));
    }
    return text.toString();
  }

  private String operations(int start, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int operation = bytes.getInt(4 * (start + i));
      if (operation != 0) {
        text.append(" %s(%x)".formatted(OPERATIONS[operation & 0xFF], operation >>> 8));
      }
    }
    return text + System.lineSeparator();
  }
}
