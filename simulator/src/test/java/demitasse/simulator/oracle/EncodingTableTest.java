package demitasse.simulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The table of encodings says what another reader of the manual says: binutils' disassembler. */
class EncodingTableTest {
  @Test
  void theDisassemblerKnowsEveryDefinedEncoding() {
    for (Encoding encoding : EncodingTable.all()) {
      if (!encoding.isUndefined()) {
        assertThat(disassembly(encoding))
            .as(encoding.name())
            .noneMatch(line -> line.contains("UNDEFINED") || line.contains("UNPREDICTABLE"));
      }
    }
  }

  @Test
  void anInstructionHasTheNameOfItsEncoding() {
    for (String name : List.of("UMAAL", "SMLALD", "UBFX", "PKH", "SSAT16", "UHSUB8", "QDSUB")) {
      assertThat(disassembly(EncodingTable.named(name)))
          .allMatch(line -> line.contains(name.toLowerCase(Locale.ROOT)));
    }
  }

  @Test
  void aRandomInstructionIsOfItsEncoding() {
    Dice dice = Dice.of(1, 1);
    for (Encoding encoding : EncodingTable.all()) {
      assertThat(encoding.matches(encoding.random(dice))).as(encoding.name()).isTrue();
    }
  }

  private static List<String> disassembly(Encoding encoding) {
    CaseRecord record = new CaseRecord(0);
    CodeBuilder code = new CodeBuilder(Dice.of(2, 2), record);
    code.start(0);
    for (int i = 0; i < 20; i++) {
      code.write(encoding, encoding.random(code.dice));
    }
    return CaseReport.disassembly(record).lines().toList();
  }
}
