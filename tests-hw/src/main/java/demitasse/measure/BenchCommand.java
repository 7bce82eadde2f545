package demitasse.measure;

import demitasse.tools.ToolCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The subcommand that counts instructions. */
@Command(
    name = "bench",
    description = "Counts what the kernel of mps2-an386 executes for system calls, in QEMU.")
public final class BenchCommand extends ToolCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    BenchReport report = new BenchReport(Bench.measure());
    Measure.write("bench-mps2-an386.json", report.json());
    out().print(report.text());
    out().flush();
    return 0;
  }
}
