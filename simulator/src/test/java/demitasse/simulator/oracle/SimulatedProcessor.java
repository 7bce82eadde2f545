package demitasse.simulator.oracle;

/** The simulator's Cortex-M4. */
final class SimulatedProcessor implements Machine {
  @Override
  public byte[] run(Rom rom, byte[] cases) {
    return new SimulatedBoard().apply(rom.image(), cases);
  }
}
