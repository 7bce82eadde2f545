package demitasse.tools.tbf;

import demitasse.tools.LittleEndianOutput;

/**
 * Where an app starts and ends, the memory it needs and its version; wins over the Main element.
 *
 * @param initFunctionOffset the entry, counted from the end of the header
 * @param protectedTrailerSize the bytes after the header that the app may not write
 * @param minimumRamSize the RAM that the app asks for, in bytes
 * @param binaryEndOffset where the footers start, counted from the header's start
 * @param appVersion the app's version, a number that grows
 */
public record Program(
    long initFunctionOffset,
    long protectedTrailerSize,
    long minimumRamSize,
    long binaryEndOffset,
    long appVersion)
    implements HeaderElement {
  static final int TYPE = 9;

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void writeValue(LittleEndianOutput output) {
    output.u32(initFunctionOffset).u32(protectedTrailerSize).u32(minimumRamSize);
    output.u32(binaryEndOffset).u32(appVersion);
  }
}
