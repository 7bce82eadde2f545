package demitasse.board.hail;

import demitasse.capsule.AlarmMux;
import demitasse.capsule.DebugWriter;
import demitasse.capsule.SerialMux;
import demitasse.capsule.StandardDrivers;
import demitasse.capsule.console.ProcessConsole;
import demitasse.chip.sam4l.AsynchronousTimer;
import demitasse.chip.sam4l.Clocks;
import demitasse.chip.sam4l.DmaChannel;
import demitasse.chip.sam4l.PinInterrupts;
import demitasse.chip.sam4l.Usart;
import demitasse.kernel.Capsule;
import demitasse.kernel.FaultPolicies;
import demitasse.kernel.KernelBuilder;
import demitasse.kernel.RoundRobinScheduler;

/** The parts of the board and how they are connected; runs on the build machine. */
public final class Board {
  // SAM4L datasheet, chapters "Memories", "Interrupt Request Signal Map" and "PDCA".
  private static final int USART0 = 0x40024000;
  private static final int USART0_CLOCK = 1 << 8;
  private static final int USART0_LINE = 65;
  private static final int USART0_RECEIVE = 0;
  private static final int USART0_TRANSMIT = 18;
  private static final int RECEIVE_CHANNEL = 0;
  private static final int TRANSMIT_CHANNEL = 1;
  private static final int FIRST_CHANNEL_LINE = 1;
  private static final int PB08_TO_PB15_LINE = 30;
  private static final int AST_ALARM_LINE = 39;
  private static final int LINES = 80;

  private static final String VERSION = "0.1.0";

  private static final int PROCESS_SLOTS = 8;
  private static final int MESSAGE_BYTES = 512;

  // A process that faults starts again, later each time; then it is given up.
  private static final int RESTART_LIMIT = 5;
  private static final int FIRST_DELAY_MILLISECONDS = 100;
  private static final int LAST_DELAY_MILLISECONDS = 10_000;

  private Board() {}

  /** Builds the board: what it returns, with all it reaches, is the image. */
  public static HailSystem create() {
    HailPins pins = new HailPins();
    DmaChannel receiver = new DmaChannel(RECEIVE_CHANNEL, USART0_RECEIVE);
    DmaChannel transmitter = new DmaChannel(TRANSMIT_CHANNEL, USART0_TRANSMIT);
    Usart usart = new Usart(USART0, USART0_CLOCK, receiver, transmitter);
    AsynchronousTimer timer = new AsynchronousTimer();
    SerialMux serial = new SerialMux(usart, 4);
    AlarmMux alarms = new AlarmMux(timer);
    DebugWriter messages = new DebugWriter(serial.device(0), MESSAGE_BYTES);

    KernelBuilder kernel =
        new KernelBuilder(
            PROCESS_SLOTS,
            LINES,
            Clocks.MAIN_HERTZ,
            new RoundRobinScheduler(RoundRobinScheduler.DEFAULT_SLICE_MICROSECONDS),
            FaultPolicies.restartWithBackOff(
                RESTART_LIMIT, FIRST_DELAY_MILLISECONDS, LAST_DELAY_MILLISECONDS),
            messages);
    messages.setDeferredCalls(kernel.deferredCalls(), kernel.capsule("messages"));
    kernel.lifecycle().delayedRestarts().setAlarm(alarms.create());

    installDrivers(new StandardDrivers(kernel, serial, alarms), pins, kernel);

    Capsule usartCapsule = kernel.capsule("usart");
    kernel.connect(USART0_LINE, usartCapsule, usart.service());
    kernel.connect(FIRST_CHANNEL_LINE + RECEIVE_CHANNEL, usartCapsule, usart.receiveDmaService());
    kernel.connect(FIRST_CHANNEL_LINE + TRANSMIT_CHANNEL, usartCapsule, usart.transmitDmaService());
    kernel.connect(AST_ALARM_LINE, kernel.capsule("timer"), timer);
    ProcessConsole console =
        new ProcessConsole(serial.device(2), alarms.create(), kernel.processControl(), VERSION);
    return new HailSystem(pins, usart, timer, kernel.build(), messages, console);
  }

  private static void installDrivers(StandardDrivers drivers, HailPins pins, KernelBuilder kernel) {
    drivers.installConsole();
    drivers.installAlarm();
    drivers.installLeds(pins.leds);
    drivers.installButtons(pins.buttons);
    Capsule gpio = kernel.capsule("gpio");
    drivers.installGpio(pins.header, gpio);
    drivers.installDebugging();
    kernel.installIpc();
    kernel.connect(PB08_TO_PB15_LINE, gpio, new PinInterrupts(pins.header));
  }
}
