package demitasse.simulator.oracle;

import java.util.List;
import java.util.stream.IntStream;

/** A kind of case: the program that runs it, and its generator. */
enum Suite {
  INSTRUCTIONS("harness.S", InstructionCases::make),
  MPU("harness.S", MpuCases::make),
  EXCEPTIONS("scenario.c", ScenarioRecord::make);

  /** Makes the case of a seed and a number, always the same. */
  private interface Generator {
    OracleCase make(long seed, int number);
  }

  private final String source;
  private final Generator generator;

  Suite(String source, Generator generator) {
    this.source = source;
    this.generator = generator;
  }

  /** The program that runs the cases, in {@code src/test/oracle}. */
  String source() {
    return source;
  }

  /** The first cases of a seed. */
  List<OracleCase> batch(long seed, int count) {
    return IntStream.range(0, count).mapToObj(number -> generator.make(seed, number)).toList();
  }
}
