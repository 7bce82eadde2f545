package demitasse.abi;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.machine.Machine;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Hostile entries: nothing outside is read, nothing is thrown, and the next app is still found. */
class TbfWalkTest {
  private static final int START = 0x0003_0000;
  private static final int LENGTHS_SIZE = 8;

  private final TbfHeader header = new TbfHeader();

  @AfterEach
  void detach() {
    Machine.attach(null);
  }

  @Test
  void malformedEntriesDoNotHideLaterOnes() {
    byte[][] entries = {
      TbfBuilder.app("first").program(1).build(),
      TbfBuilder.app("wrong").program(1).overrideChecksum(0).build(),
      TbfBuilder.padding(24),
      TbfBuilder.app("odd").program(1).flashSize(1023).build(),
      TbfBuilder.app("unaligned").program(1).flashSize(1027).build(),
      TbfBuilder.empty().overrideHeaderSize(15).flashSize(18).withoutKernelVersion().build(),
      TbfBuilder.app("last").program(1).build(),
      TbfBuilder.words(-1, -1),
    };

    assertThat(walk(entries))
        .containsExactly(
            TbfError.NONE,
            TbfError.WRONG_CHECKSUM,
            TbfError.NONE,
            TbfError.NONE,
            TbfError.NONE,
            TbfError.HEADER_TOO_SMALL,
            TbfError.NONE,
            TbfError.END_OF_LIST);
  }

  @Test
  void unalignedEntryIsReadCompletely() {
    byte[] app = TbfBuilder.app("odd").program(0x101).shortId(0x8765_4321).build();
    for (int offset = 1; offset < 4; offset++) {
      FlashMachine.attach(START + offset, app);

      assertThat(header.parse(START + offset, START + offset + app.length))
          .isEqualTo(TbfError.NONE);
      assertThat(header.entryOffset()).isEqualTo(0x101);
      assertThat(header.shortId()).isEqualTo(0x8765_4321);
      assertThat(header.kernelMajor()).isEqualTo(2);
    }
  }

  @Property(tries = 2000)
  void anyBytesAreParsed(
      @ForAll @Size(max = 64) byte[] bytes, @ForAll @IntRange(max = 3) int shift) {
    parseStrictly(START + shift, bytes);
  }

  /** Bytes with a good start and checksum, so that what comes after is looked at. */
  @Property(tries = 5000)
  void anyElementsAreParsed(@ForAll @Size(max = 64) byte[] elements, @ForAll int flags) {
    int wordBytes = elements.length / 4 * 4;
    byte[] entry =
        TbfBuilder.empty()
            .withoutKernelVersion()
            .raw(Arrays.copyOf(elements, wordBytes))
            .flags(flags)
            .flashSize(128)
            .build();

    parseStrictly(START, entry);
  }

  /** Numbers that lie near borders, in every field that bounds something. */
  @Property(tries = 10_000)
  void anyProgramIsInsideItsEntryIfItIsAccepted(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] entry =
        TbfBuilder.empty()
            .protectedTrailerSize(border(random))
            .binaryEnd(border(random))
            .program(border(random))
            .flashSize(64 + random.nextInt(64))
            .build();

    if (parseStrictly(START, entry) == TbfError.NONE) {
      long protectedSize = 48 + Integer.toUnsignedLong(header.protectedTrailerSize());
      long entryPoint = 48 + Integer.toUnsignedLong(header.entryOffset()) & ~1L;
      assertThat(protectedSize).isEqualTo(header.protectedSize());
      assertThat(entryPoint).isBetween(protectedSize, header.binaryEnd() - 1L);
      assertThat(header.binaryEnd()).isBetween(49, entry.length);
    }
  }

  @Property(tries = 10_000)
  void mutatedEntriesAreParsedAndTheNextIsFound(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int mutations) {
    Random random = new Random(seed);
    byte[] entry = validEntry();
    for (int i = 0; i < mutations; i++) {
      // Version and total size stay: nothing else leads to the next entry.
      int position = random.nextInt(2) == 0 ? 2 + random.nextInt(2) : 8 + random.nextInt(120);
      entry[position] = (byte) random.nextInt();
    }
    if (random.nextInt(4) != 0) {
      repairChecksum(entry);
    }
    byte[] next = TbfBuilder.app("next").program(1).build();

    List<TbfError> errors = walk(new byte[][] {entry, next});

    assertThat(errors).hasSize(3);
    assertThat(errors.get(0).endsList()).isFalse();
    assertThat(errors.get(1)).isEqualTo(TbfError.NONE);
  }

  private static byte[] validEntry() {
    return TbfBuilder.app("fuzzed")
        .main(5)
        .program(9)
        .protectedTrailerSize(4)
        .binaryEnd(900)
        .fixedAddresses(0x2000_8000, TbfHeader.ANY_ADDRESS)
        .writeableFlashRegions(512, 64, 576, 64)
        .writeableFlashRegions(640, 32)
        .kernelVersion(2, 1)
        .shortId(0x1234)
        .build();
  }

  private static void repairChecksum(byte[] entry) {
    int size = Math.min(entry.length, (entry[2] & 0xFF) | (entry[3] & 0xFF) << 8) / 4 * 4;
    for (int i = 12; i < 16; i++) {
      entry[i] = 0;
    }
    for (int i = 0; i < size; i++) {
      if (i < 12 || i >= 16) {
        entry[12 + i % 4] ^= entry[i];
      }
    }
  }

  private static int border(Random random) {
    int[] borders = {0, 48, 64, 128, 1 << 16, Integer.MIN_VALUE, -48};
    return borders[random.nextInt(borders.length)] + random.nextInt(64) - 32;
  }

  /** Parses flash that has only these bytes, and allows loads from the entry only. */
  private TbfError parseStrictly(int address, byte[] flash) {
    FlashMachine machine = FlashMachine.attach(address, flash);
    if (flash.length >= LENGTHS_SIZE) {
      int totalSize = Flash.load32(address + 4);
      if (Integer.compareUnsigned(totalSize, flash.length) < 0) {
        machine.allowOnly(Math.max(LENGTHS_SIZE, totalSize));
      }
    }
    TbfError error = header.parse(address, address + flash.length);
    if (error == TbfError.NONE && !header.isPadding()) {
      int count = WriteableFlashRegions.count(address);
      for (int i = 0; i <= count; i++) {
        WriteableFlashRegions.offset(address, i);
        WriteableFlashRegions.size(address, i);
      }
    }
    return error;
  }

  /** What is found in flash that has these entries, one after the other. */
  private List<TbfError> walk(byte[][] entries) {
    ByteArrayOutputStream flash = new ByteArrayOutputStream();
    for (byte[] entry : entries) {
      flash.writeBytes(entry);
    }
    FlashMachine.attach(START, flash.toByteArray());
    List<TbfError> errors = new ArrayList<>();
    int address = START;
    do {
      errors.add(header.parse(address, START + flash.size()));
      address += header.totalSize();
    } while (!errors.get(errors.size() - 1).endsList());
    return errors;
  }
}
