package demitasse.measure;

import demitasse.hardware.AppImage;
import demitasse.hardware.Hardware;
import demitasse.tools.elf.ElfFile;
import demitasse.tools.elf.ElfReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One run of apps that are measured, and where their labels were in flash. */
final class BenchRun {
  /** What the last app prints when there is nothing more to measure. */
  private static final String DONE = "bench: done";

  /** Where the linker script of apps puts a program's first byte. */
  private static final int LINKED_START = 0x8000_0000;

  private final Hardware hardware;
  private final AppImage image;
  private final InstructionLog log;

  private BenchRun(Hardware hardware, AppImage image, InstructionLog log) {
    this.hardware = hardware;
    this.image = image;
    this.log = log;
  }

  /** Boots the apps and logs all instructions until one says that it is done. */
  static BenchRun of(Hardware hardware, String... apps) {
    AppImage image = AppImage.of(hardware, apps);
    InstructionLog log =
        switch (hardware) {
          case HAIL -> SimulatorTrace.run(image, DONE);
          case MPS2_AN386 -> QemuTrace.run(image, DONE);
        };
    return new BenchRun(hardware, image, log);
  }

  InstructionLog log() {
    return log;
  }

  /** The address of an app's label. */
  int label(String app, String name) {
    Path elf = AppImage.file(app).resolveSibling(app + ".elf");
    return image.programStart(app) + symbol(elf, name) - LINKED_START;
  }

  /** The address of a function of the kernel. */
  int kernelFunction(String name) {
    return symbol(hardware.kernel(), name);
  }

  /** Bit 0 says that a function is Thumb code, and is no part of the address. */
  private static int symbol(Path elf, String name) {
    try {
      ElfFile file = ElfReader.read(elf.toString(), Files.readAllBytes(elf));
      return (int) (file.symbol(name).orElseThrow(() -> missing(elf, name)) & ~1L);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static IllegalStateException missing(Path elf, String name) {
    return new IllegalStateException("No symbol " + name + " in " + elf);
  }

  /** Whether an address is in the flash for apps. */
  boolean isApp(int address) {
    return hardware.isApp(address);
  }
}
