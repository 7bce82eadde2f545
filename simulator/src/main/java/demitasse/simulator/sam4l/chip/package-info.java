/** The chip: address map, wiring, resets, sleep, and the loop that runs it. */
package demitasse.simulator.sam4l.chip;
