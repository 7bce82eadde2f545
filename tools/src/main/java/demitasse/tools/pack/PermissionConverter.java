package demitasse.tools.pack;

import demitasse.tools.UnsignedWord;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A permission on the command line: two numbers with a comma. */
final class PermissionConverter implements ITypeConverter<Permission> {
  private static final UnsignedWord NUMBER = new UnsignedWord();

  @Override
  public Permission convert(String text) {
    List<String> parts = List.of(text.split(",", -1));
    if (parts.size() != 2) {
      throw new TypeConversionException("'" + text + "' is not DRIVER,COMMAND, for example 0x1,2");
    }
    return new Permission(NUMBER.convert(parts.get(0)), NUMBER.convert(parts.get(1)));
  }
}
