package demitasse.board.mps2;

import demitasse.capsule.AlarmMux;
import demitasse.capsule.DebugWriter;
import demitasse.capsule.SerialMux;
import demitasse.capsule.StandardDrivers;
import demitasse.capsule.console.ProcessConsole;
import demitasse.chip.mps2.CmsdkApbUart;
import demitasse.chip.mps2.CmsdkDualTimer;
import demitasse.chip.mps2.FpgaButtons;
import demitasse.chip.mps2.FpgaLeds;
import demitasse.kernel.Capsule;
import demitasse.kernel.FaultPolicies;
import demitasse.kernel.KernelBuilder;
import demitasse.kernel.RoundRobinScheduler;

/** The parts of the board and how they are connected; runs on the build machine. */
public final class Board {
  // AN386, sections "Memory map" and "Interrupts".
  private static final int UART0 = 0x40004000;
  private static final int DUAL_TIMER = 0x40002000;
  private static final int UART0_RECEIVE_LINE = 0;
  private static final int UART0_TRANSMIT_LINE = 1;
  private static final int DUAL_TIMER_LINE = 10;
  private static final int LINES = 32;
  private static final int CLOCK_HERTZ = 25_000_000;

  private static final String VERSION = "0.1.0";

  private static final int PROCESS_SLOTS = 8;
  private static final int MESSAGE_BYTES = 512;

  // A process that faults starts again, later each time; then it is given up.
  private static final int RESTART_LIMIT = 5;
  private static final int FIRST_DELAY_MILLISECONDS = 100;
  private static final int LAST_DELAY_MILLISECONDS = 10_000;

  private Board() {}

  /** Builds the board: what it returns, with all it reaches, is the image. */
  public static Mps2System create() {
    CmsdkApbUart uart = new CmsdkApbUart(UART0);
    CmsdkDualTimer timer = new CmsdkDualTimer(DUAL_TIMER, CLOCK_HERTZ);
    SerialMux serial = new SerialMux(uart, 4);
    AlarmMux alarms = new AlarmMux(timer);
    DebugWriter messages = new DebugWriter(serial.device(0), MESSAGE_BYTES);

    KernelBuilder kernel =
        new KernelBuilder(
            PROCESS_SLOTS,
            LINES,
            CLOCK_HERTZ,
            new RoundRobinScheduler(RoundRobinScheduler.DEFAULT_SLICE_MICROSECONDS),
            FaultPolicies.restartWithBackOff(
                RESTART_LIMIT, FIRST_DELAY_MILLISECONDS, LAST_DELAY_MILLISECONDS),
            messages);
    messages.setDeferredCalls(kernel.deferredCalls(), kernel.capsule("messages"));
    kernel.lifecycle().delayedRestarts().setAlarm(alarms.create());

    StandardDrivers drivers = new StandardDrivers(kernel, serial, alarms);
    drivers.installConsole();
    drivers.installAlarm();
    drivers.installLeds(new FpgaLeds());
    drivers.installButtons(new FpgaButtons());
    drivers.installDebugging();
    kernel.installIpc();

    Capsule uartCapsule = kernel.capsule("uart");
    kernel.connect(UART0_RECEIVE_LINE, uartCapsule, uart.receiveService());
    kernel.connect(UART0_TRANSMIT_LINE, uartCapsule, uart.transmitService());
    kernel.connect(DUAL_TIMER_LINE, kernel.capsule("timer"), timer);
    ProcessConsole console =
        new ProcessConsole(serial.device(2), alarms.create(), kernel.processControl(), VERSION);
    return new Mps2System(uart, timer, kernel.build(), messages, console);
  }
}
