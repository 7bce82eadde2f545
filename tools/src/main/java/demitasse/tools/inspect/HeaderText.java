package demitasse.tools.inspect;

import demitasse.tools.Printable;
import demitasse.tools.tbf.Credential;
import demitasse.tools.tbf.FixedAddresses;
import demitasse.tools.tbf.Footers;
import demitasse.tools.tbf.HeaderElement;
import demitasse.tools.tbf.KernelVersion;
import demitasse.tools.tbf.MainElement;
import demitasse.tools.tbf.PackageName;
import demitasse.tools.tbf.Permissions;
import demitasse.tools.tbf.Program;
import demitasse.tools.tbf.ShortId;
import demitasse.tools.tbf.StoragePermissions;
import demitasse.tools.tbf.TbfEntry;
import demitasse.tools.tbf.TbfHeader;
import demitasse.tools.tbf.UnreadElement;
import demitasse.tools.tbf.WriteableFlashRegions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The readable form of a TBF: a line for each number, and one for each problem. */
final class HeaderText {
  private static final List<String> FORMATS =
      List.of(
          "Reserved",
          "RSA-3072",
          "RSA-4096",
          "SHA-256",
          "SHA-384",
          "SHA-512",
          "ECDSA P-256",
          "HMAC-SHA-256",
          "8",
          "9",
          "RSA-2048");

  private final List<String> lines = new ArrayList<>();

  private HeaderText() {}

  static List<String> of(TbfEntry entry) {
    HeaderText text = new HeaderText();
    text.entry(entry);
    return text.lines;
  }

  private void entry(TbfEntry entry) {
    line("version", TbfHeader.VERSION);
    line("header_size", entry.headerSize());
    line("total_size", entry.totalSize());
    if (!entry.isPadding()) {
      line("flags", flags(entry.header().flags()));
    }
    line("checksum", "0x%08x".formatted(entry.checksum()));
    entry.header().elements().forEach(this::element);
    entry.credentials().forEach(this::credential);
    entry.problems().forEach(problem -> lines.add("  PROBLEM: " + problem));
  }

  private void element(HeaderElement element) {
    if (element instanceof MainElement main) {
      title("Main", main);
      start(main.initFunctionOffset(), main.protectedTrailerSize(), main.minimumRamSize());
    } else if (element instanceof Program program) {
      title("Program", program);
      start(program.initFunctionOffset(), program.protectedTrailerSize(), program.minimumRamSize());
      line("  binary_end_offset", program.binaryEndOffset());
      line("  app_version", program.appVersion());
    } else if (element instanceof PackageName name) {
      title("Package name", name);
      line("  name", Printable.of(name.name()));
    } else if (element instanceof KernelVersion kernel) {
      title("Kernel version", kernel);
      line("  needs", kernel.major() + "." + kernel.minor() + " or later " + kernel.major() + ".x");
    } else if (element instanceof FixedAddresses fixed) {
      title("Fixed addresses", fixed);
      line("  ram", address(fixed.ram()));
      line("  flash", address(fixed.flash()));
    } else {
      rareElement(element);
    }
  }

  private void rareElement(HeaderElement element) {
    if (element instanceof WriteableFlashRegions regions) {
      title("Writeable flash regions", regions);
      regions
          .regions()
          .forEach(
              region ->
                  line(
                      "  region", "%d bytes at %s".formatted(region.size(), hex(region.offset()))));
    } else if (element instanceof Permissions permissions) {
      title("Permissions", permissions);
      permissions.allowed().forEach(this::commands);
    } else if (element instanceof StoragePermissions storage) {
      title("Storage permissions", storage);
      line("  write_id", storage.writeId());
      line("  read_ids", ids(storage.readIds()));
      line("  modify_ids", ids(storage.modifyIds()));
    } else if (element instanceof ShortId shortId) {
      title("Short ID", shortId);
      line("  id", shortId.id());
    } else if (element instanceof UnreadElement unread) {
      title(unread.problem().isEmpty() ? "Unknown" : "Damaged", unread);
      line("  value", unread.value());
    }
  }

  private void start(long init, long trailer, long ram) {
    line("  init_fn_offset", init);
    line("  protected_trailer_size", trailer);
    line("  minimum_ram_size", ram);
  }

  private void commands(Permissions.Commands commands) {
    String numbers =
        LongStream.range(0, Permissions.COMMANDS_PER_MASK)
            .filter(bit -> (commands.mask() >>> bit & 1) != 0)
            .mapToObj(bit -> Long.toString(commands.offset() * Permissions.COMMANDS_PER_MASK + bit))
            .collect(Collectors.joining(", "));
    line("  driver " + hex(commands.driver()), "commands " + numbers);
  }

  private void credential(Credential credential) {
    if (credential.type() != Footers.TYPE_CREDENTIALS) {
      lines.add("  Footer of unknown type " + credential.type());
      return;
    }
    long format = credential.format();
    String name = format < FORMATS.size() ? FORMATS.get((int) format) : Long.toString(format);
    lines.add("  Footer: credential " + name + ", " + credential.size() + " bytes");
  }

  private void title(String name, HeaderElement element) {
    lines.add("  " + name + " (" + element.type() + ")");
  }

  private void line(String name, long value) {
    line(name, value + " (" + hex(value) + ")");
  }

  private void line(String name, String value) {
    lines.add("  %-25s %s".formatted(name, value).stripTrailing());
  }

  private static String flags(long flags) {
    String enabled = (flags & TbfHeader.FLAG_ENABLED) != 0 ? "enabled" : "disabled";
    String sticky = (flags & TbfHeader.FLAG_STICKY) != 0 ? ", sticky" : "";
    return hex(flags) + " " + enabled + sticky;
  }

  private static String ids(List<Long> ids) {
    return ids.isEmpty()
        ? "none"
        : ids.stream().map(HeaderText::hex).collect(Collectors.joining(", "));
  }

  private static String address(long address) {
    return address == FixedAddresses.ANY ? "any" : "0x%08x".formatted(address);
  }

  private static String hex(long value) {
    return "0x" + Long.toHexString(value);
  }
}
