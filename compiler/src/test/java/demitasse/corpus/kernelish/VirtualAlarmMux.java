package demitasse.corpus.kernelish;

import demitasse.corpus.CorpusProgram;

/** Multiplexes one hardware alarm among several clients. */
public final class VirtualAlarmMux extends CorpusProgram {
  /** The one hardware alarm. */
  static final class Hardware {
    private int now;
    private int compare;
    private boolean enabled;

    boolean tick(int by) {
      int before = now;
      now += by;
      return enabled && compare - before <= by;
    }
  }

  /** What a virtual alarm calls when it fires. */
  interface Client {
    void fired(VirtualAlarm alarm);
  }

  /** One client's share of the alarm. */
  static final class VirtualAlarm {
    private final Mux mux;
    private final int id;
    private final Client client;
    private int reference;
    private int delay;
    private boolean armed;

    VirtualAlarm(Mux mux, int id, Client client) {
      this.mux = mux;
      this.id = id;
      this.client = client;
    }

    void set(int delay) {
      reference = mux.hardware.now;
      this.delay = delay;
      armed = true;
    }
  }

  /** Finds the next deadline and fires what has expired. */
  static final class Mux {
    private final Hardware hardware;
    private VirtualAlarm[] alarms;

    Mux(Hardware hardware) {
      this.hardware = hardware;
    }

    void interrupt() {
      for (VirtualAlarm alarm : alarms) {
        if (alarm.armed && hardware.now - alarm.reference >= alarm.delay) {
          alarm.armed = false;
          alarm.client.fired(alarm);
        }
      }
      program();
    }

    void program() {
      hardware.enabled = false;
      int nearest = Integer.MAX_VALUE;
      for (VirtualAlarm alarm : alarms) {
        int left = alarm.reference + alarm.delay - hardware.now;
        if (alarm.armed && left < nearest) {
          nearest = left;
          hardware.enabled = true;
        }
      }
      hardware.compare = hardware.now + nearest;
    }
  }

  private final Hardware hardware = new Hardware();
  private final Mux mux = new Mux(hardware);
  private int log;

  public static CorpusProgram create() {
    VirtualAlarmMux program = new VirtualAlarmMux();
    Client oneShot = alarm -> program.log = program.log * 31 + alarm.id;
    Client periodic =
        alarm -> {
          program.log += alarm.id * 1000;
          alarm.set(alarm.delay);
        };
    program.mux.alarms =
        new VirtualAlarm[] {
          new VirtualAlarm(program.mux, 1, oneShot),
          new VirtualAlarm(program.mux, 2, periodic),
          new VirtualAlarm(program.mux, 3, alarm -> alarm.set(alarm.delay * 2))
        };
    program.hardware.now = Integer.MAX_VALUE - 20;
    return program;
  }

  @Override
  protected void run() {
    mux.alarms[0].set(11);
    mux.alarms[1].set(4);
    mux.alarms[2].set(3);
    mux.program();
    for (int i = 0; i < 30; i++) {
      if (hardware.tick(1 + (i & 1))) {
        mux.interrupt();
        put(hardware.now);
        put(hardware.compare);
        put(log);
      }
      if (i == 15) {
        mux.alarms[0].set(2);
        mux.program();
      }
    }
    put(mux.alarms[2].delay);
  }
}
