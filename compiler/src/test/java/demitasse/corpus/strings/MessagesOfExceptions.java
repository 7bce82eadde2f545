package demitasse.corpus.strings;

import demitasse.corpus.CorpusProgram;

/** Messages of exceptions: constants, tables, null, and of a class of the program. */
public final class MessagesOfExceptions extends CorpusProgram {
  private static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    final int code;

    Refusal(String message, int code) {
      super(message);
      this.code = code;
    }
  }

  private static final String PREFIX = "prefix";
  private int calls;

  public static CorpusProgram create() {
    return new MessagesOfExceptions();
  }

  @Override
  protected void run() {
    for (int scenario = 0; scenario < 6; scenario++) {
      try {
        put(refuse(scenario));
      } catch (Refusal refusal) {
        put(refusal.code);
        put(refusal.getMessage());
      } catch (IllegalStateException state) {
        put(state.getMessage() == null);
      } catch (IllegalArgumentException argument) {
        String message = argument.getMessage();
        put(message.length());
        put(message.equals("bad argument"));
        put(message);
      }
    }
    put(calls);
  }

  private int refuse(int scenario) {
    calls++;
    switch (scenario) {
      case 0:
        throw new IllegalArgumentException("bad argument");
      case 1:
        throw new IllegalStateException();
      case 2:
        throw new Refusal("refused", 77);
      case 3:
        throw new IllegalArgumentException(PREFIX + " and rest");
      case 4:
        throw new Refusal("", -scenario);
      default:
        return scenario;
    }
  }
}
