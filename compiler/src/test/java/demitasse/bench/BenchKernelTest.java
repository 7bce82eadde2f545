package demitasse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kernels and their twins do the same work, enough of it, and what their names say. */
final class BenchKernelTest {
  private static final int LEAST_INSTRUCTIONS = 20_000;

  @TempDir static Path directory;
  private static CortexMBuild build;

  @BeforeAll
  static void buildHarness() throws Exception {
    build = new CortexMBuild(directory);
  }

  @ParameterizedTest
  @EnumSource(Kernel.class)
  void twinsReturnTheChecksumOfTheJvm(Kernel kernel) throws Exception {
    int expected = kernel.checksumOnJvm();

    for (Variant variant : new Variant[] {Variant.C_CHECKED, Variant.C_UNCHECKED}) {
      InstructionCounter.Count count =
          InstructionCounter.count(build.link(build.object(kernel, variant, "-O2")));

      assertThat(count.checksum()).as(variant.title()).isEqualTo(expected);
      assertThat(count.instructions()).isGreaterThanOrEqualTo(LEAST_INSTRUCTIONS);
    }
  }

  @ParameterizedTest
  @EnumSource(Kernel.class)
  void prepareSetsAllStateBack(Kernel kernel) {
    BenchKernel program = kernel.create();
    program.startPrepare();
    int first = program.startRun();

    program.startPrepare();

    assertThat(program.startRun()).isEqualTo(first);
  }

  @Test
  void crc32IsThatOfTheJavaLibrary() {
    byte[] data = randomBytes(99, 20 + 512);
    int expected = 0;
    for (int offset = 0; offset < 8; offset++) {
      CRC32 crc = new CRC32();
      crc.update(data, offset, 12);
      crc.update(data, 20 + offset * 3, 400);
      expected = expected * 31 + (int) crc.getValue();
    }
    CRC32 crc = new CRC32();
    crc.update(data);
    expected = expected * 31 + (int) crc.getValue();

    assertThat(Kernel.CRC32.checksumOnJvm()).isEqualTo(expected);
  }

  @Test
  void sha256IsThatOfTheJavaLibrary() throws Exception {
    byte[] message = new byte[300];
    for (int i = 0; i < message.length; i++) {
      message[i] = (byte) (i * 7 + 3);
    }
    MessageDigest library = MessageDigest.getInstance("SHA-256");
    int expected = fold(0, library.digest(Arrays.copyOfRange(message, 0, 55)));
    expected = fold(expected, library.digest(Arrays.copyOfRange(message, 1, 300)));

    assertThat(Kernel.SHA256.checksumOnJvm()).isEqualTo(expected);
  }

  private static byte[] randomBytes(int seed, int count) {
    byte[] bytes = new byte[count];
    int random = seed;
    for (int i = 0; i < count; i++) {
      random = random * 1103515245 + 12345;
      bytes[i] = (byte) (random >>> 16);
    }
    return bytes;
  }

  private static int fold(int start, byte[] digest) {
    int checksum = start;
    for (byte value : digest) {
      checksum = checksum * 31 + (value & 0xFF);
    }
    return checksum;
  }
}
