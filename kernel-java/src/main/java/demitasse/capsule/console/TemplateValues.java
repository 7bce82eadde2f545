package demitasse.capsule.console;

/** What a {@link Template} is filled with: numbers and texts, each named by a letter. */
interface TemplateValues {
  int number(char name);

  /** A text, or a template that is filled with the same values. */
  String text(char name);
}
