package demitasse.corpus.control;

import demitasse.corpus.CorpusProgram;

/** A framed serial protocol's receiver with escapes, checksum and resynchronisation. */
public final class ProtocolStateMachine extends CorpusProgram {
  private enum State {
    HUNT,
    LENGTH,
    BODY,
    ESCAPED,
    SUM
  }

  private final int[] bytes = {
    1, 0x7E, 3, 10, 20, 30, 60, 0x7E, 2, 0x7D, 0x5E, 9, 0x87, 0x7E, 1, 0x7E, 1, 5, 5, 0x7E, 0, 0,
    0x7E, 9
  };
  private final int[] body = new int[8];
  private State state = State.HUNT;
  private int length;
  private int filled;
  private int sum;
  private int frames;
  private int errors;

  public static CorpusProgram create() {
    return new ProtocolStateMachine();
  }

  @Override
  protected void run() {
    for (int value : bytes) {
      state = accept(value);
      put(state.ordinal() * 1000 + filled * 100 + frames * 10 + errors);
      put(sum);
    }
    for (int value : body) {
      put(value);
    }
  }

  private State accept(int value) {
    switch (state) {
      case HUNT:
        return value == 0x7E ? State.LENGTH : State.HUNT;
      case LENGTH:
        length = value;
        filled = 0;
        sum = 0;
        if (value > body.length) {
          errors++;
          return State.HUNT;
        }
        return value == 0 ? State.SUM : State.BODY;
      case BODY:
        if (value == 0x7D) {
          return State.ESCAPED;
        }
        if (value == 0x7E) {
          errors++;
          return State.LENGTH;
        }
        return store(value);
      case ESCAPED:
        return store(value ^ 0x20);
      case SUM:
        if ((sum & 0xFF) == value) {
          frames++;
        } else {
          errors++;
        }
        return State.HUNT;
      default:
        return null;
    }
  }

  private State store(int value) {
    body[filled++] = value;
    sum += value;
    return filled == length ? State.SUM : State.BODY;
  }
}
