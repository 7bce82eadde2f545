package demitasse.tools.tbf;

import demitasse.tools.LittleEndianOutput;
import java.util.HexFormat;

/**
 * An element of a type that is not known, or whose value does not fit its type.
 *
 * @param type the type
 * @param value the value in hexadecimal
 * @param problem why it was not read; empty if the type is not known
 */
public record UnreadElement(int type, String value, String problem) implements HeaderElement {
  @Override
  public void writeValue(LittleEndianOutput output) {
    output.write(HexFormat.of().parseHex(value));
  }
}
