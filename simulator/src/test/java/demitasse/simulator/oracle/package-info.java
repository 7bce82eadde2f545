/**
 * The oracle: random programs run on the simulated processor and on QEMU's, an independent
 * Cortex-M4, and must leave the same state behind.
 *
 * <p>A seed and a number make a case: instructions between random registers, the same under random
 * MPU regions, or a scenario of exceptions. Programs in {@code src/test/oracle} run thousands of
 * them in one go and dump what each leaves. QEMU is unmodified, and the processor is not fitted to
 * it: where QEMU 7.2 is wrong or the architecture leaves something open, no such case is made, or
 * the word is not compared. That is:
 *
 * <ol>
 *   <li>DIV_0_TRP stays 0: in QEMU the UsageFault of a division finds older registers
 *       (Preparation).
 *   <li>Unaligned accesses at the borders of MPU regions: QEMU looks at the first byte's region
 *       (CodeBuilder.underMpu).
 *   <li>Instructions that go on across a border of MPU regions, and those that are half across one:
 *       QEMU checks no fetch again within its pages of 1 KiB (CodeBuilder.underMpu; {@code
 *       return_to_case} of harness.S).
 *   <li>Sub-regions of less than 1 KiB: QEMU takes one access to a disabled one to hold for the
 *       rest of the kilobyte (MpuCases).
 *   <li>Priorities have their low four bits 0: QEMU has eight bits of them, a SAM4L four
 *       (SystemInstructions, ScenarioRecord).
 *   <li>STREX follows LDREX of the same address and width, or nothing; without LDREX it is aligned:
 *       QEMU's monitor has an address, and it looks at it before the alignment (MultipleTransfers).
 *   <li>BFAR of an unaligned access is its word's in QEMU: bus errors are aligned (Body).
 *   <li>VECTPENDING under BASEPRI or FAULTMASK, which QEMU does not count (scenario.c).
 *   <li>A return whose frame does not fit to the mode: QEMU pushes it again with the mode and
 *       privilege of the wrong IPSR (Preparation).
 *   <li>Lock-up ends QEMU: nothing faults at priority -1 (SystemInstructions, MpuCases,
 *       scenario.c).
 *   <li>BKPT, WFI, WFE and debug: QEMU has no debug exceptions and does not sleep (encodings.txt).
 *   <li>Open in the architecture: MMFAR and BFAR that are not valid, the frame where stacking
 *       failed, what LDM, POP and LDRD load before they fault (Comparison), whether a refused fetch
 *       or EPSR.T = 0 comes first (MpuCases, Links), and everything UNPREDICTABLE (encodings.txt).
 * </ol>
 */
package demitasse.simulator.oracle;
