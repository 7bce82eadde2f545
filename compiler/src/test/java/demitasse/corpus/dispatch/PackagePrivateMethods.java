package demitasse.corpus.dispatch;

import demitasse.corpus.CorpusProgram;

/** Calls package-private and protected methods across top-level classes of one file. */
public final class PackagePrivateMethods extends CorpusProgram {
  public static CorpusProgram create() {
    return new PackagePrivateMethods();
  }

  private final PlainGate plain = new PlainGate();
  private final PlainGate checked = new CheckedGate();
  private PlainGate current = plain;

  @Override
  protected void run() {
    for (int i = 0; i < 12; i++) {
      put(current.pass(i));
      put(current.admitted());
      current = current == plain ? checked : plain;
    }
    put(plain.admitted == checked.admitted);
  }
}

/** A gate that counts what passes. */
class PlainGate {
  int admitted;

  int pass(int value) {
    admitted++;
    return transform(value);
  }

  protected int transform(int value) {
    return value + 100;
  }

  final int admitted() {
    return admitted;
  }
}

/** A gate that refuses odd values. */
final class CheckedGate extends PlainGate {
  @Override
  int pass(int value) {
    return (value & 2) != 0 ? -1 : super.pass(value);
  }

  @Override
  protected int transform(int value) {
    return super.transform(value) * 3;
  }
}
