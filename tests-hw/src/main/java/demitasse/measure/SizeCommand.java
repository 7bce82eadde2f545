package demitasse.measure;

import demitasse.hardware.Hardware;
import demitasse.tools.ToolCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The subcommand that holds a kernel's size against the board's budget. */
@Command(
    name = "size",
    description = "Prints the flash and RAM of a board's kernel; fails above the budget.")
public final class SizeCommand extends ToolCommand implements Callable<Integer> {
  @Option(
      names = "--board",
      defaultValue = "hail",
      description = "The board: hail or mps2-an386. Default: ${DEFAULT-VALUE}.")
  private String board;

  @Override
  public Integer call() {
    Hardware hardware = Hardware.named(board);
    SizeReport report = SizeReport.of(hardware);
    Measure.write("size-" + board + ".json", report.json());
    out().print(report.text());
    out().flush();
    return report.isWithinBudget() ? 0 : 1;
  }
}
