package demitasse.corpus.dispatch;

import demitasse.corpus.CorpusProgram;

/** Tests objects against classes, interfaces, arrays and null. */
public final class InstanceOf extends CorpusProgram {
  public static CorpusProgram create() {
    return new InstanceOf();
  }

  interface Readable {}

  interface Writable extends Readable {}

  abstract static class Stream {}

  static class Input extends Stream implements Readable {}

  static class Pipe extends Input implements Writable {}

  static final class LastPipe extends Pipe {}

  private final Object[] objects = {
    new Input(),
    new Pipe(),
    new LastPipe(),
    "text",
    new int[1],
    new long[1],
    new Pipe[1],
    new Readable[1],
    new String[1],
    new Object[1],
    new int[1][1],
    new Object(),
    null
  };

  @Override
  protected void run() {
    for (Object object : objects) {
      put(classes(object));
      put(arrays(object));
    }
  }

  private static int classes(Object object) {
    int result = object instanceof Object ? 1 : 0;
    result |= object instanceof Stream ? 2 : 0;
    result |= object instanceof Input ? 4 : 0;
    result |= object instanceof Pipe ? 8 : 0;
    result |= object instanceof LastPipe ? 16 : 0;
    result |= object instanceof Readable ? 32 : 0;
    result |= object instanceof Writable ? 64 : 0;
    result |= object instanceof String ? 128 : 0;
    return result;
  }

  private static int arrays(Object object) {
    int result = object instanceof int[] ? 1 : 0;
    result |= object instanceof long[] ? 2 : 0;
    result |= object instanceof Object[] ? 4 : 0;
    result |= object instanceof Stream[] ? 8 : 0;
    result |= object instanceof Readable[] ? 16 : 0;
    result |= object instanceof String[] ? 32 : 0;
    result |= object instanceof int[][] ? 64 : 0;
    result |= object instanceof Object[][] ? 128 : 0;
    return result;
  }
}
