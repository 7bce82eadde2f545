package demitasse.corpus.variables;

import demitasse.corpus.CorpusProgram;

/** Twenty variables alive across a loop and a call, more than there are registers. */
public final class ManyLive extends CorpusProgram {
  private int seed = 1;

  public static CorpusProgram create() {
    return new ManyLive();
  }

  @Override
  protected void run() {
    int a = next(), b = next(), c = next(), d = next(), e = next();
    int f = next(), g = next(), h = next(), i = next(), j = next();
    int k = next(), l = next(), m = next(), n = next(), o = next();
    long p = next(), q = next(), r = next(), s = next(), t = next();
    for (int round = 0; round < 6; round++) {
      a += b ^ t;
      b -= c;
      c ^= d << 1;
      d += next();
      e = f + a;
      f = g - b;
      g = h ^ c;
      h = i + j;
      i = j * 3;
      j = k >> 1;
      k += l;
      l -= m;
      m = n | a;
      n &= 0x7FFFFFF | b;
      o = e + (int) q;
      p += (long) a * b;
      q ^= p >>> 7;
      r = s + o;
      s -= t << 3;
      t = r ^ k;
      put(a + b + c + d + e + f);
      put(g + h + i + j + k + l + m + n + o);
      put(p + q + r + s + t);
    }
    put((((a * 3 + b) * 3 + c) * 3 + d) * 3 + e);
    put((((f * 3 + g) * 3 + h) * 3 + i) * 3 + j);
    put((((k * 3 + l) * 3 + m) * 3 + n) * 3 + o);
    put((((p * 3 + q) * 3 + r) * 3 + s) * 3 + t);
  }

  private int next() {
    seed = seed * 69069 + 1;
    return seed >>> 3;
  }
}
