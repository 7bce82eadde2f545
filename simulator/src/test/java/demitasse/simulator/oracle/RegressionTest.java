package demitasse.simulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Cases in which the simulator's processor once differed, on both machines. */
class RegressionTest {
  private static final int INVPC = 1 << 18;
  private static Rom rom;

  @BeforeAll
  static void assemble() {
    rom = Rom.build("harness.S");
  }

  /** The frame was not popped and pushed again, so its memory was not looked at either (B1.5.8). */
  @Test
  void aReturnToHandlerModeThatIsNotActivePushesTheFrameAgain() {
    CaseRecord record = new CaseRecord(0);
    record.stacks(false, record.scratchAddress() + 68);
    record.exceptionReturn(0xFFFF_FFF1);

    assertSame(record);
  }

  /** The frame was pushed again where it was, not aligned to 8 bytes (B1.5.8, PushStack()). */
  @Test
  void aFrameWithAnExceptionNumberIsPushedAgainAligned() {
    CaseRecord record = new CaseRecord(0);
    record.stacks(false, record.scratchAddress() + 68);
    record.programStatus(CaseRecord.THUMB | 19);

    assertSame(record);
  }

  private static void assertSame(CaseRecord record) {
    byte[] image = Batch.image(List.of(record));
    byte[] expected = new Qemu().run(rom, image);
    byte[] actual = new SimulatedProcessor().run(rom, image);

    assertThat(new Outcome(actual, 0).word(Outcome.CFSR)).isEqualTo(INVPC);
    assertThat(record.differs(expected, actual)).as(record.describe(expected, actual)).isFalse();
  }
}
