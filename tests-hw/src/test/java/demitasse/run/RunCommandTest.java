package demitasse.run;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.hardware.AppImage;
import demitasse.run.RunProcess.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user of {@code demitasse run} gets: with a pipe, files, and mistakes. */
final class RunCommandTest {
  @TempDir private Path directory;

  private Result run(String input, String... options) {
    List<String> arguments = new ArrayList<>(List.of("--fast"));
    Stream.of("hello", "counter-a").forEach(app -> arguments.addAll(app(app)));
    arguments.addAll(List.of(options));
    return RunProcess.run(directory, input, arguments);
  }

  private static List<String> app(String name) {
    return List.of("--app", AppImage.file(name).toString());
  }

  private Path file(String name) {
    return directory.resolve(name);
  }

  private String text(String name) {
    try {
      return Files.readString(file(name), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  @ParameterizedTest
  @CsvSource({"elf", "jvm"})
  void pipedLinesAreTypedAndAnswered(String kernel) {
    Result result = run("list\rstatus\r", "--kernel=" + kernel);

    assertThat(result.status()).isZero();
    assertThat(result.output())
        .startsWith("Initialization complete. Entering main loop.\r\nHello from a process.\r\n")
        .containsSubsequence(
            "tock$ list\r\n", "counter-a", "tock$ status\r\n", "Total processes: 2")
        .endsWith(": 1\r\n");
    assertThat(result.errors()).isEmpty();
  }

  @Test
  void replayRepeatsTheRunExactly() {
    Result recorded =
        run(
            "list\r",
            "--record",
            file("input").toString(),
            "--trace=instructions,exceptions",
            "--trace-to",
            file("first").toString());
    Result replayed =
        run(
            "",
            "--replay",
            file("input").toString(),
            "--trace=instructions,exceptions",
            "--trace-to",
            file("second").toString());

    assertThat(replayed.output()).isEqualTo(recorded.output()).contains("counter-a");
    assertThat(text("second").equals(text("first"))).as("the same trace").isTrue();
  }

  @Test
  void traceNamesSystemCallsWithArgumentsAndResults() {
    Result result = run("", "--for", "0.5", "--trace=syscalls");

    assertThat(result.errors().lines().map(line -> line.replaceFirst("^ *\\d+\\.\\d+  ", "")))
        .anyMatch(
            line ->
                line.matches("process with sp 0x2000.*: command\\(console 0x1, 1, 0x17, 0x0\\)"))
        .anyMatch(line -> line.matches("process with sp 0x2000.*: -> success"))
        .anyMatch(line -> line.endsWith("exit(terminate, 0)"));
  }

  @Test
  void traceOfInstructionsNamesFunctions() {
    run("", "--for", "0.1", "--trace=instructions", "--trace-to", file("trace").toString());

    assertThat(text("trace").lines().findFirst().orElseThrow()).contains("demitasse_reset");
    assertThat(text("trace")).contains("demitasse_switch_to_process+0x");
  }

  @Test
  void profileHasFoldedStacks() {
    run("", "--for", "0.5", "--profile", file("profile").toString());

    assertThat(text("profile").lines())
        .allMatch(line -> line.matches("\\S+(;\\S+)* \\d+"))
        .anyMatch(line -> line.matches("kernel;demitasse_reset;.*Kernel_run.* \\d+"))
        .anyMatch(line -> line.matches("handlers;demitasse_svc_entry.* \\d+"))
        .anyMatch(line -> line.startsWith("processes;"));
  }

  @Test
  void pinsAreDrawn() {
    run("", "--for", "0.5", "--vcd", file("pins.vcd").toString());

    String identifier =
        text("pins.vcd")
            .lines()
            .filter(line -> line.endsWith(" PA12 $end"))
            .map(line -> line.split(" ", -1)[3])
            .findFirst()
            .orElseThrow();
    // At least the start bits of what the console has printed.
    assertThat(text("pins.vcd").lines().filter(line -> line.equals("0" + identifier)))
        .hasSizeGreaterThan("Hello from a process.".length());
  }

  @Test
  void firmwareThatMisusesTheHardwareIsNamed() throws IOException {
    // Vectors, then: ldr r0, =0x40024000 (USART0, whose clock is masked); str r0, [r0]; b .
    byte[] program = new byte[20];
    put(program, 0, 0x20001000);
    put(program, 4, 0x00000009);
    put(program, 8, 0x60004801);
    put(program, 12, 0x0000E7FE);
    put(program, 16, 0x40024000);
    Path firmware = Files.write(file("misuse.bin"), program);

    Result result =
        RunProcess.run(
            directory,
            "",
            List.of(firmware.toString(), "--at", "0", "--for", "0.1", "--fast", "--strict"));

    assertThat(result.errors()).contains("USART0").contains("CLOCK_MASKED");
    assertThat(result.status()).isEqualTo(1);
  }

  @Test
  void programEndsItselfBySemihosting() throws IOException {
    // Vectors, then: movs r0, #3 (SYS_WRITEC); adr r1, text; bkpt 0xAB;
    // movs r0, #0x20 (SYS_EXIT_EXTENDED); adr r1, block; bkpt 0xAB; b .
    byte[] program = new byte[36];
    put(program, 0, 0x20001000);
    put(program, 4, 0x00000009);
    put(program, 8, 0xA1032003);
    put(program, 12, 0x2020BEAB);
    put(program, 16, 0xBEABA102);
    put(program, 20, 0x0000E7FE);
    put(program, 24, '!');
    put(program, 28, 0x20026);
    put(program, 32, 7);
    Path firmware = Files.write(file("semihosting.bin"), program);

    Result result =
        RunProcess.run(
            directory,
            "",
            List.of(firmware.toString(), "--at", "0", "--for", "1", "--fast", "--semihosting"));

    assertThat(result.output()).isEqualTo("!");
    assertThat(result.status()).isEqualTo(7);
  }

  private static void put(byte[] bytes, int offset, int value) {
    for (int i = 0; i < 4; i++) {
      bytes[offset + i] = (byte) (value >>> (8 * i));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no-such.elf | 1 | no-such.elf: cannot be read",
        "--app no-such.tbf | 1 | no-such.tbf",
        "--board mps3 | 2 | there is hail",
        "--trace=everything | 2 | there are instructions, exceptions, syscalls",
        "--replay no-such-log | 1 | no-such-log: cannot be read",
        "--record a --replay b | 2 | not both",
        "--kernel=jvm --gdb 3333 | 2 | Java debugger"
      })
  void mistakesAreExplained(String options, int status, String message) {
    Result result = RunProcess.run(directory, "", List.of(options.split(" ", -1)));

    assertThat(result.errors()).contains(message);
    assertThat(result.status()).isEqualTo(status);
  }
}
