package demitasse.corpus.kernelish;

import demitasse.corpus.CorpusProgram;

/** An I2C controller as a state machine over simulated bus events. */
public final class I2cStateMachine extends CorpusProgram {
  public static CorpusProgram create() {
    return new I2cStateMachine();
  }

  /** What the controller waits for. */
  enum Phase {
    IDLE,
    ADDRESS,
    WRITE,
    READ,
    STOP
  }

  private final int[] memory = {0x11, 0x22, 0x33, 0x44};
  private final int[] buffer = new int[4];
  private Phase phase = Phase.IDLE;
  private int pointer;
  private int done;
  private int wanted;
  private boolean reading;
  private int errors;

  private boolean begin(boolean read, int length) {
    if (phase != Phase.IDLE) {
      return false;
    }
    reading = read;
    wanted = length;
    done = 0;
    phase = Phase.ADDRESS;
    return true;
  }

  private void event(boolean acknowledged) {
    switch (phase) {
      case IDLE -> errors++;
      case ADDRESS -> {
        if (acknowledged) {
          phase = reading ? Phase.READ : Phase.WRITE;
        } else {
          errors += 10;
          phase = Phase.STOP;
        }
      }
      case WRITE -> {
        memory[pointer] = buffer[done];
        advance(acknowledged);
      }
      case READ -> {
        buffer[done] = memory[pointer];
        advance(true);
      }
      case STOP -> phase = Phase.IDLE;
    }
  }

  private void advance(boolean acknowledged) {
    pointer = pointer + 1 & 3;
    done++;
    if (done >= wanted || !acknowledged) {
      phase = Phase.STOP;
    }
  }

  @Override
  protected void run() {
    for (int i = 0; i < 36; i++) {
      if (i % 4 == 0) {
        put(begin(i % 8 == 0, 1 + i % 5));
      }
      try {
        event(i % 7 != 3);
      } catch (ArrayIndexOutOfBoundsException thrown) {
        phase = Phase.STOP;
        put(-kind(thrown));
      }
      put(phase.ordinal());
      if (phase == Phase.STOP) {
        buffer[i & 3] += i;
        put(pointer * 100 + errors);
      }
    }
    for (int i = 0; i < 4; i++) {
      put(memory[i]);
      put(buffer[i]);
    }
  }
}
