package demitasse.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.abi.ErrorCode;
import demitasse.kernel.ScriptedProcess.Registers;

/** What many tests of the kernel share: two drivers, one process, and how answers are checked. */
abstract class KernelTestCase {
  /** A driver with a grant. */
  static final int DRIVER = 0x2_0003;

  /** A driver without one. */
  static final int BARE_DRIVER = 0x2;

  /** What no driver has. */
  static final int NO_DRIVER = 0x2_0004;

  static final int FAILURE = 0;
  static final int FAILURE_U32_U32 = 2;
  static final int SUCCESS = 128;
  static final int SUCCESS_U32 = 129;
  static final int SUCCESS_U32_U32 = 130;

  /** What registers hold that a system call does not use. */
  static final int CANARY = 0xC0FFEE00;

  KernelFixture fixture;
  ScriptedDriver driver;
  Capsule capsule;
  ScriptedProcess process;
  int ram;

  /** Starts a kernel with these apps; the first is {@link #process}. */
  void boot(String... names) {
    boot(FaultPolicies.stop(), names);
  }

  void boot(FaultPolicy policy, String... names) {
    build(policy, Math.max(names.length, 1));
    for (String name : names) {
      fixture.addApp(name);
    }
    fixture.boot();
    process = fixture.process(0);
    ram = process.memoryStart();
  }

  void build(FaultPolicy policy, int slots) {
    fixture = new KernelFixture(slots, policy);
    driver = new ScriptedDriver(fixture.grants());
    capsule = fixture.install(DRIVER, driver, driver.grant);
    fixture.install(BARE_DRIVER, (id, command, a0, a1) -> CommandReturn.success(5), null);
    fixture.kernelBuilder().installIpc();
  }

  /** A part of the process's RAM that is neither stack nor anything else. */
  int buffer(int offset) {
    return ram + KernelFixture.STACK_BYTES + offset;
  }

  static void assertFailure(Registers answer, ErrorCode error) {
    assertThat(answer).isNotNull();
    assertThat(answer.r0()).isEqualTo(FAILURE);
    assertThat(answer.r1()).isEqualTo(error.value());
  }

  static void assertRefused(Registers answer, ErrorCode error, int value0, int value1) {
    assertThat(answer).isNotNull();
    assertThat(answer.r0()).isEqualTo(FAILURE_U32_U32);
    assertThat(answer.r1()).isEqualTo(error.value());
    assertThat(answer.r2()).isEqualTo(value0);
    assertThat(answer.r3()).isEqualTo(value1);
  }

  static void assertSwapped(Registers answer, int old0, int old1) {
    assertThat(answer).isNotNull();
    assertThat(answer.r0()).isEqualTo(SUCCESS_U32_U32);
    assertThat(answer.r1()).isEqualTo(old0);
    assertThat(answer.r2()).isEqualTo(old1);
  }

  static void assertSuccess(Registers answer, int value) {
    assertThat(answer).isNotNull();
    assertThat(answer.r0()).isEqualTo(SUCCESS_U32);
    assertThat(answer.r1()).isEqualTo(value);
  }

  static void assertSuccess(Registers answer) {
    assertThat(answer).isNotNull();
    assertThat(answer.r0()).isEqualTo(SUCCESS);
  }

  ProcessState state() {
    return process.kernelView().state();
  }
}
