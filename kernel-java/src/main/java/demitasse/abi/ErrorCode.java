package demitasse.abi;

import org.checkerframework.checker.signedness.qual.SignedPositive;

/**
 * Why a system call failed: TRD 104, section "Error codes".
 *
 * <p>An upcall's status argument is 0 for success or one of these values.
 */
public enum ErrorCode {
  FAIL(1),
  BUSY(2),
  ALREADY(3),
  OFF(4),
  RESERVE(5),
  INVAL(6),
  SIZE(7),
  CANCEL(8),
  NOMEM(9),
  NOSUPPORT(10),
  NODEVICE(11),
  UNINSTALLED(12),
  NOACK(13);

  private final @SignedPositive int value;

  ErrorCode(@SignedPositive int value) {
    this.value = value;
  }

  /** The number that processes see. */
  public @SignedPositive int value() {
    return value;
  }
}
