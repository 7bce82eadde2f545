package demitasse.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.compiler.Compiler;
import demitasse.compiler.CompilerOptions;
import demitasse.compiler.CompilerResult;
import demitasse.machine.Memory;
import demitasse.rig.BoardProgram;
import demitasse.rig.Gcc;
import demitasse.rig.SerialSession;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration in {@code boards/mps2-an386}, compiled and booted in QEMU. */
class DemoOnBoardTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir static Path directory;
  private static BoardProgram program;

  @BeforeAll
  static void build() throws IOException, URISyntaxException {
    Path kernel = Path.of(Memory.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path classes = compileJava(kernel);
    CompilerOptions options =
        CompilerOptions.of(List.of(classes, kernel), "demitasse.board.mps2.Board");
    CompilerResult result = Compiler.compile(options.named("demo", ""));
    assertThat(result.diagnostics()).isEmpty();
    Path source = Files.writeString(directory.resolve("demo.c"), result.unit().source());
    Files.writeString(directory.resolve("demo.h"), result.unit().header());
    program = BoardProgram.build("-Os", List.of(source), "-I" + directory);
  }

  private static Path compileJava(Path kernel) throws IOException {
    Path classes = Files.createDirectory(directory.resolve("classes"));
    Path sources = Gcc.runtime("../boards/mps2-an386/src/main/java");
    List<String> arguments =
        new ArrayList<>(
            List.of("-g", "--release", "17", "-cp", kernel.toString(), "-d", classes.toString()));
    try (Stream<Path> files = Files.walk(sources)) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
    }
    String[] line = arguments.toArray(new String[0]);
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, line)).isZero();
    return classes;
  }

  @AfterAll
  static void close() {
    program.close();
  }

  @Test
  void itTicksEchoesAndEnds() {
    try (SerialSession session = program.start()) {
      session.expect("Try help.", LIMIT);
      session.expect("tick 1\r\n", LIMIT);
      assertThat(session.expect("tick 2\r\n", LIMIT)).doesNotContain("tick");

      session.type("lef\u007fd 1\r");
      session.expect("> lef\b \bd 1\r\nLED 1 is on\r\n", LIMIT);

      session.type("quit\r");
      session.expect("bye\r\n", LIMIT);
      assertThat(session.end(LIMIT)).isZero();
    }
  }

  @Test
  void theSessionInTheReadmeIsTrue() throws IOException {
    List<String> readme = Files.readAllLines(Gcc.runtime("../README.md"));
    int start = readme.indexOf("```console") + 1;
    List<String> lines =
        readme.subList(start, start + readme.subList(start, readme.size()).indexOf("```"));
    assertThat(lines).hasSizeGreaterThan(10);

    try (SerialSession session = program.start()) {
      for (String line : lines) {
        if (line.startsWith("> ")) {
          session.type(line.substring(2) + "\r");
        }
        session.expect(line + "\r\n", LIMIT);
      }
      assertThat(session.end(LIMIT)).isZero();
    }
  }

  @Test
  void aFaultInADriverIsReportedWithFileAndLineAndTheProgramGoesOn() throws IOException {
    try (SerialSession session = program.start()) {
      session.type("fault\r");
      session.expect("fault: ArrayIndexOutOfBoundsException at Thermometer.java:", LIMIT);
      int line = Integer.parseInt(session.expect("\r\n", LIMIT));
      assertThat(thermometer().get(line - 1)).contains("offsets[channel]");

      session.type("temperature 2\r");
      session.expect("21.7 degrees\r\n", LIMIT);
    }
  }

  private static List<String> thermometer() throws IOException {
    String file = "../boards/mps2-an386/src/main/java/demitasse/board/mps2/Thermometer.java";
    return Files.readAllLines(Gcc.runtime(file));
  }
}
