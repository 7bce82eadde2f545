/** The Analog Comparator Interface: comparators of voltages at pads, and windows of two of them. */
package demitasse.simulator.sam4l.acifc;
