package demitasse.architecture.sample.chip;

import demitasse.architecture.sample.capsule.PokesRegisters;

/** A driver that depends upwards, on a capsule. */
final class KnowsCapsule {
  final PokesRegisters capsule = new PokesRegisters();
}
