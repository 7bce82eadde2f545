/** A Cortex-M4 board that exists only in Java: processor, SAM4L chip, and the parts of Hail. */
package demitasse.simulator;
