package demitasse.tools.run;

import java.io.Closeable;

/** Where a person, or another program, types to the board and reads from it. */
interface UserTerminal extends Closeable {
  /** No byte has been typed. */
  int NOTHING = -1;

  /** Nothing will ever be typed again. */
  int END = -2;

  /** The next byte that was typed, {@link #NOTHING} after {@code milliseconds}, or {@link #END}. */
  int read(long milliseconds);

  /** Lets time on the wall pass, without a look at what is typed. */
  void sleep(long milliseconds);

  /** Shows what the board sent. */
  void write(byte[] bytes);

  /** Shows a line about the board apart from what it sends, if there is a place for it. */
  void showStatus(String line);

  /** Says something to the user, on a line of its own. */
  void say(String line);

  /** Whether a person sits there: then bytes are keys, and some have a meaning of their own. */
  boolean isInteractive();

  @Override
  void close();
}
