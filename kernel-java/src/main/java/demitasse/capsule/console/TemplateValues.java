package demitasse.capsule.console;

import org.checkerframework.checker.signedness.qual.Unsigned;

/** What a {@link Template} is filled with: numbers and texts, each named by a letter. */
interface TemplateValues {
  @Unsigned
  int number(char name);

  /** A text, or a template that is filled with the same values. */
  String text(char name);
}
