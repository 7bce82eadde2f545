package demitasse.measure;

import demitasse.hardware.Hardware;
import demitasse.tools.ToolCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The subcommand that counts instructions. */
@Command(
    name = "bench",
    description = "Counts what a board's kernel executes for system calls, in its emulator.")
public final class BenchCommand extends ToolCommand implements Callable<Integer> {
  @Option(
      names = "--board",
      defaultValue = "hail",
      description = "The board: hail or mps2-an386. Default: ${DEFAULT-VALUE}.")
  private String board;

  @Override
  public Integer call() {
    Hardware hardware = Hardware.named(board);
    BenchReport report = new BenchReport(hardware, Bench.measure(hardware));
    Measure.write("bench-" + board + ".json", report.json());
    out().print(report.text());
    out().flush();
    return 0;
  }
}
