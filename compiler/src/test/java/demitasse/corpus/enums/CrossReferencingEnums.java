package demitasse.corpus.enums;

import demitasse.corpus.CorpusProgram;

/** Links two enums that refer to each other through fields set at build time. */
public final class CrossReferencingEnums extends CorpusProgram {
  public static CorpusProgram create() {
    return new CrossReferencingEnums();
  }

  enum Pin {
    A0,
    A1,
    B7;

    private Function function;
    private int toggles;

    void toggle() {
      toggles++;
      function.used += ordinal() + 1;
    }
  }

  enum Function {
    UART(Pin.A0),
    SPI(Pin.A1),
    GPIO(Pin.B7);

    private final Pin pin;
    private int used;

    Function(Pin pin) {
      this.pin = pin;
      pin.function = this;
    }

    Function following() {
      return FUNCTIONS[(ordinal() + 1) % FUNCTIONS.length];
    }
  }

  private static final Function[] FUNCTIONS = Function.values();

  @Override
  protected void run() {
    for (Function function : FUNCTIONS) {
      function.used = 0;
      function.pin.toggles = 0;
    }
    Function current = Function.SPI;
    for (int i = 0; i < 10; i++) {
      current.pin.toggle();
      put(current.pin.toggles);
      put(current.used);
      put(current.pin.function == current);
      current = (i & 1) == 0 ? current.following() : current.following().following();
      put(current.name());
    }
  }
}
