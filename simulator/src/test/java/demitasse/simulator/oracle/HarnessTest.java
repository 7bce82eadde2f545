package demitasse.simulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Known answers of cases that were written by hand: what the harness dumps is what happened. */
class HarnessTest {
  private static final int UNDEFINSTR = 1 << 16;
  private static final int MEMMANAGE_ENABLED = 1 << 16;
  private static final int USAGEFAULT_ENABLED = 1 << 18;
  private static Rom rom;

  @BeforeAll
  static void assemble() {
    rom = Rom.build("harness.S");
  }

  @Test
  void addsSetsTheFlagsOfItsResult() {
    CaseRecord record = new CaseRecord(0);
    record.register(0, 0x7FFF_FFFF);
    record.register(1, 1);
    record.halfword(CaseRecord.CODE, 0x1842); // adds r2, r0, r1

    Outcome outcome = run(record);

    assertThat(outcome.register(2)).isEqualTo(0x8000_0000);
    assertThat(outcome.word(Outcome.XPSR) >>> 28).as("N and V").isEqualTo(0b1001);
    assertThat(outcome.word(Outcome.PC)).isEqualTo(record.codeAddress() + 4);
    assertThat(outcome.word(Outcome.IPSR)).as("SVCall").isEqualTo(11);
    assertThat(outcome.word(Outcome.CFSR)).isZero();
  }

  @Test
  void everyRegisterComesBackAsTheRecordHasIt() {
    CaseRecord record = new CaseRecord(0);
    for (int register = 0; register <= 14; register++) {
      if (register != 13) {
        record.register(register, 0x1000_0001 * (register + 1));
      }
    }

    Outcome outcome = run(record);

    for (int register = 0; register <= 14; register++) {
      if (register != 13) {
        assertThat(outcome.register(register)).isEqualTo(0x1000_0001 * (register + 1));
      }
    }
    assertThat(outcome.frameAddress() + 32).isEqualTo(record.stackPointer());
  }

  @Test
  void aStoreIsInTheScratchWindow() {
    CaseRecord record = new CaseRecord(0);
    record.scratch(0, 0x1111_1111);
    record.scratch(31, 0x3131_3131);
    record.register(0, 0x1234_5678);
    record.register(1, record.scratchAddress() + 4);
    record.halfword(CaseRecord.CODE, 0x6008); // str r0, [r1]

    Outcome outcome = run(record);

    assertThat(outcome.scratch(0)).isEqualTo(0x1111_1111);
    assertThat(outcome.scratch(1)).isEqualTo(0x1234_5678);
    assertThat(outcome.scratch(31)).isEqualTo(0x3131_3131);
  }

  @Test
  void anUndefinedInstructionIsAUsageFault() {
    CaseRecord record = new CaseRecord(0);
    record.enabledFaults(USAGEFAULT_ENABLED);
    record.halfword(CaseRecord.CODE, 0xDE00); // udf

    Outcome outcome = run(record);

    assertThat(outcome.word(Outcome.IPSR)).isEqualTo(6);
    assertThat(outcome.word(Outcome.CFSR)).isEqualTo(UNDEFINSTR);
    assertThat(outcome.word(Outcome.PC)).isEqualTo(record.codeAddress());
  }

  @Test
  void aFaultThatIsNotEnabledBecomesAHardFault() {
    CaseRecord record = new CaseRecord(0);
    record.halfword(CaseRecord.CODE, 0xDE00); // udf

    Outcome outcome = run(record);

    assertThat(outcome.word(Outcome.IPSR)).isEqualTo(3);
    assertThat(outcome.word(Outcome.HFSR)).as("FORCED").isEqualTo(1 << 30);
    assertThat(outcome.word(Outcome.CFSR)).isEqualTo(UNDEFINSTR);
  }

  @Test
  void aStoreThatTheMpuRefusesHasItsAddressInMmfar() {
    CaseRecord record = new CaseRecord(0);
    record.enabledFaults(MEMMANAGE_ENABLED);
    record.control(true);
    record.memoryProtection(0b101); // PRIVDEFENA, ENABLE
    record.region(0, 0, (3 << 24) | (31 << 1) | 1); // 4 GiB, all may access
    record.region(1, record.scratchAddress() + 32, (2 << 24) | (4 << 1) | 1); // 32 B, read-only
    record.register(1, record.scratchAddress() + 32);
    record.halfword(CaseRecord.CODE, 0x680A); // ldr r2, [r1]
    record.halfword(CaseRecord.CODE + 2, 0x6008); // str r0, [r1]

    Outcome outcome = run(record);

    assertThat(outcome.word(Outcome.IPSR)).isEqualTo(4);
    assertThat(outcome.word(Outcome.CFSR)).as("MMARVALID, DACCVIOL").isEqualTo(0x82);
    assertThat(outcome.word(Outcome.MMFAR)).isEqualTo(record.scratchAddress() + 32);
    assertThat(outcome.word(Outcome.PC)).isEqualTo(record.codeAddress() + 2);
  }

  private static Outcome run(CaseRecord record) {
    return new Outcome(new Qemu().run(rom, Batch.image(List.of(record))), 0);
  }
}
