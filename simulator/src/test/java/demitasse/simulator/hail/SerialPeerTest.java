package demitasse.simulator.hail;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.diagnostic.Diagnostic;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.i2c.ManualTime;
import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.Net;
import demitasse.simulator.pins.SerialFrame;
import demitasse.simulator.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SerialPeerTest {
  private static final long BIT = Timeline.SECOND / 115_200;

  private final ManualTime time = new ManualTime();
  private final Net txd = new Net("PA12");
  private final Net rxd = new Net("PA11");
  private final SerialPeer peer =
      new SerialPeer("FTDI", time.services(), SerialFormat.CONSOLE, txd, rxd);
  private final List<SerialFrame> frames = new ArrayList<>();

  SerialPeerTest() {
    rxd.addReceiver(frames::add);
  }

  private void chipSends(int data, long bitTime, int parity) {
    txd.send(new SerialFrame(data, 8, parity, 0, bitTime, false));
  }

  @Test
  void charactersTakeTenBitsEach() {
    peer.type("ab");
    time.pass(10 * BIT - 1);
    assertThat(frames).isEmpty();
    time.pass(1);
    assertThat(frames).containsExactly(new SerialFrame('a', 8, -1, 0, BIT, false));
    assertThat(peer.isIdle()).isFalse();
    time.pass(10 * BIT);
    assertThat(frames).hasSize(2);
    assertThat(frames.get(1).start()).isEqualTo(10 * BIT);
    assertThat(peer.isIdle()).isTrue();
  }

  @Test
  void aGapSlowsTheTypingDown() {
    peer.setGap(Timeline.MILLISECOND);
    peer.type("ab");
    time.pass(20 * BIT);
    assertThat(frames).hasSize(1);
    time.pass(Timeline.MILLISECOND);
    assertThat(frames).hasSize(2);
  }

  @Test
  void theIdleLineIsHigh() {
    assertThat(rxd.isHigh()).isTrue();
  }

  @Test
  void aBreakHoldsTheLineLow() {
    peer.sendBreak();
    assertThat(rxd.isHigh()).isFalse();
    time.pass(20 * BIT);
    assertThat(rxd.isHigh()).isTrue();
    assertThat(frames).hasSize(1).allMatch(SerialFrame::isBreak);
  }

  @Test
  void whatTheChipSendsIsKeptAsText() {
    chipSends('o', BIT, -1);
    chipSends('k', BIT, -1);
    assertThat(peer.output()).isEqualTo("ok");
    assertThat(peer.newOutput()).isEqualTo("ok");
    chipSends('!', BIT, -1);
    assertThat(peer.newOutput()).isEqualTo("!");
    assertThat(peer.bytes()).containsExactly('o', 'k', '!');
  }

  @Test
  void listenersAreToldTheTimeOfArrival() {
    List<Long> times = new ArrayList<>();
    peer.addListener((data, arrival) -> times.add(arrival));
    time.pass(42);
    chipSends('x', BIT, -1);
    assertThat(times).containsExactly(42L);
  }

  @Test
  void twoPercentOfErrorInTheSpeedDoNotMatter() {
    chipSends(0x55, BIT * 102 / 100, -1);
    chipSends(0xAA, BIT * 98 / 100, -1);
    assertThat(peer.bytes()).containsExactly(0x55, 0xAA);
    assertThat(time.diagnostics().all()).isEmpty();
  }

  @Test
  void aWrongSpeedIsReportedOnce() {
    chipSends(0x55, 2 * BIT, -1);
    chipSends(0x55, 2 * BIT, -1);
    assertThat(time.diagnostics().all())
        .extracting(Diagnostic::misuse)
        .containsExactly(Misuse.ELECTRICAL);
    assertThat(peer.output()).isNotEqualTo("UU");
  }

  @Test
  void aFrameWithWrongParityIsDropped() {
    peer.setFormat(new SerialFormat(115_200, SerialFormat.Parity.EVEN));
    chipSends(0x01, BIT, 1);
    chipSends(0x01, BIT, 0);
    assertThat(peer.bytes()).containsExactly(0x01);
  }

  @Test
  void theBaudRateCanBeChanged() {
    peer.setBaud(9_600);
    peer.type("a");
    time.pass(10 * (Timeline.SECOND / 9_600));
    assertThat(frames).extracting(SerialFrame::bitTime).containsExactly(Timeline.SECOND / 9_600);
  }

  @Test
  void modemLinesSelectTheBootloaderAndReset() {
    Net select = new Net("PA08");
    Net reset = new Net("RESET_N");
    Ftdi ftdi = new Ftdi(time.services(), new Net("TXD"), new Net("RXD"), select, reset);
    assertThat(select.isHigh()).isTrue();
    assertThat(reset.isHigh()).isTrue();
    ftdi.setRts(true);
    ftdi.setDtr(true);
    assertThat(select.isHigh()).isFalse();
    assertThat(reset.isHigh()).isFalse();
  }

  @Test
  void theRadioWaitsForClearToSend() {
    Net rts = new Net("PB06");
    Nrf51822 radio = radio(rts, new Net("PA17"));
    rts.driver("chip").set(Drive.HIGH);
    radio.type("x");
    time.pass(Timeline.MILLISECOND);
    assertThat(frames).isEmpty();
    rts.driver("chip").set(Drive.FLOATING);
    assertThat(radio.isIdle()).isFalse();
  }

  private Nrf51822 radio(Net rts, Net reset) {
    return new Nrf51822(
        time.services(), new Nrf51822.Nets(txd, rxd, rts, new Net("PB07"), reset, new Net("PB08")));
  }

  @Test
  void theRadioSendsWithEvenParity() {
    Nrf51822 radio = radio(new Net("PB06"), new Net("PA17"));
    radio.send(new byte[] {7});
    time.pass(44 * Timeline.MICROSECOND);
    assertThat(frames).extracting(SerialFrame::parity).containsExactly(1);
  }

  @Test
  void aRadioInResetIsDeafAndSaysWhenItIsBack() {
    Net reset = new Net("PA17");
    Nrf51822 radio = radio(new Net("PB06"), reset);
    List<String> happened = new ArrayList<>();
    radio.whenReset(() -> happened.add("reset"));
    var pin = reset.driver("chip");
    pin.set(Drive.LOW);
    chipSends('x', Timeline.SECOND / 250_000, 1);
    assertThat(radio.bytes()).isEmpty();
    assertThat(happened).isEmpty();
    pin.set(Drive.HIGH);
    assertThat(happened).containsExactly("reset");
  }
}
