package demitasse.tools.run;

import demitasse.jvm.HailOnJvm;
import demitasse.simulator.firmware.Firmware;
import demitasse.simulator.firmware.Symbols;
import demitasse.simulator.hail.Hail;
import demitasse.simulator.processor.Processor;
import demitasse.simulator.processor.Semihosting;
import demitasse.simulator.processor.SemihostingHost;
import demitasse.simulator.record.InputLog;
import demitasse.simulator.time.Timeline;
import demitasse.simulator.trace.TraceKind;
import demitasse.tools.InputException;
import demitasse.tools.ToolCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jline.terminal.TerminalBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The subcommand that boots a simulated board. */
@Command(
    name = "run",
    description = {
      "Boots a simulated board, with its serial line on this terminal.",
      "In a terminal, " + RunLoop.KEYS + ".",
      "In a pipe, the run ends a second (of the board) after the input, or with --for."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all went well",
      "1:a file cannot be used, or --strict was given and the program misused the hardware",
      "n:the status of a program that has ended by --semihosting",
      "2:the command line is wrong"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  demitasse run --app blink.tbf --app hello.tbf",
      "  demitasse run --kernel=jvm --app blink.tbf",
      "  echo list | demitasse run --app blink.tbf --for 3 --trace=syscalls",
      "  demitasse run bootloader.bin --at 0"
    })
public final class RunCommand extends ToolCommand implements Callable<Integer> {
  /** Where the kernel runs. */
  enum KernelPlace {
    elf,
    jvm
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "FIRMWARE",
      description = "An ELF file, or a binary file for --at. Default: the kernel of the board.")
  private Path firmware;

  @Option(
      names = "--board",
      defaultValue = "hail",
      description = "The board: hail. Default: ${DEFAULT-VALUE}.")
  private String board;

  @Option(
      names = "--app",
      paramLabel = "TBF",
      description = "An app for the board's flash, as often as there are apps.")
  private List<Path> apps = List.of();

  @Option(
      names = "--apps",
      paramLabel = "IMAGE",
      description = "An image of apps that is arranged already, for 0x30000.")
  private Path appsImage;

  @Option(
      names = "--at",
      paramLabel = "ADDRESS",
      defaultValue = "0x10000",
      description = "Where in flash a binary file lies. Default: ${DEFAULT-VALUE}.")
  private String address;

  @Option(
      names = "--flash",
      paramLabel = "FILE@ADDRESS",
      description = "Bytes for the flash besides: --flash bootloader.bin@0. Repeatable.")
  private List<String> flashed = List.of();

  @Option(
      names = "--kernel",
      defaultValue = "elf",
      description = "elf: in the board's flash. jvm: as Java, under an IDE's debugger.")
  private KernelPlace kernel;

  @Option(
      names = "--for",
      paramLabel = "SECONDS",
      description = "Ends after so many seconds of the board, which may be fractions.")
  private Double seconds;

  @Option(names = "--fast", description = "Does not wait for the clock on the wall.")
  private boolean fast;

  @Option(
      names = "--trace",
      split = ",",
      paramLabel = "KIND",
      description = "Traces instructions, exceptions, syscalls; several with commas between.")
  private List<String> trace = List.of();

  @Option(
      names = "--trace-to",
      paramLabel = "FILE",
      description = "Where the trace goes. Default: the standard error output.")
  private Path traceFile;

  @Option(names = "--profile", paramLabel = "FILE", description = "Instructions by folded stack.")
  private Path profile;

  @Option(names = "--vcd", paramLabel = "FILE", description = "The levels of pins over time.")
  private Path vcd;

  @Option(names = "--record", paramLabel = "FILE", description = "Keeps all input, with its time.")
  private Path recordFile;

  @Option(names = "--replay", paramLabel = "FILE", description = "Repeats a recorded run exactly.")
  private Path replayFile;

  @Option(
      names = "--gdb",
      paramLabel = "PORT",
      description = "Waits for gdb on a port of this machine before the first instruction.")
  private Integer gdbPort;

  @Option(
      names = "--semihosting",
      description = "Serves BKPT 0xAB as a debugger does: output, and the end with a status.")
  private boolean servesSemihosting;

  @Option(
      names = "--strict",
      description = "Ends with status 1 if the program misused the hardware.")
  private boolean strict;

  @Override
  public Integer call() {
    check(board.equals("hail"), "No board \"" + board + "\": there is hail");
    check(kernel == KernelPlace.elf || firmware == null, "--kernel=jvm takes no FIRMWARE");
    check(kernel == KernelPlace.elf || gdbPort == null, "--kernel=jvm: use a Java debugger");
    check(recordFile == null || replayFile == null, "Give --record or --replay, not both");
    Symbols symbols = Symbols.NONE;
    Hail hail;
    HailOnJvm onJvm = null;
    if (kernel == KernelPlace.elf) {
      Firmware program = program();
      symbols = program.symbols();
      hail = Hail.withFirmware(program);
    } else {
      hail = new Hail();
      symbols =
          Files.isRegularFile(builtKernel()) ? Firmware.elf(builtKernel()).symbols() : symbols;
    }
    install(hail);
    if (kernel == KernelPlace.jvm) {
      onJvm = new HailOnJvm(hail, symbols);
    }
    try (Observation observation = new Observation(hail, symbols);
        UserTerminal terminal = terminal()) {
      observe(observation);
      hail.diagnostics().setListener(misuse -> terminal.say("misuse of the hardware: " + misuse));
      Semihosting semihosting = semihosting(hail, terminal);
      run(hail, new HailBoard(hail, onJvm), terminal);
      if (semihosting.hasExited()) {
        return semihosting.exitCode();
      }
    }
    return strict && !hail.diagnostics().unexpected().isEmpty() ? 1 : 0;
  }

  private static Path builtKernel() {
    return Path.of(System.getProperty("demitasse.root", "."), "boards/hail/build/hail.elf");
  }

  private Firmware program() {
    Path file = firmware == null ? builtKernel() : firmware;
    if (!Files.isReadable(file)) {
      throw new InputException(
          file.toString(),
          firmware == null
              ? "is not built: run 'make images', or name a FIRMWARE"
              : "cannot be read");
    }
    try {
      return Firmware.isElf(file)
          ? Firmware.elf(file)
          : Firmware.binary(file, Integer.decode(address));
    } catch (IllegalArgumentException unusable) {
      throw new InputException(file.toString(), unusable.getMessage());
    }
  }

  private void install(Hail hail) {
    try {
      for (String fileAtAddress : flashed) {
        int at = fileAtAddress.lastIndexOf('@');
        check(at > 0, "--flash needs FILE@ADDRESS, not " + fileAtAddress);
        byte[] bytes = Files.readAllBytes(Path.of(fileAtAddress.substring(0, at)));
        hail.load(Integer.decode(fileAtAddress.substring(at + 1)), bytes);
      }
      if (appsImage != null) {
        hail.load(Hail.APPS, Files.readAllBytes(appsImage));
      }
      if (!apps.isEmpty()) {
        hail.install(apps.toArray(Path[]::new));
      }
    } catch (IOException | UncheckedIOException failure) {
      throw new InputException("apps", "cannot be read: " + failure.getMessage());
    } catch (IllegalArgumentException unusable) {
      throw new InputException("apps", unusable.getMessage());
    }
  }

  private Semihosting semihosting(Hail hail, UserTerminal terminal) {
    Processor processor = hail.chip().processor();
    SemihostingHost host = character -> terminal.write(new byte[] {(byte) character});
    Semihosting semihosting =
        new Semihosting(processor.debuggerBus(), host, () -> hail.now() / Timeline.MICROSECOND);
    if (servesSemihosting) {
      processor.setSemihosting(semihosting);
    }
    return semihosting;
  }

  private void observe(Observation observation) {
    Set<TraceKind> kinds = EnumSet.noneOf(TraceKind.class);
    trace.forEach(name -> kinds.add(kind(name)));
    if (!kinds.isEmpty()) {
      PrintWriter standardError = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
      observation.trace(kinds, traceFile, standardError);
    }
    if (profile != null) {
      observation.profile(profile);
    }
    if (vcd != null) {
      observation.vcd(vcd);
    }
    observation.start();
  }

  private TraceKind kind(String name) {
    for (TraceKind kind : TraceKind.values()) {
      if (kind.name().equalsIgnoreCase(name)) {
        return kind;
      }
    }
    check(false, "No trace of \"" + name + "\": there are instructions, exceptions, syscalls");
    throw new IllegalStateException();
  }

  private void run(Hail hail, HailBoard running, UserTerminal terminal) {
    InputLog log = new InputLog();
    log.comment("demitasse run; repeat with --replay and the same files and options");
    long end = seconds == null ? Timeline.NEVER : (long) (seconds * Timeline.SECOND);
    InputLog replayed = replayFile == null ? null : readLog();
    if (replayed != null) {
      end = Math.min(end, replayed.end());
    }
    RunLoop loop = new RunLoop(running, terminal, log, end, fast);
    if (replayed != null) {
      loop.ignoreInput();
      replayed.replay(hail.chip().timeline(), input -> RunLoop.apply(running, input));
    }
    if (gdbPort != null) {
      debug(hail, running, terminal, loop);
    }
    loop.run();
    if (recordFile != null) {
      log.write(recordFile);
    }
  }

  private InputLog readLog() {
    try {
      return InputLog.read(replayFile);
    } catch (IllegalArgumentException unusable) {
      throw new InputException("replay", unusable.getMessage());
    } catch (UncheckedIOException failure) {
      throw new InputException(replayFile.toString(), "cannot be read: " + failure.getMessage());
    }
  }

  private void debug(Hail hail, HailBoard running, UserTerminal terminal, RunLoop loop) {
    try (GdbPort port = new GdbPort(gdbPort)) {
      terminal.say("Waiting for gdb: target remote localhost:" + port.number());
      port.serve(hail, running, loop);
    }
  }

  @SuppressWarnings("SystemConsoleNull") // because the build is held to Java 17
  private static UserTerminal terminal() {
    if (System.console() == null) {
      return new PipeTerminal(System.in, System.out, System.err);
    }
    try {
      return new RawTerminal(TerminalBuilder.builder().system(true).build());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
