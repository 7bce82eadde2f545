package demitasse.corpus.objects;

import demitasse.corpus.CorpusProgram;

/** Mixes long and narrow fields in inherited layouts. */
public final class LongFields extends CorpusProgram {
  public static CorpusProgram create() {
    return new LongFields();
  }

  static class Base {
    byte tag = 1;
    long stamp = 0x1_0000_0001L;
  }

  static class Middle extends Base {
    short extra = -2;
    long second = -1L;
    boolean done;
  }

  static final class Leaf extends Middle {
    byte end = 3;
    char sign = 'S';
    long third = 1L << 40;
  }

  private final Base base = new Base();
  private final Leaf leaf = new Leaf();
  private final long[] sums = new long[4];

  @Override
  protected void run() {
    for (int i = 0; i < 5; i++) {
      base.stamp += leaf.tag;
      leaf.stamp *= 3;
      leaf.second ^= leaf.stamp >>> 1;
      leaf.third -= leaf.extra;
      leaf.tag++;
      leaf.extra <<= 2;
      leaf.end -= 50;
      leaf.sign++;
      leaf.done = !leaf.done;
      sums[i & 3] += leaf.third ^ leaf.second;
      put(base.stamp);
      put(leaf.stamp);
      put(leaf.second);
      put(leaf.third);
      put(leaf.tag + leaf.extra + leaf.end + leaf.sign);
      put(leaf.done);
    }
    for (long sum : sums) {
      put(sum);
    }
  }
}
