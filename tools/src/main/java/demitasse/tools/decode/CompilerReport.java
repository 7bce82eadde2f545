package demitasse.tools.decode;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import demitasse.tools.InputException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What the compiler's report says of the numbers that a board prints.
 *
 * @param formats the texts of debug output by number
 * @param exceptionTypes class names by number
 * @param exceptionLocations places, as {@code File.java:12}, by number
 */
record CompilerReport(
    List<Format> formats, List<String> exceptionTypes, List<String> exceptionLocations) {
  /** Of a board about which nothing is known. */
  static final CompilerReport NONE = new CompilerReport(List.of(), List.of(), List.of());

  /** A text of debug output and the place of the call that has it. */
  record Format(String text, String place) {}

  /** The report in a file's bytes; {@code name} is the file's, for messages. */
  static CompilerReport read(String name, byte[] bytes) {
    try {
      JsonObject json =
          JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8)).getAsJsonObject();
      return new CompilerReport(
          list(json, "debug_formats", CompilerReport::format),
          list(json, "exception_types", JsonElement::getAsString),
          list(json, "exception_locations", JsonElement::getAsString));
    } catch (JsonParseException
        | IllegalStateException
        | UnsupportedOperationException
        | NullPointerException
        | ClassCastException problem) {
      throw new InputException(
          name, "is not the compiler's report; give the NAME-report.json that it wrote");
    }
  }

  private static <T> List<T> list(JsonObject json, String key, Function<JsonElement, T> convert) {
    List<T> values = new ArrayList<>();
    for (JsonElement element : json.getAsJsonArray(key)) {
      values.add(convert.apply(element));
    }
    return List.copyOf(values);
  }

  private static Format format(JsonElement element) {
    JsonObject json = element.getAsJsonObject();
    String place = json.get("file").getAsString() + ":" + json.get("line").getAsInt();
    return new Format(json.get("text").getAsString(), place);
  }
}
