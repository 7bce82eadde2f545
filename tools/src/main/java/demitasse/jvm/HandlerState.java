package demitasse.jvm;

/** Who runs, as {@code runtime-c/src/switch.S} keeps it in demitasse_switch.state. */
enum HandlerState {
  KERNEL,
  ENTERING,
  PROCESS
}
