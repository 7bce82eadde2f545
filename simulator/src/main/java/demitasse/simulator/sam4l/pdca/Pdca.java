package demitasse.simulator.sam4l.pdca;

import demitasse.simulator.bus.Bus;
import demitasse.simulator.bus.DmaPort;
import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.bus.RegisterBlock;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.ClockSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The Peripheral DMA Controller: sixteen channels between memory and the ports of peripherals.
 *
 * <p>Ports are known by the PIDs of the datasheet (Atmel 42023, "PDCA Handshake Signals").
 */
public final class Pdca extends RegisterBlock {
  public static final int CHANNELS = 16;

  private static final int CHANNEL_SIZE = 0x40;
  private static final int VERSION = 0x834;
  private static final int PIDS = 256;
  private static final int LAST_PID = 38;

  private final ChipServices services;
  private final ClockSource clock;
  private final Bus memory;
  private final List<Channel> channels = new ArrayList<>();
  private final PerformanceMonitor monitor = new PerformanceMonitor();
  private final DmaPort[] ports = new DmaPort[PIDS];
  private final boolean[] receives = new boolean[PIDS];

  /**
   * @param clock of the bus; transfers wait while it stands still
   * @param memory where channels load and store
   * @param lines one for each of the {@value #CHANNELS} channels
   */
  public Pdca(ChipServices services, ClockSource clock, Bus memory, List<InterruptLine> lines) {
    super("PDCA");
    this.services = services;
    this.clock = clock;
    this.memory = memory;
    for (int number = 0; number < CHANNELS; number++) {
      channels.add(new Channel(number, this, lines.get(number), services.timeline()));
    }
    clock.addListener(this::proceed);
    proceed();
  }

  /** Connects a port whose data go to memory. */
  public void connectReceive(int pid, DmaPort port) {
    connect(pid, port, true);
  }

  /** Connects a port whose data come from memory. */
  public void connectTransmit(int pid, DmaPort port) {
    connect(pid, port, false);
  }

  private void connect(int pid, DmaPort port, boolean receive) {
    ports[pid] = port;
    receives[pid] = receive;
    port.setListener(() -> requested(pid));
  }

  private void requested(int pid) {
    for (Channel channel : channels) {
      if (channel.isActive() && channel.peripheral() == pid) {
        channel.proceed();
      }
    }
  }

  private void proceed() {
    channels.forEach(Channel::proceed);
  }

  @Override
  public int load(int offset) {
    if (offset < CHANNELS * CHANNEL_SIZE) {
      return channels.get(offset / CHANNEL_SIZE).load(offset % CHANNEL_SIZE);
    }
    if (offset == PerformanceMonitor.PCONTROL || monitor.isCounter(offset)) {
      return monitor.load(offset);
    }
    if (offset == VERSION) {
      return 0x124;
    }
    report(Misuse.NO_REGISTER, "no register at offset 0x%03x".formatted(offset));
    return 0;
  }

  @Override
  public void store(int offset, int value) {
    if (offset < CHANNELS * CHANNEL_SIZE) {
      channels.get(offset / CHANNEL_SIZE).store(offset % CHANNEL_SIZE, value);
    } else if (offset == PerformanceMonitor.PCONTROL) {
      monitor.storeControl(value);
    } else if (monitor.isCounter(offset) || offset == VERSION) {
      report(Misuse.ACCESS, "store to the read-only register at 0x%03x".formatted(offset));
    } else {
      report(Misuse.NO_REGISTER, "no register at offset 0x%03x".formatted(offset));
    }
  }

  @Override
  protected boolean isWriteOnly(int offset) {
    return offset < CHANNELS * CHANNEL_SIZE && Channel.isWriteOnly(offset % CHANNEL_SIZE);
  }

  @Override
  public void reset() {
    channels.forEach(Channel::reset);
    monitor.reset();
  }

  long hertz() {
    return clock.hertz();
  }

  Bus memory() {
    return memory;
  }

  PerformanceMonitor monitor() {
    return monitor;
  }

  /** The port of a PID, or null if no peripheral of the simulator has it. */
  DmaPort port(int pid) {
    return ports[pid];
  }

  boolean isReceive(int pid) {
    return receives[pid];
  }

  /** Complains if a channel that starts has no peripheral, or shares it with another. */
  void checkPeripheral(Channel starting) {
    int pid = starting.peripheral();
    if (pid > LAST_PID) {
      report(Misuse.RESERVED, "PSR: no peripheral has PID %d".formatted(pid));
    } else if (ports[pid] == null) {
      report(Misuse.NOT_MODELLED, "PSR: the peripheral with PID %d".formatted(pid));
    }
    for (Channel other : channels) {
      if (other != starting && other.isActive() && other.peripheral() == pid) {
        report(Misuse.WRONG_ORDER, "two channels are active with PID %d".formatted(pid));
      }
    }
  }

  void report(Misuse misuse, String text) {
    services.report(name(), misuse, text);
  }
}
