package demitasse.simulator.trace;

/** What a trace has lines for. */
public enum TraceKind {
  INSTRUCTIONS,
  EXCEPTIONS,
  SYSCALLS
}
