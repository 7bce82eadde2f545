package demitasse.corpus.statics;

import demitasse.corpus.CorpusProgram;

/** Objects and arrays that are never written, chained through final statics and fields. */
public final class ConstantObjects extends CorpusProgram {
  private record Pin(int port, int number) {
    int mask() {
      return 1 << number;
    }
  }

  private record Bank(Pin first, Pin second, int[] weights) {}

  private static final Pin LED = new Pin(0, 13);
  private static final Pin BUTTON = new Pin(1, 31);
  private static final Bank BANK = new Bank(LED, BUTTON, new int[] {3, 5, 8});
  private static final Bank[] BANKS = {BANK, new Bank(BUTTON, null, new int[] {}), BANK};
  private int turn;

  public static CorpusProgram create() {
    return new ConstantObjects();
  }

  @Override
  protected void run() {
    put(LED.mask() | BUTTON.mask());
    put(BANK.first().number() * BANK.weights()[2]);
    for (int i = 0; i < 6; i++) {
      Bank bank = BANKS[turn % 3];
      put(bank.first().mask());
      put(bank.second() == null ? -1 : bank.second().port());
      put(bank.weights().length);
      put(bank == BANK);
      put(bank.first() == BUTTON);
      turn += i;
    }
  }
}
