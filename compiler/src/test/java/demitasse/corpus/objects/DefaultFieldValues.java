package demitasse.corpus.objects;

import demitasse.corpus.CorpusProgram;

/** Reads fields that nothing has assigned, then assigns them. */
public final class DefaultFieldValues extends CorpusProgram {
  public static CorpusProgram create() {
    return new DefaultFieldValues();
  }

  private boolean flag;
  private byte small;
  private short medium;
  private char letter;
  private int number;
  private long wide;
  private Object reference;
  private int neverWritten;
  private long neverWrittenWide;
  private Object neverWrittenReference;

  @Override
  protected void run() {
    putAll();
    flag = true;
    small = (byte) 0xFF;
    medium = (short) 0x8000;
    letter = 0xFFFF;
    number = -1;
    wide = Long.MIN_VALUE;
    reference = this;
    putAll();
  }

  private void putAll() {
    put(flag);
    put(small);
    put(medium);
    put((int) letter);
    put(number);
    put(wide);
    put(reference == null);
    put(neverWritten);
    put(neverWrittenWide);
    put(neverWrittenReference == null);
  }
}
