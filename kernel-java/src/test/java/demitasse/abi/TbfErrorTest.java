package demitasse.abi;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.machine.Machine;
import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each way of being malformed: the least that is wrong, beside its neighbour that is right. */
class TbfErrorTest {
  private static final int START = 0x0003_0000;

  /** The header of {@link #app}: fixed part, Program, kernel version. */
  private static final int HEADER_SIZE = 16 + 24 + 8;

  private final TbfHeader header = new TbfHeader();

  @AfterEach
  void detach() {
    Machine.attach(null);
  }

  @Test
  void reasonsAreDifferentWords() {
    assertThat(TbfError.values()).extracting(TbfError::reason).doesNotHaveDuplicates();
    assertThat(TbfError.values()).allSatisfy(error -> assertThat(error.reason()).isNotBlank());
  }

  @Test
  void onlyLengthsThatLeadNowhereEndTheList() {
    EnumSet<TbfError> ending = EnumSet.allOf(TbfError.class);
    ending.removeIf(error -> !error.endsList());

    assertThat(ending).containsExactly(TbfError.END_OF_LIST, TbfError.RUNS_PAST_FLASH);
  }

  @Test
  void versionOtherThanTwoEndsTheList() {
    assertError(TbfError.END_OF_LIST, app().overrideVersion(1));
    assertError(TbfError.END_OF_LIST, app().overrideVersion(3));
    assertError(TbfError.END_OF_LIST, app().overrideVersion(0x0102));
    assertError(TbfError.NONE, app().overrideVersion(2));
  }

  @Test
  void erasedFlashEndsTheList() {
    assertThat(parse(TbfBuilder.words(-1, -1))).isEqualTo(TbfError.END_OF_LIST);
    assertThat(parse(TbfBuilder.words(0, 0))).isEqualTo(TbfError.END_OF_LIST);
  }

  @Test
  void totalSizeOfZeroEndsTheList() {
    assertError(TbfError.END_OF_LIST, app().overrideTotalSize(0));
    assertError(TbfError.HEADER_TOO_LARGE, app().overrideTotalSize(1));
  }

  @Test
  void fewerThanEightBytesOfFlashEndTheList() {
    byte[] bytes = TbfBuilder.words(0x0010_0002, 8);
    for (int size = 0; size < 8; size++) {
      assertThat(parse(Arrays.copyOf(bytes, size))).isEqualTo(TbfError.END_OF_LIST);
    }
    assertThat(parse(bytes)).isEqualTo(TbfError.HEADER_TOO_LARGE);
  }

  @Test
  void startBehindTheLimitEndsTheList() {
    FlashMachine.attach(START, new byte[0]);

    assertThat(header.parse(START, START - 1)).isEqualTo(TbfError.END_OF_LIST);
    assertThat(header.parse(0xFFFF_FF00, 0x100)).isEqualTo(TbfError.END_OF_LIST);
    assertThat(header.parse(0xFFFF_FF00, 0)).isEqualTo(TbfError.END_OF_LIST);
  }

  @Test
  void entryEndsWithTheFlashAtTheLatest() {
    assertError(TbfError.NONE, app().flashSize(1024));
    assertError(TbfError.RUNS_PAST_FLASH, app().overrideTotalSize(1025));
    assertError(TbfError.RUNS_PAST_FLASH, app().overrideTotalSize(0x8000_0000));
    assertError(TbfError.RUNS_PAST_FLASH, app().overrideTotalSize(-1));
    assertThat(header.totalSize()).as("nothing that could be taken for a link").isZero();
  }

  @Test
  void headerHasItsFixedPartAtLeast() {
    assertError(TbfError.HEADER_TOO_SMALL, TbfBuilder.empty().overrideHeaderSize(0));
    assertError(TbfError.HEADER_TOO_SMALL, TbfBuilder.empty().overrideHeaderSize(15));
    assertError(TbfError.NONE, TbfBuilder.empty().overrideHeaderSize(16));
  }

  @Test
  void headerIsNotLargerThanTheEntry() {
    assertError(
        TbfError.HEADER_TOO_LARGE, TbfBuilder.empty().overrideTotalSize(15).overrideHeaderSize(16));
    assertError(TbfError.NONE, TbfBuilder.empty().overrideTotalSize(16).overrideHeaderSize(16));
  }

  @Test
  void headerSizeIsUnsigned() {
    assertError(TbfError.HEADER_TOO_LARGE, app().overrideHeaderSize(0xFFFC));
  }

  @Test
  void headerConsistsOfWords() {
    for (int more = 1; more <= 3; more++) {
      assertError(TbfError.HEADER_SIZE_UNALIGNED, app().overrideHeaderSize(HEADER_SIZE + more));
    }
    assertError(TbfError.NONE, app().overrideHeaderSize(HEADER_SIZE));
  }

  @Test
  void checksumCoversEveryBitOfTheHeader() {
    byte[] good = app().build();
    for (int bit = 8 * 8; bit < 8 * HEADER_SIZE; bit++) {
      byte[] bad = good.clone();
      bad[bit / 8] ^= (byte) (1 << bit % 8);

      assertThat(parse(bad)).as("bit %d", bit).isEqualTo(TbfError.WRONG_CHECKSUM);
    }
  }

  @Test
  void checksumEndsWithTheHeader() {
    byte[] entry = app().build();
    entry[HEADER_SIZE] ^= 1;

    assertThat(parse(entry)).isEqualTo(TbfError.NONE);
  }

  @Test
  void checksumOfPaddingCounts() {
    TbfBuilder padding = TbfBuilder.empty().withoutKernelVersion();

    assertError(TbfError.NONE, padding);
    assertError(TbfError.WRONG_CHECKSUM, padding.overrideChecksum(0));
  }

  @Test
  void elementsEndWithTheHeader() {
    assertLastElement(TbfError.ELEMENT_RUNS_PAST_HEADER, 99, 1);
    assertLastElement(TbfError.ELEMENT_RUNS_PAST_HEADER, 99, 5, 0, 0);
    assertLastElement(TbfError.ELEMENT_RUNS_PAST_HEADER, 99, 0xFFFF);
    assertLastElement(TbfError.NONE, 99, 0);
    assertLastElement(TbfError.NONE, 99, 1, 0, 0);
    assertLastElement(TbfError.NONE, 99, 4, 0, 0);
  }

  private void assertLastElement(TbfError error, int... halfwords) {
    assertError(error, app().kernelVersion(2, 0).raw(TbfBuilder.halfwords(halfwords)));
  }

  @Test
  void lengthsOfElementsAreExact() {
    assertLength(TbfError.WRONG_MAIN_LENGTH, 1, 12);
    assertLength(TbfError.WRONG_FIXED_ADDRESSES_LENGTH, 5, 8);
    assertLength(TbfError.WRONG_KERNEL_VERSION_LENGTH, 8, 4);
    assertLength(TbfError.WRONG_PROGRAM_LENGTH, 9, 20);
    assertLength(TbfError.WRONG_SHORT_ID_LENGTH, 10, 4);
  }

  private void assertLength(TbfError error, int type, int length) {
    for (int wrong : new int[] {0, length - 1, length + 1}) {
      assertError(error, TbfBuilder.empty().element(type, new byte[wrong]));
    }
    assertThat(parse(TbfBuilder.empty().element(type, new byte[length]).build()))
        .as("type %d with its length", type)
        .isNotEqualTo(error);
  }

  @Test
  void lengthsOfElementsThatComeInVainAreNotLookedAt() {
    assertError(TbfError.NONE, app().element(9, new byte[3]));
    assertError(TbfError.NONE, app().element(1, new byte[3]));
    assertError(TbfError.NONE, TbfBuilder.empty().main(1).element(1, new byte[3]));
  }

  @Test
  void writeableRegionsArePairsOfWords() {
    assertError(TbfError.WRONG_WRITEABLE_REGIONS_LENGTH, app().element(2, new byte[7]));
    assertError(TbfError.WRONG_WRITEABLE_REGIONS_LENGTH, app().element(2, new byte[9]));
    assertError(TbfError.NONE, app().element(2, new byte[0]));
    assertError(TbfError.NONE, app().element(2, new byte[8]));
    assertError(TbfError.NONE, app().element(2, new byte[16]));
  }

  @Test
  void nameIsUtf8() {
    assertError(TbfError.NAME_NOT_UTF8, app().name((byte) 'a', (byte) 0xFF));
    assertError(TbfError.NAME_NOT_UTF8, app().name((byte) 0xC3).name((byte) 'a'));
    assertError(TbfError.NONE, app().name((byte) 'a', (byte) 0xC3, (byte) 0xA9));
  }

  @Test
  void kernelVersionIsRequired() {
    assertError(TbfError.NO_KERNEL_VERSION, app().withoutKernelVersion());
    assertError(TbfError.NONE, app());
  }

  @Test
  void appsForKernelsUpToThisOneAreTaken() {
    assertError(TbfError.NONE, app().kernelVersion(2, 0));
    assertError(TbfError.NONE, app().kernelVersion(2, 3));
    assertError(TbfError.OTHER_KERNEL_VERSION, app().kernelVersion(2, 4));
    assertError(TbfError.OTHER_KERNEL_VERSION, app().kernelVersion(2, 0xFFFF));
    assertError(TbfError.OTHER_KERNEL_VERSION, app().kernelVersion(1, 3));
    assertError(TbfError.OTHER_KERNEL_VERSION, app().kernelVersion(3, 3));
    assertError(TbfError.OTHER_KERNEL_VERSION, app().kernelVersion(0x8002, 3));
  }

  @Test
  void mainOrProgramIsRequired() {
    assertError(TbfError.NO_PROGRAM, TbfBuilder.app("blink"));
    assertError(TbfError.NONE, TbfBuilder.app("blink").main(1));
    assertError(TbfError.NONE, TbfBuilder.app("blink").program(1));
  }

  @Test
  void binaryEndsWithTheEntryAtTheLatest() {
    assertError(TbfError.NONE, app().binaryEnd(1024));
    assertError(TbfError.BINARY_RUNS_PAST_APP, app().binaryEnd(1025));
    assertError(TbfError.BINARY_RUNS_PAST_APP, app().binaryEnd(0x8000_0000));
    assertError(TbfError.BINARY_RUNS_PAST_APP, app().binaryEnd(-1));
  }

  @Test
  void binaryEndsAfterTheHeader() {
    assertError(TbfError.PROTECTED_REGION_RUNS_PAST_BINARY, app().binaryEnd(0));
    assertError(TbfError.PROTECTED_REGION_RUNS_PAST_BINARY, app().binaryEnd(HEADER_SIZE - 1));
    assertError(TbfError.ENTRY_OUTSIDE_BINARY, app().binaryEnd(HEADER_SIZE));
    assertError(TbfError.NONE, app().binaryEnd(HEADER_SIZE + 1));
  }

  @Test
  void protectedTrailerEndsWithTheBinaryAtTheLatest() {
    int largest = 1024 - HEADER_SIZE;
    for (int tooLarge : new int[] {largest + 1, 0x7FFF_FFFF, 0x8000_0000, -HEADER_SIZE, -1}) {
      assertError(
          TbfError.PROTECTED_REGION_RUNS_PAST_BINARY,
          TbfBuilder.empty().protectedTrailerSize(tooLarge).program(1));
    }
    assertError(
        TbfError.ENTRY_OUTSIDE_BINARY,
        TbfBuilder.empty().protectedTrailerSize(largest).program(largest));
    assertError(
        TbfError.NONE, TbfBuilder.empty().protectedTrailerSize(largest - 2).program(largest - 2));
  }

  @Test
  void entryPointIsBehindTheProtectedRegion() {
    TbfBuilder app = TbfBuilder.empty().protectedTrailerSize(16);

    assertError(TbfError.ENTRY_OUTSIDE_BINARY, app.program(15));
    assertError(
        TbfError.ENTRY_OUTSIDE_BINARY, TbfBuilder.empty().protectedTrailerSize(16).program(0));
    assertError(TbfError.NONE, TbfBuilder.empty().protectedTrailerSize(16).program(16));
    assertError(TbfError.NONE, TbfBuilder.empty().protectedTrailerSize(16).program(17));
  }

  @Test
  void thumbBitDoesNotReachIntoTheProtectedRegion() {
    assertError(
        TbfError.ENTRY_OUTSIDE_BINARY, TbfBuilder.empty().protectedTrailerSize(17).program(17));
    assertError(TbfError.NONE, TbfBuilder.empty().protectedTrailerSize(17).program(18));
  }

  @Test
  void entryPointIsBeforeTheEndOfTheBinary() {
    int end = 512 - HEADER_SIZE;
    for (int outside : new int[] {end, end + 1, 0x7FFF_FFFF, 0x8000_0000, -HEADER_SIZE, -1}) {
      assertError(
          TbfError.ENTRY_OUTSIDE_BINARY, TbfBuilder.empty().binaryEnd(512).program(outside));
    }
    assertError(TbfError.NONE, TbfBuilder.empty().binaryEnd(512).program(end - 1));
  }

  @Test
  void thumbBitOfTheEntryPointIsNoAddress() {
    int end = 513 - HEADER_SIZE;

    assertError(TbfError.NONE, TbfBuilder.empty().binaryEnd(513).program(end));
    assertError(TbfError.ENTRY_OUTSIDE_BINARY, TbfBuilder.empty().binaryEnd(513).program(end + 1));
  }

  @Test
  void fixedFlashAddressIsWhereTheBinaryIs() {
    int binary = START + HEADER_SIZE + 12 + 4;
    for (int other : new int[] {binary - 1, binary + 1, START, 0, -2}) {
      assertError(TbfError.OTHER_FLASH_ADDRESS, fixed(other));
    }
    assertError(TbfError.NONE, fixed(binary));
    assertError(TbfError.NONE, fixed(TbfHeader.ANY_ADDRESS));
  }

  private static TbfBuilder fixed(int flash) {
    return TbfBuilder.empty().protectedTrailerSize(4).program(5).fixedAddresses(0, flash);
  }

  /** An app of 1,024 bytes whose header is {@link #HEADER_SIZE} bytes. */
  private static TbfBuilder app() {
    return TbfBuilder.empty().program(1);
  }

  private void assertError(TbfError error, TbfBuilder entry) {
    assertThat(parse(entry.build())).isEqualTo(error);
  }

  private TbfError parse(byte[] flash) {
    FlashMachine.attach(START, flash);
    return header.parse(START, START + flash.length);
  }
}
