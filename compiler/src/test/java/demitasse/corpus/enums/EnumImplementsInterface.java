package demitasse.corpus.enums;

import demitasse.corpus.CorpusProgram;

/** Mixes enum constants and ordinary objects behind one interface. */
public final class EnumImplementsInterface extends CorpusProgram {
  public static CorpusProgram create() {
    return new EnumImplementsInterface();
  }

  interface Command {
    int execute(int argument);

    default boolean isSafe() {
      return true;
    }
  }

  enum Builtin implements Command {
    ECHO {
      @Override
      public int execute(int argument) {
        return argument;
      }
    },
    HALVE {
      @Override
      public int execute(int argument) {
        return argument / 2;
      }
    },
    REBOOT {
      @Override
      public int execute(int argument) {
        throw new IllegalStateException("reboot");
      }

      @Override
      public boolean isSafe() {
        return false;
      }
    }
  }

  enum Simple implements Command {
    FIRST,
    SECOND;

    @Override
    public int execute(int argument) {
      return argument * 10 + ordinal();
    }
  }

  static final class Custom implements Command {
    private int sum;

    @Override
    public int execute(int argument) {
      sum += argument;
      return sum;
    }
  }

  private final Command[] commands = {
    Builtin.ECHO, Simple.SECOND, new Custom(), Builtin.REBOOT, Simple.FIRST, Builtin.HALVE
  };

  @Override
  protected void run() {
    for (int i = -9; i < 15; i++) {
      Command command = commands[(i + 12) % commands.length];
      try {
        put(command.execute(i));
      } catch (IllegalStateException thrown) {
        put(thrown.getMessage());
      }
      put(command.isSafe());
      put(command instanceof Enum);
      put(command instanceof Simple simple ? simple.ordinal() : -1);
    }
  }
}
