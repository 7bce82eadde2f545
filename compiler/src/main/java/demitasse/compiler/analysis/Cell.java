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

  /** Takes part in what code stores here; true if that is news. */
  boolean store(Value value) {
    boolean isFirst = markWritten();
    return join(value) || isFirst;
  }

  /** Takes part in a number that code stores here; true if that is news. */
  boolean storeAnyNumber() {
    boolean isFirst = markWritten();
    return joinAnyNumber() || isFirst;
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
