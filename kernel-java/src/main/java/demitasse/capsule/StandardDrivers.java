package demitasse.capsule;

import demitasse.abi.DriverNumber;
import demitasse.hil.Buttons;
import demitasse.hil.GpioPin;
import demitasse.hil.Leds;
import demitasse.kernel.Capsule;
import demitasse.kernel.KernelBuilder;

/** The drivers that boards have in common, and how each is put together; for board classes. */
public final class StandardDrivers {
  private static final boolean PROCESSES_TRUST_EACH_OTHER = false;
  private static final int PROCESS_MESSAGE_BYTES = 128;

  private final KernelBuilder kernel;
  private final SerialMux serial;
  private final AlarmMux alarms;

  /**
   * Drivers for a kernel.
   *
   * @param serial of which the console takes device 1, and low-level debugging device 3
   * @param alarms from which each driver gets its own
   */
  public StandardDrivers(KernelBuilder kernel, SerialMux serial, AlarmMux alarms) {
    this.kernel = kernel;
    this.serial = serial;
    this.alarms = alarms;
  }

  /** Installs the console. */
  public void installConsole() {
    ConsoleDriver console =
        new ConsoleDriver(serial.device(1), kernel.grants(), kernel.processes());
    kernel.install(DriverNumber.CONSOLE, kernel.capsule("console"), console, console.grant());
  }

  /** Installs the alarms of processes. */
  public void installAlarm() {
    AlarmDriver alarm = new AlarmDriver(alarms.create(), kernel.processes(), kernel.grants());
    kernel.install(DriverNumber.ALARM, kernel.capsule("alarm"), alarm, alarm.grant());
  }

  /** Installs LEDs. */
  public void installLeds(Leds leds) {
    kernel.install(DriverNumber.LED, kernel.capsule("led"), new LedDriver(leds), null);
  }

  /** Installs buttons. */
  public void installButtons(Buttons pushButtons) {
    ButtonDriver buttons =
        new ButtonDriver(pushButtons, alarms.create(), kernel.processes(), kernel.grants());
    kernel.install(DriverNumber.BUTTON, kernel.capsule("button"), buttons, buttons.grant());
  }

  /**
   * Installs pins.
   *
   * @param capsule the name under which failures of the driver, and of the pins' lines, count
   */
  public void installGpio(GpioPin[] pins, Capsule capsule) {
    GpioDriver gpio = new GpioDriver(pins, kernel.processes(), kernel.grants());
    kernel.install(DriverNumber.GPIO, capsule, gpio, gpio.grant());
  }

  /** Installs what processes debug with: low-level messages, and information about processes. */
  public void installDebugging() {
    // Not the kernel's own messages: a process that talks much must not displace them.
    DebugWriter fromProcesses = new DebugWriter(serial.device(3), PROCESS_MESSAGE_BYTES);
    Capsule lowLevelDebug = kernel.capsule("low-level debug");
    fromProcesses.setDeferredCalls(kernel.deferredCalls(), lowLevelDebug);
    kernel.install(
        DriverNumber.LOW_LEVEL_DEBUG,
        lowLevelDebug,
        new LowLevelDebugDriver(kernel.processes(), fromProcesses),
        null);
    Capsule capsule = kernel.capsule("process info");
    ProcessInfoDriver information =
        new ProcessInfoDriver(
            kernel.processControl(),
            kernel.deferredCalls(),
            capsule,
            kernel.grants(),
            PROCESSES_TRUST_EACH_OTHER);
    kernel.install(DriverNumber.PROCESS_INFO, capsule, information, information.grant());
  }
}
