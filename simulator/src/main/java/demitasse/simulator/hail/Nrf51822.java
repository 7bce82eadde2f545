package demitasse.simulator.hail;

import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.Net;
import demitasse.simulator.pins.NetDriver;
import demitasse.simulator.sam4l.ChipServices;
import java.util.ArrayList;
import java.util.List;

/**
 * The radio chip on USART3, as far as its serial line goes: tests say what it answers.
 *
 * <p>It talks at 250000 baud with even parity and with both handshake lines, as the serialized
 * SoftDevice of Nordic does.
 */
public final class Nrf51822 extends SerialPeer {
  private final NetDriver requestToSend;
  private final NetDriver interrupt;
  private final List<Runnable> resetListeners = new ArrayList<>();
  private final Net resetNet;
  private final Net clearToSendNet;
  private boolean ready = true;
  private boolean running = true;

  /** The nets that join it to the chip, named as the chip's ends of them. */
  record Nets(Net txd, Net rxd, Net rts, Net cts, Net reset, Net interrupt) {}

  Nrf51822(ChipServices services, Nets nets) {
    super(
        "nRF51822",
        services,
        new SerialFormat(250_000, SerialFormat.Parity.EVEN),
        nets.txd,
        nets.rxd);
    requestToSend = nets.cts.driver("nRF51822 RTS");
    interrupt = nets.interrupt.driver("nRF51822 interrupt");
    interrupt.set(Drive.LOW);
    resetNet = nets.reset;
    clearToSendNet = nets.rts;
    nets.reset.driver("nRF51822 reset's pull-up").set(Drive.PULL_UP);
    nets.rts.driver("nRF51822 CTS's pull-down").set(Drive.PULL_DOWN);
    resetNet.addListener(this::resetChanged);
    clearToSendNet.addListener(() -> setClearToSend(!clearToSendNet.isHigh()));
    applyReady();
  }

  /** Whether it accepts characters: its RTS, the chip's CTS, is low then. */
  public void setReady(boolean isReady) {
    ready = isReady;
    applyReady();
  }

  /** Drives the wire to PB08. */
  public void setInterrupt(boolean high) {
    interrupt.set(high);
  }

  /** Whether its reset pin lets it run. */
  public boolean isRunning() {
    return running;
  }

  /** Runs {@code action} whenever it comes out of reset. */
  public void whenReset(Runnable action) {
    resetListeners.add(action);
  }

  private void resetChanged() {
    boolean nowRunning = resetNet.isHigh();
    if (nowRunning != running) {
      running = nowRunning;
      setConnected(running);
      applyReady();
      if (running) {
        List.copyOf(resetListeners).forEach(Runnable::run);
      }
    }
  }

  private void applyReady() {
    if (running) {
      requestToSend.set(!ready);
    } else {
      requestToSend.set(Drive.FLOATING);
    }
  }
}
