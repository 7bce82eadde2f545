package demitasse.architecture.sample.kernel;

import demitasse.architecture.sample.board.Board;

/** A kernel class that depends on a board. */
final class KnowsBoard {
  final Board board = new Board();
}
