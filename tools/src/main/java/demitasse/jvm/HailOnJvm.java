package demitasse.jvm;

import demitasse.board.hail.Board;
import demitasse.board.hail.HailSystem;
import demitasse.simulator.firmware.Symbols;
import demitasse.simulator.hail.Hail;

/** The board Hail with its kernel on the JVM: start here to debug the kernel in an IDE. */
public final class HailOnJvm implements AutoCloseable {
  private final Hail hail;
  private final KernelOnJvm kernel;

  /**
   * Puts Hail's kernel above a simulated board.
   *
   * @param linked symbols of the kernel's ELF, for processes at the same addresses; NONE will do
   */
  public HailOnJvm(Hail hail, Symbols linked) {
    this.hail = hail;
    kernel = new KernelOnJvm(hail.chip(), HailOnJvm::build, LinkerSymbols.hail().with(linked));
  }

  private static KernelOnJvm.System build() {
    HailSystem system = Board.create();
    return new KernelOnJvm.System() {
      @Override
      public void main() {
        system.main();
      }

      @Override
      public void reportPanic() {
        system.reportPanic();
      }
    };
  }

  /** The board, without its time: that is {@link #run}'s. */
  public Hail hail() {
    return hail;
  }

  /** Lets board and kernel run until a time in picoseconds since power-on. */
  public void run(long untilPicoseconds) {
    kernel.run(untilPicoseconds);
  }

  /** Resets the board, when it runs again. */
  public void reset() {
    kernel.reset();
  }

  /** Whether the kernel has ended in a panic. */
  public boolean hasStopped() {
    return kernel.hasStopped();
  }

  @Override
  public void close() {
    kernel.close();
  }
}
