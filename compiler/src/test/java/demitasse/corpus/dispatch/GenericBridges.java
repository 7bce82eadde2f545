package demitasse.corpus.dispatch;

import demitasse.corpus.CorpusProgram;

/** Calls methods through the bridges that javac makes for generic supertypes. */
public final class GenericBridges extends CorpusProgram {
  public static CorpusProgram create() {
    return new GenericBridges();
  }

  interface Consumer2<T> {
    int consume(T value, int extra);
  }

  abstract static class Processor<T> implements Consumer2<T> {
    int calls;

    abstract int process(T value);

    @Override
    public int consume(T value, int extra) {
      calls++;
      return process(value) + extra;
    }
  }

  static final class TextProcessor extends Processor<String> {
    @Override
    int process(String value) {
      return value.length() * 10 + value.charAt(0);
    }
  }

  static final class ArrayProcessor extends Processor<int[]> {
    @Override
    int process(int[] value) {
      int sum = 0;
      for (int item : value) {
        sum += item;
      }
      return sum;
    }

    @Override
    public int consume(int[] value, int extra) {
      return super.consume(value, -extra);
    }
  }

  private final TextProcessor text = new TextProcessor();
  private final ArrayProcessor array = new ArrayProcessor();
  private final Consumer2<String> textConsumer = text;
  private final Processor<int[]> arrayProcessor = array;
  private final String[] words = {"kernel", "x", "driver", "UART0"};
  private final int[][] rows = {{1, 2, 3}, {}, {-5}, {1 << 30, 1 << 30}};

  @Override
  protected void run() {
    for (int i = 0; i < words.length; i++) {
      put(text.consume(words[i], i));
      put(textConsumer.consume(words[i], i * 2));
      put(array.consume(rows[i], i));
      put(arrayProcessor.consume(rows[i], i * 2));
      put(arrayProcessor.process(rows[i]));
    }
    put(text.calls);
    put(arrayProcessor.calls);
  }
}
