package demitasse.compiler.emit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.model.TextLocation;

/** The numbers that stand for places in the source where something can be thrown. */
final class Locations {
  private final Map<String, Integer> files = new LinkedHashMap<>();
  private final Map<TextLocation, Integer> numbers = new LinkedHashMap<>();

  /** The number of a place; the same place always has the same. */
  int number(TextLocation location) {
    TextLocation known = location == null ? TextLocation.EMPTY : location;
    files.computeIfAbsent(fileName(known), name -> files.size());
    return numbers.computeIfAbsent(known, key -> numbers.size());
  }

  /** The simple names of the source files, by number. */
  List<String> files() {
    return new ArrayList<>(files.keySet());
  }

  /** The places by number, each as file number and line. */
  List<int[]> places() {
    List<int[]> places = new ArrayList<>();
    for (TextLocation location : numbers.keySet()) {
      int line = Math.max(location.getLine(), 0);
      places.add(new int[] {files.get(fileName(location)), line});
    }
    return places;
  }

  private static String fileName(TextLocation location) {
    String path = location.getFileName();
    return path == null ? "unknown" : path.substring(path.lastIndexOf('/') + 1);
  }
}
