package demitasse.refused.support;

/** A helper in a second file that allocates. */
public final class Wasteful {
  private Wasteful() {}

  public static byte[] buffer(int size) {
    return new byte[size];
  }
}
