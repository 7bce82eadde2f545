package demitasse.simulator.sam4l.table;

import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

/** One register of a {@link TabledBlock}: its name, its fields, and what a write does. */
public final class Register {
  /** Who may access a register. */
  public enum Access {
    READ_WRITE,
    READ_ONLY,
    WRITE_ONLY
  }

  /** What a write of a new value does; the register has it already. */
  @FunctionalInterface
  public interface Written {
    /** Takes the value before the write, and the one after it. */
    void written(int before, int after);
  }

  private final int offset;
  private final String name;
  private final Access access;
  private final int resetValue;
  private final int fields;
  private boolean locked;
  private boolean reservedBitsTolerated;
  private IntSupplier reader;
  private Written writer = (before, after) -> {};
  private int value;

  Register(int offset, String name, Access access, int resetValue, int fields) {
    this.offset = offset;
    this.name = name;
    this.access = access;
    this.resetValue = resetValue;
    this.fields = fields;
    this.value = resetValue;
  }

  public int offset() {
    return offset;
  }

  public String name() {
    return name;
  }

  public Access access() {
    return access;
  }

  /** What is stored: of a register that is only written, what was written last. */
  public int value() {
    return value;
  }

  /** Whether the bits of a mask are all set. */
  public boolean has(int mask) {
    return (value & mask) == mask;
  }

  /** The field of {@code width} bits whose lowest bit is {@code shift}. */
  public int field(int shift, int width) {
    return (value >>> shift) & ((1 << width) - 1);
  }

  /** Changes what is stored, as the hardware does: no check, and no action. */
  public void set(int newValue) {
    value = newValue;
  }

  /** Lets the register be written only after its UNLOCK. */
  public Register locked() {
    locked = true;
    return this;
  }

  /** Lets writes of ones to reserved bits pass: drivers write all ones to IDR and the like. */
  public Register tolerant() {
    reservedBitsTolerated = true;
    return this;
  }

  /** Sets what a write does. */
  public Register onWrite(Written action) {
    writer = action;
    return this;
  }

  /** Sets what a write does that needs no value from before. */
  public Register onWrite(IntConsumer action) {
    return onWrite((before, after) -> action.accept(after));
  }

  /** Lets loads take their value from elsewhere. */
  public Register onRead(IntSupplier source) {
    reader = source;
    return this;
  }

  boolean isLocked() {
    return locked;
  }

  int load() {
    return reader == null ? value : reader.getAsInt();
  }

  /** The bits of a written value that are reserved, and that were not ones at reset. */
  int reservedBits(int written) {
    return reservedBitsTolerated ? 0 : written & ~fields & ~resetValue;
  }

  void store(int written) {
    int before = value;
    value = (written & fields) | (resetValue & ~fields);
    writer.written(before, value);
  }

  void reset() {
    value = resetValue;
  }
}
