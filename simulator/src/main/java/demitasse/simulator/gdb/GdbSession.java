package demitasse.simulator.gdb;

import demitasse.simulator.bus.BusError;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/**
 * One connection of gdb: its packets in, what the target says out.
 *
 * <p>Source: "Debugging with GDB", appendix E. The machine runs only inside {@link #serve}, on the
 * thread that called it.
 */
public final class GdbSession {
  /** gdb's packets are up to this many characters. */
  private static final int PACKET_BYTES = 0x4000;

  private static final String OK = "OK";
  private static final String UNSUPPORTED = "";
  private static final String BAD_ARGUMENT = "E16";
  private static final String BAD_ADDRESS = "E0e";

  private final GdbTarget target;
  private final PacketStream packets;
  private GdbTarget.Stop stop = GdbTarget.Stop.INTERRUPTED;
  private boolean ended;

  public GdbSession(GdbTarget target, InputStream input, OutputStream output) {
    this.target = target;
    this.packets = new PacketStream(input, output);
  }

  /**
   * Answers gdb until it detaches or kills the target.
   *
   * @throws IOException if the connection ends without either
   */
  public void serve() throws IOException {
    while (!ended) {
      String packet = packets.read();
      if (packet.equals("QStartNoAckMode")) {
        packets.write(OK);
        packets.stopAcknowledging();
      } else if (!packet.equals("\3") && !packet.equals("k")) {
        packets.write(answer(packet));
      }
      ended |= packet.equals("k") || packet.startsWith("vKill") || packet.startsWith("D");
    }
  }

  private String answer(String packet) throws IOException {
    try {
      return switch (packet.isEmpty() ? 0 : packet.charAt(0)) {
        case '?' -> stopReply();
        case 'g' -> allRegisters();
        case 'G' -> writeAllRegisters(packet.substring(1));
        case 'p' -> readRegister(number(packet.substring(1)));
        case 'P' -> writeRegister(packet.substring(1));
        case 'm' -> readMemory(packet.substring(1));
        case 'M' -> writeMemory(packet.substring(1), false);
        case 'X' -> writeMemory(packet.substring(1), true);
        case 'c' -> run();
        case 's' -> step();
        case 'v' -> verbose(packet);
        case 'Z', 'z' -> breakpoint(packet);
        case 'q' -> query(packet);
        case 'D', 'H', 'T' -> OK;
        default -> UNSUPPORTED;
      };
    } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
      return BAD_ARGUMENT;
    }
  }

  private String stopReply() {
    int watched = target.watchedAddress();
    String where =
        stop == GdbTarget.Stop.TRAP && watched != -1 ? "watch:%x;".formatted(watched) : "";
    return "T%02x%s".formatted(stop.signal(), where);
  }

  private String run() throws IOException {
    stop = target.runForAWhile();
    while (stop == GdbTarget.Stop.NOT_YET) {
      stop = packets.takeInterrupt() ? GdbTarget.Stop.INTERRUPTED : target.runForAWhile();
    }
    return stopReply();
  }

  private String step() {
    stop = target.step();
    return stopReply();
  }

  private String verbose(String packet) throws IOException {
    if (packet.equals("vCont?")) {
      return "vCont;c;C;s;S";
    }
    if (packet.startsWith("vCont;")) {
      char action = packet.charAt("vCont;".length());
      return action == 's' || action == 'S' ? step() : run();
    }
    return packet.startsWith("vKill") ? OK : UNSUPPORTED;
  }

  private String allRegisters() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= 16; i++) {
      text.append(readRegister(i));
    }
    return text.toString();
  }

  private String writeAllRegisters(String hexadecimal) {
    for (int i = 0; i * 8 + 8 <= hexadecimal.length() && i <= 16; i++) {
      target.setRegister(i, word(hexadecimal.substring(i * 8, i * 8 + 8)));
    }
    return OK;
  }

  private String readRegister(int number) {
    if (number >= GdbTarget.REGISTERS) {
      return BAD_ARGUMENT;
    }
    return "%08x".formatted(Integer.reverseBytes(target.register(number)));
  }

  private String writeRegister(String assignment) {
    String[] parts = assignment.split("=", 2);
    int number = number(parts[0]);
    if (number >= GdbTarget.REGISTERS) {
      return BAD_ARGUMENT;
    }
    target.setRegister(number, word(parts[1]));
    return OK;
  }

  private String readMemory(String range) {
    String[] parts = range.split(",", 2);
    int address = number(parts[0]);
    int length = Math.min(number(parts[1]), PACKET_BYTES / 2);
    if (length == 4 && address % 4 == 0) {
      try {
        return "%08x".formatted(Integer.reverseBytes(target.readWord(address)));
      } catch (BusError nothingThere) {
        return BAD_ADDRESS;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int value = target.readByte(address + i);
      if (value < 0) {
        return i == 0 ? BAD_ADDRESS : text.toString();
      }
      text.append("%02x".formatted(value));
    }
    return text.toString();
  }

  private String writeMemory(String rangeAndData, boolean binary) {
    int colon = rangeAndData.indexOf(':');
    String[] range = rangeAndData.substring(0, colon).split(",", 2);
    String text = rangeAndData.substring(colon + 1);
    byte[] data =
        binary
            ? text.getBytes(StandardCharsets.ISO_8859_1)
            : HexFormat.of().parseHex(text.toLowerCase(Locale.ROOT));
    int address = number(range[0]);
    if (data.length != number(range[1])) {
      return BAD_ARGUMENT;
    }
    if (data.length == 4 && address % 4 == 0) {
      int value = word(HexFormat.of().formatHex(data));
      return target.writeWord(address, value) ? OK : BAD_ADDRESS;
    }
    for (int i = 0; i < data.length; i++) {
      if (!target.writeByte(address + i, data[i] & 0xFF)) {
        return BAD_ADDRESS;
      }
    }
    return OK;
  }

  private String breakpoint(String packet) {
    boolean set = packet.charAt(0) == 'Z';
    String[] parts = packet.substring(1).split("[,;]", -1);
    int address = number(parts[1]);
    int length = number(parts[2]);
    switch (parts[0]) {
      case "0", "1" -> target.setBreakpoint(address, set);
      case "2" -> target.setWatchpoint(address, length, GdbTarget.Watch.WRITE, set);
      case "3" -> target.setWatchpoint(address, length, GdbTarget.Watch.READ, set);
      case "4" -> target.setWatchpoint(address, length, GdbTarget.Watch.ACCESS, set);
      default -> {
        return UNSUPPORTED;
      }
    }
    return OK;
  }

  private String query(String packet) {
    if (packet.startsWith("qSupported")) {
      return "PacketSize=%x;qXfer:features:read+;qXfer:memory-map:read+;QStartNoAckMode+;vContSupported+"
          .formatted(PACKET_BYTES);
    }
    if (packet.startsWith("qXfer:features:read:target.xml:")) {
      return part(TargetDescription.registers(), packet);
    }
    if (packet.startsWith("qXfer:memory-map:read::")) {
      return part(TargetDescription.memory(), packet);
    }
    if (packet.startsWith("qRcmd,")) {
      return monitor(packet.substring("qRcmd,".length()));
    }
    return switch (packet) {
      case "qAttached" -> "1";
      case "qC" -> "QC1";
      case "qfThreadInfo" -> "m1";
      case "qsThreadInfo" -> "l";
      default -> UNSUPPORTED;
    };
  }

  /** The part of a document that {@code ...:offset,length} asks for. */
  private static String part(String document, String packet) {
    String[] range = packet.substring(packet.lastIndexOf(':') + 1).split(",", 2);
    int start = Math.min(number(range[0]), document.length());
    int end = Math.min(start + number(range[1]), document.length());
    return (end == document.length() ? "l" : "m") + document.substring(start, end);
  }

  private String monitor(String hexadecimal) {
    byte[] bytes = HexFormat.of().parseHex(hexadecimal);
    String command = new String(bytes, StandardCharsets.ISO_8859_1).strip();
    boolean known = command.equals("reset") || command.equals("reset halt");
    String text = "The machine stands before its first instruction.\n";
    if (known) {
      target.reset();
      stop = GdbTarget.Stop.INTERRUPTED;
    } else {
      text = "No command \"%s\": there is reset\n".formatted(command);
    }
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static int number(String hexadecimal) {
    return Integer.parseUnsignedInt(hexadecimal, 16);
  }

  private static int word(String littleEndian) {
    return Integer.reverseBytes(number(littleEndian));
  }
}
