package demitasse.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.compiler.CommandLineRun;
import demitasse.machine.EntryPoint;
import demitasse.rig.Gcc;
import demitasse.rig.HostRig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where objects lie that are zero for the most part, and the function that completes them. */
class InitialStoresTest {
  /** A board of buffers and slots. */
  public static final class Buffers {
    private final byte[][] buffers = {new byte[64], new byte[25], new byte[24]};
    private final long[] times = new long[8];
    private final int[] dense = {1, 2, 3, 4, 5, 6, 7, 8};
    private final Slot slot = new Slot();

    public static Buffers create() {
      Buffers board = new Buffers();
      board.times[3] = -2;
      return board;
    }

    @EntryPoint("store")
    int store(int buffer, int index, int value) {
      buffers[buffer][index] = (byte) value;
      dense[index & 7] = value;
      times[index & 7] += value;
      return buffers[buffer].length;
    }

    @EntryPoint("time")
    int time(int index) {
      return (int) times[index] + dense[index];
    }

    @EntryPoint("number")
    int number(int change) {
      slot.words += change;
      slot.words2 ^= slot.words;
      slot.words3 -= (int) slot.words2;
      slot.words4 += slot.words3;
      slot.words5 ^= slot.words4;
      slot.number += slot.words5;
      slot.user = slot.number > 0 ? this : slot.user;
      return slot.user == slot ? slot.number : 0;
    }
  }

  /** Nine words, of which two are not zero. */
  public static final class Slot {
    private int number = -1;
    private Object user = this;
    private long words;
    private long words2;
    private int words3;
    private int words4;
    private int words5;
  }

  /** A board whose variables are all zero. */
  public static final class Counter {
    private final int[] counts = new int[100];

    public static Counter create() {
      return new Counter();
    }

    @EntryPoint("count")
    int count(int index) {
      counts[index]++;
      return counts[index];
    }
  }

  @TempDir Path directory;

  @Test
  void whatIsNotZeroIsStoredAtStartUp() throws IOException {
    String emitted = Files.readString(CommandLineRun.compile(Buffers.class, directory));

    assertThat(emitted)
        .contains(
            """
            #if !defined(__arm__)
            __attribute__((constructor)) void demitasse_set_initial_values(void);
            #endif
            void demitasse_set_initial_values(void) {
              image_times[3] = INT64_C(-2);
              image_slot.number = (-1);
              image_slot.user = (void *) &image_slot;
              image_buffers_0.length[(sizeof(int8_t) + 3) / 4 - 1] = 64;
              image_buffers_1.length[(sizeof(int8_t) + 3) / 4 - 1] = 25;
            }
            """);
  }

  @Test
  void onlyWhatSavesFlashMovesToBss() throws IOException {
    Map<String, String> sections = sections(CommandLineRun.compile(Buffers.class, directory));

    assertThat(sections)
        .containsEntry("image_times", "b")
        .containsEntry("image_slot", "b")
        .containsEntry("image_buffers_0", "b")
        .containsEntry("image_buffers_1", "b")
        .containsEntry("image_buffers_2", "d")
        .containsEntry("image_dense", "d");
  }

  /** nm prints address, kind of section and name. */
  private Map<String, String> sections(Path source) throws IOException {
    Path object = Gcc.board("-O0").compile(List.of(source), directory).get(0);
    Process process = new ProcessBuilder("arm-none-eabi-nm", object.toString()).start();
    Map<String, String> sections = new TreeMap<>();
    try (InputStream output = process.getInputStream()) {
      String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .map(line -> line.split(" ", -1))
          .filter(columns -> columns.length == 3)
          .forEach(columns -> sections.put(columns[2], columns[1]));
    }
    return sections;
  }

  @Test
  void theHostsLoaderRunsTheStores() {
    Path source = CommandLineRun.compile(Buffers.class, directory);

    try (HostRig rig = HostRig.build("-O2", List.of(source))) {
      assertThat(rig.call("store", 0, 0, 0)).isEqualTo(64);
      assertThat(rig.call("store", 1, 0, 0)).isEqualTo(25);
      assertThat(rig.call("store", 2, 3, 5)).isEqualTo(24);
      assertThat(rig.call("time", 3)).isEqualTo(-2 + 5 + 5);
      assertThat(rig.call("number", 0)).isEqualTo(-1);
    }
  }

  @Test
  void aProgramWithoutSuchObjectsHasNoFunction() throws IOException {
    String emitted = Files.readString(CommandLineRun.compile(Counter.class, directory));

    assertThat(emitted).contains("image_counts").doesNotContain("demitasse_set_initial_values");
  }
}
