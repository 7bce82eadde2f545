/**
 * The oracle: random programs run on the simulated processor and on QEMU's, an independent
 * Cortex-M4, and must leave the same state behind.
 */
package demitasse.simulator.oracle;
