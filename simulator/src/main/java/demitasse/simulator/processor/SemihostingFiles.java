package demitasse.simulator.processor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The handles of semihosting: files of the host, and consoles, which have the name ":tt". */
final class SemihostingFiles {
  private static final String CONSOLE_NAME = ":tt";

  /** Modes of SYS_OPEN in their order. */
  private static final List<String> MODES =
      List.of("r", "rb", "r+", "r+b", "w", "wb", "w+", "w+b", "a", "ab", "a+", "a+b");

  /** What a handle of a console stands for. */
  private static final SemihostingFile CONSOLE = new Console();

  /** Handle 0 stays unused, as firmware may take it for an error. */
  private final List<SemihostingFile> open = new ArrayList<>();

  SemihostingFiles() {
    open.add(null);
  }

  int open(SemihostingHost host, String name, int mode) throws IOException {
    if (mode < 0 || mode >= MODES.size()) {
      throw new IOException("mode " + mode + " is none of SYS_OPEN");
    }
    open.add(name.equals(CONSOLE_NAME) ? CONSOLE : host.open(name, MODES.get(mode)));
    return open.size() - 1;
  }

  boolean isOpen(int handle) {
    return handle > 0 && handle < open.size() && open.get(handle) != null;
  }

  boolean isConsole(int handle) {
    return open.get(handle) == CONSOLE;
  }

  SemihostingFile file(int handle) {
    return open.get(handle);
  }

  int close(int handle) throws IOException {
    SemihostingFile file = open.set(handle, null);
    file.close();
    return 0;
  }

  int seek(int handle, long position) throws IOException {
    file(handle).seek(position);
    return 0;
  }

  int length(int handle) throws IOException {
    return (int) file(handle).length();
  }

  /** A console has no length and no position; its bytes go another way. */
  private static final class Console implements SemihostingFile {
    @Override
    public int read() {
      return -1;
    }

    @Override
    public void write(int value) {}

    @Override
    public void seek(long position) throws IOException {
      throw new IOException("a console has no position");
    }

    @Override
    public long length() {
      return 0;
    }

    @Override
    public void close() {}
  }
}
