package demitasse.corpus.records;

import demitasse.corpus.CorpusProgram;

/** Walks records that hold records and arrays of records. */
public final class NestedRecords extends CorpusProgram {
  public static CorpusProgram create() {
    return new NestedRecords();
  }

  record Point(int x, int y) {
    int distance(Point other) {
      return Math.abs(x - other.x) + Math.abs(y - other.y);
    }
  }

  record Segment(Point from, Point to) {
    int length() {
      return from.distance(to);
    }
  }

  record Path(String name, Segment[] segments) {
    int length() {
      int sum = 0;
      for (Segment segment : segments) {
        sum += segment.length();
      }
      return sum;
    }

    boolean isClosed() {
      return segments[0].from().equals(segments[segments.length - 1].to());
    }
  }

  private static Path path(String name, int... coordinates) {
    Segment[] segments = new Segment[coordinates.length / 2 - 1];
    for (int i = 0; i < segments.length; i++) {
      segments[i] =
          new Segment(
              new Point(coordinates[2 * i], coordinates[2 * i + 1]),
              new Point(coordinates[2 * i + 2], coordinates[2 * i + 3]));
    }
    return new Path(name, segments);
  }

  private final Path[] paths = {
    path("square", 0, 0, 5, 0, 5, 5, 0, 5, 0, 0), path("zig", -3, 4, 8, -9, 1, 1)
  };

  @Override
  protected void run() {
    for (int round = 0; round < 2; round++) {
      for (Path path : paths) {
        put(path.name());
        put(path.length());
        put(path.isClosed());
        for (Segment segment : path.segments) {
          put(segment.from().x() * 100 + segment.to().y());
        }
      }
      paths[0].segments[1] = paths[1].segments[round];
    }
  }
}
