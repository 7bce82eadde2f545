/** Misuse of the hardware that silicon would answer with silence. */
package demitasse.simulator.diagnostic;
