package demitasse.simulator.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** QEMU's Cortex-M4: board mps2-an386, without its floating point as a SAM4L has none. */
final class Qemu implements Machine {
  @Override
  public byte[] run(Rom rom, byte[] cases) {
    try {
      Path folder = Files.createTempDirectory(Rom.folder(), "qemu");
      Path input = Files.write(folder.resolve("cases.bin"), cases);
      Tool.run(folder, command(rom, input));
      Path output = folder.resolve("out.bin");
      byte[] dumps = Files.readAllBytes(output);
      Files.delete(output);
      Files.delete(input);
      Files.delete(folder);
      return dumps;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Rom rom, Path cases) {
    return List.of(
        "qemu-system-arm",
        "-M",
        "mps2-an386",
        "-global",
        "armv7m.vfp=off",
        "-nographic",
        "-monitor",
        "none",
        "-serial",
        "none",
        "-semihosting-config",
        "enable=on,target=native",
        "-kernel",
        rom.elf().toString(),
        "-device",
        "loader,file=%s,addr=0x%08x,force-raw=on".formatted(cases, CaseRecord.BASE));
  }
}
