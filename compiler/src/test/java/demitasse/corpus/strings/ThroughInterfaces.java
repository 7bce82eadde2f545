package demitasse.corpus.strings;

import demitasse.corpus.CorpusProgram;

/** Strings returned by implementations of an interface and kept in records and enums. */
public final class ThroughInterfaces extends CorpusProgram {
  private interface Named {
    String name();

    default String label() {
      return name().isEmpty() ? "anonymous" : name();
    }
  }

  private record Port(String name, int number) implements Named {}

  private static final class Fixed implements Named {
    @Override
    public String name() {
      return "";
    }
  }

  private enum Level implements Named {
    LOW,
    HIGH {
      @Override
      public String label() {
        return "high!";
      }
    }
  }

  private final Named[] named = {
    new Port("PA", 3), new Fixed(), Level.LOW, Level.HIGH, new Port("", 0)
  };
  private Named current;

  public static CorpusProgram create() {
    return new ThroughInterfaces();
  }

  @Override
  protected void run() {
    for (Named each : named) {
      current = each;
      put(current.label());
      put(current.name());
      put(each.name().equals("HIGH"));
    }
    current = null;
  }
}
