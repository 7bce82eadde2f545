package demitasse.corpus.variables;

import demitasse.corpus.CorpusProgram;

/** Eight working variables that shift along in each round, as in SHA-256. */
public final class ShaLikeRounds extends CorpusProgram {
  private final int[] words = new int[16];
  private int a, b, c, d, e, f, g, h;

  public static CorpusProgram create() {
    return new ShaLikeRounds();
  }

  @Override
  protected void run() {
    for (int i = 0; i < words.length; i++) {
      words[i] = i * 0x01234567 ^ i << 28;
    }
    a = 0x6A09E667;
    b = 0xBB67AE85;
    c = 0x3C6EF372;
    d = 0xA54FF53A;
    e = 0x510E527F;
    f = 0x9B05688C;
    g = 0x1F83D9AB;
    h = 0x5BE0CD19;
    for (int block = 0; block < 4; block++) {
      compress();
      put(a);
      put(b);
      put(c);
      put(d);
      put(e);
      put(f);
      put(g);
      put(h);
    }
  }

  private void compress() {
    int a = this.a, b = this.b, c = this.c, d = this.d;
    int e = this.e, f = this.f, g = this.g, h = this.h;
    for (int i = 0; i < 16; i++) {
      int sum1 =
          Integer.rotateRight(e, 6) ^ Integer.rotateRight(e, 11) ^ Integer.rotateRight(e, 25);
      int first = h + sum1 + (e & f ^ ~e & g) + words[i] + 0x428A2F98;
      int sum0 =
          Integer.rotateRight(a, 2) ^ Integer.rotateRight(a, 13) ^ Integer.rotateRight(a, 22);
      int second = sum0 + (a & b ^ a & c ^ b & c);
      h = g;
      g = f;
      f = e;
      e = d + first;
      d = c;
      c = b;
      b = a;
      a = first + second;
      words[i] ^= a;
    }
    this.a += a;
    this.b += b;
    this.c += c;
    this.d += d;
    this.e += e;
    this.f += f;
    this.g += g;
    this.h += h;
  }
}
