package demitasse.tools.tbf;

import demitasse.tools.LittleEndianOutput;
import java.nio.charset.StandardCharsets;

/** The app's name, as the process console shows it. */
public record PackageName(String name) implements HeaderElement {
  static final int TYPE = 3;

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void writeValue(LittleEndianOutput output) {
    output.write(name.getBytes(StandardCharsets.UTF_8));
  }
}
