package demitasse.simulator.sam4l.chip;

import static demitasse.simulator.sam4l.chip.HardwareFixture.FLASHCALW;
import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.time.Timeline;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FlashTest {
  private static final int FCR = FLASHCALW;
  private static final int FCMD = FLASHCALW + 4;
  private static final int FSR = FLASHCALW + 8;
  private static final int FPR = FLASHCALW + 12;
  private static final int FGPFRLO = FLASHCALW + 0x18;
  private static final int USER_PAGE = 0x00800000;

  private static final int WP = 1;
  private static final int EP = 2;
  private static final int CPB = 3;
  private static final int LP = 4;
  private static final int UP = 5;
  private static final int EA = 6;
  private static final int PGPFB = 10;
  private static final int QPR = 12;
  private static final int WUP = 13;
  private static final int EUP = 14;

  private static final int FRDY = 1;
  private static final int LOCKE = 1 << 2;
  private static final int PROGE = 1 << 3;
  private static final int QPRR = 1 << 5;

  private final HardwareFixture chip = new HardwareFixture();

  private void command(int command, int page) {
    chip.write(FCMD, 0xA5000000 | page << 8 | command);
    chip.pass(6 * Timeline.MILLISECOND);
  }

  private void fillBuffer(int address, int value) {
    for (int i = 0; i < 512; i += 4) {
      chip.write(address + i, value + i);
    }
  }

  private void writePage(int page, int value) {
    command(CPB, 0);
    fillBuffer(page * 512, value);
    command(EP, page);
    command(WP, page);
  }

  @Test
  void theParametersAreThoseOfHalfAMegabyte() {
    assertThat(chip.read(FPR)).isEqualTo(0x40B);
    assertThat(chip.read(FSR)).isEqualTo(FRDY);
    assertThat(chip.read(FGPFRLO)).isEqualTo(-1);
  }

  @Test
  void aBootloaderErasesAndWritesAPage() {
    writePage(100, 0x1000);
    assertThat(chip.read(100 * 512)).isEqualTo(0x1000);
    assertThat(chip.read(100 * 512 + 508)).isEqualTo(0x1000 + 508);
    assertThat(chip.diagnostics.all()).isEmpty();
  }

  @Test
  void storesToTheFlashChangeTheBufferAndThePageNumberOnly() {
    chip.write(0x20000, 0x12345678);
    assertThat(chip.read(0x20000)).isEqualTo(-1);
    assertThat((chip.read(FCMD) >>> 8) & 0xFFFF).isEqualTo(0x100);
  }

  @Test
  void openOcdWritesAPageWithThePageNumberThatTheBufferLeft() {
    command(CPB, 0);
    fillBuffer(0x8000, 0x7000);
    int erase = (chip.read(FCMD) & 0x00FFFFC0) | 0xA5000000 | EP;
    chip.write(FCMD, erase);
    chip.pass(6 * Timeline.MILLISECOND);
    assertThat(chip.read(FSR) & (LOCKE | PROGE)).isZero();
    chip.write(FCMD, (chip.read(FCMD) & 0x00FFFFC0) | 0xA5000000 | WP);
    chip.pass(6 * Timeline.MILLISECOND);
    assertThat(chip.read(0x8000 + 4)).isEqualTo(0x7004);
    assertThat(chip.diagnostics.all()).isEmpty();
  }

  @Test
  void openOcdErasesASectorPageByPageAndChecksIt() {
    for (int page = 64; page < 128; page += 21) {
      writePage(page, page);
    }
    for (int page = 64; page < 128; page++) {
      command(EP, page);
      assertThat(chip.read(FSR) & (LOCKE | PROGE)).isZero();
      command(QPR, page);
      assertThat(chip.read(FSR) & QPRR).isEqualTo(QPRR);
    }
    assertThat(chip.diagnostics.all()).isEmpty();
  }

  @Test
  void aCommandTakesItsTime() {
    chip.write(FCMD, 0xA5000000 | EP);
    assertThat(chip.read(FSR) & FRDY).isZero();
    chip.pass(4 * Timeline.MILLISECOND);
    assertThat(chip.read(FSR) & FRDY).isZero();
    chip.pass(Timeline.MILLISECOND);
    assertThat(chip.read(FSR) & FRDY).isOne();
  }

  @Test
  void theEndOfACommandInterrupts() {
    chip.write(FCR, FRDY);
    chip.write(FCMD, 0xA5000000 | EP);
    assertThat(chip.hardware.wiring.isAsserted(Lines.HFLASHC)).isFalse();
    chip.pass(5 * Timeline.MILLISECOND);
    assertThat(chip.hardware.wiring.isAsserted(Lines.HFLASHC)).isTrue();
    chip.write(FCR, 0);
    assertThat(chip.hardware.wiring.isAsserted(Lines.HFLASHC)).isFalse();
  }

  @Test
  void theQuickReadFindsErasedPagesAndDoesNotInterrupt() {
    writePage(3, 0);
    chip.write(FCR, FRDY);
    command(QPR, 3);
    assertThat(chip.read(FSR) & QPRR).isZero();
    command(QPR, 4);
    assertThat(chip.read(FSR) & QPRR).isEqualTo(QPRR);
    assertThat(chip.hardware.wiring.isAsserted(Lines.HFLASHC)).isFalse();
  }

  @Test
  void aWrongKeyDoesNothingButAnError() {
    writePage(3, 0);
    chip.write(FCMD, 0x5A000000 | 3 << 8 | EP);
    assertThat(chip.read(FSR) & PROGE).isEqualTo(PROGE);
    assertThat(chip.read(FSR) & PROGE).isZero();
    assertThat(chip.read(3 * 512)).isZero();
    assertThat(chip.misuses()).containsExactly(Misuse.LOCKED);
  }

  @Test
  void aLockedRegionKeepsItsPagesUntilItIsUnlocked() {
    writePage(65, 0x55);
    command(LP, 65);
    assertThat(chip.read(FSR) >>> 16).isEqualTo(1 << 1);
    command(EP, 65);
    assertThat(chip.read(FSR) & LOCKE).isEqualTo(LOCKE);
    assertThat(chip.read(65 * 512)).isEqualTo(0x55);
    command(UP, 65);
    command(EP, 65);
    assertThat(chip.read(65 * 512)).isEqualTo(-1);
  }

  @Test
  void eraseAllSparesTheUserPage() {
    writePage(0, 1);
    command(CPB, 0);
    fillBuffer(USER_PAGE, 0x2000);
    command(WUP, 0);
    command(EA, 0);
    assertThat(chip.read(0)).isEqualTo(-1);
    assertThat(chip.read(USER_PAGE)).isEqualTo(0x2000);
    command(EUP, 0);
    assertThat(chip.read(USER_PAGE)).isEqualTo(-1);
  }

  @Test
  void theFactoryRowHasTheSerialNumber() {
    chip.hardware.array.setSerialNumber("0123456789ABCDE".getBytes(StandardCharsets.US_ASCII));
    assertThat(chip.read(0x0080020C)).isEqualTo(0x33323130);
    assertThat(chip.hardware.bus.load(0x0080020C + 14, 1)).isEqualTo('E');
  }

  @Test
  void aFuseByteIsProgrammed() {
    command(PGPFB, 0xA5 << 3 | 2);
    assertThat(chip.read(FGPFRLO)).isEqualTo(0xFFA5FFFF);
  }

  @Test
  void aCommandWhileBusyIsDiscardedAndReported() {
    chip.write(FCMD, 0xA5000000 | EP);
    chip.write(FCMD, 0xA5000000 | LP);
    chip.pass(10 * Timeline.MILLISECOND);
    assertThat(chip.read(FSR) >>> 16).isZero();
    assertThat(chip.misuses()).containsExactly(Misuse.BUSY);
  }

  @Test
  void aPageThatWasNotErasedIsReported() {
    writePage(7, 0);
    command(CPB, 0);
    fillBuffer(7 * 512, -512);
    command(WP, 7);
    assertThat(chip.misuses()).containsExactly(Misuse.DATA_LOST);
  }

  @Test
  void aBufferThatWasNotClearedIsReported() {
    chip.write(0, 0x0000FFFF);
    chip.write(0, 0xFFFF0000);
    assertThat(chip.misuses()).containsExactly(Misuse.DATA_LOST);
  }

  @Test
  void aHighWordBeforeItsLowWordIsReported() {
    chip.write(4, 0);
    assertThat(chip.misuses()).containsExactly(Misuse.WRONG_ORDER);
  }

  @Test
  void aByteDoesNotGetIntoTheBuffer() {
    chip.hardware.bus.store(0, 0, 1);
    command(WP, 0);
    assertThat(chip.read(0)).isEqualTo(-1);
    assertThat(chip.misuses()).containsExactly(Misuse.ACCESS);
  }

  @Test
  void powerFailsInTheMiddleOfAWriteAndAlwaysLeavesTheSame() {
    int[] first = halfWritten();
    assertThat(first).isEqualTo(halfWritten()).isNotEqualTo(new int[128]);
  }

  private static int[] halfWritten() {
    HardwareFixture chip = new HardwareFixture();
    boolean[] failed = {false};
    chip.hardware.system.flash.operations().failPower(2, () -> failed[0] = true);
    chip.write(FCMD, 0xA5000000 | EP);
    chip.pass(5 * Timeline.MILLISECOND);
    assertThat(failed[0]).isFalse();
    int[] words = new int[128];
    for (int i = 0; i < 512; i += 4) {
      chip.write(i, 0);
    }
    chip.write(FCMD, 0xA5000000 | WP);
    assertThat(failed[0]).isTrue();
    for (int i = 0; i < 128; i++) {
      words[i] = Bytes.load(chip.hardware.array.main(), 4 * i, 4);
    }
    return words;
  }
}
