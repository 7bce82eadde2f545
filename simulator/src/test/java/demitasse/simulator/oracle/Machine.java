package demitasse.simulator.oracle;

/** A Cortex-M4 that runs a batch of cases: QEMU's or the simulator's. */
interface Machine {
  /**
   * Runs the program with the cases in memory.
   *
   * @return the dumps of the cases
   */
  byte[] run(Rom rom, byte[] cases);
}
