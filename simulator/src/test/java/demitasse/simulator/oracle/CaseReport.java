package demitasse.simulator.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A case and what became of it, for people. */
final class CaseReport {
  private CaseReport() {}

  /** The instructions, the registers before them, and what is set up beside the default. */
  static String describe(CaseRecord record) {
    StringBuilder text = new StringBuilder(disassembly(record));
    text.append("before:%n".formatted());
    for (int register = 0; register <= 14; register++) {
      text.append("  r%-2d %08x".formatted(register, record.register(register)));
      text.append(register % 4 == 3 ? "%n".formatted() : "");
    }
    text.append(
        "%n  xPSR %08x, pc %08x, scratch at %08x%n"
            .formatted(record.programStatus(), record.word(72), record.scratchAddress()));
    text.append(
        "  nPRIV %d, EXC_RETURN %08x, CCR %08x, SHCSR %08x, PRIMASK %d, BASEPRI %02x, SHPR %08x %08x%n"
            .formatted(
                record.word(4),
                record.word(28),
                record.word(12),
                record.word(16),
                record.word(20),
                record.word(24),
                record.word(112),
                record.word(116)));
    if (record.word(0) != 0) {
      text.append("  MPU_CTRL %x%n".formatted(record.word(8)));
      for (int region = 0; region < CaseRecord.REGIONS; region++) {
        text.append(
            "  region %d: RBAR %08x RASR %08x%n"
                .formatted(region, record.word(128 + 8 * region), record.word(132 + 8 * region)));
      }
    }
    return text.toString();
  }

  /** Where two outcomes of a case differ. */
  static String describe(CaseRecord record, Outcome expected, Outcome actual) {
    StringBuilder text = new StringBuilder();
    for (int index = 0; index < Outcome.WORDS; index++) {
      boolean differs = Comparison.differs(record, expected, actual, index);
      if (differs || (index >= Outcome.LR && index <= Outcome.XPSR) || index == Outcome.CFSR) {
        text.append(
            "  %s %-13s QEMU %08x  simulator %08x%n"
                .formatted(
                    differs ? "*" : " ",
                    Outcome.name(index),
                    expected.word(index),
                    actual.word(index)));
      }
    }
    return text.toString();
  }

  /** The instructions of a case, as binutils reads them. */
  static String disassembly(CaseRecord record) {
    ByteBuffer code = ByteBuffer.allocate(CaseRecord.CODE_SIZE).order(ByteOrder.LITTLE_ENDIAN);
    for (int offset = 0; offset < CaseRecord.CODE_SIZE; offset += 2) {
      code.putShort((short) record.halfword(CaseRecord.CODE + offset));
    }
    try {
      Path file = Files.write(Files.createTempFile(Rom.folder(), "case", ".bin"), code.array());
      String text =
          Tool.run(
              Rom.folder(),
              List.of(
                  "arm-none-eabi-objdump",
                  "-D",
                  "-b",
                  "binary",
                  "-m",
                  "arm",
                  "-M",
                  "force-thumb",
                  "--adjust-vma=0x%08x".formatted(record.codeAddress()),
                  file.toString()));
      Files.delete(file);
      return text.lines()
          .filter(line -> line.contains(":\t") && !line.contains("df00"))
          .map(line -> line + System.lineSeparator())
          .reduce("", String::concat);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
