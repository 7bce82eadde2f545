package demitasse.capsule;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.abi.ErrorCode;
import demitasse.abi.ReturnVariant;
import demitasse.kernel.Capsule;
import demitasse.kernel.CapsuleBench;
import demitasse.kernel.CommandReturn;
import demitasse.machine.Machine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LowLevelDebugDriverTest {
  private final CapsuleBench bench = new CapsuleBench(2);
  private final FakeSerialPort port = new FakeSerialPort();
  private final DebugWriter writer = new DebugWriter(port, 256);
  private final LowLevelDebugDriver driver = new LowLevelDebugDriver(bench.processes(), writer);
  private final int processId;

  LowLevelDebugDriverTest() {
    writer.setDeferredCalls(bench.builder().deferredCalls(), new Capsule("debug", 10));
    bench.start("first");
    processId = bench.start("second");
  }

  @AfterEach
  void detach() {
    Machine.attach(null);
  }

  @Test
  void theDriverExistsAndPrintsNothingForThat() {
    assertThat(call(0, 0, 0).variant()).isEqualTo(ReturnVariant.SUCCESS);
    assertThat(printed()).isEmpty();
  }

  @Test
  void alertCodesAreNamedIfTheyAreKnown() {
    assertThat(call(1, 1, 0).variant()).isEqualTo(ReturnVariant.SUCCESS);
    call(1, 2, 0);
    call(1, 0xABC, 0);

    assertThat(printed())
        .isEqualTo(
            """
            LowLevelDebug: App 0x1 alert code 0x1 (panic)
            LowLevelDebug: App 0x1 alert code 0x2 (wrong location)
            LowLevelDebug: App 0x1 alert code 0xabc
            """);
  }

  @Test
  void numbersArePrintedWithTheDigitsThatTheyNeed() {
    call(2, 0, 0);
    call(2, 0x10, 0);
    call(3, -1, 0x0FED_CBA9);

    assertThat(printed())
        .isEqualTo(
            """
            LowLevelDebug: App 0x1 prints 0x0
            LowLevelDebug: App 0x1 prints 0x10
            LowLevelDebug: App 0x1 prints 0xffffffff 0xfedcba9
            """);
  }

  @Test
  void otherCommandsAreNotSupported() {
    CommandReturn answer = call(4, 1, 2);

    assertThat(answer.variant()).isEqualTo(ReturnVariant.FAILURE);
    assertThat(answer.value(0)).isEqualTo(ErrorCode.NOSUPPORT.value());
    assertThat(printed()).isEmpty();
  }

  private CommandReturn call(int command, int argument0, int argument1) {
    return driver.command(processId, command, argument0, argument1);
  }

  private String printed() {
    bench.serveDeferredCalls();
    port.completeAll(10);
    return String.join("", port.takeSent());
  }
}
