package demitasse.compiler.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** C that a test has compiled for the Cortex-M4, and what gcc then tells of its stack. */
final class CrossCompiledC {
  private static final List<String> COMMAND =
      List.of(
          "arm-none-eabi-gcc",
          "-std=gnu11",
          "-mcpu=cortex-m4",
          "-mthumb",
          "-mfloat-abi=soft",
          "-ffreestanding",
          "-fno-ipa-icf",
          "-fcallgraph-info=su",
          "-fstack-usage",
          "-c");

  private final Path directory;
  private final List<Path> callGraphs = new ArrayList<>();

  CrossCompiledC(Path directory) {
    this.directory = directory;
  }

  /** Compiles one file. */
  CrossCompiledC add(String name, String optimisation, String source)
      throws IOException, InterruptedException {
    Files.writeString(directory.resolve(name + ".c"), source);
    List<String> command = new ArrayList<>(COMMAND);
    command.addAll(List.of(optimisation, name + ".c", "-o", name + ".o"));
    Path messages = directory.resolve(name + ".messages");
    int status =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(messages.toFile())
            .start()
            .waitFor();
    if (status != 0) {
      throw new IllegalStateException(Files.readString(messages));
    }
    callGraphs.add(directory.resolve(name + ".ci"));
    return this;
  }

  StackGraph graph() throws IOException {
    return StackGraph.read(callGraphs);
  }

  /** The frames by function, from gcc's other report: lines as {@code a.c:3:5:main 8 static}. */
  Map<String, Integer> frames() throws IOException {
    Map<String, Integer> frames = new LinkedHashMap<>();
    for (Path callGraph : callGraphs) {
      String name = callGraph.getFileName().toString().replace(".ci", ".su");
      for (String line : Files.readAllLines(directory.resolve(name))) {
        String[] columns = line.split("\t", -1);
        String function = columns[0].substring(columns[0].lastIndexOf(':') + 1);
        frames.put(function, Integer.valueOf(columns[1]));
      }
    }
    return frames;
  }
}
