package demitasse.documents;

import demitasse.hardware.AppImage;
import demitasse.hardware.Hardware;
import demitasse.hardware.Mps2An386;
import demitasse.hardware.Repository;
import demitasse.rig.MarkdownBlock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Builds kernels and apps of examples as the repository's make files do, in another directory. */
final class ExampleBuild {
  private static final Path ROOT = Repository.root();
  private static final String CHECKER = "org.checkerframework.checker.signedness.SignednessChecker";
  private static final String BOARD = "demitasse.board.mps2.Board";

  private ExampleBuild() {}

  /** How a command ended: its exit status, and what it printed. */
  record Ended(int status, String output) {}

  /** Compiles Java as the kernel's is compiled for the second time, by a checker. */
  static Ended checkSignedness(Path sources) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    Files.readAllLines(ROOT.resolve(".mvn/jvm.config"))
        .forEach(line -> command.add("-J" + line.replace(' ', '=')));
    String path = System.getProperty("java.class.path");
    command.addAll(List.of("-cp", path, "-processorpath", path, "-processor", CHECKER));
    command.addAll(List.of("-d", sources.toString()));
    try (Stream<Path> files = Files.walk(sources)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(file -> command.add(file.toString()));
    }
    return run(command);
  }

  /** Has our compiler compile the board; the C is {@code kernel.c} in the directory. */
  static Ended compileBoard(Path classes, Path output) {
    return run(
        List.of(
            "scripts/demitasse-compiler",
            "--classpath",
            classes + ":" + ROOT.resolve("kernel-java/target/classes"),
            "--board",
            BOARD,
            "--output",
            output.toString(),
            "--name",
            "kernel"));
  }

  /** The ELF of the board with these classes. */
  static Path kernel(Path classes, Path output) {
    require(compileBoard(classes, output));
    Path elf = output.resolve("mps2-an386.elf");
    require(run(List.of("make", "-C", "boards/mps2-an386", "build=" + output, elf.toString())));
    return elf;
  }

  /**
   * The TBF of an app, built in a copy of the apps' directory.
   *
   * @param copy where {@link #copyApps} has made the copy
   */
  static Path app(String name, MarkdownBlock source, Path copy) {
    try {
      Path directory = Files.createDirectory(copy.resolve("apps").resolve(name));
      Files.writeString(directory.resolve("main.c"), source.joined() + "\n");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    String tbf = "build/" + name + "/" + name + ".tbf";
    Path apps = copy.resolve("apps");
    require(run(List.of("make", "-C", apps.toString(), tbf)));
    return apps.resolve(tbf);
  }

  /** Makes a directory in which apps can be added, and all else is as in the repository. */
  static Path copyApps(Path copy) {
    Path apps = ROOT.resolve("apps");
    try {
      Files.createDirectories(copy.resolve("apps"));
      link(ROOT, copy, "apps");
      link(apps, copy.resolve("apps"), "build");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return copy;
  }

  private static void link(Path from, Path to, String except) throws IOException {
    try (Stream<Path> entries = Files.list(from)) {
      for (Path entry : entries.toList()) {
        if (!entry.getFileName().toString().equals(except)) {
          Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
        }
      }
    }
  }

  /** Deletes what {@link #copyApps} has linked. */
  static void deleteLinks(Path copy) throws IOException {
    try (Stream<Path> files = Files.walk(copy)) {
      for (Path link : files.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  /** The command that boots a kernel with apps in QEMU, in virtual time: the same each time. */
  static List<String> boot(Path kernel, List<Path> tbfs, Path directory) {
    Path image = AppImage.ofFiles(Hardware.MPS2_AN386, tbfs).write(directory.resolve("apps.bin"));
    List<String> options = List.of("-serial", "stdio", "-icount", "shift=5,sleep=off");
    List<String> command = new ArrayList<>(Mps2An386.qemu(image, options));
    command.replaceAll(
        word -> word.equals(Hardware.MPS2_AN386.kernel().toString()) ? kernel.toString() : word);
    return command;
  }

  private static void require(Ended ended) {
    if (ended.status() != 0) {
      throw new AssertionError(ended.output());
    }
  }

  private static Ended run(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ended(process.waitFor(), output);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException failure) {
      Thread.currentThread().interrupt();
      throw new AssertionError(failure);
    }
  }
}
