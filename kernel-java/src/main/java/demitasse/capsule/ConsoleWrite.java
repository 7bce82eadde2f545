package demitasse.capsule;

import demitasse.machine.GrantState;
import org.checkerframework.checker.signedness.qual.Unsigned;

/** How far the console is with what a process writes. */
@GrantState
final class ConsoleWrite {
  /** Whether the process waits for the end of a write. */
  boolean isPending;

  /** How many bytes are to be written. */
  @Unsigned int length;

  /** How many of them the port has been given. */
  @Unsigned int position;
}
