package demitasse.tools.decode;

import demitasse.tools.FileAccess;
import demitasse.tools.InputException;
import demitasse.tools.ToolCommand;
import demitasse.tools.elf.ElfReader;
import demitasse.tools.elf.ElfSymbol;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The subcommand that makes debug output and panic reports readable, as a filter. */
@Command(
    name = "decode",
    description = {
      "Copies what a board prints from the standard input to the standard output,",
      "with debug output and the numbers of panics as text."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:all went well", "1:a file cannot be used", "2:the command line is wrong"},
    footerHeading = "%nExample:%n",
    footer = "  qemu-system-arm ... -serial stdio | demitasse decode --report kernel-report.json")
public final class DecodeCommand extends ToolCommand implements Runnable {
  private static final int CHUNK = 4096;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "The compiler's NAME-report.json of the kernel that runs on the board.")
  private String report;

  @Option(
      names = "--elf",
      paramLabel = "FILE",
      description = "That kernel's ELF file, for the functions that addresses are in.")
  private String elf;

  @Override
  public void run() {
    check(report != null || elf != null, "Give --report, --elf or both");
    CompilerReport numbers =
        report == null ? CompilerReport.NONE : CompilerReport.read(report, FileAccess.read(report));
    List<ElfSymbol> functions =
        elf == null ? List.of() : ElfReader.read(elf, FileAccess.read(elf)).functions();
    filter(new Decoder(numbers, functions), System.in, System.out);
  }

  /** Copies until the input ends or nobody reads any more; shows each piece at once. */
  private static void filter(Decoder decoder, InputStream input, PrintStream output) {
    byte[] chunk = new byte[CHUNK];
    try {
      int length = input.read(chunk);
      while (length >= 0 && !output.checkError()) {
        output.writeBytes(decoder.decode(chunk, length));
        output.flush();
        length = input.read(chunk);
      }
    } catch (IOException failure) {
      throw new InputException("standard input", "cannot be read: " + failure.getMessage());
    }
    output.writeBytes(decoder.finish());
    output.flush();
  }
}
