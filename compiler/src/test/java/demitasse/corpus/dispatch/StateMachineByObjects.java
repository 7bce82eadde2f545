package demitasse.corpus.dispatch;

import demitasse.corpus.CorpusProgram;

/** Moves between state objects that implement one interface and know each other. */
public final class StateMachineByObjects extends CorpusProgram {
  interface State {
    State on(int symbol);

    int code();
  }

  final class Waiting implements State {
    private State accepted;

    @Override
    public State on(int symbol) {
      if (symbol == 0x7E) {
        checksum = 0;
        return accepted;
      }
      return this;
    }

    @Override
    public int code() {
      return 1;
    }
  }

  final class Reading implements State {
    private State ended;
    private State escaped;

    @Override
    public State on(int symbol) {
      if (symbol == 0x7E) {
        return ended;
      }
      if (symbol == 0x7D) {
        return escaped;
      }
      checksum = checksum * 31 + symbol;
      return this;
    }

    @Override
    public int code() {
      return 2;
    }
  }

  final class Escaped implements State {
    private State back;

    @Override
    public State on(int symbol) {
      checksum = checksum * 31 + (symbol ^ 0x20);
      return back;
    }

    @Override
    public int code() {
      return 3;
    }
  }

  private int checksum;
  private State state;
  private final byte[] input = {1, 0x7E, 2, 3, 0x7D, 0x5E, 4, 0x7E, 5, 0x7E, 0x7D, 0x5D, 0x7E};

  public static CorpusProgram create() {
    StateMachineByObjects program = new StateMachineByObjects();
    Waiting waiting = program.new Waiting();
    Reading reading = program.new Reading();
    Escaped escaped = program.new Escaped();
    waiting.accepted = reading;
    reading.ended = waiting;
    reading.escaped = escaped;
    escaped.back = reading;
    program.state = waiting;
    return program;
  }

  @Override
  protected void run() {
    for (byte symbol : input) {
      state = state.on(symbol);
      put(state.code());
      put(checksum);
    }
  }
}
