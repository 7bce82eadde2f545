package demitasse.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** A board that is generated: many drivers with registers, buffers and clients, and one loop. */
final class ManyDrivers {
  /** The board's class. */
  static final String BOARD = "many.Board";

  private static final String SHARED =
      """
      package many;

      interface Driver {
        int command(int number, int argument);

        void interrupt();
      }
      """;

  private static final String DRIVER =
      """
      package many;

      final class DriverNUMBER implements Driver {
        private final int[] buffer = new int[16];
        private final Driver next;
        private int head;
        private int status;
        private int events;

        DriverNUMBER(Driver next) {
          this.next = next;
        }

        @Override
        public int command(int number, int argument) {
          switch (number) {
            case 0:
              return NUMBER;
            case 1:
              return put(argument);
            case 2:
              status |= argument;
              return status;
            default:
              return -1;
          }
        }

        private int put(int value) {
          buffer[head] = value;
          head = (head + 1) & 15;
          return head;
        }

        @Override
        public void interrupt() {
          if ((status & 1) != 0) {
            status &= ~1;
            events += buffer[(head + NUMBER) & 15];
          }
          if (next != null && events > NUMBER) {
            next.command(1, events);
          }
        }
      }
      """;

  private static final String LOOP =
      """
      package many;

      import demitasse.machine.EntryPoint;

      public final class Board {
        private final Driver[] drivers;

        private Board(Driver[] drivers) {
          this.drivers = drivers;
        }

        @EntryPoint("board_run")
        public int run(int driver, int number, int argument) {
          for (int i = 0; i < drivers.length; i++) {
            drivers[i].interrupt();
          }
          return drivers[driver].command(number, argument);
        }

        public static Board create() {
          Driver[] drivers = new Driver[COUNT];
          WIRING
          return new Board(drivers);
        }
      }
      """;

  private ManyDrivers() {}

  /** Generates and compiles the board; the directory of its classes. */
  static Path compile(Path directory, int count) throws IOException {
    Path sources = Files.createDirectories(directory.resolve("many"));
    Path classes = Files.createDirectories(directory.resolve("classes"));
    List<String> arguments = new ArrayList<>(List.of("-g", "-proc:none", "-d", classes.toString()));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    StringBuilder wiring = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String next = i % 10 == 0 ? "null" : "drivers[" + (i - 1) + "]";
      wiring.append(String.format("drivers[%1$d] = new Driver%1$d(%2$s);%n", i, next));
      arguments.add(write(sources, "Driver" + i, DRIVER.replace("NUMBER", String.valueOf(i))));
    }
    String board =
        LOOP.replace("COUNT", String.valueOf(count)).replace("WIRING", wiring.toString());
    arguments.add(write(sources, "Driver", SHARED));
    arguments.add(write(sources, "Board", board));
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(new String[0]));
    if (status != 0) {
      throw new AssertionError("the generated board does not compile");
    }
    return classes;
  }

  private static String write(Path directory, String name, String source) throws IOException {
    return Files.writeString(directory.resolve(name + ".java"), source).toString();
  }
}
