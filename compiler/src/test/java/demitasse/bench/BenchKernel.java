package demitasse.bench;

import demitasse.machine.EntryPoint;

/**
 * A piece of kernel work whose compiled form is measured against hand-written C.
 *
 * <p>A kernel is a final subclass with {@code public static BenchKernel create()}, and has a twin
 * of the same name in {@code src/test/c/bench}, which does the same to the same data. Only {@link
 * #run} is counted.
 */
public abstract class BenchKernel {
  /** Sets the inputs and puts all state back to the start. */
  protected abstract void prepare();

  /** The counted work; returns a checksum over all that it did. */
  protected abstract int run();

  /** Runs {@link #prepare}. */
  @EntryPoint("bench_prepare")
  public final void startPrepare() {
    prepare();
  }

  /** Runs {@link #run}. */
  @EntryPoint("bench_run")
  public final int startRun() {
    return run();
  }
}
