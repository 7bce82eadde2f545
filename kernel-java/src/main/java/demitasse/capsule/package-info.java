/**
 * Drivers in the kernel: asynchronous, without registers, each a client of hardware interfaces.
 *
 * <p>A capsule reaches a process through its {@link demitasse.kernel.Grant} only.
 */
package demitasse.capsule;
