package demitasse.tools.tbf;

import demitasse.tools.LittleEndianOutput;

/**
 * Where an app starts and the memory it needs, for kernels that know no Program element.
 *
 * @param initFunctionOffset the entry, counted from the end of the header
 * @param protectedTrailerSize the bytes after the header that the app may not write
 * @param minimumRamSize the RAM that the app asks for, in bytes
 */
public record MainElement(long initFunctionOffset, long protectedTrailerSize, long minimumRamSize)
    implements HeaderElement {
  static final int TYPE = 1;

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void writeValue(LittleEndianOutput output) {
    output.u32(initFunctionOffset).u32(protectedTrailerSize).u32(minimumRamSize);
  }
}
