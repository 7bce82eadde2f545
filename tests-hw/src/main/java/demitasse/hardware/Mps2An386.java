package demitasse.hardware;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** ARM's MPS2 board with FPGA image AN386, as QEMU emulates it, and the kernel built for it. */
public final class Mps2An386 {
  /** Where the kernel looks for apps: as the linker script says. */
  public static final int APPS_START = 0x0010_0000;

  /** Behind the last byte for apps. */
  public static final int APPS_END = 0x0020_0000;

  private static final String DIRECTORY = "boards/mps2-an386/";

  private Mps2An386() {}

  /** The kernel. */
  public static Path kernel() {
    return built("mps2-an386.elf");
  }

  /** A file that the board's build left, for example the linker's map. */
  public static Path built(String name) {
    return Repository.built(DIRECTORY + "build/" + name, "make -C " + DIRECTORY + " all");
  }

  /** The command that boots the kernel with apps; {@code options} are QEMU's. */
  public static List<String> qemu(Path apps, List<String> options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "qemu-system-arm",
                "-M",
                "mps2-an386",
                "-global",
                "armv7m.vfp=off",
                "-display",
                "none",
                "-monitor",
                "none",
                "-semihosting-config",
                "enable=on,target=native",
                "-kernel",
                kernel().toString(),
                "-device",
                "loader,file=%s,addr=0x%x,force-raw=on".formatted(apps, APPS_START)));
    command.addAll(options);
    return command;
  }
}
