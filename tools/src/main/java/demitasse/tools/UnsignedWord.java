package demitasse.tools;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of 32 bits without sign on the command line, decimal or with 0x. */
public final class UnsignedWord implements ITypeConverter<Long> {
  private static final long MAXIMUM = 0xFFFF_FFFFL;

  @Override
  public Long convert(String text) {
    try {
      long value = Long.decode(text.toLowerCase(Locale.ROOT));
      if (value >= 0 && value <= MAXIMUM) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      throw error(text);
    }
    throw error(text);
  }

  private static TypeConversionException error(String text) {
    return new TypeConversionException(
        "'" + text + "' is not a number from 0 to 0xFFFFFFFF (decimal, or hexadecimal with 0x)");
  }
}
