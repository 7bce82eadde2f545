package demitasse.architecture.sample.kernel;

/** A kernel class that depends on nothing. */
public final class Process {}
