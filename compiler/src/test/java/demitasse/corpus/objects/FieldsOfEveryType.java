package demitasse.corpus.objects;

import demitasse.corpus.CorpusProgram;

/** Reads and writes a field of each primitive type and of reference types. */
public final class FieldsOfEveryType extends CorpusProgram {
  public static CorpusProgram create() {
    return new FieldsOfEveryType();
  }

  private boolean flag = true;
  private byte small = -128;
  private short medium = 32767;
  private char letter = 'z';
  private int number = 100_000;
  private long wide = 0x1234_5678_9ABC_DEF0L;
  private String text = "start";
  private int[] array = {1, 2, 3};
  private Object any = this;

  @Override
  protected void run() {
    putAll();
    flag = !flag;
    small--;
    medium++;
    letter += 10;
    number *= 54_321;
    wide += number;
    text = number < 0 ? "negative" : "positive";
    array[1] = small;
    any = array;
    putAll();
    small += 300;
    medium = (short) (medium << 3);
    letter = (char) (letter * 1000);
    wide = wide << 4 | letter;
    putAll();
  }

  private void putAll() {
    put(flag);
    put(small);
    put(medium);
    put(letter);
    put(number);
    put(wide);
    put(text);
    put(array[1]);
    put(any == this);
    put(any == array);
  }
}
