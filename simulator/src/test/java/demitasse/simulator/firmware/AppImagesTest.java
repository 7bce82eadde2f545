package demitasse.simulator.firmware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AppImagesTest {
  private static byte[] image(int totalSize, int length) {
    ByteBuffer image = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    image.putShort(0, (short) 2).putInt(4, totalSize);
    image.array()[length - 1] = 0x5A;
    return image.array();
  }

  private static ByteBuffer layout(byte[]... images) {
    AppImages apps = new AppImages(0x30000);
    for (byte[] image : images) {
      apps.add(image);
    }
    return ByteBuffer.wrap(apps.bytes()).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Test
  void imagesFollowEachOther() {
    ByteBuffer flash = layout(image(1024, 1024), image(512, 512));
    assertThat(flash.capacity()).isEqualTo(1536);
    assertThat(flash.getInt(1024 + 4)).isEqualTo(512);
  }

  @Test
  void aShortImageIsFollowedByErasedFlash() {
    ByteBuffer flash = layout(image(512, 100));
    assertThat(flash.capacity()).isEqualTo(512);
    assertThat(flash.get(99)).isEqualTo((byte) 0x5A);
    assertThat(flash.get(100)).isEqualTo((byte) 0xFF);
  }

  @Test
  void aPowerOfTwoIsAlignedToItsSizeWithAnEmptyImageBefore() {
    ByteBuffer flash = layout(image(512, 512), image(2048, 2048));
    assertThat(flash.capacity()).isEqualTo(4096);
    assertThat(flash.getInt(2048 + 4)).isEqualTo(2048);
    assertThat(flash.getShort(512)).as("version of the filler").isEqualTo((short) 2);
    assertThat(flash.getInt(512 + 4)).as("its size").isEqualTo(1536);
    int checksum = flash.getInt(512) ^ flash.getInt(516) ^ flash.getInt(520) ^ flash.getInt(524);
    assertThat(checksum).as("exclusive or of its header").isZero();
  }

  @Test
  void theImageForCortexM4IsTakenOutOfABundle() {
    ByteBuffer tab = ByteBuffer.allocate(8 * 512);
    tarHeader(tab, 0, "metadata.toml", 3);
    tarHeader(tab, 1024, "cortex-m4.tbf", 600);
    tab.put(1536, image(1024, 600));
    ByteBuffer flash = layout(tab.array());
    assertThat(flash.capacity()).isEqualTo(1024);
    assertThat(flash.get(599)).isEqualTo((byte) 0x5A);
  }

  @Test
  void aBundleForOtherChipsIsRefused() {
    ByteBuffer tab = ByteBuffer.allocate(1024);
    tarHeader(tab, 0, "cortex-m0.tbf", 0);
    assertThatThrownBy(() -> layout(tab.array())).hasMessageContaining("no cortex-m4.tbf");
  }

  private static void tarHeader(ByteBuffer tab, int at, String name, int size) {
    tab.put(at, name.getBytes(StandardCharsets.US_ASCII));
    String octal = String.format(Locale.ROOT, "%011o", size);
    tab.put(at + 124, octal.getBytes(StandardCharsets.US_ASCII));
    tab.put(at + 257, "ustar".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void whatIsNoImageIsRefused() {
    assertThatThrownBy(() -> layout(new byte[64])).hasMessageContaining("version 0");
    assertThatThrownBy(() -> layout(new byte[4])).hasMessageContaining("too short");
  }
}
