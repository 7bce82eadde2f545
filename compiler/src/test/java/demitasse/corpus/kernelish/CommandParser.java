package demitasse.corpus.kernelish;

import demitasse.corpus.CorpusProgram;

/** Splits lines into words, finds the command and parses its numbers. */
public final class CommandParser extends CorpusProgram {
  public static CorpusProgram create() {
    return new CommandParser();
  }

  /** A command that the shell knows. */
  interface Action {
    int execute(int[] arguments, int count);
  }

  /** A command's name and what it does. */
  record Command(String name, int minimum, Action action) {}

  private int led;
  private final Command[] commands = {
    new Command("led", 2, (arguments, count) -> led = led & ~arguments[0] | arguments[1]),
    new Command("sum", 0, CommandParser::sum),
    new Command("div", 2, (arguments, count) -> arguments[0] / arguments[1]),
    new Command("status", 0, (arguments, count) -> led)
  };
  private final String[] lines = {
    "led 7 2",
    "sum 1 -2 0x1F 400",
    "  status",
    "div 100 7",
    "div 1 0",
    "div 1",
    "",
    "sum",
    "sum 1 2 3 4 5",
    "sumx 1",
    "led 1 zz",
    "led 0xff 0x80 ",
    "status"
  };
  private final int[] arguments = new int[4];
  private int position;

  private static int sum(int[] arguments, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += arguments[i];
    }
    return sum;
  }

  @Override
  protected void run() {
    for (String line : lines) {
      try {
        put(execute(line));
      } catch (IllegalArgumentException thrown) {
        put(thrown.getMessage());
      } catch (ArithmeticException | ArrayIndexOutOfBoundsException thrown) {
        put(-1000 - kind(thrown));
      }
    }
  }

  private int execute(String line) {
    position = 0;
    skipSpaces(line);
    int start = position;
    while (position < line.length() && line.charAt(position) != ' ') {
      position++;
    }
    for (Command command : commands) {
      if (matches(command.name(), line, start, position)) {
        int count = parseArguments(line);
        if (count < command.minimum()) {
          throw new IllegalArgumentException("few");
        }
        return command.action().execute(arguments, count);
      }
    }
    return position == start ? -1 : -2;
  }

  private int parseArguments(String line) {
    int count = 0;
    while (true) {
      skipSpaces(line);
      if (position == line.length()) {
        return count;
      }
      arguments[count++] = parseNumber(line);
    }
  }

  private void skipSpaces(String line) {
    while (position < line.length() && line.charAt(position) == ' ') {
      position++;
    }
  }

  private static boolean matches(String name, String line, int start, int end) {
    if (end - start != name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) != line.charAt(start + i)) {
        return false;
      }
    }
    return true;
  }

  private int parseNumber(String line) {
    boolean negative = line.charAt(position) == '-';
    if (negative) {
      position++;
    }
    int base = 10;
    if (position + 1 < line.length() && line.charAt(position + 1) == 'x') {
      position += 2;
      base = 16;
    }
    int value = 0;
    while (position < line.length() && line.charAt(position) != ' ') {
      value = value * base + digit(line.charAt(position++), base);
    }
    return negative ? -value : value;
  }

  private static int digit(char letter, int base) {
    int digit = letter <= '9' ? letter - '0' : (letter | 0x20) - 'a' + 10;
    if (digit < 0 || digit >= base) {
      throw new IllegalArgumentException("digit");
    }
    return digit;
  }
}
