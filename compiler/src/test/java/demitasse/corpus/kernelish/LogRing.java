package demitasse.corpus.kernelish;

import demitasse.corpus.CorpusProgram;

/** Logs records by format number into a ring that overwrites the oldest. */
public final class LogRing extends CorpusProgram {
  public static CorpusProgram create() {
    return new LogRing();
  }

  /** A format's text, level and number of arguments. */
  enum Format {
    BOOT("boot", 1, 0),
    FAULT("fault %x at %x", 4, 2),
    TICK("tick %d", 0, 1),
    USAGE("%d of %d by %d", 2, 3);

    private final String text;
    private final int level;
    private final int arguments;

    Format(String text, int level, int arguments) {
      this.text = text;
      this.level = level;
      this.arguments = arguments;
    }
  }

  private static final Format[] FORMATS = Format.values();
  private final int[] ring = new int[16];
  private int head;
  private int used;
  private int overwritten;
  private int minimumLevel;

  private void append(int word) {
    ring[(head + used) % ring.length] = word;
    used++;
  }

  private int remove() {
    int word = ring[head];
    head = (head + 1) % ring.length;
    used--;
    return word;
  }

  private void log(Format format, int first, int second, int third) {
    if (format.level < minimumLevel) {
      return;
    }
    while (used + 1 + format.arguments > ring.length) {
      int skipped = FORMATS[remove()].arguments;
      for (int i = 0; i < skipped; i++) {
        remove();
      }
      overwritten++;
    }
    append(format.ordinal());
    if (format.arguments > 0) {
      append(first);
    }
    if (format.arguments > 1) {
      append(second);
    }
    if (format.arguments > 2) {
      append(third);
    }
  }

  @Override
  protected void run() {
    for (int i = 0; i < 20; i++) {
      minimumLevel = i == 12 ? 2 : minimumLevel;
      log(FORMATS[i * 3 & 3], i, -i, i * i);
      put(used);
    }
    put(overwritten);
    while (used > 0) {
      Format format = FORMATS[remove()];
      put(format.text.charAt(0));
      for (int i = 0; i < format.arguments; i++) {
        put(remove());
      }
    }
  }
}
