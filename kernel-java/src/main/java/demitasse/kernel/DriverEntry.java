package demitasse.kernel;

/** An installed driver. */
final class DriverEntry {
  final Capsule capsule;
  final SyscallDriver driver;

  /** Null if the driver keeps nothing in processes. */
  final Grant<?> grant;

  DriverEntry(Capsule capsule, SyscallDriver driver, Grant<?> grant) {
    this.capsule = capsule;
    this.driver = driver;
    this.grant = grant;
  }
}
