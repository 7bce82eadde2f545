package demitasse.tools.tbf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FootersTest {
  @Test
  void reservedSpaceOfBlinkIsOneCredential() {
    byte[] footer = Footers.reserved(8704);

    assertThat(footer).hasSize(8704);
    assertThat(HexFormat.of().formatHex(footer, 0, 12)).isEqualTo("8000fc210000000000000000");
  }

  @Test
  void noSpaceIsNoFooter() {
    assertThat(Footers.reserved(0)).isEmpty();
  }

  @Test
  void spaceThatWouldLeaveHalfACredentialIsDividedOtherwise() {
    byte[] footer = Footers.reserved(0x10000 + 4);

    assertThat(HexFormat.of().formatHex(footer, 0, 4)).isEqualTo("8000f4ff");
    assertThat(HexFormat.of().formatHex(footer, 0xFFF8, 0x10004))
        .isEqualTo("800008000000000000000000");
  }

  @Property(tries = 200)
  void credentialsFillAnySpaceExactly(@ForAll @IntRange(min = 2, max = 60_000) int words) {
    byte[] footer = Footers.reserved(words * 4L);
    Program program = new Program(0, 0, 0, 64, 0);
    byte[] header =
        new TbfHeader(64 + footer.length, 1, List.of(program, new KernelVersion(2, 0))).toBytes();
    byte[] tbf = new byte[64 + footer.length];
    System.arraycopy(header, 0, tbf, 0, header.length);
    System.arraycopy(footer, 0, tbf, 64, footer.length);

    TbfEntry entry = TbfReader.readAll(tbf).get(0);

    assertThat(entry.problems()).isEmpty();
    assertThat(entry.credentials()).allMatch(each -> each.format() == 0 && each.type() == 128);
    assertThat(entry.credentials().stream().mapToInt(each -> each.size() + 8).sum())
        .isEqualTo(footer.length);
  }
}
