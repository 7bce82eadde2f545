package demitasse.compiler.analysis;

import java.util.LinkedHashSet;
import java.util.Set;

/** A value of the whole program that instructions read and write: a variable, field or element. */
public final class Cell extends Value {
  private final Set<Task> readers = new LinkedHashSet<>();
  private boolean written;
  private boolean external;

  void addReader(Task task) {
    readers.add(task);
  }

  Set<Task> readers() {
    return readers;
  }

  /** Whether code that runs on the board stores here. */
  public boolean isWritten() {
    return written;
  }

  boolean markWritten() {
    boolean changed = !written;
    written = true;
    return changed;
  }

  /** Whether C, assembly or DMA stores here. */
  public boolean isExternal() {
    return external;
  }

  boolean markExternal() {
    boolean changed = !external;
    external = true;
    written = true;
    return changed;
  }
}
