package demitasse.compiler.emit;

import java.util.ArrayList;
import java.util.List;

/** The C tables that turn an exception's location into a file and a line. */
final class LocationSection {
  private LocationSection() {}

  static List<String> lines(Locations locations) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    List<String> files = new ArrayList<>();
    for (String name : locations.files()) {
      String constant = "demitasse_file_" + files.size();
      lines.add(
          "static const struct { uint32_t length; char bytes[%d]; } %s = { %d, \"%s\" };"
              .formatted(name.length() + 1, constant, name.length(), name));
      files.add("(const void *) &" + constant);
    }
    addTable(lines, "struct demitasse_string *const demitasse_files", files, "0");
    List<String> places = new ArrayList<>();
    for (int[] place : locations.places()) {
      places.add("{ %d, %d }".formatted(place[0], place[1]));
    }
    addTable(lines, "struct demitasse_location demitasse_locations", places, "{ 0, 0 }");
    return lines;
  }

  /** C has no empty arrays, so a table without entries gets {@code filler}. */
  private static void addTable(
      List<String> lines, String declaration, List<String> entries, String filler) {
    String all = entries.isEmpty() ? filler : String.join(", ", entries);
    lines.add("__attribute__((unused)) static const %s[] = { %s };".formatted(declaration, all));
  }
}
