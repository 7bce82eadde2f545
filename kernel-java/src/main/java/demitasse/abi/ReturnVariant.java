package demitasse.abi;

import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * What r0 says about the other registers after a system call: TRD 104, section "Return values".
 *
 * <p>The values follow in r1 to r3, an error code first; a u64 takes two registers, low word first.
 * Registers beyond the variant's width keep what the process put there.
 */
public final class ReturnVariant {
  public static final @Unsigned int FAILURE = 0;
  public static final @Unsigned int FAILURE_U32 = 1;
  public static final @Unsigned int FAILURE_U32_U32 = 2;
  public static final @Unsigned int FAILURE_U64 = 3;
  public static final @Unsigned int SUCCESS = 128;
  public static final @Unsigned int SUCCESS_U32 = 129;
  public static final @Unsigned int SUCCESS_U32_U32 = 130;
  public static final @Unsigned int SUCCESS_U64 = 131;
  public static final @Unsigned int SUCCESS_U32_U32_U32 = 132;
  public static final @Unsigned int SUCCESS_U32_U64 = 133;

  private ReturnVariant() {}
}
