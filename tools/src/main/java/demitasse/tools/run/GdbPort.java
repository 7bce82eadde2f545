package demitasse.tools.run;

import demitasse.simulator.gdb.GdbSession;
import demitasse.simulator.gdb.GdbTarget;
import demitasse.simulator.hail.Hail;
import demitasse.simulator.hail.HailDebugTarget;
import demitasse.simulator.sam4l.chip.RunEnd;
import demitasse.tools.InputException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A TCP port on this machine where gdb finds the board, which runs when gdb says so. */
final class GdbPort implements AutoCloseable {
  private final ServerSocket server;

  /** Opens a port; 0 is any that is free. */
  GdbPort(int port) {
    try {
      server = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new InputException(
          "port " + port, "cannot be opened for gdb: " + failure.getMessage() + "; choose another");
    }
  }

  int number() {
    return server.getLocalPort();
  }

  /** Waits for gdb, and lets it debug the board until it detaches, kills it or goes away. */
  void serve(Hail hail, HailBoard board, RunLoop loop) {
    try (Socket gdb = server.accept()) {
      gdb.setTcpNoDelay(true);
      GdbTarget target =
          new HailDebugTarget(
              hail, () -> loop.iterate() ? board.lastEnd() : RunEnd.EXIT, loop::resumePace);
      new GdbSession(target, gdb.getInputStream(), gdb.getOutputStream()).serve();
    } catch (IOException end) {
      // gdb was closed without a word; the board goes on without it.
    }
    hail.chip().processor().setBreakpoints();
    hail.chip().processor().setAccessListener(null);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException failure) {
      // Nothing is left that could be lost.
    }
  }
}
