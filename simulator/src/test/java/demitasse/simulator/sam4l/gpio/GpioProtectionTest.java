package demitasse.simulator.sam4l.gpio;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.FixedClock;
import demitasse.simulator.sam4l.SerialTestBench;
import org.junit.jupiter.api.Test;

/** Locks, and accesses that GPIO refuses. */
class GpioProtectionTest {
  private static final int ODER_S = 0x044;
  private static final int ODER_C = 0x048;
  private static final int OVR = 0x050;
  private static final int OVR_S = 0x054;
  private static final int PVR = 0x060;
  private static final int LOCK = 0x1A0;
  private static final int LOCK_S = 0x1A4;
  private static final int LOCK_C = 0x1A8;
  private static final int UNLOCK = 0x1E0;
  private static final int ASR = 0x1E4;
  private static final int LED = 1 << 13;

  private final SerialTestBench bench = new SerialTestBench();
  private final FixedClock clock = new FixedClock(48_000_000);
  private final Gpio gpio = new Gpio(bench.services, clock, bench.lines(Gpio.LINES));

  @Test
  void aLockedPinKeepsItsConfigurationButNotItsLevel() {
    gpio.store(ODER_S, LED);
    gpio.store(LOCK_S, LED);
    gpio.store(OVR_S, LED);
    bench.assertNoMisuse();
    gpio.store(ODER_C, LED);
    assertThat(gpio.net("PA13").isHigh()).isTrue();
    bench.assertMisuse(Misuse.LOCKED);
  }

  @Test
  void lockIsClearedRightAfterUnlocking() {
    gpio.store(LOCK_S, LED);
    gpio.store(UNLOCK, 0xAA000000 | LOCK_C);
    gpio.store(LOCK_C, LED);
    assertThat(gpio.load(LOCK)).isZero();
    bench.assertNoMisuse();
  }

  @Test
  void clearingLockWithoutUnlockingIsAnAccessError() {
    gpio.store(LOCK_S, LED);
    gpio.store(LOCK_C, LED);
    assertThat(gpio.load(LOCK)).isEqualTo(LED);
    assertThat(gpio.load(ASR)).isEqualTo(1);
    gpio.store(ASR, 0);
    assertThat(gpio.load(ASR)).isZero();
    bench.assertMisuse(Misuse.LOCKED);
  }

  @Test
  void unlockingLastsForTheNextWriteOnly() {
    gpio.store(LOCK_S, LED);
    gpio.store(UNLOCK, 0xAA000000 | LOCK_C);
    gpio.store(OVR_S, LED);
    gpio.store(LOCK_C, LED);
    assertThat(gpio.load(LOCK)).isEqualTo(LED);
  }

  @Test
  void aWrongKeyIsMisuse() {
    gpio.store(UNLOCK, 0x55000000 | LOCK_C);
    bench.assertMisuse(Misuse.LOCKED);
  }

  @Test
  void missingAndOneWayRegistersAreReported() {
    gpio.load(0x0F0);
    gpio.store(0x600, 0);
    gpio.load(OVR_S);
    gpio.store(PVR, 1);
    bench.assertMisuse(Misuse.NO_REGISTER, Misuse.NO_REGISTER, Misuse.ACCESS, Misuse.ACCESS);
  }

  @Test
  void bytesCanBeSet() {
    gpio.store(OVR_S + 1, 0x20, 1);
    assertThat(gpio.load(OVR)).isEqualTo(LED);
    assertThat(gpio.load(OVR + 1, 1)).isEqualTo(0x20);
    bench.assertNoMisuse();
  }
}
