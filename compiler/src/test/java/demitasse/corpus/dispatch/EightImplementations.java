package demitasse.corpus.dispatch;

import demitasse.corpus.CorpusProgram;

/** Runs a small bytecode machine with a class for each of its eight operations. */
public final class EightImplementations extends CorpusProgram {
  public static CorpusProgram create() {
    return new EightImplementations();
  }

  interface Operation {
    int execute(int accumulator, int operand);
  }

  static final class Add implements Operation {
    @Override
    public int execute(int accumulator, int operand) {
      return accumulator + operand;
    }
  }

  static final class Subtract implements Operation {
    @Override
    public int execute(int accumulator, int operand) {
      return accumulator - operand;
    }
  }

  static final class Multiply implements Operation {
    @Override
    public int execute(int accumulator, int operand) {
      return accumulator * operand;
    }
  }

  static final class Divide implements Operation {
    @Override
    public int execute(int accumulator, int operand) {
      return operand == 0 ? accumulator : accumulator / operand;
    }
  }

  static final class ShiftLeft implements Operation {
    @Override
    public int execute(int accumulator, int operand) {
      return accumulator << operand;
    }
  }

  static final class ShiftRight implements Operation {
    @Override
    public int execute(int accumulator, int operand) {
      return accumulator >> operand;
    }
  }

  static final class ExclusiveOr implements Operation {
    @Override
    public int execute(int accumulator, int operand) {
      return accumulator ^ operand;
    }
  }

  static final class Load implements Operation {
    @Override
    public int execute(int accumulator, int operand) {
      return operand;
    }
  }

  private final Operation[] operations = {
    new Add(), new Subtract(), new Multiply(), new Divide(),
    new ShiftLeft(), new ShiftRight(), new ExclusiveOr(), new Load()
  };
  private final int[] program = {
    7, 100, 2, 37, 0, 5, 3, 4, 4, 9, 6, 0x5555, 5, 3, 1, 12345, 3, 0, 3, -7, 2, 65_537, 5, 33
  };

  @Override
  protected void run() {
    int accumulator = 0;
    for (int pass = 0; pass < 3; pass++) {
      for (int at = 0; at < program.length; at += 2) {
        accumulator = operations[program[at]].execute(accumulator, program[at + 1] + pass);
        put(accumulator);
      }
      program[0] = pass;
    }
  }
}
