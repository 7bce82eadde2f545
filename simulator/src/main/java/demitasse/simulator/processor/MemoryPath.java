package demitasse.simulator.processor;

/** The accesses to memory that the exception model makes: frames and vectors. */
interface MemoryPath {
  /**
   * Loads an aligned word as an instruction would, with the MPU's checks.
   *
   * @throws FaultException DACCVIOL or PRECISERR
   */
  int loadWord(int address, boolean privileged);

  /**
   * Stores an aligned word as an instruction would, with the MPU's checks.
   *
   * @throws FaultException DACCVIOL or PRECISERR
   */
  void storeWord(int address, int value, boolean privileged);

  /**
   * Loads a word of the vector table, which the MPU never checks (ARM DDI 0403E, B3.5.1).
   *
   * @throws FaultException PRECISERR
   */
  int loadVector(int address);

  /** Clears the local exclusive monitor, as each exception's entry and return does. */
  void clearExclusive();
}
