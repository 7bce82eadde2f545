package demitasse.tools.pack;

import demitasse.tools.UnsignedWord;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options about an app's sizes in RAM and flash, in bytes. */
final class MemoryOptions {
  private static final long DEFAULT_HEAP_SIZE = 1024;

  @Option(
      names = "--stack",
      paramLabel = "BYTES",
      converter = UnsignedWord.class,
      description =
          "The stack; if absent, the section .stack, the symbol STACK_SIZE, or else 2048.")
  private Long stack;

  @Option(
      names = "--app-heap",
      paramLabel = "BYTES",
      converter = UnsignedWord.class,
      description = "The heap; 1024 if absent.")
  private Long appHeap;

  @Option(
      names = "--kernel-heap",
      paramLabel = "BYTES",
      converter = UnsignedWord.class,
      description = "RAM for what the kernel keeps for the app; 1024 if absent.")
  private Long kernelHeap;

  @Option(
      names = "--minimum-ram-size",
      paramLabel = "BYTES",
      converter = UnsignedWord.class,
      description = "All of the app's RAM, in place of the three sizes above.")
  private Long minimumRamSize;

  @Option(
      names = "--protected-region-size",
      paramLabel = "BYTES",
      converter = UnsignedWord.class,
      description =
          "The bytes before the app's binary, header included; fits the header if absent.")
  private Long protectedRegionSize;

  @Option(
      names = "--minimum-footer-size",
      paramLabel = "BYTES",
      converter = UnsignedWord.class,
      defaultValue = "3000",
      description = "The least space for credentials; ${DEFAULT-VALUE} if absent.")
  private Long minimumFooterSize;

  @Option(
      names = "--no-footers",
      description = "No space for credentials: apps become smaller, and cannot be signed.")
  private boolean noFooters;

  /** What is wrong with these options; empty if nothing is. */
  String problem() {
    if (minimumRamSize != null && (stack != null || appHeap != null || kernelHeap != null)) {
      return "--minimum-ram-size replaces --stack, --app-heap and --kernel-heap; leave those out";
    }
    return "";
  }

  Optional<Long> stack() {
    return Optional.ofNullable(stack);
  }

  long appHeap() {
    return appHeap == null ? DEFAULT_HEAP_SIZE : appHeap;
  }

  long kernelHeap() {
    return kernelHeap == null ? DEFAULT_HEAP_SIZE : kernelHeap;
  }

  Optional<Long> minimumRamSize() {
    return Optional.ofNullable(minimumRamSize);
  }

  Optional<Long> protectedRegionSize() {
    return Optional.ofNullable(protectedRegionSize);
  }

  Optional<Long> minimumFooterSize() {
    return noFooters ? Optional.empty() : Optional.of(minimumFooterSize);
  }
}
