package demitasse.bench;

/** The three forms in which a kernel is measured. */
enum Variant {
  JAVA,
  C_CHECKED,
  C_UNCHECKED;

  String title() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
