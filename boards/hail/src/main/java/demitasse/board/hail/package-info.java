/** Hail, a board with Atmel's SAM4L: wiring only. */
package demitasse.board.hail;
