package demitasse.simulator.pins;

/**
 * One character on an asynchronous serial line, with the timing that its sender gave it.
 *
 * @param data the data bits, the first on the line lowest; 0x000 to 0x1FF
 * @param dataBits how many there are: 5 to 9
 * @param parity the parity bit that was sent: 0 or 1, or -1 if there is none
 * @param start when its start bit began, in picoseconds since power-on
 * @param bitTime the time of a bit in picoseconds
 * @param isBreak whether the line was low throughout, stop bit included
 */
public record SerialFrame(
    int data, int dataBits, int parity, long start, long bitTime, boolean isBreak) {}
