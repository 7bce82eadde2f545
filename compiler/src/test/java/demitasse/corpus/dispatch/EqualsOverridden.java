package demitasse.corpus.dispatch;

import demitasse.corpus.CorpusProgram;

/** Searches with equals, overridden in some classes and inherited in others. */
public final class EqualsOverridden extends CorpusProgram {
  public static CorpusProgram create() {
    return new EqualsOverridden();
  }

  static class Tag {
    final int id;

    Tag(int id) {
      this.id = id;
    }
  }

  static class ValueTag extends Tag {
    ValueTag(int id) {
      super(id);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof ValueTag tag && tag.id == id;
    }

    @Override
    public int hashCode() {
      return id;
    }
  }

  static final class LooseTag extends ValueTag {
    LooseTag(int id) {
      super(id);
    }

    @Override
    public boolean equals(Object other) {
      return super.equals(other) || other instanceof Tag tag && tag.id == -id;
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }

  private final Object[] objects = {
    new Tag(1),
    new Tag(1),
    new ValueTag(1),
    new ValueTag(1),
    new LooseTag(1),
    new Tag(-1),
    "1",
    null
  };

  @Override
  protected void run() {
    for (Object left : objects) {
      int row = 0;
      for (Object right : objects) {
        row = row << 1 | (left != null && left.equals(right) ? 1 : 0);
      }
      put(row);
      put(indexOf(left));
    }
    objects[0] = objects[4];
    put(indexOf(objects[4]));
    put(indexOf(objects[5]));
  }

  private int indexOf(Object wanted) {
    for (int i = 0; i < objects.length; i++) {
      if (wanted == null ? objects[i] == null : wanted.equals(objects[i])) {
        return i;
      }
    }
    return -1;
  }
}
