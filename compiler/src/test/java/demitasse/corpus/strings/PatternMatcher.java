package demitasse.corpus.strings;

import demitasse.corpus.CorpusProgram;

/** Glob patterns with star and question mark against names, by backtracking in a loop. */
public final class PatternMatcher extends CorpusProgram {
  private final String[] patterns = {"*", "", "a*", "*c", "a?c", "*b*", "a*b*c", "??", "*?c*"};
  private final String[] names = {"", "a", "abc", "ac", "aXXbYYc", "bc", "abcb"};

  public static CorpusProgram create() {
    return new PatternMatcher();
  }

  @Override
  protected void run() {
    for (String pattern : patterns) {
      for (String name : names) {
        put(matches(pattern, name));
      }
      int mask = 0;
      for (String name : names) {
        mask = mask << 1 | (matches(pattern, name) ? 1 : 0);
      }
      put(mask);
    }
  }

  private static boolean matches(String pattern, String name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int mark = 0;
    while (n < name.length()) {
      char expected = p < pattern.length() ? pattern.charAt(p) : 0;
      if (expected == '?' || expected == name.charAt(n)) {
        p++;
        n++;
      } else if (expected == '*') {
        star = p++;
        mark = n;
      } else if (star >= 0) {
        p = star + 1;
        n = ++mark;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
