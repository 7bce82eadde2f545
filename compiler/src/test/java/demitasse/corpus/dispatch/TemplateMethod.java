package demitasse.corpus.dispatch;

import demitasse.corpus.CorpusProgram;

/** Runs final template methods of an abstract class over hooks in subclasses. */
public final class TemplateMethod extends CorpusProgram {
  public static CorpusProgram create() {
    return new TemplateMethod();
  }

  abstract static class Protocol {
    private int errors;

    final int transfer(int value) {
      if (!begin(value)) {
        errors++;
        return end(-1);
      }
      int result = 0;
      for (int i = 0; i < length(); i++) {
        result += word(value, i);
      }
      return end(result);
    }

    boolean begin(int value) {
      return value >= 0;
    }

    abstract int length();

    abstract int word(int value, int index);

    int end(int result) {
      return result;
    }
  }

  static final class Spi extends Protocol {
    @Override
    int length() {
      return 3;
    }

    @Override
    int word(int value, int index) {
      return value << index * 8;
    }
  }

  static class I2c extends Protocol {
    int starts;

    @Override
    boolean begin(int value) {
      starts++;
      return super.begin(value) && value < 0x80;
    }

    @Override
    int length() {
      return starts;
    }

    @Override
    int word(int value, int index) {
      return value + index;
    }
  }

  static final class FastI2c extends I2c {
    @Override
    int end(int result) {
      return result * 4;
    }
  }

  private final Protocol[] protocols = {new Spi(), new I2c(), new FastI2c()};
  private final int[] inputs = {5, -3, 0x7F, 0x80, 1};

  @Override
  protected void run() {
    for (int input : inputs) {
      for (Protocol protocol : protocols) {
        put(protocol.transfer(input));
        put(protocol.errors);
      }
    }
  }
}
