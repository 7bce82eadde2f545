package demitasse.capsule;

import demitasse.hil.GpioPin;
import java.util.ArrayList;
import java.util.List;

/** A pin that writes down what is done to it and has no pull-down. */
final class FakePin implements GpioPin {
  private final List<String> calls = new ArrayList<>();
  private GpioPin.Client client;
  private boolean isHigh;

  /** What was done since the last call. */
  List<String> takeCalls() {
    List<String> taken = List.copyOf(calls);
    calls.clear();
    return taken;
  }

  /** Changes the level from outside. */
  void drive(boolean high) {
    isHigh = high;
    client.changed();
  }

  @Override
  public void makeOutput() {
    calls.add("output");
  }

  @Override
  public boolean makeInput(Pull pull) {
    calls.add("input " + pull);
    return pull != Pull.DOWN;
  }

  @Override
  public void disable() {
    calls.add("disable");
  }

  @Override
  public void set() {
    calls.add("set");
  }

  @Override
  public void clear() {
    calls.add("clear");
  }

  @Override
  public void toggle() {
    calls.add("toggle");
  }

  @Override
  public boolean isHigh() {
    return isHigh;
  }

  @Override
  public void enableInterrupt(Edge edge) {
    calls.add("interrupt " + edge);
  }

  @Override
  public void disableInterrupt() {
    calls.add("no interrupt");
  }

  @Override
  public void setClient(GpioPin.Client client) {
    this.client = client;
  }
}
