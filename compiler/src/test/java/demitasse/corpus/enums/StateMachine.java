package demitasse.corpus.enums;

import demitasse.corpus.CorpusProgram;

/** Runs a state machine whose states are enum constants with bodies. */
public final class StateMachine extends CorpusProgram {
  public static CorpusProgram create() {
    return new StateMachine();
  }

  enum State {
    START {
      @Override
      State next(char input) {
        return input == '-' ? SIGN : Character.isDigit(input) ? DIGITS : FAILED;
      }
    },
    SIGN {
      @Override
      State next(char input) {
        return Character.isDigit(input) ? DIGITS : FAILED;
      }
    },
    DIGITS {
      @Override
      State next(char input) {
        return Character.isDigit(input) ? this : input == ';' ? DONE : FAILED;
      }
    },
    DONE {
      @Override
      State next(char input) {
        return START.next(input);
      }
    },
    FAILED {
      @Override
      State next(char input) {
        return input == ';' ? START : this;
      }
    };

    abstract State next(char input);
  }

  private final String[] inputs = {"12;-3;x9;4;", "--1;22;", ";;7", "-5;6"};

  @Override
  protected void run() {
    for (String input : inputs) {
      State state = State.START;
      int accepted = 0;
      for (int i = 0; i < input.length(); i++) {
        state = state.next(input.charAt(i));
        put(state.ordinal());
        if (state == State.DONE) {
          accepted++;
        }
      }
      put(accepted);
      put(state.name());
    }
  }
}
