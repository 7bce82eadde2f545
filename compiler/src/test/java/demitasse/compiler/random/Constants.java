package demitasse.compiler.random;

/** Literal values where arithmetic has its edges, and a few in between. */
final class Constants {
  private static final long[] EDGES = {
    0,
    1,
    -1,
    2,
    3,
    7,
    8,
    15,
    16,
    31,
    32,
    33,
    63,
    64,
    65,
    100,
    127,
    128,
    255,
    256,
    -2,
    -3,
    -7,
    -32,
    -128,
    -129,
    32767,
    32768,
    -32768,
    -32769,
    65535,
    65536,
    0x7FFFFFFFL,
    0x80000000L,
    0x7FFFFFFEL,
    0x80000001L,
    0x55555555L,
    0xAAAAAAAAL,
    0xFFFFFFFFL,
    0x100000000L,
    0x1FFFFFFFFL,
    0x7FFFFFFFFFFFFFFFL,
    0x8000000000000000L,
    0x8000000000000001L,
    0x0123456789ABCDEFL
  };

  private Constants() {}

  /** A value that the literal's type then narrows. */
  static long draw(Choices choices, Type type) {
    if (type == Type.BOOLEAN) {
      return choices.below(2);
    }
    if (choices.percent(45)) {
      return choices.between(-2, 9);
    }
    if (choices.percent(15)) {
      return choices.anyLong();
    }
    return EDGES[choices.below(EDGES.length)];
  }
}
