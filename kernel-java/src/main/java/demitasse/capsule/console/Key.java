package demitasse.capsule.console;

/** What terminals send for keys that are no characters; see {@link EscapeSequences}. */
enum Key {
  /** No key is complete: nothing to do. */
  NONE,
  /** The byte is no part of a sequence, but means itself. */
  CHARACTER,
  UP,
  DOWN,
  LEFT,
  RIGHT,
  HOME,
  END,
  DELETE
}
