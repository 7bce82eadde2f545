package demitasse.corpus.grants;

import demitasse.corpus.CorpusProgram;
import demitasse.corpus.trusted.Grant;
import demitasse.corpus.trusted.ProcessMemory;
import demitasse.machine.GrantState;

/** State that refers to objects, arrays, enums and strings of the image, and changes its mind. */
public final class ReferencesToTheImage extends CorpusProgram {
  enum Mode {
    OFF,
    SLOW,
    FAST;

    private static final Mode[] ALL = values();

    Mode next() {
      return ALL[(ordinal() + 1) % ALL.length];
    }
  }

  static final class Pin {
    private final int number;
    private int level;

    Pin(int number) {
      this.number = number;
    }

    void toggle() {
      level ^= 1;
    }
  }

  @GrantState
  final class Owner {
    private Pin pin = pins[0];
    private Mode mode = Mode.SLOW;
    private int[] log;
    private String label = "none";
    private int length;

    void use(int step) {
      pin.toggle();
      pin = pins[(pin.number + step) % pins.length];
      mode = mode.next();
      if (log == null) {
        log = logs[step % 2];
      }
      log[length % log.length] += pin.number + mode.ordinal();
      length++;
      label = mode == Mode.OFF ? "off" : mode.name();
    }
  }

  private final Pin[] pins = {new Pin(0), new Pin(1), new Pin(2), new Pin(3)};
  private final int[][] logs = {new int[4], new int[3]};
  private final ProcessMemory[] processes = {
    new ProcessMemory(0, 100), new ProcessMemory(1, 100), new ProcessMemory(2, 100)
  };
  private final Grant<Owner> grant = new Grant<>(this::makeOwner, 3);

  private Owner makeOwner() {
    return new Owner();
  }

  public static CorpusProgram create() {
    return new ReferencesToTheImage();
  }

  @Override
  protected void run() {
    for (int step = 1; step < 12; step++) {
      Owner owner = grant.enter(processes[step % 3]);
      owner.use(step);
      put(owner.pin.number);
      put(owner.mode.ordinal());
      put(owner.label);
      put(owner.log == logs[0]);
      put(owner.length);
    }
    for (Pin pin : pins) {
      put(pin.level);
    }
    for (int[] log : logs) {
      for (int entry : log) {
        put(entry);
      }
    }
  }
}
