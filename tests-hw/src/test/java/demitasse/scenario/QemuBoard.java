package demitasse.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.hardware.AppImage;
import demitasse.hardware.Hardware;
import demitasse.hardware.Mps2An386;
import demitasse.rig.RigFailure;
import demitasse.rig.SerialSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rig that boots the kernel of mps2-an386 in QEMU. */
final class QemuBoard implements Rig {
  /** Far more than anything takes, as the machine may be busy. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @Override
  public Hardware hardware() {
    return Hardware.MPS2_AN386;
  }

  @Override
  public Console boot(AppImage apps, Pace pace) {
    try {
      Path directory = Files.createTempDirectory("demitasse-qemu");
      List<String> options = new ArrayList<>(List.of("-serial", "stdio"));
      if (pace == Pace.VIRTUAL) {
        options.addAll(List.of("-icount", "shift=5,sleep=off"));
      }
      List<String> command = Mps2An386.qemu(apps.write(directory.resolve("apps.bin")), options);
      return new SerialConsole(directory, SerialSession.start(directory, command));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private record SerialConsole(Path directory, SerialSession serial) implements Console {
    @Override
    public void type(String text) {
      serial.type(text);
    }

    @Override
    public String expect(String text) {
      return serial.expect(text, LIMIT);
    }

    @Override
    public MatchResult expectLine(String pattern) {
      Pattern compiled = Pattern.compile(pattern);
      while (true) {
        Matcher line = compiled.matcher(serial.expect("\n", LIMIT).stripTrailing());
        if (line.matches()) {
          return line;
        }
      }
    }

    @Override
    public boolean answers(String text) {
      try {
        serial.expect(text, PATIENCE);
        return true;
      } catch (RigFailure silence) {
        return false;
      }
    }

    @Override
    public void expectPanicEnd() {
      assertThat(serial.end(LIMIT)).as("QEMU's exit status").isEqualTo(1);
    }

    @Override
    public void close() {
      serial.close();
      try {
        Files.delete(directory.resolve("apps.bin"));
        Files.delete(directory);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
