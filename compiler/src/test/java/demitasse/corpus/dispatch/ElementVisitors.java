package demitasse.corpus.dispatch;

import demitasse.corpus.CorpusProgram;

/** Visits a list of elements of three classes with two visitors. */
public final class ElementVisitors extends CorpusProgram {
  public static CorpusProgram create() {
    return new ElementVisitors();
  }

  interface Element {
    void accept(Visitor visitor);
  }

  interface Visitor {
    void visitNumber(Number number);

    void visitText(Text text);

    void visitGroup(Group group);
  }

  static final class Number implements Element {
    int value;

    Number(int value) {
      this.value = value;
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visitNumber(this);
    }
  }

  static final class Text implements Element {
    final String text;

    Text(String text) {
      this.text = text;
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visitText(this);
    }
  }

  static final class Group implements Element {
    final Number[] members;

    Group(Number... members) {
      this.members = members;
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visitGroup(this);
    }
  }

  static final class Total implements Visitor {
    int total;

    @Override
    public void visitNumber(Number number) {
      total += number.value;
    }

    @Override
    public void visitText(Text text) {
      total += text.text.length() * 1000;
    }

    @Override
    public void visitGroup(Group group) {
      for (Number member : group.members) {
        visitNumber(member);
      }
    }
  }

  static final class Doubler implements Visitor {
    @Override
    public void visitNumber(Number number) {
      number.value *= 2;
    }

    @Override
    public void visitText(Text text) {}

    @Override
    public void visitGroup(Group group) {
      group.members[0].value = -group.members[0].value;
    }
  }

  private final Element[] elements = {
    new Number(3), new Text("abc"), new Group(new Number(5), new Number(7)), new Number(-4)
  };
  private final Total total = new Total();
  private final Visitor[] visitors = {total, new Doubler()};

  @Override
  protected void run() {
    for (int i = 0; i < 10; i++) {
      for (Element element : elements) {
        element.accept(visitors[i & 1]);
        put(total.total);
      }
    }
  }
}
