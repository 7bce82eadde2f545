package demitasse.tools.pack;

import demitasse.tools.tbf.FixedAddresses;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a TBF in a TAB: architecture and, if the app has any, its fixed addresses. */
final class TbfName {
  private static final Pattern ARCHITECTURE = Pattern.compile("cortex-m\\d+\\+?");

  private TbfName() {}

  /** The architecture that a file's name starts with, as {@code cortex-m4.elf}, or else this. */
  static String architecture(Path file, String otherwise) {
    Matcher matcher = ARCHITECTURE.matcher(file.getFileName().toString());
    return matcher.lookingAt() ? matcher.group() : otherwise;
  }

  static String of(String architecture, AppImage image) {
    return image
            .fixedAddresses()
            .map(fixed -> architecture + address(fixed.flash()) + address(fixed.ram()))
            .orElse(architecture)
        + ".tbf";
  }

  private static String address(long address) {
    return address == FixedAddresses.ANY ? ".any" : String.format(".0x%08x", address);
  }
}
