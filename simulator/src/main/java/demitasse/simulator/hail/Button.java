package demitasse.simulator.hail;

import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.Net;
import demitasse.simulator.pins.NetDriver;

/** A push-button to ground, with a pull-up on the board. */
public final class Button {
  private final NetDriver contact;

  Button(Net net) {
    net.driver("button's pull-up").set(Drive.PULL_UP);
    contact = net.driver("button");
  }

  /** Pushes it and keeps it down. */
  public void press() {
    contact.set(Drive.LOW);
  }

  /** Lets it go. */
  public void release() {
    contact.set(Drive.FLOATING);
  }

  /** Whether it is down. */
  public boolean isPressed() {
    return contact.drive() == Drive.LOW;
  }
}
