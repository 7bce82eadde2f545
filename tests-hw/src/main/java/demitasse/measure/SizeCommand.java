package demitasse.measure;

import demitasse.tools.ToolCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The subcommand that holds a kernel's size against the board's budget. */
@Command(
    name = "size",
    description = "Prints the flash and RAM of the kernel of mps2-an386; fails above the budget.")
public final class SizeCommand extends ToolCommand implements Callable<Integer> {
  static final String BUDGET = "boards/mps2-an386/budget.properties";

  @Override
  public Integer call() {
    SizeReport report = new SizeReport(Size.ofBoard(), Budget.read(BUDGET));
    Measure.write("size-mps2-an386.json", report.json());
    out().print(report.text());
    out().flush();
    return report.isWithinBudget() ? 0 : 1;
  }
}
