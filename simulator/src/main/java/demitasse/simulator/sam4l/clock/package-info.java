/** The clock tree: oscillators, and the clocks that are made of them by dividers and gates. */
package demitasse.simulator.sam4l.clock;
