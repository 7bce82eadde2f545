/** Clocks, resets, sleep and supply: PM, SCIF, BPM and BSCIF. */
package demitasse.simulator.sam4l.power;
