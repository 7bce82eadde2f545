/** The small peripherals: identification, frequency meter, events, and what is not modelled. */
package demitasse.simulator.sam4l.other;
