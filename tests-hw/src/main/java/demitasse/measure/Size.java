package demitasse.measure;

import demitasse.hardware.Hardware;
import demitasse.kernel.ProcessStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** The flash and RAM of a kernel, as a whole and by what it consists of. */
final class Size {
  /** What one part takes; initial values of variables take both. */
  record Bytes(int flash, int ram) {
    static final Bytes NONE = new Bytes(0, 0);

    Bytes plus(Bytes other) {
      return new Bytes(flash + other.flash, ram + other.ram);
    }
  }

  /** A Java package or {@code runtime-c}, and a class or C file in it. */
  record Part(String group, String name) implements Comparable<Part> {
    @Override
    public int compareTo(Part other) {
      return Comparator.comparing(Part::group).thenComparing(Part::name).compare(this, other);
    }
  }

  /** r0-r3, r12, lr, pc, xPSR and, at worst, a word of alignment (ARMv7-M manual, B1.5.7). */
  private static final int INTERRUPT_FRAME = 36;

  private static final String JAVA_OBJECT = "kernel.o";

  private final MapFile map;
  private final CompilerReport report;
  private final Map<Part, Bytes> parts = new TreeMap<>();

  Size(MapFile map, CompilerReport report) {
    this.map = map;
    this.report = report;
    for (MapFile.Input input : map.inputs()) {
      Bytes bytes = bytes(input);
      if (!bytes.equals(Bytes.NONE)) {
        parts.merge(part(input), bytes, Bytes::plus);
      }
    }
  }

  /** Of the kernel that was built last for a board. */
  static Size of(Hardware hardware) {
    try {
      return new Size(
          MapFile.parse(Files.readString(hardware.built(hardware.board() + ".map"))),
          CompilerReport.parse(Files.readString(hardware.built("kernel-report.json"))));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Map<SizeRow, Integer> rows() {
    int stack = (report.stackBytes() + INTERRUPT_FRAME + 7) & -8;
    Map<SizeRow, Integer> rows = new EnumMap<>(SizeRow.class);
    rows.put(SizeRow.KERNEL_FLASH, map.flashBytes());
    rows.put(SizeRow.KERNEL_RAM, section(".data") + section(".bss") + stack);
    rows.put(SizeRow.KERNEL_STACK, stack);
    rows.put(SizeRow.PROCESS_OVERHEAD, ProcessStore.sizeBytes(report.grantCount()));
    rows.put(SizeRow.SLOT_RAM, report.slotBytes());
    return rows;
  }

  /** The bytes of a section of the ELF. */
  int section(String name) {
    return map.sections().getOrDefault(name, 0);
  }

  /** What each class and each C file takes. */
  Map<Part, Bytes> parts() {
    return parts;
  }

  private static Bytes bytes(MapFile.Input input) {
    return switch (input.section()) {
      case ".vectors", ".text", ".rodata" -> new Bytes(input.bytes(), 0);
      case ".data" -> new Bytes(input.bytes(), input.bytes());
      case ".bss" -> new Bytes(0, input.bytes());
      default -> Bytes.NONE;
    };
  }

  private Part part(MapFile.Input input) {
    String object = input.object().substring(input.object().lastIndexOf('/') + 1);
    if (object.isEmpty()) {
      return new Part("(padding)", "");
    }
    if (!object.equals(JAVA_OBJECT)) {
      boolean isOurs = !object.contains("(");
      return new Part(isOurs ? "runtime-c" : "libgcc", object);
    }
    String symbol = symbol(input.name());
    String owner = report.classOfSymbol(symbol);
    if (owner == null) {
      boolean isPlace = symbol.startsWith("demitasse_file") || symbol.equals("demitasse_locations");
      return new Part("(compiler)", isPlace ? "places of exceptions" : "helpers and tables");
    }
    int dot = owner.lastIndexOf('.');
    return dot < 0
        ? new Part("(arrays)", owner + "[]")
        : new Part(owner.substring(0, dot), owner.substring(dot + 1));
  }

  /** {@code Kernel_run} of {@code .text.unlikely.Kernel_run.constprop.0}, a copy that gcc made. */
  private static String symbol(String section) {
    return section
        .replaceFirst("^\\.(text\\.unlikely|text|rodata|data|bss)\\.", "")
        .replaceFirst("\\..*", "");
  }
}
