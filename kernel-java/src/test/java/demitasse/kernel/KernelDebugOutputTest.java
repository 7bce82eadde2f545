package demitasse.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.hil.DebugLog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the kernel says to its developers, and how it names places in messages. */
class KernelDebugOutputTest extends KernelTestCase {
  /** A log that keeps the messages as the JVM formats them. */
  private static final class Recorded extends DebugLog {
    private final List<String> messages = new ArrayList<>();

    @Override
    protected void print(String message) {
      messages.add(message);
    }

    @Override
    protected void begin(int text) {}

    @Override
    protected void number(int value) {}

    @Override
    protected void end() {}
  }

  private final Recorded log = new Recorded();

  private void bootLogged() {
    build(FaultPolicies.stop(), 1);
    fixture.kernelBuilder().setDebugLog(log);
    fixture.addApp("app").boot();
    process = fixture.process(0);
  }

  @Test
  void aProcessThatStartsIsLogged() {
    bootLogged();

    assertThat(log.messages)
        .containsExactly(
            "process 0 starts, RAM from " + Integer.toHexString(process.memoryStart()));
  }

  @Test
  void aProcessThatEndsIsLogged() {
    bootLogged();
    log.messages.clear();

    process.call(6, 0, 42, 0, 0);

    assertThat(log.messages).containsExactly("process 0 has ended with code 42");
  }

  @Test
  void anUpcallWithoutRoomIsLogged() {
    bootLogged();
    process.command(DRIVER, 0, 0, 0);
    log.messages.clear();
    for (int i = 0; i <= ProcessStore.UPCALL_CAPACITY; i++) {
      driver.upcalls[1].schedule(process.identifier(), 0, 0, 0);
    }

    assertThat(log.messages).hasSize(1);
    assertThat(log.messages.get(0)).startsWith("process 0 has no room for upcall ");
  }

  @Test
  void aFailureIsNamedByItsPlace() {
    boot("app");
    driver.failure = new IllegalStateException();

    process.command(DRIVER, 0, 0, 0);

    assertThat(fixture.messages().text()).contains(" failed at ScriptedDriver.java:");
  }

  @Test
  void aFailureIsNumberedIfTheBoardSaysSo() {
    build(FaultPolicies.stop(), 1);
    fixture.kernelBuilder().printNumbersOfPlaces();
    fixture.addApp("app").boot();
    driver.failure = new IllegalStateException();

    fixture.process(0).command(DRIVER, 0, 0, 0);

    assertThat(fixture.messages().text()).containsPattern(" failed at location \\d+\r\n");
  }
}
