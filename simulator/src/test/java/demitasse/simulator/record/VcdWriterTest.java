package demitasse.simulator.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.Net;
import demitasse.simulator.pins.NetDriver;
import demitasse.simulator.pins.SerialFrame;
import demitasse.simulator.time.Timeline;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class VcdWriterTest {
  private final Timeline timeline = new Timeline();
  private final StringWriter text = new StringWriter();
  private final VcdWriter writer = new VcdWriter(timeline, text);
  private final Net net = new Net("PA13");
  private final NetDriver driver = net.driver("test");
  private long now;

  VcdWriterTest() {
    timeline.setClock(() -> now);
  }

  private List<String> lines() {
    writer.close();
    return text.toString().lines().toList();
  }

  @Test
  void headerNamesTheNets() {
    writer.add(net);
    writer.add(new Net("PA14"));
    assertThat(lines())
        .containsSubsequence(
            "$timescale 1ns $end",
            "$var wire 1 ! PA13 $end",
            "$var wire 1 \" PA14 $end",
            "$enddefinitions $end");
  }

  @Test
  void levelsAtTheStartAreDumped() {
    driver.set(true);
    writer.add(net);
    writer.start();
    assertThat(lines()).containsSubsequence("#0", "$dumpvars", "1!", "$end");
  }

  @Test
  void changesOfTheLevelHaveTheirTimes() {
    writer.add(net);
    now = 5_000;
    driver.set(true);
    now = 9_000;
    driver.set(Drive.LOW);
    assertThat(lines()).containsSubsequence("#5", "1!", "#9", "0!");
  }

  @Test
  void anotherVoltageOfTheSameLevelIsNoChange() {
    writer.add(net);
    now = 5_000;
    driver.setVolts(3.0);
    driver.setVolts(3.1);
    assertThat(lines()).filteredOn("1!"::equals).hasSize(1);
  }

  @Test
  void aCharacterIsDrawnBitByBit() {
    writer.add(net);
    now = 100_000;
    net.send(new SerialFrame(0b01, 2, 1, 10_000, 10_000, false));
    // Start bit, 1, 0, parity 1, stop.
    assertThat(lines())
        .containsSubsequence("#10", "0!", "#20", "1!", "#30", "0!", "#40", "1!", "#50", "1!");
  }

  @Test
  void aCharacterThatBeganEarlierIsInOrder() {
    Net other = new Net("PA14");
    NetDriver otherDriver = other.driver("test");
    writer.add(net);
    writer.add(other);
    now = 90_000;
    otherDriver.set(true);
    now = 100_000;
    net.send(new SerialFrame(0xFF, 8, -1, 10_000, 9_000, false));
    List<Long> times =
        lines().stream()
            .filter(line -> line.startsWith("#"))
            .map(line -> Long.parseLong(line.substring(1)))
            .toList();
    assertThat(times).isSorted();
  }

  @Test
  void manyNetsHaveDifferentIdentifiers() {
    IntStream.range(0, 200).forEach(number -> writer.add(new Net("N" + number)));
    assertThat(lines().stream().filter(line -> line.startsWith("$var")).map(VcdWriterTest::id))
        .doesNotHaveDuplicates()
        .hasSize(200);
  }

  private static String id(String declaration) {
    return declaration.split(" ", -1)[3];
  }

  @Test
  void aNetCannotBeAddedLater() {
    writer.start();
    assertThatThrownBy(() -> writer.add(net)).hasMessageContaining("before the first change");
  }
}
