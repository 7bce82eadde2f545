package demitasse.tools.run;

import demitasse.simulator.firmware.Symbols;
import demitasse.simulator.hail.Hail;
import demitasse.simulator.processor.ExceptionListener;
import demitasse.simulator.processor.InstructionListener;
import demitasse.simulator.processor.Processor;
import demitasse.simulator.record.VcdWriter;
import demitasse.simulator.trace.Profile;
import demitasse.simulator.trace.TraceKind;
import demitasse.simulator.trace.Tracer;
import demitasse.tools.InputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is written down while a board runs: a trace, a profile, the levels of pins. */
final class Observation implements AutoCloseable {
  /** What the board's parts are wired to, and the header's pins. */
  private static final List<String> PINS =
      List.of(
          "PA13", "PA14", "PA15", "PA16", "PA11", "PA12", "D0", "D1", "D2", "D3", "D4", "D5", "D6",
          "D7", "A0", "A1", "A2", "A3", "A4", "A5");

  private final Hail hail;
  private final Symbols symbols;
  private final List<InstructionListener> instructions = new ArrayList<>();
  private final List<ExceptionListener> exceptions = new ArrayList<>();
  private final List<Runnable> endings = new ArrayList<>();

  Observation(Hail hail, Symbols symbols) {
    this.hail = hail;
    this.symbols = symbols;
  }

  /** Traces to a file, or to {@code fallback} if there is none. */
  void trace(Set<TraceKind> kinds, Path file, PrintWriter fallback) {
    PrintWriter output = file == null ? fallback : writer(file);
    Processor processor = hail.chip().processor();
    Tracer tracer = new Tracer(processor, hail.chip().timeline(), symbols, kinds, output);
    if (kinds.contains(TraceKind.INSTRUCTIONS)) {
      instructions.add(tracer);
    }
    exceptions.add(tracer);
    endings.add(output::flush);
  }

  /** Counts instructions by calls, into a file of folded stacks. */
  void profile(Path file) {
    PrintWriter output = writer(file);
    Profile profile = new Profile(hail.chip().processor(), this::function);
    instructions.add(profile);
    exceptions.add(profile);
    endings.add(
        () -> {
          profile.write(output::println);
          output.close();
        });
  }

  private String function(int address) {
    return symbols
        .at(address)
        .map(symbol -> symbol.name())
        .orElseGet(() -> "0x%08x".formatted(address & ~0xFFF));
  }

  /** Draws the pins into a file. */
  void vcd(Path file) {
    VcdWriter writer = new VcdWriter(hail.chip().timeline(), writer(file));
    PINS.forEach(name -> writer.add(hail.pin(name).net()));
    writer.start();
    endings.add(writer::close);
  }

  /** Begins; nothing can be added any more. */
  void start() {
    Processor processor = hail.chip().processor();
    if (!instructions.isEmpty()) {
      processor.setInstructionListener(
          address -> instructions.forEach(listener -> listener.executing(address)));
    }
    if (!exceptions.isEmpty()) {
      processor.setExceptionListener(new All());
    }
  }

  @Override
  public void close() {
    endings.forEach(Runnable::run);
  }

  static PrintWriter writer(Path file) {
    try {
      return new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new InputException(file.toString(), "cannot be written: " + failure.getMessage());
    }
  }

  private final class All implements ExceptionListener {
    @Override
    public void entered(int exception, int returnAddress) {
      exceptions.forEach(listener -> listener.entered(exception, returnAddress));
    }

    @Override
    public void returned(int exception) {
      exceptions.forEach(listener -> listener.returned(exception));
    }
  }
}
