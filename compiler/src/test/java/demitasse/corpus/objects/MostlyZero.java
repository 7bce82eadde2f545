package demitasse.corpus.objects;

import demitasse.corpus.CorpusProgram;

/** Objects and arrays that change and of which few words are not zero when the program starts. */
public final class MostlyZero extends CorpusProgram {
  private static final class Task {
    private final int number;
    private final Task next;
    private byte small = -7;
    private boolean isReady = true;
    private short medium;
    private char letter;
    private long deadline = Long.MIN_VALUE + 3;
    private int a;
    private int b;
    private int c;
    private int d;
    private int e;
    private int f;
    private long g;
    private long h;

    Task(int number, Task next) {
      this.number = number;
      this.next = next;
    }

    long change(int by) {
      a += by;
      b += 2 * by;
      c ^= by;
      d -= by;
      e += small;
      f += medium;
      g += deadline;
      h += letter;
      small--;
      medium++;
      letter += 'a';
      deadline++;
      isReady = !isReady;
      return a + b + c + d + e + f + g + h + (isReady ? 1 : 0) + number;
    }
  }

  private final Task last = new Task(-1, null);
  private final Task first = new Task(70_000, last);
  private final byte[][] bytes = {new byte[40], new byte[700], new byte[3]};
  private final short[][] shorts = {new short[32], new short[33]};
  private final long[][] longs = {new long[16], new long[9]};
  private final long[] oneLong = new long[10];
  private final char[] oneCharacter = new char[50];
  private final Task[][] tasks = {new Task[12], new Task[20]};

  private MostlyZero() {
    bytes[1][699] = -1;
    shorts[0][31] = Short.MIN_VALUE;
    longs[1][8] = -2;
    oneLong[4] = 0x1234_5678_9ABC_DEF0L;
    oneCharacter[0] = '\uFFFF';
    tasks[0][11] = first;
  }

  public static CorpusProgram create() {
    return new MostlyZero();
  }

  @Override
  protected void run() {
    for (Task task = first; task != null; task = task.next) {
      put(task.change(3));
      put(task.change(-40_000));
    }
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 3; i++) {
        put(sum(bytes[i]));
      }
      for (int i = 0; i < 2; i++) {
        put(sum(shorts[i]));
        put(sum(longs[i]));
        put(taskNumbers(tasks[i]));
      }
      change();
    }
  }

  private void change() {
    oneLong[5]++;
    oneCharacter[7] += oneCharacter[0];
    put(oneLong[4] + oneLong[5]);
    put(oneCharacter[7]);
    tasks[1][19] = tasks[0][11];
  }

  private static int sum(byte[] items) {
    int sum = items.length;
    for (int i = 0; i < items.length; i++) {
      sum += items[i];
      items[i]++;
    }
    return sum;
  }

  private static int sum(short[] items) {
    int sum = items.length;
    for (int i = 0; i < items.length; i++) {
      sum += items[i];
      items[i] += 3;
    }
    return sum;
  }

  private static long sum(long[] items) {
    long sum = items.length;
    for (int i = 0; i < items.length; i++) {
      sum += items[i];
      items[i] -= 5;
    }
    return sum;
  }

  private static int taskNumbers(Task[] items) {
    int sum = items.length;
    for (Task task : items) {
      sum += task == null ? 1 : task.number;
    }
    return sum;
  }
}
