package demitasse.board.mps2;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.machine.Machine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DemoTest {
  private final Mps2Model model = new Mps2Model();

  @AfterEach
  void detach() {
    Machine.attach(null);
  }

  /** Runs until quit, and answers what was printed after the banner's line. */
  private String conversation() {
    Machine.attach(model);
    Board.create().main();
    String printed = model.printed();
    assertThat(printed).startsWith("\r\nDemitasse").endsWith("> quit\r\nbye\r\n");
    return printed.substring(printed.indexOf('\n', 2) + 1);
  }

  @Test
  void theFirstThreeTicksArePrintedAndMoreOnRequest() {
    model.tick().tick().tick().tick().tick().type("ticks 1\r").tick().tick().type("quit\r");

    assertThat(conversation())
        .contains("tick 1\r\n", "tick 3\r\n", "5 ticks so far\r\n", "tick 6\r\n")
        .doesNotContain("tick 4\r\n", "tick 7\r\n");
    assertThat(model.isTimerRunning()).isFalse();
  }

  @Test
  void aTickLeavesTheTypedTextInPlace() {
    model.type("qu").tick().type("it\r");

    assertThat(conversation()).isEqualTo("> qu\r\u001b[Ktick 1\r\n> quit\r\nbye\r\n");
  }

  @Test
  void typedTextCanBeErased() {
    model.type("lef\b\u007fxx\u0015led 1\rquit\r");

    assertThat(conversation())
        .startsWith("> lef\b \b\b \bxx\b \b\b \b\b \bled 1\r\nLED 1 is on\r\n> ");
    assertThat(model.leds()).isEqualTo(0b10);
  }

  @Test
  void controlCDropsTheLine() {
    model.type("fault\u0003quit\r");

    assertThat(conversation()).isEqualTo("> fault^C\r\n> quit\r\nbye\r\n");
  }

  @Test
  void aLineThatIsTooLongRingsTheBell() {
    model.type("x".repeat(65)).type("\rquit\r");

    assertThat(conversation()).startsWith("> " + "x".repeat(64) + "\u0007\r\nNo such command");
  }

  @Test
  void aFaultInADriverIsReportedAndTheProgramGoesOn() {
    model.type("fault\rled 7\rtemperature\rquit\r");

    assertThat(conversation())
        .containsPattern("fault: ArrayIndexOutOfBoundsException at Thermometer\\.java:\\d+\r\n")
        .containsPattern("fault: IllegalArgumentException at FpgaLeds\\.java:\\d+\r\n")
        .contains("21.2 degrees\r\n");
  }

  @Test
  void anUnknownCommandAndAnEmptyLineDoNoHarm() {
    model.type("\rquitter\rquit\r");

    assertThat(conversation())
        .isEqualTo("> \r\n> quitter\r\nNo such command: try help\r\n> quit\r\nbye\r\n");
  }

  @Test
  void helpNamesEachCommand() {
    model.type("help\rquit\r");

    assertThat(conversation())
        .contains("\r\nticks", "\r\nled", "\r\ntemperature", "\r\nfault", "\r\nquit");
  }
}
