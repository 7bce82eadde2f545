package demitasse.machine;

/** Holds the attached machine: an interface cannot have a mutable field. */
final class Attached {
  static volatile Machine machine;

  private Attached() {}
}
