package demitasse.tools.run;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.record.InputLog;
import demitasse.simulator.time.Timeline;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

final class RunLoopTest {
  private static final long SECOND = Timeline.SECOND;

  private final FakeBoard board = new FakeBoard();
  private final FakeTerminal terminal = new FakeTerminal();
  private final InputLog log = new InputLog();
  private long wall;

  private void run(long end, boolean hurries) {
    new RunLoop(board, terminal, log, end, hurries, () -> wall).run();
  }

  @Test
  void endsAtTheGivenTime() {
    run(3 * SECOND, true);
    assertThat(board.now).isEqualTo(3 * SECOND);
  }

  @Test
  void keepsThePaceOfTheWall() {
    run(SECOND, false);
    assertThat(wall).isGreaterThanOrEqualTo(990_000_000L);
  }

  @Test
  void keepsThePaceInAPipeToo() {
    terminal.interactive = false;
    run(SECOND, false);
    assertThat(wall).isGreaterThanOrEqualTo(990_000_000L);
  }

  @Test
  void hurriesIfToldTo() {
    run(SECOND, true);
    assertThat(wall).isZero();
  }

  @Test
  void showsWhatTheBoardSends() {
    board.output = "hello";
    run(SECOND, true);
    assertThat(terminal.written).isEqualTo("hello");
  }

  @Test
  void keysGoToTheBoardAndTheLog() {
    terminal.keys.addAll(List.of((int) 'l', (int) 's'));
    run(SECOND, true);
    assertThat(board.events).containsExactly("type 6c", "type 73");
    assertThat(log.inputs()).extracting(InputLog.Input::value).containsExactly("6c", "73", "end");
  }

  @Test
  void aCommandKeyEndsTheRun() {
    terminal.keys.addAll(List.of(1, (int) 'x', (int) 'z'));
    run(Timeline.NEVER, true);
    assertThat(board.events).isEmpty();
  }

  @Test
  void commandKeysPressTheButtonAndReset() {
    terminal.keys.addAll(List.of(1, (int) 'b', 1, (int) 'b', 1, (int) 'r', 1, 1));
    run(SECOND, true);
    assertThat(board.events).containsExactly("button true", "button false", "reset", "type 01");
  }

  @Test
  void anUnknownCommandKeyIsAnsweredWithTheKnownOnes() {
    terminal.keys.addAll(List.of(1, (int) '?'));
    run(SECOND, true);
    assertThat(terminal.said).containsExactly(RunLoop.KEYS);
  }

  @Test
  void linesOfAPipeWaitUntilTheBoardIsSilent() {
    terminal.interactive = false;
    board.output = "ready";
    terminal.keys.addAll(List.of((int) 'a', (int) '\r', (int) 'b', (int) '\r', UserTerminal.END));
    run(Timeline.NEVER, true);
    assertThat(board.events).containsExactly("type 61", "type 0d", "type 62", "type 0d");
    assertThat(log.inputs())
        .extracting(input -> input.time() / Timeline.MILLISECOND)
        .containsExactly(105L, 105L, 205L, 205L, 1305L);
  }

  @Test
  void aGivenTimeHoldsAfterTheEndOfPipedInput() {
    terminal.interactive = false;
    terminal.keys.add(UserTerminal.END);
    run(5 * SECOND, true);
    assertThat(board.now).isEqualTo(5 * SECOND);
  }

  @Test
  void inAPipeAllBytesAreForTheBoard() {
    terminal.interactive = false;
    terminal.keys.addAll(List.of(1, (int) 'x'));
    run(SECOND, true);
    assertThat(board.events).containsExactly("type 01", "type 78");
  }

  @Test
  void theEndOfPipedInputEndsTheRunASecondLater() {
    terminal.interactive = false;
    terminal.keys.addAll(List.of((int) 'a', UserTerminal.END));
    run(Timeline.NEVER, true);
    assertThat(board.now).isBetween(2 * SECOND, 3 * SECOND);
  }

  @Test
  void aBoardThatHasStoppedEndsTheRun() {
    board.stopsAt = SECOND;
    run(Timeline.NEVER, true);
    assertThat(board.now).isEqualTo(SECOND);
    assertThat(terminal.said).hasSize(1).first().asString().contains("has stopped");
  }

  @Test
  void aReplayDoesWhatWasRecorded() {
    terminal.keys.addAll(List.of((int) 'l', 1, (int) 'b', 1, (int) 'r'));
    run(SECOND, true);
    List<String> recorded = List.copyOf(board.events);
    board.events.clear();
    log.inputs().forEach(input -> RunLoop.apply(board, input));
    assertThat(board.events).isEqualTo(recorded).hasSize(3);
  }

  @Test
  void statusShowsTheLeds() {
    run(SECOND, true);
    assertThat(terminal.status).startsWith("LEDs: red on | 1.0 s");
  }

  private static final class FakeBoard implements RunningBoard {
    private final List<String> events = new ArrayList<>();
    private long now;
    private long stopsAt = Timeline.NEVER;
    private String output = "";

    @Override
    public void run(long untilPicoseconds) {
      now = Math.min(untilPicoseconds, stopsAt);
    }

    @Override
    public long now() {
      return now;
    }

    @Override
    public boolean hasStopped() {
      return now >= stopsAt;
    }

    @Override
    public byte[] takeOutput() {
      byte[] bytes = output.getBytes(StandardCharsets.ISO_8859_1);
      output = "";
      return bytes;
    }

    @Override
    public void type(int value) {
      events.add("type %02x".formatted(value));
    }

    @Override
    public void press(boolean pressed) {
      events.add("button " + pressed);
    }

    @Override
    public void reset() {
      events.add("reset");
    }

    @Override
    public String leds() {
      return "red on";
    }
  }

  private final class FakeTerminal implements UserTerminal {
    private final Queue<Integer> keys = new ArrayDeque<>();
    private final List<String> said = new ArrayList<>();
    private String written = "";
    private String status = "";
    private boolean interactive = true;

    @Override
    public int read(long milliseconds) {
      wall += milliseconds * 1_000_000;
      if (keys.isEmpty()) {
        return NOTHING;
      }
      return keys.peek() == END ? END : keys.remove();
    }

    @Override
    public void sleep(long milliseconds) {
      wall += milliseconds * 1_000_000;
    }

    @Override
    public void write(byte[] bytes) {
      written += new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void showStatus(String line) {
      status = line;
    }

    @Override
    public void say(String line) {
      said.add(line);
    }

    @Override
    public boolean isInteractive() {
      return interactive;
    }

    @Override
    public void close() {}
  }
}
