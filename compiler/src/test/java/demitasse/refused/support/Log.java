package demitasse.refused.support;

import demitasse.machine.FormatText;

/** A log as debug output is written: methods with a text, and their twins with its number. */
public final class Log {
  private int last;

  public void log(@FormatText String text, int a) {
    last = text.length() + a;
  }

  void log(int text, int a) {
    last = text + a;
  }

  public void log(@FormatText String text) {
    last = text.length();
  }

  public int last() {
    return last;
  }
}
