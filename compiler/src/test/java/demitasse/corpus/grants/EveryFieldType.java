package demitasse.corpus.grants;

import demitasse.corpus.CorpusProgram;
import demitasse.corpus.trusted.Grant;
import demitasse.corpus.trusted.ProcessMemory;
import demitasse.machine.GrantState;

/** State with a field of every type, side by side in the memory of several processes. */
public final class EveryFieldType extends CorpusProgram {
  @GrantState
  static final class Mixed {
    boolean flag;
    long wide;
    byte narrow;
    char unit;
    short half;
    int word;
    String name;
    byte[] buffer;
  }

  @GrantState
  static final class Bytes {
    byte first;
    byte second;
    byte third;
  }

  @GrantState
  static final class Wide {
    byte tag;
    long first;
    long second;
  }

  private final ProcessMemory[] processes = {new ProcessMemory(3, 256), new ProcessMemory(4, 256)};
  private final Grant<Mixed> mixed = new Grant<>(Mixed::new, 16);
  private final Grant<Bytes> bytes = new Grant<>(Bytes::new, 16);
  private final Grant<Wide> wide = new Grant<>(Wide::new, 16);
  private final byte[] shared = {1, 2, 3};

  public static CorpusProgram create() {
    return new EveryFieldType();
  }

  private void show(ProcessMemory process) {
    Mixed state = mixed.enter(process);
    put(state.flag);
    put(state.wide);
    put(state.narrow);
    put(state.unit);
    put(state.half);
    put(state.word);
    put(state.name == null ? -1 : state.name.length());
    put(state.buffer == null ? -1 : state.buffer[1]);
    Bytes three = bytes.enter(process);
    put(three.first);
    put(three.second);
    put(three.third);
    Wide two = wide.enter(process);
    put(two.tag);
    put(two.first);
    put(two.second);
  }

  private void change(ProcessMemory process, int seed) {
    Mixed state = mixed.enter(process);
    state.flag = !state.flag;
    state.wide += 0x1234_5678_9ABC_DEF0L * seed;
    state.narrow += (byte) (seed * 100);
    state.unit -= (char) seed;
    state.half = (short) (state.half * 3 + seed * 20_000);
    state.word = state.word * 31 + seed;
    state.name = seed % 2 == 0 ? "even" : null;
    state.buffer = shared;
    state.buffer[1] += (byte) seed;
    Bytes three = bytes.enter(process);
    three.first++;
    three.second -= (byte) (3 * seed);
    three.third = (byte) (three.first ^ three.second);
    Wide two = wide.enter(process);
    two.tag = (byte) seed;
    two.first -= seed;
    two.second = two.first * two.first;
  }

  @Override
  protected void run() {
    put(mixed.sizeBytes());
    put(bytes.sizeBytes());
    put(wide.sizeBytes());
    for (int seed = 1; seed < 6; seed++) {
      for (ProcessMemory process : processes) {
        change(process, seed + process.index());
        show(process);
      }
    }
    show(processes[0]);
  }
}
