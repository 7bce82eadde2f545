package demitasse.compiler.analysis;

import java.util.List;

/**
 * The packages that may touch memory and the machine directly, and return grant state.
 *
 * <p>A prefix that ends in a dot stands for all packages below it.
 */
public record TrustedPackages(List<String> prefixes) {
  /** What DESIGN's layers need: the seam, headers in flash, registers, chips, the kernel's core. */
  public static final TrustedPackages DEFAULT =
      new TrustedPackages(
          List.of(
              "demitasse.machine",
              "demitasse.abi",
              "demitasse.cortexm",
              "demitasse.chip.",
              "demitasse.memory",
              "demitasse.kernel",
              "java."));

  /** Whether the class of this name is in a trusted package. */
  public boolean trusts(String className) {
    int dot = className.lastIndexOf('.');
    String packageName = dot < 0 ? "" : className.substring(0, dot);
    for (String prefix : prefixes) {
      boolean matches =
          prefix.endsWith(".")
              ? (packageName + ".").startsWith(prefix)
              : packageName.equals(prefix);
      if (matches) {
        return true;
      }
    }
    return false;
  }
}
