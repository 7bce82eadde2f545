package demitasse.corpus.objects;

import demitasse.corpus.CorpusProgram;

/** Walks a ring of objects and two objects that refer to each other. */
public final class CyclicGraph extends CorpusProgram {
  static final class Station {
    final int id;
    Station next;
    Partner partner;

    Station(int id) {
      this.id = id;
    }
  }

  static final class Partner {
    final Station home;
    int visits;

    Partner(Station home) {
      this.home = home;
    }
  }

  private Station start;

  public static CorpusProgram create() {
    CyclicGraph program = new CyclicGraph();
    Station last = new Station(7);
    program.start = last;
    for (int id = 6; id > 0; id--) {
      Station station = new Station(id);
      station.next = program.start;
      program.start = station;
    }
    last.next = program.start;
    for (Station station = program.start; station.partner == null; station = station.next) {
      station.partner = new Partner(station);
    }
    return program;
  }

  @Override
  protected void run() {
    Station station = start;
    for (int step = 0; step < 20; step++) {
      station.partner.visits += step;
      put(station.id * 1000 + station.partner.visits);
      put(station.partner.home == station);
      station = station.next;
    }
    start.next = start.next.next;
    station = start;
    int length = 0;
    do {
      length++;
      station = station.next;
    } while (station != start);
    put(length);
  }
}
