package demitasse.simulator.hail;

import demitasse.simulator.diagnostic.Diagnostic;
import demitasse.simulator.diagnostic.Diagnostics;
import demitasse.simulator.firmware.AppImages;
import demitasse.simulator.firmware.Firmware;
import demitasse.simulator.firmware.Segment;
import demitasse.simulator.firmware.Symbols;
import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.Net;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.chip.ChipOptions;
import demitasse.simulator.sam4l.chip.FaultInjection;
import demitasse.simulator.sam4l.chip.RunEnd;
import demitasse.simulator.sam4l.chip.Sam4l;
import demitasse.simulator.sam4l.power.ResetCause;
import demitasse.simulator.time.Timeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * A Hail board that exists only in Java, for tests of firmware.
 *
 * <pre>{@code
 * try (Hail hail = Hail.withFirmware(Path.of("kernel.elf"))) {
 *   hail.install(Path.of("blink.tbf"));
 *   hail.runUntil(() -> hail.led(LedColor.RED).isLit(), Duration.ofSeconds(1));
 * }
 * }</pre>
 *
 * <p>Time is simulated: the same calls have the same results each time, and {@link #close} fails
 * the test if the firmware misused the chip and the test did not expect it.
 */
public final class Hail implements AutoCloseable {
  /** Where kernels look for the images of apps. */
  public static final int APPS = 0x30000;

  /** How long the board runs between two looks at a condition. */
  private static final long SLICE = 20 * Timeline.MICROSECOND;

  private final Sam4l chip = new Sam4l(ChipOptions.HAIL);
  private final HailParts parts =
      new HailParts(
          new ChipServices(chip.timeline(), chip.diagnostics()), chip::pad, chip.resetPin());
  private Symbols symbols = Symbols.NONE;
  private AppImages apps = new AppImages(APPS);

  /** A board whose flash is erased. */
  public Hail() {
    Net reference = parts.analogReference();
    reference.driver("supply").set(Drive.PULL_UP);
    reference.addListener(() -> chip.parts().adc().setExternalReference(reference.volts()));
  }

  /**
   * A board with a program: an ELF file, or bytes for the address 0x10000.
   *
   * <p>A program that lies at 0 starts from reset; one elsewhere as a bootloader would start it.
   */
  public static Hail withFirmware(Path file) {
    return withFirmware(Firmware.isElf(file) ? Firmware.elf(file) : Firmware.binary(file, 0x10000));
  }

  /** A board with the bytes of a file at an address. */
  public static Hail withFirmware(Path file, int address) {
    return withFirmware(Firmware.binary(file, address));
  }

  /** A board with a program. */
  public static Hail withFirmware(Firmware firmware) {
    Hail hail = new Hail();
    hail.load(firmware);
    if (firmware.base() != 0) {
      hail.chip.startAt(firmware.base());
    }
    hail.chip.powerOn();
    return hail;
  }

  // --- Flash ------------------------------------------------------------------------------------

  /** Puts a program into the flash, beside what is there; its symbols become the board's. */
  public void load(Firmware firmware) {
    for (Segment segment : firmware.segments()) {
      chip.loadFlash(segment.address(), segment.bytes());
    }
    symbols = firmware.symbols();
  }

  /** Puts bytes into the flash. */
  public void load(int address, byte[] bytes) {
    chip.loadFlash(address, bytes);
  }

  /** Puts apps, as images (TBF) or bundles (TAB), behind those that are installed already. */
  public void install(Path... images) {
    for (Path image : images) {
      try {
        apps.add(Files.readAllBytes(image));
      } catch (IOException failure) {
        throw new UncheckedIOException("cannot read " + image, failure);
      }
    }
    chip.loadFlash(APPS, apps.bytes());
  }

  // --- Time and power ---------------------------------------------------------------------------

  /** Lets the board run for a while of simulated time. */
  public RunEnd run(Duration duration) {
    return chip.runFor(picoseconds(duration));
  }

  /** Lets the board run until a condition holds, and fails if it does not within the limit. */
  public void runUntil(BooleanSupplier condition, Duration limit) {
    runUntil("the condition", condition, limit);
  }

  /** Lets the board run until it has sent a text on USART0 since power-on. */
  public void runUntilOutput(String text, Duration limit) {
    runUntil("the output \"" + text + "\"", () -> usart0().output().contains(text), limit);
  }

  private void runUntil(String what, BooleanSupplier condition, Duration limit) {
    long end = now() + picoseconds(limit);
    while (!condition.getAsBoolean()) {
      if (now() >= end) {
        throw failure(what + " did not come within " + limit);
      }
      RunEnd reason = chip.run(Math.min(end, now() + SLICE));
      if (reason != RunEnd.TIME && !condition.getAsBoolean()) {
        throw failure(what + " cannot come any more: " + reason);
      }
    }
  }

  /** The time in picoseconds since the board was made. */
  public long now() {
    return chip.timeline().now();
  }

  /** Pushes the reset button and lets it go. */
  public void reset() {
    chip.reset(ResetCause.EXTERNAL);
  }

  /** Unplugs the board and plugs it in again; only the flash keeps what it had. */
  public void powerCycle() {
    chip.powerOff();
    parts.powerUp();
    chip.powerOn();
  }

  private static long picoseconds(Duration duration) {
    return Math.multiplyExact(duration.toNanos(), 1_000);
  }

  // --- Parts ------------------------------------------------------------------------------------

  /** The console: the USB serial converter on USART0. */
  public Ftdi usart0() {
    return parts.ftdi;
  }

  /** The radio chip on USART3. */
  public Nrf51822 radio() {
    return parts.radio;
  }

  /** One of the three LEDs. */
  public Led led(LedColor color) {
    return parts.leds.get(color);
  }

  /** The user's button. */
  public Button button() {
    return parts.button;
  }

  /** The sensor of temperature and humidity. */
  public Si7021 si7021() {
    return parts.si7021;
  }

  /** The sensor of light. */
  public Isl29035 isl29035() {
    return parts.isl29035;
  }

  /** The sensor of acceleration and magnetic field. */
  public Fxos8700 fxos8700() {
    return parts.fxos8700;
  }

  /** A pin, by its name on the header ({@code D0}, {@code A5}) or its pad's ({@code PA13}). */
  public Pin pin(String name) {
    return parts.pin(name);
  }

  /** Connects two pins with a wire, for good. */
  public void connect(String one, String other) {
    pin(one).net().connect(pin(other).net());
  }

  /**
   * Connects a pin to a source of voltage, as for the inputs {@code A0} to {@code A5} and {@code
   * AREF}.
   */
  public void setVoltage(String pin, double volts) {
    pin(pin).setVoltage(volts);
  }

  /** The chip itself. */
  public Sam4l chip() {
    return chip;
  }

  // --- Inside the chip --------------------------------------------------------------------------

  /**
   * The word at an address of memory, or a register of a peripheral, as a debugger reads it: with
   * the side effects that a read has.
   */
  public int word(int address) {
    return chip.processor().debuggerBus().load(address, 4);
  }

  /** The word at a symbol of the program. */
  public int word(String symbol) {
    return word(symbols.address(symbol));
  }

  /** The byte at an address. */
  public int byteAt(int address) {
    return chip.processor().debuggerBus().load(address, 1);
  }

  /** Stores a word at an address, as a debugger does. */
  public void setWord(int address, int value) {
    chip.processor().debuggerBus().store(address, value, 4);
  }

  /** A register of the processor: 0 to 12, 13 SP, 14 LR, 15 the next instruction's address. */
  public int register(int number) {
    return chip.processor().register(number);
  }

  /** Where the processor is, by the symbols of the program. */
  public String location() {
    return symbols.describe(register(15));
  }

  /** The symbols of the program that was loaded last. */
  public Symbols symbols() {
    return symbols;
  }

  // --- Faults and verdict -----------------------------------------------------------------------

  /** Lets bits flip, the bus fail, the power fail in flash operations, and interrupts storm. */
  public FaultInjection faults() {
    return chip.faults();
  }

  /** The misuse that was reported, and which of it a test expects. */
  public Diagnostics diagnostics() {
    return chip.diagnostics();
  }

  /** Fails if misuse was reported that the test did not expect. */
  public void verify() {
    List<Diagnostic> unexpected = diagnostics().unexpected();
    if (!unexpected.isEmpty()) {
      throw new AssertionError("the firmware misused the board:\n" + describe(unexpected));
    }
  }

  @Override
  public void close() {
    verify();
  }

  private String describe(List<Diagnostic> list) {
    return list.stream()
        .map(each -> "  " + each + " (in " + symbols.describe(each.programCounter()) + ")")
        .collect(Collectors.joining("\n"));
  }

  private AssertionError failure(String what) {
    return new AssertionError(
        String.format(
            Locale.ROOT,
            "%s; at %.3f ms in %s%n--- USART0 sent ---%n%s%n--- misuse ---%n%s",
            what,
            now() / (double) Timeline.MILLISECOND,
            location(),
            usart0().output(),
            describe(diagnostics().unexpected())));
  }
}
