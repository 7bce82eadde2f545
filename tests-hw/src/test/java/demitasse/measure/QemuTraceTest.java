package demitasse.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines as QEMU 7.2 writes them. */
final class QemuTraceTest {
  @TempDir private Path directory;

  @Test
  void eachInstructionCountsOnce() throws IOException {
    InstructionLog log =
        log(
            """
            Trace 0: 0x7f8fe8005800 [00800400/00004c52/00000110/ff020201] demitasse_reset
            Trace 0: 0x7f8fe8005940 [00800400/00004c56/00000110/ff020201] demitasse_reset
            """);

    assertThat(log.size()).isEqualTo(2);
    assertThat(log.address(1)).isEqualTo(0x4c56);
  }

  @Test
  void instructionThatIsRewoundCountsWhenItIsExecuted() throws IOException {
    InstructionLog log =
        log(
            """
            Trace 0: 0x7f8fe8005940 [00800400/00004c56/00000110/ff020201] demitasse_reset
            cpu_io_recompile: rewound execution of TB to 00004c56
            Trace 0: 0x7f8fe8005ac0 [00800400/00004c56/00000110/ff038201] demitasse_reset
            """);

    assertThat(log.size()).isEqualTo(1);
  }

  @Test
  void instructionThatAnInterruptPrecedesDoesNotCount() throws IOException {
    InstructionLog log =
        log(
            """
            Trace 0: 0x7f8fe806bec0 [00800400/00001ad2/00000110/ff020201] CmsdkApbUart_send
            Stopped execution of TB chain before 0x7f8fe806bec0 [00001ad2] CmsdkApbUart_send
            Trace 0: 0x7f8fe8069f00 [00800401/00004efc/00000110/ff020201] demitasse_interrupt
            """);

    assertThat(log.size()).isEqualTo(1);
    assertThat(log.address(0)).isEqualTo(0x4efc);
  }

  @Test
  void onlyWritesToRegionRegistersCountAsRegionWrites() throws IOException {
    InstructionLog log =
        log(
            """
            Trace 0: 0x7f8fe8005800 [00800400/00004c52/00000110/ff020201] demitasse_reset
            nvic_sysreg_write NVIC sysreg write addr 0xd24 data 0x70000 size 4
            nvic_sysreg_write NVIC sysreg write addr 0xd9c data 0x10 size 4
            nvic_sysreg_write NVIC sysreg write addr 0xda0 data 0x11 size 4
            Trace 0: 0x7f8fe8005940 [00800400/00004c56/00000110/ff020201] demitasse_reset
            """);

    assertThat(log.regionWrites(0, 1)).isEqualTo(2);
  }

  private InstructionLog log(String lines) throws IOException {
    return QemuTrace.read(Files.writeString(directory.resolve("trace.log"), lines));
  }
}
