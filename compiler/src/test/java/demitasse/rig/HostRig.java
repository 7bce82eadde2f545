package demitasse.rig;

import com.sun.jna.Function;
import com.sun.jna.Library;
import com.sun.jna.NativeLibrary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compiled Java as a shared library of the host, called from this JVM through JNA.
 *
 * <p>A call that throws, touches a bad address or does not end fails by itself and leaves the JVM
 * running. One call runs at a time in the whole JVM, as the guard in {@code host.c} replaces signal
 * handlers.
 */
public final class HostRig implements AutoCloseable {
  /** dlopen's RTLD_NOW without RTLD_GLOBAL: each library keeps its symbols to itself. */
  private static final int OPEN_NOW_AND_LOCAL = 2;

  private static final Object ONE_CALL_AT_A_TIME = new Object();
  private static final int RETURNED = 0;
  private static final int MAXIMUM_ARGUMENTS = 4;

  private final Path directory;
  private final NativeLibrary library;
  private final int limitMillis;

  private HostRig(Path directory, Path file, Duration limit) {
    this.directory = directory;
    limitMillis = (int) limit.toMillis();
    library =
        NativeLibrary.getInstance(
            file.toString(), Map.of(Library.OPTION_OPEN_FLAGS, OPEN_NOW_AND_LOCAL));
  }

  /** Builds and loads files of compiled Java; each call may take 10 s of processor time. */
  public static HostRig build(String optimization, List<Path> sources) {
    return build(optimization, sources, Duration.ofSeconds(10));
  }

  /**
   * Builds and loads files of compiled Java; each call may take {@code limit} of processor time.
   */
  public static HostRig build(String optimization, List<Path> sources, Duration limit) {
    Path directory = Tool.createDirectory();
    try {
      Gcc gcc = Gcc.host(optimization);
      List<Path> all = new ArrayList<>(sources);
      all.add(Gcc.runtime("src/runtime.c"));
      all.add(Gcc.runtime("src/host.c"));
      Path file =
          gcc.link(
              gcc.compile(all, directory),
              directory.resolve("program.so"),
              List.of("-shared", "-Wl,-Bsymbolic", "-Wl,-z,defs"));
      return new HostRig(directory, file, limit);
    } catch (RuntimeException | Error failure) {
      Tool.deleteDirectory(directory);
      throw failure;
    }
  }

  /** Calls an entry point with up to four int arguments; a void one returns an arbitrary number. */
  public int call(String function, int... arguments) {
    Outcome outcome = guarded(library.getFunction(function), arguments);
    if (outcome.failure() != null) {
      throw new RigFailure(function + ": " + outcome.failure());
    }
    return outcome.result();
  }

  /** Runs the corpus program whose symbols have this prefix, on memory that is all zero. */
  public ProgramResult run(String symbolPrefix) {
    library.getFunction("demitasse_host_reset").invokeVoid(new Object[0]);
    Outcome run = guarded(library.getFunction(symbolPrefix + "corpus_run"));
    if (run.failure() != null) {
      return ProgramResult.failed(run.failure());
    }
    int count = call(symbolPrefix + "corpus_count");
    if (count < 0) {
      return ProgramResult.failed("corpus_count() is " + count);
    }
    int[] values = new int[count];
    Function value = library.getFunction(symbolPrefix + "corpus_value");
    Outcome collected = collect(value, values);
    return collected.failure() == null
        ? ProgramResult.of(values)
        : ProgramResult.failed(collected.failure());
  }

  @Override
  public void close() {
    library.close();
    Tool.deleteDirectory(directory);
  }

  private record Outcome(int result, String failure) {
    /** The numbers of {@code enum status} in host.c. */
    static Outcome of(int status, int[] details) {
      return switch (status) {
        case RETURNED -> new Outcome(details[0], null);
        case 1 -> new Outcome(0, "uncaught exception: " + type(details));
        case 2 -> new Outcome(0, "signal " + details[0]);
        case 3 -> new Outcome(0, "did not end in the time limit");
        case 4 -> new Outcome(0, "bus fault at 0x" + Integer.toHexString(details[0]));
        default -> throw new IllegalStateException("Unknown status " + status);
      };
    }

    private static String type(int[] details) {
      return "type " + details[0] + ", location " + details[1];
    }
  }

  private Outcome guarded(Function function, int... arguments) {
    if (arguments.length > MAXIMUM_ARGUMENTS) {
      throw new IllegalArgumentException("At most four arguments");
    }
    return call(function, java.util.Arrays.copyOf(arguments, MAXIMUM_ARGUMENTS), new int[1]);
  }

  private Outcome collect(Function value, int[] values) {
    return values.length == 0
        ? new Outcome(0, null)
        : call(value, new int[MAXIMUM_ARGUMENTS], values);
  }

  /** Calls once for each result, with a first argument that is one more each time. */
  private Outcome call(Function function, int[] arguments, int[] results) {
    int[] details = new int[2];
    synchronized (ONE_CALL_AT_A_TIME) {
      Object[] parameters = {function, arguments, results, results.length, limitMillis, details};
      int status = library.getFunction("demitasse_host_call").invokeInt(parameters);
      return Outcome.of(status, details);
    }
  }
}
