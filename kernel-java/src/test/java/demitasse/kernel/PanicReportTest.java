package demitasse.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.kernel.ScriptedProcess.Registers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The last words of the system, byte by byte. */
class PanicReportTest extends KernelTestCase {
  private Process view;

  @BeforeEach
  void start() {
    build(FaultPolicies.stop(), 2);
    fixture.addApp("one").boot();
    process = fixture.process(0);
    view = process.kernelView();
    ram = process.memoryStart();
  }

  private String report() {
    fixture.kernel().panicReport().printProcesses();
    return fixture.board().panicText();
  }

  private static String words(int... values) {
    StringBuilder words = new StringBuilder();
    for (int value : values) {
      words.append(" %08x".formatted(value));
    }
    return words + "\r\n";
  }

  @Test
  void processIsReportedWithItsCounters() {
    view.restarts = 1;
    view.systemCalls = 0x8000_0022;
    view.droppedUpcalls = 3;

    assertThat(report())
        .startsWith(
            "\r\nProcess 0 one\r\n"
                + "  RUNNING restarts 00000001 system calls 80000022"
                + " dropped upcalls 00000003 \r\n  flash ");
  }

  @Test
  void processIsReportedWithItsMemory() {
    assertThat(report())
        .contains(
            " \r\n  flash %08x binary %08x end %08x \r\n"
                .formatted(view.flashStart, view.binaryStart, view.flashEnd))
        .contains(
            " \r\n  RAM %08x break %08x grants %08x end %08x \r\n  last system call"
                .formatted(view.memoryStart, view.appBreak, view.kernelBreak, view.memoryEnd));
  }

  @Test
  void processIsReportedWithItsRegisters() {
    process.then(
        () -> {
          for (int index = 0; index < 8; index++) {
            process.highRegisters()[index] = 0x4000 + index;
          }
          return process.stopInterrupted();
        });
    process.run();
    Registers last = process.call(5, 2, CANARY, CANARY + 1, CANARY + 2);

    assertThat(report())
        .contains("  last system call" + words(5, 2, CANARY, CANARY + 1, CANARY + 2))
        .contains(
            "  r4-r11" + words(0x4000, 0x4001, 0x4002, 0x4003, 0x4004, 0x4005, 0x4006, 0x4007))
        .contains("\r\n  sp %08x \r\n".formatted(view.stackPointer))
        .endsWith(
            "  r0-r3 r12 lr pc xPSR"
                + words(last.r0(), last.r1(), last.r2(), last.r3())
                    .replace("\r\n", words(last.r12(), last.lr(), last.pc(), last.xpsr())));
  }

  @Test
  void panicIsReportedWithItsPlaceAndReason() {
    fixture.kernel().panicReport().printSource(new KernelPanic("because"));

    assertThat(fixture.board().panicText())
        .matches("\r\nKernel panic at PanicReportTest\\.java:\\d+\r\nbecause\r\n");
  }

  @Test
  void panicWithoutAReasonIsReportedWithItsPlaceAlone() {
    fixture.kernel().panicReport().printSource(new KernelPanic());

    assertThat(fixture.board().panicText())
        .matches("\r\nKernel panic at PanicReportTest\\.java:\\d+\r\n");
  }
}
