package demitasse.tools.tbf;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.tools.InputException;
import demitasse.tools.tbf.Permissions.Commands;
import demitasse.tools.tbf.WriteableFlashRegions.Region;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TbfRoundTripTest {
  @Property(tries = 500)
  void headerThatIsWrittenIsReadBack(@ForAll("headers") TbfHeader header) {
    byte[] bytes = header.toBytes();

    List<TbfEntry> entries = TbfReader.readAll(bytes);

    assertThat(entries.get(0).header().elements()).isEqualTo(header.elements());
    assertThat(entries.get(0).header().flags()).isEqualTo(header.flags());
    assertThat(entries.get(0).headerSize()).isEqualTo(bytes.length);
    assertThat(entries.get(0).problems()).noneMatch(problem -> problem.startsWith("checksum"));
  }

  @Property(tries = 500)
  void changedBitIsNoticed(@ForAll("headers") TbfHeader header, @ForAll @IntRange int bit) {
    byte[] bytes = header.toBytes();
    int flags = 8;
    int position = (flags + bit / 8 % (bytes.length - flags)) & 0xFFFF;
    bytes[position] ^= (byte) (1 << bit % 8);

    assertThat(TbfReader.readAll(bytes).get(0).problems())
        .anyMatch(problem -> problem.startsWith("checksum"));
  }

  @Property(tries = 1000)
  void noBytesMakeTheReaderFail(@ForAll @Size(max = 200) byte[] noise) {
    byte[] bytes = new byte[noise.length + 2];
    bytes[0] = TbfHeader.VERSION;
    System.arraycopy(noise, 0, bytes, 2, noise.length);

    assertThat(TbfReader.readAll(bytes)).isNotNull();
  }

  @Property(tries = 1000)
  void damagedHeaderIsReadWithoutFailure(
      @ForAll("headers") TbfHeader header, @ForAll int position, @ForAll byte value) {
    byte[] bytes = header.toBytes();
    bytes[Math.floorMod(position, bytes.length)] = value;

    try {
      TbfReader.readAll(bytes);
    } catch (InputException refused) {
      assertThat(refused).hasMessageContaining("header");
    }
  }

  @Provide
  Arbitrary<TbfHeader> headers() {
    Arbitrary<List<HeaderElement>> elements = element().list().ofMinSize(1).ofMaxSize(8);
    return Combinators.combine(word(), elements)
        .as((flags, list) -> new TbfHeader(TbfHeader.size(list), flags, list));
  }

  private static Arbitrary<HeaderElement> element() {
    Arbitrary<Long> word = word();
    Arbitrary<Integer> half = Arbitraries.integers().between(0, 0xFFFF);
    Arbitrary<List<Long>> ids = word.list().ofMaxSize(StoragePermissions.MAXIMUM_IDS);
    Arbitrary<Commands> commands =
        Combinators.combine(word, word, Arbitraries.longs()).as(Commands::new);
    return Arbitraries.oneOf(
        Combinators.combine(word, word, word).as(MainElement::new),
        Combinators.combine(word, word, word, word, word).as(Program::new),
        Combinators.combine(word, word).as(Region::new).list().map(WriteableFlashRegions::new),
        Arbitraries.strings()
            .excludeChars('\0')
            .ofMaxLength(40)
            .filter(TbfRoundTripTest::isEncodable)
            .map(PackageName::new),
        Combinators.combine(word, word).as(FixedAddresses::new),
        commands.list().ofMaxSize(5).map(Permissions::new),
        Combinators.combine(word, ids, ids).as(StoragePermissions::new),
        Combinators.combine(half, half).as(KernelVersion::new),
        word.map(ShortId::new));
  }

  /** Half a surrogate pair has no UTF-8. */
  private static boolean isEncodable(String text) {
    return java.nio.charset.StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static Arbitrary<Long> word() {
    return Arbitraries.longs().between(0, 0xFFFF_FFFFL);
  }
}
