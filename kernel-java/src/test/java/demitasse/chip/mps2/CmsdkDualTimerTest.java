package demitasse.chip.mps2;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.machine.Machine;
import demitasse.machine.StrictRegisters;
import demitasse.machine.StrictRegisters.Store;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CmsdkDualTimerTest {
  private static final int BASE = 0x40002000;
  private static final int TIMER1LOAD = BASE;
  private static final int TIMER1VALUE = BASE + 0x04;
  private static final int TIMER1CONTROL = BASE + 0x08;
  private static final int TIMER2LOAD = BASE + 0x20;
  private static final int TIMER2CONTROL = BASE + 0x28;
  private static final int TIMER2INTCLR = BASE + 0x2C;
  private static final int TIMER2MIS = BASE + 0x34;

  /** One-shot, 32 bits, clock / 256, interrupt, from LOAD; enabled or not. */
  private static final int STOPPED = 0b0110_1011;

  private static final int RUNNING = 0b1110_1011;

  private final StrictRegisters registers = new StrictRegisters();
  private final CmsdkDualTimer timer = new CmsdkDualTimer(BASE, 25_000_000);
  private final List<String> fired = new ArrayList<>();

  @BeforeEach
  void attach() {
    registers
        .register(TIMER1LOAD, -1)
        .register(TIMER1VALUE, 0)
        .register(TIMER1CONTROL, 0b1110_1111)
        .register(TIMER2LOAD, -1)
        .register(TIMER2CONTROL, 0b1110_1111)
        .register(TIMER2INTCLR, -1)
        .register(TIMER2MIS, 0);
    Machine.attach(registers);
    timer.setClient(() -> fired.add("fired"));
  }

  @AfterEach
  void detach() {
    Machine.attach(null);
  }

  private void timeIs(int now) {
    registers.loads(TIMER1VALUE, ~now);
  }

  @Test
  void frequencyIsTheClocksDividedBy256() {
    assertThat(timer.frequency()).isEqualTo(97_656);
  }

  @Test
  void startLetsTheCounterRunFreelyWithoutInterrupt() {
    timer.start();

    assertThat(registers.takeStores())
        .containsExactly(
            new Store(TIMER1CONTROL, 0b0000_1010),
            new Store(TIMER1LOAD, -1),
            new Store(TIMER1CONTROL, 0b1000_1010),
            new Store(TIMER2CONTROL, STOPPED),
            new Store(TIMER2INTCLR, 1));
  }

  @Test
  void timeCountsUpWhileTheHardwareCountsDown() {
    registers.loads(TIMER1VALUE, -1, -2, 0, -1);

    assertThat(List.of(timer.now(), timer.now(), timer.now(), timer.now()))
        .containsExactly(0, 1, -1, 0);
  }

  @Test
  void setLoadsWhatIsLeft() {
    timeIs(1030);

    timer.set(1000, 50);

    assertThat(registers.takeStores()).containsExactlyElementsOf(loading(20));
  }

  @Test
  void alarmDueAlreadyIsLoadedWithTheShortestTime() {
    timeIs(1030);
    timer.set(1000, 30);
    assertThat(registers.takeStores()).containsExactlyElementsOf(loading(1));

    timer.set(1000, 10);
    assertThat(registers.takeStores()).containsExactlyElementsOf(loading(1));

    timer.set(1030, 0);
    assertThat(registers.takeStores()).containsExactlyElementsOf(loading(1));
  }

  @Test
  void setWorksAcrossTheWrap() {
    timeIs(-10);
    timer.set(-20, 100);
    assertThat(registers.takeStores()).containsExactlyElementsOf(loading(90));

    timeIs(5);
    timer.set(-20, 100);
    assertThat(registers.takeStores()).containsExactlyElementsOf(loading(75));
  }

  @Test
  void longTimesAreUnsigned() {
    timeIs(10);

    timer.set(0, 0xFFFF_FFFF);

    assertThat(registers.takeStores()).containsExactlyElementsOf(loading(0xFFFF_FFF5));
  }

  @Test
  void theInterruptIsClearedBeforeTheClientIsCalled() {
    timeIs(1000);
    timer.set(1000, 50);
    registers.takeStores();
    List<List<Store>> storesBeforeCall = new ArrayList<>();
    timer.setClient(() -> storesBeforeCall.add(registers.takeStores()));
    registers.loads(TIMER2MIS, 1);
    timeIs(1050);

    timer.serve();

    assertThat(storesBeforeCall)
        .containsExactly(List.of(new Store(TIMER2CONTROL, STOPPED), new Store(TIMER2INTCLR, 1)));
  }

  @Test
  void interruptOfAnAlarmThatWasReplacedIsIgnored() {
    registers.loads(TIMER2MIS, 0);

    timer.serve();

    assertThat(fired).isEmpty();
    assertThat(registers.takeStores()).isEmpty();
  }

  @Test
  void alarmTimerThatIsAheadOfTheCounterIsLoadedAgain() {
    timeIs(-20);
    timer.set(-20, 50);
    registers.takeStores();
    registers.loads(TIMER2MIS, 1);
    timeIs(29);

    timer.serve();

    assertThat(fired).isEmpty();
    assertThat(registers.takeStores()).endsWith(loading(1).toArray(new Store[0]));
  }

  @Test
  void alarmThatIsServedLateFires() {
    timeIs(-20);
    timer.set(-20, 50);
    registers.loads(TIMER2MIS, 1);
    timeIs(1_000_000);

    timer.serve();

    assertThat(fired).hasSize(1);
  }

  @Test
  void disarmStopsTheTimerAndTakesItsInterruptBack() {
    timer.disarm();

    assertThat(registers.takeStores())
        .containsExactly(new Store(TIMER2CONTROL, STOPPED), new Store(TIMER2INTCLR, 1));
  }

  private static List<Store> loading(int ticks) {
    return List.of(
        new Store(TIMER2CONTROL, STOPPED),
        new Store(TIMER2INTCLR, 1),
        new Store(TIMER2LOAD, ticks),
        new Store(TIMER2CONTROL, RUNNING));
  }
}
