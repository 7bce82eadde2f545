package demitasse.scenario;

import demitasse.hardware.AppImage;
import demitasse.hardware.Hardware;
import demitasse.simulator.time.Timeline;
import java.util.ArrayList;
import java.util.List;

/** Apps to boot on a simulated Hail, and what is typed at which simulated times. */
final class ConsoleScript {
  private record Typed(int milliseconds, String text) {}

  private final String name;
  private final AppImage apps;
  private final List<Typed> typed = new ArrayList<>();
  private int endMilliseconds = 1270;

  ConsoleScript(String name, AppImage apps) {
    this.name = name;
    this.apps = apps;
  }

  /** A script that is named like its apps. */
  static ConsoleScript of(String... apps) {
    return new ConsoleScript(String.join(", ", apps), AppImage.of(Hardware.HAIL, apps));
  }

  /** Types a line at a time since power-on, behind all that were typed before. */
  ConsoleScript type(int milliseconds, String line) {
    typed.add(new Typed(milliseconds, line + "\r"));
    endMilliseconds = milliseconds + 1000;
    return this;
  }

  /** Types lines one after the other, each when the answer to the one before has long come. */
  ConsoleScript typeAll(String... lines) {
    for (String line : lines) {
      type(endMilliseconds, line);
    }
    return this;
  }

  /** Ends at a time since power-on, instead of a second behind what is typed last. */
  ConsoleScript until(int milliseconds) {
    endMilliseconds = milliseconds;
    return this;
  }

  /** All that a rig sends while the script is typed. */
  String run(SimulatedRig rig) {
    try (SimulatedConsole console = rig.boot(apps, Rig.Pace.VIRTUAL)) {
      for (Typed line : typed) {
        console.runUntil(line.milliseconds() * Timeline.MILLISECOND);
        console.type(line.text());
      }
      console.runUntil(endMilliseconds * Timeline.MILLISECOND);
      return console.transcript();
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
