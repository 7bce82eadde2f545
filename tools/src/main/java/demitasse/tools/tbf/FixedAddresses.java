package demitasse.tools.tbf;

import demitasse.tools.LittleEndianOutput;

/**
 * The addresses that an app is linked at and works at only.
 *
 * @param ram the start of its RAM, or {@link #ANY}
 * @param flash where the app's binary starts, after the protected region, or {@link #ANY}
 */
public record FixedAddresses(long ram, long flash) implements HeaderElement {
  /** Any address will do. */
  public static final long ANY = 0xFFFF_FFFFL;

  static final int TYPE = 5;

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void writeValue(LittleEndianOutput output) {
    output.u32(ram).u32(flash);
  }
}
