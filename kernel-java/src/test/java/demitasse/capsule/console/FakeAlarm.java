package demitasse.capsule.console;

import demitasse.hil.Alarm;

/** An alarm that remembers what was set. */
final class FakeAlarm implements Alarm {
  private Client client;
  private int ticks = -1;

  @Override
  public int now() {
    return 1_000;
  }

  @Override
  public int frequency() {
    return 16_000;
  }

  @Override
  public void set(int reference, int ticks) {
    this.ticks = ticks;
  }

  @Override
  public void disarm() {
    ticks = -1;
  }

  @Override
  public void setClient(Client client) {
    this.client = client;
  }

  int ticks() {
    return ticks;
  }

  void fire() {
    client.fired();
  }
}
