package demitasse.simulator.gdb;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.bus.BusError;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GdbSessionTest {
  private final FakeTarget target = new FakeTarget();

  /** What gdb gets for one packet. */
  private String answer(String packet) throws IOException {
    List<String> all = answers(packet);
    return all.get(0);
  }

  private List<String> answers(String... sent) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String packet : sent) {
      text.append(framed(packet));
    }
    text.append(framed("D"));
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    new GdbSession(target, bytes(text.toString()), output).serve();
    List<String> answers = new ArrayList<>();
    for (String part : output.toString(StandardCharsets.ISO_8859_1).split("\\+?\\$", -1)) {
      if (part.indexOf('#') >= 0) {
        answers.add(part.substring(0, part.indexOf('#')));
      }
    }
    return answers;
  }

  private static String framed(String packet) {
    int sum = packet.chars().sum() & 0xFF;
    return "$%s#%02x".formatted(packet, sum);
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void registersAreLittleEndianWords() throws IOException {
    target.registers[0] = 0x12345678;
    assertThat(answer("g")).startsWith("78563412").hasSize(17 * 8);
    assertThat(answer("p0")).isEqualTo("78563412");
  }

  @Test
  void aRegisterIsWritten() throws IOException {
    assertThat(answer("Pf=00010000")).isEqualTo("OK");
    assertThat(target.registers[15]).isEqualTo(0x100);
  }

  @ParameterizedTest
  @CsvSource({"p17, E16", "P17=00000000, E16", "mzz,E16", "'Z0', E16", "'X0,4', E16", "m, E16"})
  void nonsenseIsAnError(String packet, String error) throws IOException {
    assertThat(answer(packet)).isEqualTo(error);
  }

  @Test
  void memoryIsReadByBytesAndAlignedWordsAtOnce() throws IOException {
    target.memory[3] = (byte) 0xAB;
    assertThat(answer("m2,2")).isEqualTo("00ab");
    assertThat(answer("m0,4")).isEqualTo("000000ab");
    assertThat(target.wordReads).isEqualTo(1);
  }

  @Test
  void memoryThatIsNotThereIsAnError() throws IOException {
    assertThat(answers("m40,4", "m40,1", "m3f,2")).startsWith("E0e", "E0e", "00");
  }

  @Test
  void memoryIsWrittenInHexadecimalAndBinary() throws IOException {
    assertThat(answers("M1,2:abcd", "X4,4:\1\2}\3}\4")).startsWith("OK", "OK");
    assertThat(target.memory).startsWith(0, 0xab, 0xcd, 0, 1, 2, 3 ^ 0x20, 4 ^ 0x20);
  }

  @Test
  void breakpointsAndWatchpointsReachTheTarget() throws IOException {
    answers("Z0,100,2", "z1,100,2", "Z2,20000000,4", "Z3,20000000,4", "Z4,20000000,4");
    assertThat(target.calls)
        .containsExactly(
            "break 100 true",
            "break 100 false",
            "watch 20000000 4 WRITE true",
            "watch 20000000 4 READ true",
            "watch 20000000 4 ACCESS true");
  }

  @Test
  void runningEndsWithASignal() throws IOException {
    target.runs = 3;
    assertThat(answers("?", "c", "vCont;s:1", "vCont;c")).startsWith("T02", "T05", "T05", "T05");
    assertThat(target.calls).containsSubsequence("run", "run", "run", "step", "run");
  }

  @Test
  void aWatchpointNamesItsAddress() throws IOException {
    target.watched = 0x20000004;
    assertThat(answer("c")).isEqualTo("T05watch:20000004;");
  }

  @Test
  void interruptStopsARunningTarget() throws IOException {
    target.runs = Integer.MAX_VALUE;
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    new GdbSession(target, bytes(framed("c") + "\3" + framed("D")), output).serve();
    assertThat(output.toString(StandardCharsets.ISO_8859_1)).contains("$T02#");
  }

  @Test
  void aDamagedPacketIsAskedForAgain() throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    new GdbSession(target, bytes("$?#00" + framed("?") + framed("D")), output).serve();
    assertThat(output.toString(StandardCharsets.ISO_8859_1)).startsWith("-+$T02#");
  }

  @Test
  void theDescriptionComesInParts() throws IOException {
    String document = TargetDescription.registers();
    assertThat(answer("qXfer:features:read:target.xml:0,20"))
        .isEqualTo("m" + document.substring(0, 0x20));
    assertThat(document).contains("org.gnu.gdb.arm.m-profile").contains("basepri");
    assertThat(answer("qXfer:memory-map:read::0,4000")).startsWith("l<?xml").contains("ram");
  }

  @Test
  void monitorResets() throws IOException {
    answer("qRcmd,7265736574");
    assertThat(target.calls).containsExactly("reset");
  }

  @Test
  void acknowledgementsEndWhenGdbSaysSo() throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    new GdbSession(target, bytes(framed("QStartNoAckMode") + framed("qC") + framed("k")), output)
        .serve();
    assertThat(output.toString(StandardCharsets.ISO_8859_1)).isEqualTo("+$OK#9a$QC1#c5");
  }

  private static final class FakeTarget implements GdbTarget {
    private final int[] registers = new int[REGISTERS];
    private final byte[] memory = new byte[64];
    private final List<String> calls = new ArrayList<>();
    private int wordReads;
    private int runs;
    private int watched = -1;

    @Override
    public int register(int number) {
      return registers[number];
    }

    @Override
    public void setRegister(int number, int value) {
      registers[number] = value;
    }

    @Override
    public int readByte(int address) {
      return address < memory.length ? memory[address] & 0xFF : -1;
    }

    @Override
    public int readWord(int address) {
      wordReads++;
      if (address >= memory.length) {
        throw new BusError(address);
      }
      int value = 0;
      for (int i = 3; i >= 0; i--) {
        value = (value << 8) | (memory[address + i] & 0xFF);
      }
      return value;
    }

    @Override
    public boolean writeByte(int address, int value) {
      memory[address] = (byte) value;
      return true;
    }

    @Override
    public boolean writeWord(int address, int value) {
      for (int i = 0; i < 4; i++) {
        memory[address + i] = (byte) (value >>> (8 * i));
      }
      return true;
    }

    @Override
    public void setBreakpoint(int address, boolean set) {
      calls.add("break %x %s".formatted(address, set));
    }

    @Override
    public void setWatchpoint(int address, int length, Watch kind, boolean set) {
      calls.add("watch %x %d %s %s".formatted(address, length, kind, set));
    }

    @Override
    public Stop step() {
      calls.add("step");
      return Stop.TRAP;
    }

    @Override
    public Stop runForAWhile() {
      calls.add("run");
      return --runs > 0 ? Stop.NOT_YET : Stop.TRAP;
    }

    @Override
    public int watchedAddress() {
      return watched;
    }

    @Override
    public void reset() {
      calls.add("reset");
    }
  }
}
