package demitasse.tools.image;

import demitasse.tools.FileAccess;
import demitasse.tools.InputException;
import demitasse.tools.TabReader;
import demitasse.tools.ToolCommand;
import demitasse.tools.UnsignedWord;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The subcommand that arranges apps as they are in flash. */
@Command(
    name = "image",
    description = "Arranges apps as they are in flash, in one file, and prints where each is.",
    footerHeading = "%nExample:%n",
    footer = "  demitasse image --at 0x100000 --output apps.bin blink.tab hello.tbf")
public final class ImageCommand extends ToolCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "TBFs and TABs.")
  private List<String> files;

  @Option(
      names = "--at",
      paramLabel = "ADDRESS",
      required = true,
      converter = UnsignedWord.class,
      description = "The address of the image's first byte, where the kernel looks for apps.")
  private Long start;

  @Option(
      names = "--end",
      paramLabel = "ADDRESS",
      converter = UnsignedWord.class,
      defaultValue = "0xFFFFFFFF",
      description = "Where flash for apps ends; larger images are refused.")
  private Long end;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The image to write; - is the standard output, and the table goes to stderr.")
  private String output;

  @Option(
      names = "--arch",
      defaultValue = "cortex-m4",
      description = "Which TBF to take out of a TAB; ${DEFAULT-VALUE}.")
  private String architecture;

  @Option(
      names = "--keep-order",
      description = "The apps stay in the order of the command line, not largest first.")
  private boolean keepOrder;

  @Override
  public Integer call() {
    List<App> apps = new ArrayList<>();
    for (String file : files) {
      byte[] bytes = FileAccess.read(file);
      apps.add(TabReader.isTab(bytes) ? appOfTab(file, bytes) : App.of(file, bytes));
    }
    FlashLayout layout = FlashLayout.of(start, apps, keepOrder);
    if (layout.end() > end) {
      throw new InputException(
          output,
          "the apps end at 0x%08x, behind the end of flash 0x%08x; leave some out"
              .formatted(layout.end(), end));
    }
    FileAccess.write(Map.of(output, layout.toBytes()));
    print(layout);
    return 0;
  }

  /** The TBF for the architecture: a position independent one, or the first that fits. */
  private App appOfTab(String file, byte[] bytes) {
    List<App> candidates = new ArrayList<>();
    for (Map.Entry<String, byte[]> entry : TabReader.read(file, bytes).entrySet()) {
      String name = entry.getKey();
      if (name.equals(architecture + ".tbf")) {
        candidates.add(0, App.of(file + ": " + name, entry.getValue()));
      } else if (name.startsWith(architecture + ".") && name.endsWith(".tbf")) {
        candidates.add(App.of(file + ": " + name, entry.getValue()));
      }
    }
    return candidates.stream()
        .filter(app -> !app.isFixed() || app.fixedAddress() >= start)
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    file,
                    "has no TBF for %s at or after 0x%08x; build the app for it"
                        .formatted(architecture, start)));
  }

  private void print(FlashLayout layout) {
    boolean isPiped = output.equals(FileAccess.STANDARD);
    PrintWriter out = isPiped ? err() : out();
    for (FlashLayout.Place place : layout.places()) {
      out.println(
          "0x%08x %8d %s".formatted(place.address(), place.size(), place.name()).stripTrailing());
    }
    out.flush();
  }
}
