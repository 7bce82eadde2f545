package demitasse.simulator.firmware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirmwareTest {
  @TempDir Path folder;

  /** A file with two segments, the second of which is data copied to RAM, and three symbols. */
  private static byte[] elf() {
    ByteBuffer file = ByteBuffer.allocate(0x200).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(0, 0x464C457F).put(4, (byte) 1).put(5, (byte) 1);
    file.putShort(16, (short) 2).putShort(18, (short) 40).putInt(24, 0x10009);
    file.putInt(28, 0x34).putInt(32, 0x180);
    file.putShort(42, (short) 32).putShort(44, (short) 2);
    file.putShort(46, (short) 40).putShort(48, (short) 2);
    segment(file, 0x34, 0x100, 0x20000000, 0x10020, 4);
    segment(file, 0x54, 0x104, 0x10000, 0x10000, 8);
    file.putInt(0x100, 0xCAFE).putInt(0x104, 0x20001000).putInt(0x108, 0x10009);
    symbol(file, 0x110, 1, 0x10009, 8, 0x12);
    symbol(file, 0x120, 6, 0x20000000, 4, 0x11);
    symbol(file, 0x130, 11, 0x10009, 0, 0x10);
    byte[] names = "\0main\0word\0$t\0".getBytes(StandardCharsets.UTF_8);
    file.position(0x150).put(names);
    file.putInt(0x184, 2).putInt(0x190, 0x110).putInt(0x194, 0x30).putInt(0x198, 1);
    file.putInt(0x1A8 + 4, 3).putInt(0x1A8 + 16, 0x150).putInt(0x1A8 + 20, names.length);
    return file.array();
  }

  private static void segment(
      ByteBuffer file, int at, int offset, int virtual, int physical, int size) {
    file.putInt(at, 1).putInt(at + 4, offset).putInt(at + 8, virtual).putInt(at + 12, physical);
    file.putInt(at + 16, size).putInt(at + 20, size);
  }

  private static void symbol(ByteBuffer file, int at, int name, int value, int size, int info) {
    file.putInt(at, name).putInt(at + 4, value).putInt(at + 8, size);
    file.put(at + 12, (byte) info).putShort(at + 14, (short) 1);
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("firmware"), bytes);
  }

  @Test
  void segmentsLieAtTheirPhysicalAddressesInOrder() throws IOException {
    Firmware firmware = Firmware.elf(write(elf()));
    assertThat(firmware.segments()).extracting(Segment::address).containsExactly(0x10000, 0x10020);
    assertThat(firmware.segments().get(1).bytes()).containsExactly(0xFE, 0xCA, 0, 0);
    assertThat(firmware.base()).isEqualTo(0x10000);
  }

  @Test
  void symbolsAreFoundByNameAndByAddress() throws IOException {
    Symbols symbols = Firmware.elf(write(elf())).symbols();
    assertThat(symbols.address("main")).isEqualTo(0x10008);
    assertThat(symbols.find("word")).contains(new Symbol("word", 0x20000000, 4, false));
    assertThat(symbols.at(0x1000E)).map(Symbol::name).contains("main");
    assertThat(symbols.at(0x10010)).isEmpty();
    assertThat(symbols.describe(0x1000E)).isEqualTo("main+0x6");
    assertThat(symbols.describe(0x10010)).isEqualTo("0x00010010");
  }

  @Test
  void markersOfCodeAndDataAreNoSymbols() throws IOException {
    assertThat(Firmware.elf(write(elf())).symbols().find("$t")).isEmpty();
  }

  @Test
  void anUnknownSymbolIsRefused() throws IOException {
    Symbols symbols = Firmware.elf(write(elf())).symbols();
    assertThatThrownBy(() -> symbols.address("no_such")).hasMessageContaining("no_such");
  }

  @Test
  void aFileThatIsCutOffIsRefused() throws IOException {
    byte[] cut = Arrays.copyOf(elf(), 0x106);
    Path file = write(cut);
    assertThatThrownBy(() -> Firmware.elf(file)).hasMessageContaining("damaged");
  }

  @Test
  void aFileOfAnotherMachineIsRefused() throws IOException {
    byte[] other = elf();
    other[18] = 3;
    Path file = write(other);
    assertThatThrownBy(() -> Firmware.elf(file)).hasMessageContaining("not a 32-bit ARM program");
  }

  @Test
  void elfFilesAreKnownByTheirFirstBytes() throws IOException {
    assertThat(Firmware.isElf(write(elf()))).isTrue();
    assertThat(Firmware.isElf(write(new byte[] {1}))).isFalse();
  }

  @Test
  void bytesLieWhereTheyAreSaidTo() throws IOException {
    Firmware firmware = Firmware.binary(write(new byte[] {1, 2}), 0x10000);
    assertThat(firmware.base()).isEqualTo(0x10000);
    assertThat(firmware.segments().get(0).bytes()).containsExactly(1, 2);
  }
}
