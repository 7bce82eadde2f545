package demitasse.corpus.statics;

import demitasse.corpus.CorpusProgram;

/** Enum constants with fields, a static table by code, and constants of their bodies. */
public final class EnumStatics extends CorpusProgram {
  private enum Command {
    READ(0x10, true),
    WRITE(0x20, false),
    ERASE(0x35, false),
    RESET(0x99, true);
    private static final Command[] VALUES = values();
    private static final byte[] BY_CODE = new byte[256];
    private static int lookups;

    static {
      for (Command command : VALUES) {
        BY_CODE[command.code] = (byte) (command.ordinal() + 1);
      }
    }

    final int code;
    final boolean safe;
    int uses;

    Command(int code, boolean safe) {
      this.code = code;
      this.safe = safe;
    }

    static Command of(int code) {
      lookups++;
      int index = BY_CODE[code];
      return index == 0 ? null : VALUES[index - 1];
    }
  }

  private final int[] codes = {0x10, 0x11, 0x99, 0x35, 0x20, 0, 255, 0x99};

  public static CorpusProgram create() {
    return new EnumStatics();
  }

  @Override
  protected void run() {
    Command.lookups = 0;
    for (Command command : Command.VALUES) {
      command.uses = 0;
    }
    for (int code : codes) {
      Command command = Command.of(code);
      put(command == null ? -1 : command.ordinal());
      if (command != null) {
        command.uses += code;
        put(command.safe);
        put(command.compareTo(Command.WRITE));
        put(command.name());
      }
    }
    for (Command command : Command.VALUES) {
      put(command.uses);
    }
    put(Command.lookups);
    put(Command.RESET == Command.of(0x99));
  }
}
