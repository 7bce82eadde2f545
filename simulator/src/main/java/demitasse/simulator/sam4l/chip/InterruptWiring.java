package demitasse.simulator.sam4l.chip;

import demitasse.simulator.bus.InterruptLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The wires from the peripherals to the interrupt controller, any of which a test can hold high.
 */
final class InterruptWiring {
  private final Wire[] wires = new Wire[Lines.COUNT];
  private final Wire nonMaskable = new Wire();

  private static final class Wire implements InterruptLine {
    private InterruptLine target = asserted -> {};
    private boolean asserted;
    private boolean forced;

    @Override
    public void set(boolean newLevel) {
      asserted = newLevel;
      update();
    }

    private void update() {
      target.set(asserted || forced);
    }
  }

  InterruptWiring() {
    for (int i = 0; i < wires.length; i++) {
      wires[i] = new Wire();
    }
  }

  /** Connects the wires to the interrupt controller's inputs. */
  void connect(IntFunction<InterruptLine> inputs, InterruptLine nonMaskableInput) {
    nonMaskable.target = nonMaskableInput;
    nonMaskable.update();
    for (int i = 0; i < wires.length; i++) {
      wires[i].target = inputs.apply(i);
      wires[i].update();
    }
  }

  /** The wire of a line, for the peripheral. */
  InterruptLine line(int number) {
    return wires[number];
  }

  /** The wire of the NMI. */
  InterruptLine nonMaskable() {
    return nonMaskable;
  }

  /** The wires of {@code count} lines in a row. */
  List<InterruptLine> lines(int first, int count) {
    List<InterruptLine> lines = new ArrayList<>();
    Collections.addAll(lines, wires);
    return List.copyOf(lines.subList(first, first + count));
  }

  /** Whether a peripheral, or a test, holds the line high. */
  boolean isAsserted(int number) {
    return wires[number].asserted || wires[number].forced;
  }

  /** Holds a line high, whatever the peripheral says, or no longer. */
  void force(int number, boolean high) {
    wires[number].forced = high;
    wires[number].update();
  }
}
