package demitasse.corpus.kernelish;

import demitasse.corpus.CorpusProgram;

/** Queues transfers for a shared bus and calls back each owner when done. */
public final class SpiTransfers extends CorpusProgram {
  public static CorpusProgram create() {
    return new SpiTransfers();
  }

  /** What the bus calls when a transfer ends. */
  interface Client {
    void done(byte[] buffer, int length);
  }

  /** A device on the bus: one transfer at a time. */
  static final class Device implements Client {
    private final SpiTransfers program;
    private final int mask;
    private final byte[] buffer;
    private boolean queued;
    private int length;
    private int completed;

    Device(SpiTransfers program, int mask, int capacity) {
      this.program = program;
      this.mask = mask;
      buffer = new byte[capacity];
    }

    boolean transfer(int length) {
      if (queued || length > buffer.length) {
        return false;
      }
      this.length = length;
      queued = true;
      return true;
    }

    @Override
    public void done(byte[] buffer, int length) {
      completed++;
      int sum = 0;
      for (int i = 0; i < length; i++) {
        sum += buffer[i];
      }
      program.report(sum);
    }
  }

  private final Device[] devices = {
    new Device(this, 0x0F, 4), new Device(this, 0xF0, 8), new Device(this, 0x55, 2)
  };
  private Device active;
  private int position;
  private int turn;

  private void report(int sum) {
    put(sum);
  }

  private void step() {
    if (active == null) {
      for (int i = 0; i < devices.length && active == null; i++) {
        Device device = devices[(turn + i) % devices.length];
        active = device.queued ? device : null;
      }
      position = 0;
      turn++;
      return;
    }
    if (position < active.length) {
      active.buffer[position] = (byte) (active.buffer[position] ^ active.mask + position);
      position++;
      return;
    }
    Device finished = active;
    active = null;
    finished.queued = false;
    finished.done(finished.buffer, finished.length);
  }

  @Override
  protected void run() {
    for (int i = 0; i < 60; i++) {
      if (i % 6 == 0) {
        put(devices[i / 6 % 3].transfer(1 + i % 7));
        put(devices[(i / 6 + 1) % 3].transfer(2));
      }
      step();
    }
    for (Device device : devices) {
      put(device.completed);
      put(device.queued);
    }
    put(active != null);
  }
}
