package demitasse.abi;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.machine.Machine;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the header of a good entry says. */
class TbfHeaderTest {
  private static final int START = 0x0003_0000;

  private final TbfHeader header = new TbfHeader();

  @AfterEach
  void detach() {
    Machine.attach(null);
  }

  /** The example app "blink" of libtock-c, as elf2tab made it and the Tock kernel accepts it. */
  private void parseBlink() {
    byte[] bytes =
        TbfBuilder.words(
            0x004C_0002,
            0x4000,
            1,
            0x6E3E_320B, // version, sizes, flags, checksum
            0x000C_0001,
            0x31,
            0,
            0x1118, // Main
            0x0014_0009,
            0x31,
            0,
            0x1118,
            0x1E00,
            0, // Program
            0x0005_0003,
            0x6E69_6C62,
            0x6B, // name
            0x0004_0008,
            0x0002_0002); // kernel version
    parse(Arrays.copyOf(bytes, 0x4000));
  }

  @Test
  void blinkIsAsLargeAndAsEnabledAsTockReadsIt() {
    parseBlink();

    assertThat(header.address()).isEqualTo(START);
    assertThat(header.totalSize()).isEqualTo(0x4000);
    assertThat(header.headerSize()).isEqualTo(76);
    assertThat(header.isPadding()).isFalse();
    assertThat(header.isEnabled()).isTrue();
  }

  @Test
  void blinkStartsAndEndsWhereTockReadsIt() {
    parseBlink();

    assertThat(header.entryOffset()).isEqualTo(0x31);
    assertThat(header.protectedTrailerSize()).isZero();
    assertThat(header.protectedSize()).isEqualTo(76);
    assertThat(header.minimumRam()).isEqualTo(0x1118);
    assertThat(header.binaryEnd()).isEqualTo(0x1E00);
    assertThat(header.fixedRam()).isEqualTo(TbfHeader.ANY_ADDRESS);
    assertThat(header.fixedFlash()).isEqualTo(TbfHeader.ANY_ADDRESS);
    assertThat(WriteableFlashRegions.count(START)).isZero();
  }

  @Test
  void blinkIsNamedAndVersionedAsTockReadsIt() {
    parseBlink();

    assertThat(header.nameAddress()).isEqualTo(START + 0x3C);
    assertThat(header.nameLength()).isEqualTo(5);
    assertThat(header.appVersion()).isZero();
    assertThat(header.shortId()).isZero();
    assertThat(header.hasKernelVersion()).isTrue();
    assertThat(header.kernelMajor()).isEqualTo(2);
    assertThat(header.kernelMinor()).isEqualTo(2);
  }

  @Test
  void paddingOfTockloaderIsPadding() {
    parse(Arrays.copyOf(TbfBuilder.words(0x0010_0002, 512, 0, 0x0010_0202), 512));

    assertThat(header.isPadding()).isTrue();
    assertThat(header.isEnabled()).isFalse();
    assertThat(header.hasKernelVersion()).isFalse();
    assertThat(header.totalSize()).isEqualTo(512);
  }

  @Test
  void paddingMayBeAsSmallAsItsHeader() {
    parse(TbfBuilder.padding(16));

    assertThat(header.isPadding()).isTrue();
  }

  @Test
  void flagsOfPaddingMeanNothing() {
    parse(TbfBuilder.empty().withoutKernelVersion().flags(1).build());

    assertThat(header.isPadding()).isTrue();
    assertThat(header.isEnabled()).isFalse();
  }

  @Test
  void bitZeroOfTheFlagsEnables() {
    parse(TbfBuilder.app("blink").program(1).flags(1).build());
    assertThat(header.isEnabled()).isTrue();

    parse(TbfBuilder.app("blink").program(1).flags(0xFFFF_FFFE).build());
    assertThat(header.isEnabled()).isFalse();
  }

  @Test
  void programSaysMoreThanMain() {
    parse(
        TbfBuilder.app("blink")
            .minimumRam(0x8000_0000)
            .protectedTrailerSize(8)
            .binaryEnd(1000)
            .appVersion(0xFFFF_FFFE)
            .program(9)
            .build());

    assertThat(header.entryOffset()).isEqualTo(9);
    assertThat(header.protectedTrailerSize()).isEqualTo(8);
    assertThat(header.protectedSize()).isEqualTo(header.headerSize() + 8);
    assertThat(header.minimumRam()).isEqualTo(0x8000_0000);
    assertThat(header.binaryEnd()).isEqualTo(1000);
    assertThat(header.appVersion()).isEqualTo(0xFFFF_FFFE);
  }

  @Test
  void mainAloneHasNoFooters() {
    parse(TbfBuilder.app("blink").minimumRam(77).protectedTrailerSize(4).main(5).build());

    assertThat(header.entryOffset()).isEqualTo(5);
    assertThat(header.protectedTrailerSize()).isEqualTo(4);
    assertThat(header.minimumRam()).isEqualTo(77);
    assertThat(header.binaryEnd()).isEqualTo(1024);
    assertThat(header.appVersion()).isZero();
  }

  @Test
  void programWinsOverMainInEitherOrder() {
    parse(TbfBuilder.app("blink").main(3).program(1).binaryEnd(512).build());
    assertThat(header.entryOffset()).isEqualTo(1);
    assertThat(header.binaryEnd()).isEqualTo(512);

    parse(TbfBuilder.app("blink").program(1).main(3).binaryEnd(512).build());
    assertThat(header.entryOffset()).isEqualTo(1);
    assertThat(header.binaryEnd()).isEqualTo(512);
  }

  @Test
  void firstMainAndFirstProgramWin() {
    parse(TbfBuilder.app("blink").main(3).main(1).build());
    assertThat(header.entryOffset()).isEqualTo(3);

    parse(TbfBuilder.app("blink").program(3).program(1).build());
    assertThat(header.entryOffset()).isEqualTo(3);
  }

  @Test
  void lastOfAllOtherElementsWins() {
    parse(
        TbfBuilder.app("early")
            .fixedAddresses(1, 2)
            .kernelVersion(1, 9)
            .shortId(7)
            .name("late".getBytes(StandardCharsets.UTF_8))
            .fixedAddresses(0x2000_8000, TbfHeader.ANY_ADDRESS)
            .kernelVersion(2, 1)
            .shortId(0xFFFF_FFFF)
            .program(1)
            .build());

    assertThat(nameOfHeader()).isEqualTo("late");
    assertThat(header.fixedRam()).isEqualTo(0x2000_8000);
    assertThat(header.fixedFlash()).isEqualTo(TbfHeader.ANY_ADDRESS);
    assertThat(header.kernelMinor()).isEqualTo(1);
    assertThat(header.shortId()).isEqualTo(0xFFFF_FFFF);
  }

  @Test
  void namesOfAnyLengthAreRead() {
    for (String name : new String[] {"", "a", "ab", "abc", "four", "café", "𝐀𝐩𝐩"}) {
      parse(TbfBuilder.app(name).program(1).shortId(5).build());

      assertThat(nameOfHeader()).isEqualTo(name);
      assertThat(header.shortId()).as("the element after the name").isEqualTo(5);
    }
  }

  @Test
  void absentNameIsEmpty() {
    parse(TbfBuilder.empty().program(1).build());

    assertThat(header.nameAddress()).isZero();
    assertThat(header.nameLength()).isZero();
  }

  @Test
  void unknownElementsAreSkipped() {
    parse(
        TbfBuilder.app("blink")
            .element(0)
            .element(4, (byte) 1)
            .element(6, new byte[6])
            .element(0xFFFF, new byte[9])
            .program(1)
            .build());

    assertThat(header.entryOffset()).isEqualTo(1);
  }

  @Test
  void headerMayHaveAlmost64Kilobytes() {
    byte[] entry =
        TbfBuilder.empty().element(99, new byte[65_480]).program(1).flashSize(65_536).build();
    parse(entry);

    assertThat(header.headerSize()).isEqualTo(0xFFFC);
  }

  @Test
  void oneElementOrManyGiveTheSameWriteableRegions() {
    for (TbfBuilder app :
        new TbfBuilder[] {
          TbfBuilder.app("a").writeableFlashRegions(512, 1, 0x8000_0000, -1, 9, 3),
          TbfBuilder.app("a")
              .writeableFlashRegions(512, 1, 0x8000_0000, -1)
              .writeableFlashRegions(9, 3),
          TbfBuilder.app("a")
              .writeableFlashRegions()
              .writeableFlashRegions(512, 1)
              .element(12, new byte[5])
              .writeableFlashRegions(0x8000_0000, -1)
              .writeableFlashRegions(9, 3)
        }) {
      parse(app.program(1).build());

      assertThat(WriteableFlashRegions.count(START)).isEqualTo(3);
      assertThat(WriteableFlashRegions.offset(START, 0)).isEqualTo(512);
      assertThat(WriteableFlashRegions.size(START, 0)).isEqualTo(1);
      assertThat(WriteableFlashRegions.offset(START, 1)).isEqualTo(0x8000_0000);
      assertThat(WriteableFlashRegions.size(START, 1)).isEqualTo(-1);
      assertThat(WriteableFlashRegions.offset(START, 2)).isEqualTo(9);
      assertThat(WriteableFlashRegions.size(START, 2)).isEqualTo(3);
    }
  }

  @Test
  void regionsThatDoNotExistAreEmpty() {
    parse(TbfBuilder.app("a").writeableFlashRegions(512, 1).program(1).build());

    for (int index : new int[] {1, 2, Integer.MAX_VALUE, Integer.MIN_VALUE, -1}) {
      assertThat(WriteableFlashRegions.offset(START, index)).isZero();
      assertThat(WriteableFlashRegions.size(START, index)).isZero();
    }
  }

  @Test
  void nothingOfTheEntryBeforeIsLeft() {
    parse(
        TbfBuilder.app("first")
            .protectedTrailerSize(4)
            .program(5)
            .appVersion(3)
            .fixedAddresses(0x2000_8000, START + 84)
            .shortId(9)
            .build());
    parse(TbfBuilder.empty().main(1).minimumRam(0).build());

    assertThat(header.entryOffset()).isEqualTo(1);
    assertThat(header.protectedTrailerSize()).isZero();
    assertThat(header.appVersion()).isZero();
    assertThat(header.nameAddress()).isZero();
    assertThat(header.nameLength()).isZero();
    assertThat(header.fixedRam()).isEqualTo(TbfHeader.ANY_ADDRESS);
    assertThat(header.fixedFlash()).isEqualTo(TbfHeader.ANY_ADDRESS);
    assertThat(header.shortId()).isZero();
  }

  private void parse(byte[] entry) {
    FlashMachine.attach(START, entry);
    assertThat(header.parse(START, START + entry.length)).isEqualTo(TbfError.NONE);
  }

  private String nameOfHeader() {
    byte[] utf8 = new byte[header.nameLength()];
    for (int i = 0; i < utf8.length; i++) {
      utf8[i] = (byte) Flash.load8(header.nameAddress() + i);
    }
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
