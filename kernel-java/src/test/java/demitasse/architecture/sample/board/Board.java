package demitasse.architecture.sample.board;

/** A board, which nothing may depend on. */
public final class Board {}
