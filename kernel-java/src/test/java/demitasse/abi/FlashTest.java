package demitasse.abi;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.machine.Machine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FlashTest {
  private static final int START = 0x0003_0000;

  private FlashMachine machine;

  @BeforeEach
  void attach() {
    machine = FlashMachine.attach(START, TbfBuilder.words(0x8483_8281, 0x8887_8685));
  }

  @AfterEach
  void detach() {
    Machine.attach(null);
  }

  @Test
  void bytesAreUnsigned() {
    assertThat(Flash.load8(START + 7)).isEqualTo(0x88);
  }

  @Test
  void halfwordsAreLoadedAtAnyAddress() {
    assertThat(Flash.load16(START)).isEqualTo(0x8281);
    assertThat(Flash.load16(START + 1)).isEqualTo(0x8382);
    assertThat(Flash.load16(START + 6)).isEqualTo(0x8887);
  }

  @Test
  void wordsAreLoadedAtAnyAddress() {
    assertThat(Flash.load32(START)).isEqualTo(0x8483_8281);
    assertThat(Flash.load32(START + 1)).isEqualTo(0x8584_8382);
    assertThat(Flash.load32(START + 2)).isEqualTo(0x8685_8483);
    assertThat(Flash.load32(START + 3)).isEqualTo(0x8786_8584);
    assertThat(Flash.load32(START + 4)).isEqualTo(0x8887_8685);
  }

  @Test
  void alignedLoadsAreOneAccess() {
    Flash.load16(START + 6);
    assertThat(machine.loads()).isEqualTo(1);

    Flash.load32(START + 4);
    assertThat(machine.loads()).isEqualTo(2);
  }

  @Test
  void unalignedLoadsAreAsWideAsTheyCanBe() {
    Flash.load32(START + 2);
    assertThat(machine.loads()).isEqualTo(2);
  }
}
