package demitasse.hardware;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** QEMU's command line for ARM's MPS2 board with FPGA image AN386. */
public final class Mps2An386 {
  private Mps2An386() {}

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
                Hardware.MPS2_AN386.kernel().toString(),
                "-device",
                "loader,file=%s,addr=0x%x,force-raw=on"
                    .formatted(apps, Hardware.MPS2_AN386.appsStart())));
    command.addAll(options);
    return command;
  }
}
