package demitasse.architecture.sample.machine;

import demitasse.architecture.sample.kernel.Process;

/** A machine class that depends upwards, on the kernel. */
final class KnowsKernel {
  final Process process = new Process();
}
