package demitasse.compiler.emit;

import demitasse.machine.EntryPoint;

/** Methods with exception handlers, to be compiled by tests that look at their variables. */
public final class TryBoard {
  private int state;

  public static TryBoard create() {
    return new TryBoard();
  }

  private void risk(int value) {
    state = value;
    if (value < 0) {
      throw new IllegalArgumentException();
    }
  }

  @EntryPoint("changed_inside")
  public int changedInside(int input) {
    int before = input * 3;
    int during = input;
    try {
      risk(input);
      during = input + 1;
      risk(input - 10);
    } catch (IllegalArgumentException e) {
      return during + before;
    }
    return before;
  }

  @EntryPoint("used_inside_only")
  public int usedInsideOnly(int input) {
    try {
      int twice = input * 2;
      risk(twice);
      return twice;
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }

  @EntryPoint("counted_in_loop")
  public int countedInLoop(int input) {
    int failures = 0;
    for (int index = 0; index < input; index++) {
      try {
        risk(index - 2);
      } catch (IllegalArgumentException e) {
        failures++;
      }
    }
    return failures;
  }

  @EntryPoint("nested")
  public int nested(int input) {
    int steps = 0;
    try {
      steps = 1;
      try {
        risk(input);
        steps = 2;
        risk(input - 1);
      } catch (IllegalStateException e) {
        steps = 3;
      }
      risk(input - 2);
    } catch (IllegalArgumentException e) {
      steps += 10;
    }
    return steps;
  }

  @EntryPoint("no_handler")
  public int noHandler(int input) {
    risk(input);
    return state;
  }
}
