package demitasse.corpus.dispatch;

import demitasse.corpus.CorpusProgram;

/** Casts down, up and across after tests, and catches the casts that fail. */
public final class CastsThatHold extends CorpusProgram {
  public static CorpusProgram create() {
    return new CastsThatHold();
  }

  interface Rechargeable {
    int charge(int amount);
  }

  static class Device {
    int level = 10;
  }

  static final class Phone extends Device implements Rechargeable {
    @Override
    public int charge(int amount) {
      level += amount;
      return level;
    }
  }

  static final class Lamp extends Device {
    int burn() {
      return --level;
    }
  }

  private final Device[] devices = {new Phone(), new Lamp(), new Device(), null, new Phone()};

  @Override
  protected void run() {
    for (int i = 0; i < 15; i++) {
      Device device = devices[i % devices.length];
      try {
        if (i < 10) {
          put(((Rechargeable) device).charge(i));
        } else {
          put(((Lamp) device).burn());
        }
      } catch (ClassCastException thrown) {
        put(-1);
      } catch (NullPointerException thrown) {
        put(-2);
      }
      Object object = device;
      put(object == (Device) object);
      put(device == null ? 0 : ((Device) object).level);
    }
  }
}
