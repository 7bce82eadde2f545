package demitasse.capsule.console;

/**
 * An answer that is too long for the output's buffer, so that it is made in pieces.
 *
 * <p>Time passes between two pieces: processes may have run, ended or been removed.
 */
interface Page {
  /**
   * Prints the next piece, which has at most {@link OutputBuffer#PIECE_BYTES}.
   *
   * @return whether there are more
   */
  boolean printPiece(OutputBuffer output);
}
