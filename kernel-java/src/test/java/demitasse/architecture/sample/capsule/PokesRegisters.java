package demitasse.architecture.sample.capsule;

import demitasse.architecture.sample.machine.Memory;

/** A capsule that goes past its hardware interface. */
public final class PokesRegisters {
  final int register = Memory.load(0);
}
