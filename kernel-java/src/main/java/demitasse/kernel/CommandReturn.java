package demitasse.kernel;

import demitasse.abi.ErrorCode;
import demitasse.abi.ReturnVariant;
import demitasse.machine.Memory;
import org.checkerframework.checker.signedness.qual.UnknownSignedness;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * What a command answers, as the variants of TRD 104, section 3.2.
 *
 * <p>There is one object: nothing is allocated, and an answer is valid until the next is made. A
 * capsule makes one and returns it at once.
 */
public final class CommandReturn {
  private static final CommandReturn ANSWER = new CommandReturn();

  private static final int WORD = 4;

  private @Unsigned int variant;
  private int valueCount;
  private @UnknownSignedness int value0;
  private @UnknownSignedness int value1;
  private @UnknownSignedness int value2;

  private CommandReturn() {}

  /** Done, nothing to tell. */
  public static CommandReturn success() {
    return ANSWER.set(ReturnVariant.SUCCESS, 0);
  }

  /** Done, with a number. */
  public static CommandReturn success(@UnknownSignedness int value) {
    ANSWER.value0 = value;
    return ANSWER.set(ReturnVariant.SUCCESS_U32, 1);
  }

  /** Done, with two numbers. */
  public static CommandReturn success(
      @UnknownSignedness int value0, @UnknownSignedness int value1) {
    ANSWER.value0 = value0;
    ANSWER.value1 = value1;
    return ANSWER.set(ReturnVariant.SUCCESS_U32_U32, 2);
  }

  /** Done, with three numbers. */
  public static CommandReturn success(
      @UnknownSignedness int value0, @UnknownSignedness int value1, @UnknownSignedness int value2) {
    ANSWER.value0 = value0;
    ANSWER.value1 = value1;
    ANSWER.value2 = value2;
    return ANSWER.set(ReturnVariant.SUCCESS_U32_U32_U32, 3);
  }

  /** Done, with a number of 64 bits. */
  public static CommandReturn successLong(long value) {
    ANSWER.value0 = (int) value;
    ANSWER.value1 = (int) (value >>> 32);
    return ANSWER.set(ReturnVariant.SUCCESS_U64, 2);
  }

  /** Done, with a number and one of 64 bits. */
  public static CommandReturn successLong(@UnknownSignedness int value0, long value1) {
    ANSWER.value0 = value0;
    ANSWER.value1 = (int) value1;
    ANSWER.value2 = (int) (value1 >>> 32);
    return ANSWER.set(ReturnVariant.SUCCESS_U32_U64, 3);
  }

  /** Not done, and why. */
  public static CommandReturn failure(ErrorCode error) {
    ANSWER.value0 = error.value();
    return ANSWER.set(ReturnVariant.FAILURE, 1);
  }

  /** Not done, with a number. */
  public static CommandReturn failure(ErrorCode error, @UnknownSignedness int value) {
    ANSWER.value0 = error.value();
    ANSWER.value1 = value;
    return ANSWER.set(ReturnVariant.FAILURE_U32, 2);
  }

  /** Not done, with two numbers. */
  public static CommandReturn failure(
      ErrorCode error, @UnknownSignedness int value0, @UnknownSignedness int value1) {
    ANSWER.value0 = error.value();
    ANSWER.value1 = value0;
    ANSWER.value2 = value1;
    return ANSWER.set(ReturnVariant.FAILURE_U32_U32, 3);
  }

  /** Not done, with a number of 64 bits. */
  public static CommandReturn failureLong(ErrorCode error, long value) {
    ANSWER.value0 = error.value();
    ANSWER.value1 = (int) value;
    ANSWER.value2 = (int) (value >>> 32);
    return ANSWER.set(ReturnVariant.FAILURE_U64, 3);
  }

  /** The variant's number. */
  public @Unsigned int variant() {
    return variant;
  }

  /** How many of the values mean something, 0 to 3. */
  public int valueCount() {
    return valueCount;
  }

  /** The value that goes to r1, r2 or r3: index 0, 1 or 2. */
  public @UnknownSignedness int value(int index) {
    return index == 0 ? value0 : index == 1 ? value1 : value2;
  }

  /** Stores the answer in the registers at {@code frame}; those that it does not use stay. */
  void writeTo(@Unsigned int frame) {
    Memory.store32(frame, variant);
    if (valueCount > 0) {
      Memory.store32(frame + WORD, value0);
      if (valueCount > 1) {
        Memory.store32(frame + 2 * WORD, value1);
        if (valueCount > 2) {
          Memory.store32(frame + 3 * WORD, value2);
        }
      }
    }
  }

  private CommandReturn set(@Unsigned int variant, int valueCount) {
    this.variant = variant;
    this.valueCount = valueCount;
    return this;
  }
}
