package demitasse.compiler.emit;

import demitasse.corpus.CorpusProgram;
import demitasse.corpus.trusted.Grant;
import demitasse.corpus.trusted.ProcessMemory;
import demitasse.machine.GrantState;

/** A program whose grant's factory makes two objects where it has memory for one. */
public final class TwoFromOneFactory extends CorpusProgram {
  @GrantState
  static final class State {
    int count;
  }

  private final ProcessMemory process = new ProcessMemory(0, 256);
  private final Grant<State> grant = new Grant<>(TwoFromOneFactory::make, 1);

  public static CorpusProgram create() {
    return new TwoFromOneFactory();
  }

  private static State make() {
    State first = new State();
    State second = new State();
    second.count = first.count + 1;
    return second;
  }

  @Override
  protected void run() {
    put(grant.enter(process).count);
  }
}
