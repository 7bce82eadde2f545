package demitasse.tools.inspect;

import demitasse.tools.FileAccess;
import demitasse.tools.InputException;
import demitasse.tools.Printable;
import demitasse.tools.TabReader;
import demitasse.tools.ToolCommand;
import demitasse.tools.UnsignedWord;
import demitasse.tools.tbf.TbfEntry;
import demitasse.tools.tbf.TbfReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The subcommand that shows the headers of a TBF, a TAB or a flash image. */
@Command(
    name = "inspect",
    description = "Shows the headers of a TBF, a TAB or a flash image of apps, and what is wrong.",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:all is well", "1:something is wrong", "2:the command line is wrong"},
    footerHeading = "%nExample:%n",
    footer = "  demitasse inspect blink.tab")
public final class InspectCommand extends ToolCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      description = "A TBF, a TAB or a flash image; - is the standard input.")
  private String file;

  @Option(
      names = "--at",
      paramLabel = "ADDRESS",
      converter = UnsignedWord.class,
      defaultValue = "0",
      description = "The address of the file's first byte; ${DEFAULT-VALUE}.")
  private Long address;

  @Override
  public Integer call() {
    byte[] bytes = FileAccess.read(file);
    PrintWriter out = out();
    boolean isGood = true;
    if (TabReader.isTab(bytes)) {
      for (Map.Entry<String, byte[]> entry : TabReader.read(file, bytes).entrySet()) {
        out.println(Printable.of(entry.getKey()) + ":");
        if (entry.getKey().endsWith(".tbf")) {
          isGood &= show(file + ": " + entry.getKey(), entry.getValue(), out);
        } else {
          String text = new String(entry.getValue(), StandardCharsets.UTF_8);
          text.lines().forEach(line -> out.println("  " + Printable.of(line)));
        }
      }
    } else {
      isGood = show(file, bytes, out);
    }
    out.flush();
    return isGood ? 0 : 1;
  }

  private boolean show(String name, byte[] bytes, PrintWriter out) {
    List<TbfEntry> entries = TbfReader.readAll(bytes);
    if (entries.isEmpty()) {
      throw new InputException(
          name,
          "has no TBF header (version 2) at its start; give a TBF, a TAB or an image of TBFs");
    }
    for (TbfEntry entry : entries) {
      String what = entry.isPadding() ? "padding" : "app " + Printable.of(entry.name());
      out.println("0x%08x: %s".formatted(address + entry.offset(), what.strip()));
      HeaderText.of(entry).forEach(out::println);
    }
    return entries.stream().allMatch(entry -> entry.problems().isEmpty());
  }
}
