/**
 * A demonstration on ARM's MPS2 board with image AN386, as QEMU models it.
 *
 * <p>{@link demitasse.board.mps2.Board} wires two drivers to a {@link demitasse.board.mps2.Demo}
 * that prints ticks and answers commands. No memory is allocated once it runs.
 */
package demitasse.board.mps2;
