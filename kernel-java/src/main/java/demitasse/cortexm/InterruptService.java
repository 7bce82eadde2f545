package demitasse.cortexm;

/** A driver's answer to one interrupt line, called from the loop. */
public interface InterruptService {
  /** Serves the peripheral until it no longer asserts the line; the loop enables it afterwards. */
  void serve();
}
