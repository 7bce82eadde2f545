package demitasse.simulator.sam4l.chip;

import demitasse.simulator.diagnostic.Diagnostics;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.power.ResetCause;
import demitasse.simulator.time.Timeline;
import java.util.ArrayList;
import java.util.List;

/** The chip without a processor, on which a test plays the processor. */
final class HardwareFixture {
  static final int PM = 0x400E0000;
  static final int SCIF = 0x400E0800;
  static final int BPM = 0x400F0000;
  static final int BSCIF = 0x400F0400;
  static final int FLASHCALW = 0x400A0000;
  static final int PICOCACHE = 0x400A0400;
  static final int WDT = 0x400F0C00;

  final Timeline timeline = new Timeline();
  final Diagnostics diagnostics = new Diagnostics(timeline);
  final List<ResetCause> resets = new ArrayList<>();
  private long now;
  final Hardware hardware =
      new Hardware(new ChipServices(timeline, diagnostics), ChipOptions.HAIL, resets::add);

  HardwareFixture() {
    timeline.setClock(() -> now);
  }

  int read(int address) {
    return hardware.bus.load(address, 4);
  }

  void write(int address, int value) {
    hardware.bus.store(address, value, 4);
  }

  /** Unlocks a register of a block whose UNLOCK is at {@code unlock}, and writes it. */
  void writeLocked(int block, int unlock, int offset, int value) {
    write(block + unlock, 0xAA000000 | offset);
    write(block + offset, value);
  }

  void writePm(int offset, int value) {
    writeLocked(PM, 0x58, offset, value);
  }

  void writeScif(int offset, int value) {
    writeLocked(SCIF, 0x18, offset, value);
  }

  /** Lets time pass. */
  void pass(long picoseconds) {
    long end = now + picoseconds;
    while (timeline.next() <= end) {
      now = Math.max(now, timeline.next());
      timeline.runDue();
    }
    now = end;
  }

  /** Lets time pass until bits of a register are set. */
  void await(int address, int bits) {
    for (int i = 0; i < 100_000; i++) {
      if ((read(address) & bits) == bits) {
        return;
      }
      pass(10 * Timeline.MICROSECOND);
    }
    throw new AssertionError("0x%08x never gets the bits 0x%x".formatted(address, bits));
  }

  /** The kinds of misuse that were reported. */
  List<Misuse> misuses() {
    return diagnostics.all().stream().map(diagnostic -> diagnostic.misuse()).toList();
  }
}
