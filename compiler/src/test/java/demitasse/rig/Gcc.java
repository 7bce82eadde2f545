package demitasse.rig;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** gcc for one target and optimization, with the flags that compiled Java always has. */
public final class Gcc {
  /** What every file of compiled Java is compiled with; {@code -fwrapv} gives Java's overflow. */
  public static final List<String> FLAGS =
      List.of(
          "-std=gnu11",
          "-fwrapv",
          "-fno-strict-aliasing",
          "-fno-delete-null-pointer-checks",
          "-fallow-store-data-races",
          "-ffunction-sections",
          "-fdata-sections",
          "-ffreestanding",
          "-fno-tree-loop-distribute-patterns",
          "-Werror=implicit-function-declaration",
          "-Werror=incompatible-pointer-types",
          "-Werror=int-conversion",
          "-Werror=return-type");

  private static final List<String> BOARD_FLAGS =
      List.of("-mcpu=cortex-m4", "-mthumb", "-mfloat-abi=soft");
  private static final Duration LIMIT = Duration.ofMinutes(3);

  /** At most two processes of gcc at a time, whatever the number of tests that ask. */
  private static final ExecutorService WORKERS =
      Executors.newFixedThreadPool(
          2,
          work -> {
            Thread thread = new Thread(work, "gcc");
            thread.setDaemon(true);
            return thread;
          });

  private final String command;
  private final List<String> flags;

  private Gcc(String command, List<String> targetFlags, String optimization) {
    this.command = command;
    flags = new ArrayList<>(FLAGS);
    flags.addAll(targetFlags);
    flags.add(optimization);
    flags.add("-I");
    flags.add(runtime("include").toString());
  }

  /** The host's gcc, for shared libraries; {@code optimization} is for example {@code -O2}. */
  public static Gcc host(String optimization) {
    return new Gcc("gcc", List.of("-fPIC", "-g0"), optimization);
  }

  /** The Cortex-M4's gcc; {@code optimization} is for example {@code -Os}. */
  public static Gcc board(String optimization) {
    return new Gcc("arm-none-eabi-gcc", BOARD_FLAGS, optimization);
  }

  /** A file or directory of the C runtime. */
  public static Path runtime(String name) {
    return Tool.repository().resolve("runtime-c").resolve(name);
  }

  /** Compiles each source to an object file in {@code directory}; the objects in that order. */
  public List<Path> compile(List<Path> sources, Path directory, String... moreFlags) {
    List<Future<Path>> objects = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      Path source = sources.get(i).toAbsolutePath();
      Path object = directory.resolve(i + "-" + source.getFileName() + ".o");
      List<String> line = new ArrayList<>(List.of(command));
      line.addAll(flags);
      line.addAll(List.of(moreFlags));
      line.addAll(List.of("-c", source.toString(), "-o", object.toString()));
      objects.add(WORKERS.submit(() -> run(directory, line, object)));
    }
    // If one fails, the caller deletes the directory: nothing may write there any more.
    objects.forEach(Gcc::awaitEnd);
    return objects.stream().map(Gcc::await).toList();
  }

  /** Links object files; {@code linkFlags} come after them. */
  public Path link(List<Path> objects, Path output, List<String> linkFlags) {
    List<String> line = new ArrayList<>(List.of(command));
    line.addAll(flags);
    objects.forEach(object -> line.add(object.toString()));
    line.addAll(linkFlags);
    line.addAll(List.of("-o", output.toString()));
    Path directory = output.toAbsolutePath().getParent();
    return await(WORKERS.submit(() -> run(directory, line, output)));
  }

  private static Path run(Path directory, List<String> line, Path result) {
    Tool.Ended ended = Tool.run(directory, LIMIT, line);
    if (ended.status() != 0) {
      String reason = ended.status() < 0 ? "took too long" : "failed";
      throw new RigFailure(
          line.get(0) + " " + reason + ":\n" + String.join(" ", line) + "\n" + ended.output());
    }
    return result;
  }

  private static void awaitEnd(Future<Path> result) {
    while (!result.isDone()) {
      try {
        await(result);
      } catch (RigFailure failed) {
        return;
      }
    }
  }

  private static Path await(Future<Path> result) {
    try {
      return result.get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof RigFailure rigFailure) {
        throw rigFailure;
      }
      throw new RigFailure("gcc could not be run", failure);
    } catch (InterruptedException failure) {
      Thread.currentThread().interrupt();
      throw new RigFailure("Interrupted while gcc ran", failure);
    }
  }
}
