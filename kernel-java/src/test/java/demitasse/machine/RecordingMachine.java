package demitasse.machine;

import java.util.ArrayList;
import java.util.List;

/** A machine whose loads all give one value, and that keeps what was asked of it. */
final class RecordingMachine implements Machine {
  private final int loaded;
  private final List<String> log = new ArrayList<>();

  RecordingMachine(int loaded) {
    this.loaded = loaded;
  }

  /** What was asked, in order. */
  List<String> log() {
    return log;
  }

  @Override
  public int load(int address, int widthBytes) {
    log.add("load %x %d".formatted(address, widthBytes));
    return loaded;
  }

  @Override
  public void store(int address, int value, int widthBytes) {
    log.add("store %x %x %d".formatted(address, value, widthBytes));
  }

  @Override
  public void waitForInterrupt() {
    log.add("wait");
  }

  @Override
  public void setInterruptsMasked(boolean masked) {
    log.add("masked " + masked);
  }
}
