package demitasse.simulator.sam4l.aesa;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.bus.DmaPort;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.FixedClock;
import demitasse.simulator.sam4l.ModelBench;
import demitasse.simulator.time.Timeline;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AesaTest {
  private static final String KEY = "2b7e151628aed2a6abf7158809cf4f3c";
  private static final String VECTOR = "000102030405060708090a0b0c0d0e0f";

  /** The first two blocks of the plaintext of NIST SP 800-38A, appendix F. */
  private static final String PLAIN =
      "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51";

  private final ModelBench bench = new ModelBench();
  private final ModelBench.Line line = new ModelBench.Line();
  private final FixedClock clock = new FixedClock(48_000_000);
  private final Aesa aesa = new Aesa(bench.services(), clock, line);

  AesaTest() {
    aesa.reset();
  }

  private static int[] words(String hex) {
    String padded = hex.length() % 8 == 0 ? hex : hex + "0".repeat(8 - hex.length() % 8);
    byte[] bytes = HexFormat.of().parseHex(padded);
    int[] words = new int[bytes.length / 4];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(words);
    return words;
  }

  private static String hex(int[] words) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * words.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asIntBuffer().put(words);
    return HexFormat.of().formatHex(bytes.array());
  }

  private void write(int offset, String hex) {
    int[] words = words(hex);
    for (int i = 0; i < words.length; i++) {
      aesa.store(offset + 4 * i, words[i]);
    }
  }

  private void prepare(int mode, String key, String vector) {
    aesa.store(Aesa.CTRL, 1);
    aesa.store(Aesa.MODE, 0xF0000 | mode);
    write(Aesa.KEY0, key);
    write(Aesa.INITVECT0, vector);
    aesa.store(Aesa.CTRL, 5);
    if ((mode & 1) == 0) {
      aesa.store(Aesa.CTRL, 3);
    }
  }

  private void wait(int statusBit) {
    for (int i = 0; (aesa.load(Aesa.SR) & statusBit) == 0; i++) {
      assertThat(i).as("polls of SR").isLessThan(100);
      bench.run(Timeline.MICROSECOND / 10);
    }
  }

  private String process(String data, int bytesPerBlock) {
    StringBuilder result = new StringBuilder();
    for (int at = 0; at < data.length(); at += 2 * bytesPerBlock) {
      wait(Aesa.IBUFRDY);
      int[] words = words(data.substring(at, at + 2 * bytesPerBlock));
      for (int word : words) {
        aesa.store(Aesa.IDATA, word);
      }
      wait(Aesa.ODATARDY);
      for (int i = 0; i < words.length; i++) {
        words[i] = aesa.load(Aesa.ODATA);
      }
      result.append(hex(words), 0, 2 * bytesPerBlock);
    }
    return result.toString();
  }

  @Test
  void registersHaveTheirValuesAfterReset() {
    assertThat(aesa.load(Aesa.MODE)).isEqualTo(0xF0000);
    assertThat(aesa.load(Aesa.SR)).isEqualTo(0x10000);
    assertThat(aesa.load(Aesa.PARAMETER)).isEqualTo(0x112);
    assertThat(aesa.load(Aesa.VERSION)).isEqualTo(0x102);
    assertThat(aesa.load(Aesa.CTRL) | aesa.load(Aesa.IMR) | aesa.load(Aesa.DATABUFPTR)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "0,000102030405060708090a0b0c0d0e0f,69c4e0d86a7b0430d8cdb78070b4c55a",
    "1,000102030405060708090a0b0c0d0e0f1011121314151617,dda97ca4864cdfe06eaf70a0ec0d7191",
    "2,000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f,"
        + "8ea2b7ca516745bfeafc49904b496089"
  })
  void keysOfEachSizeGiveTheVectorsOfFips197(int keySize, String key, String cipher) {
    String plain = "00112233445566778899aabbccddeeff";
    prepare(keySize << 1 | 1, key, "");
    assertThat(process(plain, 16)).isEqualTo(cipher);
    prepare(keySize << 1, key, "");
    assertThat(process(cipher, 16)).isEqualTo(plain);
    assertThat(bench.misuse()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0,0,16,3ad77bb40d7a3660a89ecaf32466ef97f5d3d58503b9699de785895a96fdbaaf",
    "1,0,16,7649abac8119b246cee98e9b12e9197d5086cb9b507219ee95db113a917678b2",
    "2,0,16,3b3fd92eb72dad20333449f8e83cfb4ac8a64537a0b3a93fcde3cdad9f1ce58b",
    "3,0,16,3b3fd92eb72dad20333449f8e83cfb4a7789508d16918f03f53c52dac54ed825",
  })
  void modesGiveTheVectorsOfSp80038a(int mode, int segment, int bytes, String cipher) {
    prepare(segment << 8 | mode << 4 | 1, KEY, VECTOR);
    assertThat(process(PLAIN, bytes)).isEqualTo(cipher);
    prepare(segment << 8 | mode << 4, KEY, VECTOR);
    assertThat(process(cipher, bytes)).isEqualTo(PLAIN);
    assertThat(bench.misuse()).isEmpty();
  }

  @Test
  void theCounterModeGivesTheVectorsOfSp80038a() {
    String cipher = "874d6191b620e3261bef6864990db6ce9806f66b7970fdff8617187bb9fffdff";
    prepare(4 << 4 | 1, KEY, "f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff");
    assertThat(process(PLAIN, 16)).isEqualTo(cipher);
    prepare(4 << 4, KEY, "f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff");
    assertThat(process(cipher, 16)).isEqualTo(PLAIN);
  }

  @Test
  void feedbackOfEightBitsGivesTheVectorsOfSp80038a() {
    String plain = "6bc1bee22e409f96e93d7e117393172aae2d";
    String cipher = "3b79424c9c0dd436bace9e0ed4586a4f32b9";
    prepare(4 << 8 | 2 << 4 | 1, KEY, VECTOR);
    assertThat(process(plain, 1)).isEqualTo(cipher);
    prepare(4 << 8 | 2 << 4, KEY, VECTOR);
    assertThat(process(cipher, 1)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({"1,8", "2,4", "3,2"})
  void feedbackOfOtherSegmentsIsUndoneByDecryption(int segment, int bytes) {
    prepare(segment << 8 | 2 << 4 | 1, KEY, VECTOR);
    String cipher = process(PLAIN, bytes);
    assertThat(cipher).startsWith("3b3fd92eb72dad20".substring(0, 2 * bytes)).isNotEqualTo(PLAIN);
    prepare(segment << 8 | 2 << 4, KEY, VECTOR);
    assertThat(process(cipher, bytes)).isEqualTo(PLAIN);
  }

  @Test
  void aDriverWithInterruptsFeedsAndDrainsTheBuffers() {
    prepare(4 << 4 | 1, KEY, "f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff");
    int[] source = words(PLAIN);
    int[] destination = new int[8];
    int written = 0;
    int read = 0;
    aesa.store(Aesa.IER, 0x10001);
    while (read < 8) {
      assertThat(line.isHigh()).isTrue();
      if ((aesa.load(Aesa.SR) & Aesa.IBUFRDY) != 0 && written < 8) {
        for (int i = 0; i < 4; i++) {
          aesa.store(Aesa.IDATA, source[written++]);
        }
        if (written == 8) {
          aesa.store(Aesa.IDR, Aesa.IBUFRDY);
        }
      }
      if ((aesa.load(Aesa.SR) & Aesa.ODATARDY) != 0) {
        for (int i = 0; i < 4; i++) {
          destination[read++] = aesa.load(Aesa.ODATA);
        }
      }
      bench.run(Timeline.MICROSECOND);
    }
    assertThat(line.isHigh()).isFalse();
    assertThat(hex(destination))
        .isEqualTo("874d6191b620e3261bef6864990db6ce9806f66b7970fdff8617187bb9fffdff");
    assertThat(bench.misuse()).isEmpty();
  }

  @Test
  void dmaFeedsAndDrainsTheBuffers() {
    prepare(1 << 4 | 1 << 3 | 1, KEY, VECTOR);
    int[] source = words(PLAIN);
    int[] destination = new int[8];
    int[] count = new int[2];
    DmaPort transmit = aesa.transmitPort();
    DmaPort receive = aesa.receivePort();
    transmit.setListener(
        () -> {
          while (transmit.isReady() && count[0] < 8) {
            transmit.write(source[count[0]++]);
          }
        });
    receive.setListener(
        () -> {
          while (receive.isReady()) {
            destination[count[1]++] = receive.read();
          }
        });
    transmit.changed();
    bench.run(10 * Timeline.MICROSECOND);
    assertThat(hex(destination))
        .isEqualTo("7649abac8119b246cee98e9b12e9197d5086cb9b507219ee95db113a917678b2");
    assertThat(bench.misuse()).isEmpty();
  }

  @Test
  void aBlockTakesTheCyclesOfItsRounds() {
    prepare(1, KEY, "");
    for (int word : words(PLAIN.substring(0, 32))) {
      aesa.store(Aesa.IDATA, word);
    }
    bench.run(Timeline.picoseconds(12, 48_000_000) - 1);
    assertThat(aesa.load(Aesa.SR) & Aesa.ODATARDY).isZero();
    bench.run(2);
    assertThat(aesa.load(Aesa.SR) & Aesa.ODATARDY).isNotZero();
  }

  @Test
  void withoutItsClockNoBlockIsFinished() {
    clock.set(0);
    prepare(1, KEY, "");
    for (int word : words(PLAIN.substring(0, 32))) {
      aesa.store(Aesa.IDATA, word);
    }
    bench.run(Timeline.SECOND);
    assertThat(aesa.load(Aesa.SR) & Aesa.ODATARDY).isZero();
  }

  @Test
  void thePointersCanBeSet() {
    prepare(1, KEY, "");
    aesa.store(Aesa.DATABUFPTR, 2);
    int[] plain = words(PLAIN.substring(0, 32));
    aesa.store(Aesa.IDATA, plain[2]);
    assertThat(aesa.load(Aesa.DATABUFPTR)).isEqualTo(3);
    aesa.store(Aesa.DATABUFPTR, 0);
    assertThat(process(PLAIN.substring(0, 32), 16)).isEqualTo("3ad77bb40d7a3660a89ecaf32466ef97");
  }

  @Test
  void aDecryptionAfterAnEncryptionWithTheSameKeyNeedsNoGeneration() {
    prepare(1, KEY, "");
    String cipher = process(PLAIN, 16);
    aesa.store(Aesa.MODE, 0xF0000);
    aesa.store(Aesa.CTRL, 5);
    write(Aesa.KEY0, KEY);
    assertThat(process(cipher, 16)).isEqualTo(PLAIN);
    assertThat(bench.misuse()).isEmpty();
  }

  @Test
  void aDecryptionWithoutTheExpandedKeyIsReported() {
    aesa.store(Aesa.CTRL, 1);
    aesa.store(Aesa.MODE, 0xF0000);
    write(Aesa.KEY0, KEY);
    assertThat(process("3ad77bb40d7a3660a89ecaf32466ef97", 16))
        .isNotEqualTo(PLAIN.substring(0, 32));
    assertThat(bench.misuse()).containsExactly(Misuse.WRONG_ORDER);
  }

  @Test
  void aWordBeyondTheBuffersIsReported() {
    prepare(1, KEY, "");
    for (int i = 0; i < 9; i++) {
      aesa.store(Aesa.IDATA, i);
    }
    assertThat(bench.misuse()).containsExactly(Misuse.DATA_LOST);
  }

  @Test
  void misuseOfTheOrderIsReported() {
    aesa.store(Aesa.IDATA, 1);
    aesa.load(Aesa.ODATA);
    aesa.store(Aesa.CTRL, 1);
    aesa.store(Aesa.MODE, 0xF0000 | 1 << 4);
    for (int i = 0; i < 4; i++) {
      aesa.store(Aesa.IDATA, i);
    }
    aesa.store(Aesa.KEY0, 1);
    assertThat(bench.misuse())
        .containsExactly(
            Misuse.WRONG_ORDER,
            Misuse.WRONG_ORDER,
            Misuse.WRONG_ORDER,
            Misuse.WRONG_ORDER,
            Misuse.BUSY);
  }

  @Test
  void reservedModesAndAccessesAreReported() {
    aesa.store(Aesa.MODE, 5 << 4);
    aesa.load(Aesa.KEY0 + 4);
    aesa.store(Aesa.SR, 0);
    aesa.load(0x80);
    assertThat(bench.misuse())
        .containsExactly(Misuse.RESERVED, Misuse.ACCESS, Misuse.ACCESS, Misuse.NO_REGISTER);
  }
}
