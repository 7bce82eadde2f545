package demitasse.corpus.records;

import demitasse.corpus.CorpusProgram;

/** Overrides equals and accessors in records. */
public final class OwnEquals extends CorpusProgram {
  public static CorpusProgram create() {
    return new OwnEquals();
  }

  record Angle(int degrees) {
    @Override
    public int degrees() {
      return Math.floorMod(degrees, 360);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Angle angle && degrees() == angle.degrees();
    }

    @Override
    public int hashCode() {
      return degrees();
    }
  }

  record Turn(Angle from, Angle to) {}

  private final Angle[] angles = {new Angle(10), new Angle(370), new Angle(-350), new Angle(11)};
  private final Turn[] turns = {
    new Turn(angles[0], angles[3]), new Turn(angles[1], angles[3]), new Turn(angles[3], angles[2])
  };

  @Override
  protected void run() {
    for (Angle angle : angles) {
      put(angle.degrees());
      put(angle.degrees);
      for (Angle other : angles) {
        put(angle.equals(other));
      }
    }
    for (Turn turn : turns) {
      for (Turn other : turns) {
        put(turn.equals(other));
      }
      put(turn.from().degrees() - turn.to().degrees());
    }
  }
}
