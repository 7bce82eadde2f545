package demitasse.simulator.processor;

/** Hears of every load and store of the processor, for watchpoints and traces. */
@FunctionalInterface
public interface AccessListener {
  /** A load or store took place; an unaligned one comes as its bytes. */
  void accessed(int address, int width, int value, boolean store);
}
