package demitasse.corpus.grants;

import demitasse.corpus.CorpusProgram;
import demitasse.corpus.trusted.Grant;
import demitasse.corpus.trusted.ProcessMemory;
import demitasse.machine.GrantState;

/** Calls through an interface that grant state and objects of the image implement. */
public final class BehindInterfaces extends CorpusProgram {
  interface Meter {
    int next(int input);

    default int twice(int input) {
      return next(next(input));
    }
  }

  @GrantState
  static final class Adder implements Meter {
    private int total;

    @Override
    public int next(int input) {
      total += input;
      return total;
    }
  }

  @GrantState
  static final class Shifter implements Meter {
    private byte amount = 1;

    @Override
    public int next(int input) {
      amount++;
      return input << amount;
    }

    @Override
    public int twice(int input) {
      return -next(input);
    }
  }

  static final class Fixed implements Meter {
    private final int factor;

    Fixed(int factor) {
      this.factor = factor;
    }

    @Override
    public int next(int input) {
      return input * factor;
    }
  }

  private final ProcessMemory[] processes = {new ProcessMemory(0, 32), new ProcessMemory(1, 32)};
  private final Grant<Adder> adders = new Grant<>(Adder::new, 2);
  private final Grant<Shifter> shifters = new Grant<>(Shifter::new, 2);
  private final Fixed[] fixed = {new Fixed(3), new Fixed(-2), new Fixed(100)};

  public static CorpusProgram create() {
    return new BehindInterfaces();
  }

  private void use(Meter meter, int input) {
    put(meter.next(input));
    put(meter.twice(input));
    put(meter instanceof Adder);
    put(meter instanceof Fixed);
    if (meter instanceof Shifter) {
      put(((Shifter) meter).amount);
    }
    Object object = meter;
    put(object.equals(meter));
  }

  private void tryCast(Meter meter) {
    try {
      put(((Adder) meter).total);
    } catch (ClassCastException wrong) {
      put(kind(wrong));
    }
  }

  @Override
  protected void run() {
    for (int i = 0; i < 6; i++) {
      ProcessMemory process = processes[i % 2];
      use(adders.enter(process), i + 1);
      use(shifters.enter(process), i + 2);
      use(fixed[i % 3], i);
      tryCast(i % 3 == 0 ? adders.enter(process) : fixed[0]);
      tryCast(i % 3 == 1 ? shifters.enter(process) : adders.enter(process));
    }
  }
}
