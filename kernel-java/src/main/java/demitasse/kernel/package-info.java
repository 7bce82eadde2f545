/**
 * The kernel: processes and everything that they can ask of it.
 *
 * <p>Read {@link demitasse.kernel.Kernel} first: its loop is what the processor does all day. Five
 * ideas recur:
 *
 * <ol>
 *   <li>Everything runs in that one loop, in thread mode; interrupts only leave bits for it.
 *   <li>A process is named by an identifier that is new after each restart, so that what belonged
 *       to a dead one cannot be reached: {@link demitasse.kernel.ProcessTable#find}.
 *   <li>All that the kernel keeps for a process beside one {@link demitasse.kernel.Process} object
 *       lies in the process's own RAM, where the process itself cannot reach it: {@link
 *       demitasse.kernel.ProcessStore} and {@link demitasse.kernel.Grant}.
 *   <li>What comes from a process is a hostile unsigned number, and goes through {@link
 *       demitasse.memory.Ranges} before anything is done with it.
 *   <li>What a capsule throws ends the call into the capsule and nothing else: {@link
 *       demitasse.kernel.CapsuleBoundary}.
 * </ol>
 */
package demitasse.kernel;
