package demitasse.simulator.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.firmware.Firmware;
import demitasse.simulator.hail.Hail;
import demitasse.simulator.hail.LedColor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A program that lights the red LED while the button is pressed, and its tests. */
class HailExampleTest {
  private static final Duration MILLISECOND = Duration.ofMillis(1);
  private static final int START = 0x10000;

  private static final int[] PROGRAM = {
    0x1000, 0x2000, // initial SP
    0x0009, 0x0001, // reset vector: the next instruction, in Thumb
    0x4807, // ldr r0, =0x400E1000: GPIO, port A
    0xF242, 0x0100, // movw r1, #1 << 13: PA13, the red LED
    0x6041, // str r1, [r0, #4]: GPERS, the pin is GPIO's
    0x6541, // str r1, [r0, #0x54]: OVRS, high is dark
    0x6441, // str r1, [r0, #0x44]: ODERS, an output
    0x00CA, // lsls r2, r1, #3: PA16, the button
    0xF8C0, 0x2164, // str r2, [r0, #0x164]: STERS, its level can be read
    0x6E03, // loop: ldr r3, [r0, #0x60]: PVR, the levels
    0x4213, // tst r3, r2
    0xBF0C, // ite eq: pressed is low
    0x6581, // streq r1, [r0, #0x58]: OVRC
    0x6541, // strne r1, [r0, #0x54]: OVRS
    0xE7F9, // b loop
    0x0000, // fills up the word
    0x1000, 0x400E,
  };

  private static Firmware program() {
    ByteBuffer image = ByteBuffer.allocate(2 * PROGRAM.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int halfword : PROGRAM) {
      image.putShort((short) halfword);
    }
    return Firmware.binary(image.array(), START);
  }

  @Test
  void theLedIsLitWhileTheButtonIsPressed() {
    try (Hail hail = Hail.withFirmware(program())) {
      hail.run(MILLISECOND);
      assertThat(hail.led(LedColor.RED).isLit()).isFalse();

      hail.button().press();
      hail.runUntil(() -> hail.led(LedColor.RED).isLit(), MILLISECOND);

      hail.button().release();
      hail.runUntil(() -> !hail.led(LedColor.RED).isLit(), MILLISECOND);
      assertThat(hail.led(LedColor.RED).switches()).isEqualTo(2);
    }
  }

  @Test
  void runsRepeatToThePicosecond() {
    assertThat(timeOfLight()).isEqualTo(timeOfLight());
  }

  private static long timeOfLight() {
    try (Hail hail = Hail.withFirmware(program())) {
      long[] time = new long[1];
      hail.led(LedColor.RED).addListener(isLit -> time[0] = hail.now());
      hail.button().press();
      hail.run(MILLISECOND);
      return time[0];
    }
  }

  @Test
  void aShortCircuitIsReported() {
    Hail hail = Hail.withFirmware(program());
    hail.pin("PA13").set(false); // a wire to ground, while the program drives the pin high
    hail.run(MILLISECOND);

    assertThat(hail.diagnostics().unexpected()).extracting("misuse").contains(Misuse.ELECTRICAL);
    assertThatThrownBy(hail::close).hasMessageContaining("the firmware misused the board");
  }
}
