package demitasse.tools.tbf;

import demitasse.tools.LittleEndianOutput;

/** The kernel that an app needs: this major version, and this or a later minor version. */
public record KernelVersion(int major, int minor) implements HeaderElement {
  static final int TYPE = 8;

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void writeValue(LittleEndianOutput output) {
    output.u16(major).u16(minor);
  }
}
