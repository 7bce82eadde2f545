package demitasse.simulator.oracle;

import java.util.List;
import java.util.stream.IntStream;

/** A kind of case: the program that runs it, and its generator. */
enum Suite {
  INSTRUCTIONS("harness.S"),
  MPU("harness.S"),
  EXCEPTIONS("scenario.c");

  private final String source;

  Suite(String source) {
    this.source = source;
  }

  /** The program that runs the cases, in {@code src/test/oracle}. */
  String source() {
    return source;
  }

  /** The case of a seed and a number, always the same. */
  OracleCase make(long seed, int number) {
    return switch (this) {
      case INSTRUCTIONS -> InstructionCases.make(seed, number);
      case MPU -> MpuCases.make(seed, number);
      case EXCEPTIONS -> ScenarioRecord.make(seed, number);
    };
  }

  /** The first cases of a seed. */
  List<OracleCase> batch(long seed, int count) {
    return IntStream.range(0, count).mapToObj(number -> make(seed, number)).toList();
  }
}
