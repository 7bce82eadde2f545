/** Wires between pads of the chip and parts of the board, and what travels on them. */
package demitasse.simulator.pins;
