package demitasse.tools.tbf;

import demitasse.tools.LittleEndianOutput;

/** The app's short identifier; 0 leaves it to the kernel to choose one. */
public record ShortId(long id) implements HeaderElement {
  static final int TYPE = 10;

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void writeValue(LittleEndianOutput output) {
    output.u32(id);
  }
}
