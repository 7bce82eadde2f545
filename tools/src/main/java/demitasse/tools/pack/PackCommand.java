package demitasse.tools.pack;

import demitasse.tools.FileAccess;
import demitasse.tools.InputException;
import demitasse.tools.ToolCommand;
import demitasse.tools.UnsignedWord;
import demitasse.tools.elf.ElfReader;
import demitasse.tools.tbf.KernelVersion;
import demitasse.tools.tbf.TbfHeader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The subcommand that makes a TAB, and TBFs, of an app's ELF files. */
@Command(
    name = "pack",
    description = "Makes a Tock application bundle (TAB), and TBFs, of an app's ELF files.",
    footerHeading = "%nExample:%n",
    footer = "  demitasse pack --name blink --output blink.tab cortex-m4.elf")
public final class PackCommand extends ToolCommand implements Callable<Integer> {
  private static final int MAXIMUM_VERSION = 0xFFFF;

  @Mixin private MemoryOptions memory;
  @Mixin private HeaderOptions header;

  @Parameters(
      paramLabel = "ELF",
      arity = "1..*",
      description = "The app, linked once for each architecture or pair of addresses.")
  private List<Path> files;

  @Option(names = "--name", required = true, description = "The app's name.")
  private String name;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "TAB",
      description = "The TAB to write; - is the standard output.")
  private String output;

  @Option(
      names = "--tbf",
      paramLabel = "FILE",
      description = "The TBF to write, if there is one ELF file; - is the standard output.")
  private String tbf;

  @Option(
      names = "--arch",
      defaultValue = "cortex-m4",
      description = "The architecture, unless a file's name starts with one; ${DEFAULT-VALUE}.")
  private String architecture;

  @Option(
      names = "--kernel-major",
      paramLabel = "N",
      converter = UnsignedWord.class,
      defaultValue = "2",
      description = "The kernel's major version that the app needs; ${DEFAULT-VALUE}.")
  private Long kernelMajor;

  @Option(
      names = "--kernel-minor",
      paramLabel = "N",
      converter = UnsignedWord.class,
      defaultValue = "0",
      description = "The least minor version of the kernel; ${DEFAULT-VALUE}.")
  private Long kernelMinor;

  @Option(
      names = "--app-version",
      paramLabel = "N",
      converter = UnsignedWord.class,
      defaultValue = "0",
      description = "The app's version; ${DEFAULT-VALUE}.")
  private Long appVersion;

  @Option(names = "--disable", description = "The kernel does not start the app.")
  private boolean isDisabled;

  @Option(names = "--sticky", description = "Tools do not remove the app with all others.")
  private boolean isSticky;

  @Option(
      names = "--supported-boards",
      paramLabel = "BOARD",
      split = ",",
      description = "The boards that the app is for, with commas; any if absent.")
  private List<String> boards = new ArrayList<>();

  @Option(
      names = "--deterministic",
      description =
          "The build date is 1970, not now. The variable SOURCE_DATE_EPOCH sets it in any case.")
  private boolean isDeterministic;

  @Override
  public Integer call() {
    checkOptions();
    PackOptions options = options();
    Instant date = BuildDate.of(System.getenv("SOURCE_DATE_EPOCH"), isDeterministic);
    Map<String, byte[]> tbfs = new LinkedHashMap<>();
    for (Path file : files) {
      AppImage image =
          AppReader.read(ElfReader.read(file.toString(), FileAccess.read(file.toString())));
      String tbfName = TbfName.of(TbfName.architecture(file, architecture), image);
      byte[] bytes = new TbfBuilder(file.toString(), image, options).build();
      if (tbfs.put(tbfName, bytes) != null) {
        throw new InputException(
            file.toString(),
            "would be a second "
                + tbfName
                + " in the TAB; name its architecture with --arch or"
                + " leave it out");
      }
    }
    Map<String, byte[]> outputs = new LinkedHashMap<>();
    if (output != null) {
      String metadata = TabWriter.metadata(options, boards, date);
      outputs.put(output, TabWriter.archive(metadata, tbfs, date));
    }
    if (tbf != null) {
      outputs.put(tbf, tbfs.values().iterator().next());
    }
    FileAccess.write(outputs);
    return 0;
  }

  private void checkOptions() {
    check(output != null || tbf != null, "Name what to write: --output TAB, --tbf FILE, or both");
    check(output == null || !output.equals(tbf), "--output and --tbf are the same file");
    check(
        tbf == null || files.size() == 1, "--tbf writes one TBF, but there are several ELF files");
    check(memory.problem().isEmpty(), memory.problem());
    check(header.problem().isEmpty(), header.problem());
    check(kernelMajor <= MAXIMUM_VERSION, "--kernel-major: at most " + MAXIMUM_VERSION);
    check(kernelMinor <= MAXIMUM_VERSION, "--kernel-minor: at most " + MAXIMUM_VERSION);
    check(
        name.codePoints().noneMatch(Character::isISOControl),
        "--name: has a control character; use letters, digits, - and _");
  }

  private PackOptions options() {
    int flags = (isDisabled ? 0 : TbfHeader.FLAG_ENABLED) | (isSticky ? TbfHeader.FLAG_STICKY : 0);
    return new PackOptions(
        name,
        memory.stack(),
        memory.appHeap(),
        memory.kernelHeap(),
        memory.minimumRamSize(),
        memory.protectedRegionSize(),
        memory.minimumFooterSize(),
        flags,
        appVersion,
        new KernelVersion(kernelMajor.intValue(), kernelMinor.intValue()),
        header.elements());
  }
}
