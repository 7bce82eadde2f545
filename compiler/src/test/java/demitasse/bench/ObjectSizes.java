package demitasse.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an object file puts into memory, in bytes.
 *
 * @param code all executable sections, literal pools included, without {@code bench_prepare}
 *     and the functions that throw for failing checks
 * @param constants all read-only data
 * @param state all writable data, initialised or not
 */
record ObjectSizes(int code, int constants, int state) {
  /** A line of {@code readelf -SW}: [number] name type address offset size entry flags. */
  private static final Pattern SECTION =
      Pattern.compile(
          "\\s*\\[ *\\d+\\] (\\S+) +\\S+ +[0-9a-f]+ [0-9a-f]+ ([0-9a-f]+) [0-9a-f]+ +([A-Zop]*)"
              + " .*");

  /**
   * What is not counted: the preparation, and the functions that a failing check calls, one for
   * each kind; the twins have theirs in the harness. With each come the parts that gcc split off.
   */
  private static final Pattern APART =
      Pattern.compile(".*\\.(bench_prepare|demitasse_throw_[a-z_]+)(\\..*)?");

  static ObjectSizes of(Path object) throws IOException, InterruptedException {
    return parse(Tool.run(List.of("arm-none-eabi-readelf", "-SW", object.toString())));
  }

  static ObjectSizes parse(String sections) {
    int code = 0;
    int constants = 0;
    int state = 0;
    for (String line : sections.split("\n")) {
      Matcher section = SECTION.matcher(line);
      if (!section.matches() || !section.group(3).contains("A")) {
        continue;
      }
      int size = Integer.parseInt(section.group(2), 16);
      if (section.group(3).contains("W")) {
        state += size;
      } else if (!section.group(3).contains("X")) {
        constants += size;
      } else if (!APART.matcher(section.group(1)).matches()) {
        code += size;
      }
    }
    return new ObjectSizes(code, constants, state);
  }
}
