package demitasse.chip.sam4l;

import demitasse.hil.GpioPin;
import demitasse.machine.Memory;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * One pin: an input, an output, or a signal of a peripheral (SAM4L datasheet, chapter
 * "General-Purpose Input/Output Controller (GPIO)").
 *
 * <p>Each register has four addresses: for all bits at once, and to set, clear and toggle some. So
 * no pin's driver ever stores to another pin's bits.
 */
public final class Pin implements GpioPin {
  private static final @Unsigned int BASE = 0x400E1000;
  private static final @SignedPositive int PORT_BYTES = 0x200;
  private static final @SignedPositive int PINS_OF_PORT = 32;

  private static final @Unsigned int SET = 0x4;
  private static final @Unsigned int CLEAR = 0x8;
  private static final @Unsigned int TOGGLE = 0xC;

  private static final @Unsigned int GPER = 0x00;
  private static final @Unsigned int PMR0 = 0x10;
  private static final @Unsigned int PMR1 = 0x20;
  private static final @Unsigned int PMR2 = 0x30;
  private static final @Unsigned int ODER = 0x40;
  private static final @Unsigned int OVR = 0x50;
  private static final @Unsigned int PVR = 0x60;
  private static final @Unsigned int PUER = 0x70;
  private static final @Unsigned int PDER = 0x80;
  private static final @Unsigned int IER = 0x90;
  private static final @Unsigned int IMR0 = 0xA0;
  private static final @Unsigned int IMR1 = 0xB0;
  private static final @Unsigned int IFR = 0xD0;
  private static final @Unsigned int STER = 0x160;

  private final @Unsigned int port;
  private final @Unsigned int mask;
  private final int line;
  private Client client;

  private Pin(@SignedPositive int port, @SignedPositive int bit) {
    this.port = BASE + port * PORT_BYTES;
    this.mask = 1 << bit;
    this.line = (port * PINS_OF_PORT + bit) / Byte.SIZE;
  }

  /** A pin of port A, 0 to 31. */
  public static Pin portA(@SignedPositive int bit) {
    return new Pin(0, bit);
  }

  /** A pin of port B, 0 to 31. */
  public static Pin portB(@SignedPositive int bit) {
    return new Pin(1, bit);
  }

  /** Gives the pin to a peripheral. */
  public void select(GpioFunction function) {
    int number = function.number;
    Memory.store32(port + IER + CLEAR, mask);
    storeBit(PMR0, (number & 1) != 0);
    storeBit(PMR1, (number & 2) != 0);
    storeBit(PMR2, (number & 4) != 0);
    Memory.store32(port + GPER + CLEAR, mask);
  }

  @Override
  public void makeOutput() {
    setPull(Pull.NONE);
    // The pin's own level is to be read, and not what it was told to drive.
    Memory.store32(port + STER + SET, mask);
    Memory.store32(port + ODER + SET, mask);
    Memory.store32(port + GPER + SET, mask);
  }

  @Override
  public boolean makeInput(Pull pull) {
    Memory.store32(port + ODER + CLEAR, mask);
    setPull(pull);
    Memory.store32(port + STER + SET, mask);
    Memory.store32(port + GPER + SET, mask);
    return true;
  }

  @Override
  public void disable() {
    disableInterrupt();
    Memory.store32(port + ODER + CLEAR, mask);
    setPull(Pull.NONE);
    Memory.store32(port + STER + CLEAR, mask);
    Memory.store32(port + GPER + SET, mask);
  }

  @Override
  public void set() {
    Memory.store32(port + OVR + SET, mask);
  }

  @Override
  public void clear() {
    Memory.store32(port + OVR + CLEAR, mask);
  }

  @Override
  public void toggle() {
    Memory.store32(port + OVR + TOGGLE, mask);
  }

  @Override
  public boolean isHigh() {
    return (Memory.load32(port + PVR) & mask) != 0;
  }

  @Override
  public void enableInterrupt(Edge edge) {
    // Off first: half of a change of the mode might look like an edge.
    disableInterrupt();
    storeBit(IMR0, edge == Edge.RISING);
    storeBit(IMR1, edge == Edge.FALLING);
    Memory.store32(port + IFR + CLEAR, mask);
    Memory.store32(port + IER + SET, mask);
  }

  @Override
  public void disableInterrupt() {
    Memory.store32(port + IER + CLEAR, mask);
  }

  @Override
  public void setClient(Client client) {
    this.client = client;
  }

  /** Tells the client if there was an edge; the flag goes first, so that a further edge counts. */
  void serve() {
    if ((Memory.load32(port + IFR) & Memory.load32(port + IER) & mask) != 0) {
      Memory.store32(port + IFR + CLEAR, mask);
      client.changed();
    }
  }

  /**
   * Which of the controller's interrupt lines, 0 to 11, is this pin's and those of seven others.
   */
  int line() {
    return line;
  }

  private void setPull(Pull pull) {
    storeBit(PUER, pull == Pull.UP);
    storeBit(PDER, pull == Pull.DOWN);
  }

  private void storeBit(@Unsigned int register, boolean value) {
    Memory.store32(port + register + (value ? SET : CLEAR), mask);
  }
}
