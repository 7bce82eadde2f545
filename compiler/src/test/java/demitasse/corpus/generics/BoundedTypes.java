package demitasse.corpus.generics;

import demitasse.corpus.CorpusProgram;

/** Finds the largest of bounded types, whose bridges cast their arguments. */
public final class BoundedTypes extends CorpusProgram {
  public static CorpusProgram create() {
    return new BoundedTypes();
  }

  static final class Version implements Comparable<Version> {
    final int major;
    final int minor;

    Version(int major, int minor) {
      this.major = major;
      this.minor = minor;
    }

    @Override
    public int compareTo(Version other) {
      return major != other.major
          ? Integer.compare(major, other.major)
          : Integer.compare(minor, other.minor);
    }
  }

  static final class Name implements Comparable<Name> {
    final String text;

    Name(String text) {
      this.text = text;
    }

    @Override
    public int compareTo(Name other) {
      for (int i = 0; i < text.length() && i < other.text.length(); i++) {
        if (text.charAt(i) != other.text.charAt(i)) {
          return text.charAt(i) - other.text.charAt(i);
        }
      }
      return text.length() - other.text.length();
    }
  }

  private final Version[] versions = {
    new Version(1, 9), new Version(2, 0), new Version(1, 10), new Version(2, 3), new Version(0, 99)
  };
  private final Name[] names = {new Name("uart"), new Name("adc"), new Name("uar"), new Name("z")};

  @Override
  @SuppressWarnings({"unchecked", "rawtypes"}) // because the bridge's cast is what is tested
  protected void run() {
    put(largest(versions).minor);
    put(largest(names).text);
    sort(versions);
    sort(names);
    for (Version version : versions) {
      put(version.major * 100 + version.minor);
    }
    for (Name name : names) {
      put(name.text);
    }
    try {
      put(((Comparable) versions[0]).compareTo(names[0]));
    } catch (ClassCastException thrown) {
      put(kind(thrown));
    }
  }

  private static <T extends Comparable<T>> T largest(T[] items) {
    T best = items[0];
    for (T item : items) {
      if (item.compareTo(best) > 0) {
        best = item;
      }
    }
    return best;
  }

  private static <T extends Comparable<? super T>> void sort(T[] items) {
    for (int i = 0; i < items.length; i++) {
      for (int j = i + 1; j < items.length; j++) {
        if (items[j].compareTo(items[i]) < 0) {
          T kept = items[i];
          items[i] = items[j];
          items[j] = kept;
        }
      }
    }
  }
}
