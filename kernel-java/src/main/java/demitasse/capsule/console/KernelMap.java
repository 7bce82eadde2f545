package demitasse.capsule.console;

import demitasse.abi.TbfHeader;
import demitasse.kernel.KernelMemoryMap;
import org.checkerframework.checker.signedness.qual.Unsigned;

/** The command {@code kernel}: the version, and where the kernel's parts lie, from the top down. */
final class KernelMap implements TemplateValues {
  private static final String MAP =
      Template.of(
          "Kernel version: "
              + TbfHeader.KERNEL_MAJOR
              + "."
              + TbfHeader.KERNEL_MINOR
              + " (build %tV)\r\n"
              + "\r\n ╔═══════════╤══════════════════════════════╗"
              + "\r\n ║  Address  │ Region Name    Used (bytes)  ║"
              + "\r\n ╚%aA═╪══════════════════════════════╝"
              + "\r\n             │   BSS        %6B"
              + "\r\n  %aC ┼─────────────────────────────── S"
              + "\r\n             │   Relocate   %6D            R"
              + "\r\n  %aE ┼─────────────────────────────── A"
              + "\r\n             │ ▼ Stack      %6F            M"
              + "\r\n  %aG ┼───────────────────────────────"
              + "\r\n             ....."
              + "\r\n  %aH ┼─────────────────────────────── F"
              + "\r\n             │   RoData     %6I            L"
              + "\r\n  %aJ ┼─────────────────────────────── A"
              + "\r\n             │   Code       %6K            S"
              + "\r\n  %aL ┼─────────────────────────────── H\r\n");

  private final Template template = new Template(this);
  private final String build;

  /** A map of the kernel that people call {@code build}. */
  KernelMap(String build) {
    this.build = build;
  }

  Page start() {
    template.start(MAP);
    return template;
  }

  @Override
  public @Unsigned int number(char name) {
    switch (name) {
      case 'A':
        return KernelMemoryMap.bssEnd();
      case 'B':
        return KernelMemoryMap.bssEnd() - KernelMemoryMap.bssStart();
      case 'C':
        return KernelMemoryMap.dataEnd();
      case 'D':
        return KernelMemoryMap.dataEnd() - KernelMemoryMap.dataStart();
      case 'E':
        return KernelMemoryMap.stackTop();
      case 'F':
        return KernelMemoryMap.stackTop() - KernelMemoryMap.stackBottom();
      case 'G':
        return KernelMemoryMap.stackBottom();
      case 'H':
        return KernelMemoryMap.constantsEnd();
      case 'I':
        return KernelMemoryMap.constantsEnd() - KernelMemoryMap.codeEnd();
      case 'J':
        return KernelMemoryMap.codeEnd();
      case 'K':
        return KernelMemoryMap.codeEnd() - KernelMemoryMap.codeStart();
      default:
        return KernelMemoryMap.codeStart();
    }
  }

  @Override
  public String text(char name) {
    return build;
  }
}
