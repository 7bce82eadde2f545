package demitasse.simulator.gdb;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;

/**
 * Packets of gdb's remote serial protocol: {@code $data#checksum}, each acknowledged.
 *
 * <p>Source: "Debugging with GDB", appendix E.1.
 */
final class PacketStream {
  private static final int INTERRUPT = 3;
  private static final int ESCAPE = '}';
  private static final int ESCAPED = 0x20;

  private final PushbackInputStream input;
  private final OutputStream output;
  private boolean acknowledges = true;

  PacketStream(InputStream input, OutputStream output) {
    this.input = new PushbackInputStream(input);
    this.output = output;
  }

  /** Ends acknowledgement, as gdb asks for with {@code QStartNoAckMode}. */
  void stopAcknowledging() {
    acknowledges = false;
  }

  /** The data of the next packet; an interrupt is the packet of the byte 3. */
  String read() throws IOException {
    while (true) {
      int first = next();
      if (first == INTERRUPT) {
        return "\3";
      }
      if (first == '$') {
        StringBuilder data = new StringBuilder();
        int sum = readData(data);
        boolean intact = sum == (digit(next()) << 4 | digit(next()));
        if (acknowledges) {
          output.write(intact ? '+' : '-');
          output.flush();
        }
        if (intact) {
          return data.toString();
        }
      }
    }
  }

  private int readData(StringBuilder data) throws IOException {
    int sum = 0;
    for (int character = next(); character != '#'; character = next()) {
      sum += character;
      if (character == ESCAPE) {
        int escaped = next();
        sum += escaped;
        data.append((char) (escaped ^ ESCAPED));
      } else {
        data.append((char) character);
      }
    }
    return sum & 0xFF;
  }

  private static int digit(int character) throws IOException {
    int value = Character.digit(character, 16);
    if (value < 0) {
      throw new IOException("gdb's packet ends with no checksum");
    }
    return value;
  }

  private int next() throws IOException {
    int character = input.read();
    if (character < 0) {
      throw new EOFException("gdb has closed the connection");
    }
    return character;
  }

  /** Whether gdb has asked for an interrupt while the machine ran; other bytes stay. */
  boolean takeInterrupt() throws IOException {
    if (input.available() == 0) {
      return false;
    }
    int character = next();
    if (character != INTERRUPT) {
      input.unread(character);
    }
    return character == INTERRUPT;
  }

  /** Sends a packet; the characters of {@code data} are bytes. */
  void write(String data) throws IOException {
    StringBuilder packet = new StringBuilder("$");
    int sum = 0;
    for (int i = 0; i < data.length(); i++) {
      int character = data.charAt(i);
      if ("$#}*".indexOf(character) >= 0) {
        sum += ESCAPE;
        packet.append((char) ESCAPE);
        character ^= ESCAPED;
      }
      sum += character;
      packet.append((char) character);
    }
    packet.append("#%02x".formatted(sum & 0xFF));
    output.write(packet.toString().getBytes(StandardCharsets.ISO_8859_1));
    output.flush();
  }
}
