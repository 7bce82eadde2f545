package demitasse.tools.tbf;

import demitasse.tools.LittleEndianOutput;
import java.util.List;

/** The commands that an app may give to drivers, where the kernel filters system calls. */
public record Permissions(List<Commands> allowed) implements HeaderElement {
  /** How many commands one mask covers. */
  public static final int COMMANDS_PER_MASK = 64;

  static final int TYPE = 6;

  /**
   * Commands of one driver.
   *
   * @param driver the driver's number
   * @param offset which 64 commands these are: from {@code 64 * offset}
   * @param mask a bit for each allowed command
   */
  public record Commands(long driver, long offset, long mask) {}

  public Permissions {
    allowed = List.copyOf(allowed);
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void writeValue(LittleEndianOutput output) {
    output.u16(allowed.size());
    for (Commands commands : allowed) {
      output.u32(commands.driver).u32(commands.offset).u64(commands.mask);
    }
  }
}
