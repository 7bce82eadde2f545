package demitasse.chip.sam4l;

import demitasse.machine.Cpu;
import demitasse.machine.Memory;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * One channel of the peripheral DMA controller, for bytes (SAM4L datasheet, chapter "Peripheral DMA
 * Controller (PDCA)").
 *
 * <p>A channel has two areas of memory: the current one, and the next, which becomes the current
 * one when that is over. The driver whose channel it is keeps the arrays alive and untouched.
 */
public final class DmaChannel {
  private static final @Unsigned int BASE = 0x400A2000;
  private static final @SignedPositive int CHANNEL_BYTES = 0x40;

  private static final @Unsigned int MAR = 0x00;
  private static final @Unsigned int PSR = 0x04;
  private static final @Unsigned int TCR = 0x08;
  private static final @Unsigned int MARR = 0x0C;
  private static final @Unsigned int TCRR = 0x10;
  private static final @Unsigned int CR = 0x14;
  private static final @Unsigned int MR = 0x18;
  private static final @Unsigned int IER = 0x20;
  private static final @Unsigned int IDR = 0x24;

  private static final @Unsigned int CR_TEN = 1 << 0;
  private static final @Unsigned int CR_TDIS = 1 << 1;
  private static final @Unsigned int CR_ECLR = 1 << 8;
  private static final @Unsigned int MR_SIZE_BYTE = 0;

  /** Interrupt: there is no next area. */
  private static final @Unsigned int INT_RCZ = 1 << 0;

  /** Interrupt: both areas are over. */
  private static final @Unsigned int INT_TRC = 1 << 1;

  private static final @Unsigned int INT_TERR = 1 << 2;

  /** TCR and TCRR have 16 bits. */
  private static final @SignedPositive int COUNT_MASK = 0xFFFF;

  private final @Unsigned int base;
  private final @Unsigned int peripheral;

  /**
   * A channel for one register of a peripheral.
   *
   * @param channel 0 to 15; its interrupt is line 1 + channel
   * @param peripheral the number of the register's request (datasheet, "PDCA Handshake Interface
   *     Connections")
   */
  public DmaChannel(@SignedPositive int channel, @Unsigned int peripheral) {
    this.base = BASE + channel * CHANNEL_BYTES;
    this.peripheral = peripheral;
  }

  /** Makes the channel ready, and ends what it was doing; to be called before all else. */
  void start() {
    PowerManager.unmaskHsb(PowerManager.HSB_PDCA);
    PowerManager.unmaskPbb(PowerManager.PBB_PDCA);
    stop();
    Memory.store32(base + MR, MR_SIZE_BYTE);
    Memory.store32(base + PSR, peripheral);
    // No memory belongs to it yet. The next area first, or it would become the current one.
    Memory.store32(base + TCRR, 0);
    Memory.store32(base + TCR, 0);
  }

  /** Gives the channel, which is stopped or new, an area and lets it run. */
  void begin(byte[] array, @SignedPositive int length) {
    // What was stored in the array is to be in memory before the channel reads it.
    Cpu.dataMemoryBarrier();
    Memory.store32(base + MAR, Memory.addressOf(array));
    Memory.store32(base + TCR, length);
    Memory.store32(base + CR, CR_TEN);
  }

  /** Names the next area, while there is none: {@code length} bytes from an index on. */
  void continueWith(byte[] array, @SignedPositive int start, @SignedPositive int length) {
    Memory.store32(base + MARR, Memory.addressOf(array) + start);
    Memory.store32(base + TCRR, length);
  }

  /** Whether no next area is named. */
  boolean isLastArea() {
    return Memory.load32(base + TCRR) == 0;
  }

  /** How many bytes of both areas are still to be transferred. */
  @SignedPositive
  int left() {
    int next = Memory.load32(base + TCRR) & COUNT_MASK;
    while (true) {
      int current = Memory.load32(base + TCR) & COUNT_MASK;
      int nextThen = Memory.load32(base + TCRR) & COUNT_MASK;
      if (nextThen == next) {
        return current + next;
      }
      // The next area became the current one between the loads.
      next = nextThen;
    }
  }

  /** Interrupts from now on whenever no next area is named. */
  void enableLastAreaInterrupt() {
    Memory.store32(base + IER, INT_RCZ);
  }

  /** Interrupts from now on while both areas are over. */
  void enableCompleteInterrupt() {
    Memory.store32(base + IER, INT_TRC);
  }

  /** Transfers and interrupts no more. */
  void stop() {
    Memory.store32(base + CR, CR_TDIS | CR_ECLR);
    Memory.store32(base + IDR, INT_RCZ | INT_TRC | INT_TERR);
  }
}
