package demitasse.simulator.processor;

/**
 * How many cycles instructions take: an estimate after the Cortex-M4 TRM, table 3-1.
 *
 * <p>It counts the cycles of the table with the pipeline refill P as 2, a load as 2 and a store as
 * 1 (the write buffer takes it), and a division by the bits of its quotient. It knows no pairing of
 * neighbouring loads, no folding of IT, and no contention between the processor and DMA. A memory
 * with wait states and no cache delays loads from it and every taken branch; the fetch of straight
 * code is taken to be ahead. Expect 10 % of error on real programs.
 */
final class CycleEstimate {
  static final int PLAIN = 1;
  static final int LOAD = 2;
  static final int STORE = 1;
  static final int BARRIER = 2;
  static final int PIPELINE_REFILL = 2;

  private CycleEstimate() {}

  /** LDM, POP, LDRD: 1 + N. */
  static int loadMultiple(int registers) {
    return 1 + registers;
  }

  /** STM, PUSH, STRD: 1 + N. */
  static int storeMultiple(int registers) {
    return 1 + registers;
  }

  /** SDIV and UDIV beyond their first cycle: 2 to 12 in all, fewer for small quotients. */
  static int division(int dividend, int divisor) {
    int bits = Integer.numberOfLeadingZeros(divisor) - Integer.numberOfLeadingZeros(dividend);
    return divisor == 0 || bits < 0 ? 1 : 2 + bits / 4;
  }
}
