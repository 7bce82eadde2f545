package demitasse.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.abi.ErrorCode;
import demitasse.kernel.ScriptedProcess.Registers;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden table of TRD 104, section 3.2: each variant's number and its registers. */
class CommandReturnTest extends KernelTestCase {
  private static final int A = 0x1111_1111;
  private static final int B = 0x8222_2222;
  private static final int C = 0x3333_3333;
  private static final long LONG = 0x8765_4321_0FED_CBA9L;
  private static final int LOW = 0x0FED_CBA9;
  private static final int HIGH = 0x8765_4321;

  /** Registers as the process passed them: command, driver and the two arguments. */
  private static final int R1 = 9;

  private static final int R2 = CANARY;
  private static final int R3 = CANARY + 1;

  private interface Answer {
    CommandReturn make();
  }

  private static Arguments row(String name, Answer answer, int r0, int r1, int r2, int r3) {
    return Arguments.of(name, answer, r0, r1, r2, r3);
  }

  static Stream<Arguments> variants() {
    ErrorCode busy = ErrorCode.BUSY;
    return Stream.of(
        row("failure", () -> CommandReturn.failure(busy), 0, 2, R2, R3),
        row("failure u32", () -> CommandReturn.failure(busy, B), 1, 2, B, R3),
        row("failure 2 u32", () -> CommandReturn.failure(busy, A, B), 2, 2, A, B),
        row("failure u64", () -> CommandReturn.failureLong(busy, LONG), 3, 2, LOW, HIGH),
        row("success", CommandReturn::success, 128, R1, R2, R3),
        row("success u32", () -> CommandReturn.success(A), 129, A, R2, R3),
        row("success 2 u32", () -> CommandReturn.success(A, B), 130, A, B, R3),
        row("success u64", () -> CommandReturn.successLong(LONG), 131, LOW, HIGH, R3),
        row("success 3 u32", () -> CommandReturn.success(A, B, C), 132, A, B, C),
        row("success u32 u64", () -> CommandReturn.successLong(A, LONG), 133, A, LOW, HIGH));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("variants")
  void d05VariantHasItsNumberAndRegisters(
      String name, Answer answer, int r0, int r1, int r2, int r3) {
    boot("app");
    driver.behaviour = (id, command, argument0, argument1) -> answer.make();

    Registers registers = process.command(DRIVER, R1, R2, R3);

    assertThat(registers.r0()).isEqualTo(r0);
    assertThat(registers.r1()).isEqualTo(r1);
    assertThat(registers.r2()).isEqualTo(r2);
    assertThat(registers.r3()).isEqualTo(r3);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("variants")
  void driversReadWhatTheyAnswer(String name, Answer answer, int r0, int r1, int r2, int r3) {
    int[] registers = {0, R1, R2, R3};
    CommandReturn made = answer.make();

    for (int index = 0; index < made.valueCount(); index++) {
      registers[index + 1] = made.value(index);
    }
    assertThat(made.variant()).isEqualTo(r0);
    assertThat(registers).containsExactly(0, r1, r2, r3);
  }
}
