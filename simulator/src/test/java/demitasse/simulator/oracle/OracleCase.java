package demitasse.simulator.oracle;

/** One random case of a batch: what goes into memory, and what must come out. */
interface OracleCase {
  /** Copies its record to where it belongs in the cases of a batch. */
  void copyTo(byte[] cases);

  /** Whether the results of two batches differ in what counts of this case. */
  boolean differs(byte[] expected, byte[] actual);

  /** The case, and where the results of two batches differ, for people. */
  String describe(byte[] expected, byte[] actual);
}
