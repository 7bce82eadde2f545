package demitasse.compiler.emit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.model.MethodReference;

/** The emitted program: its C source and header, and what the report says of them. */
public final class EmittedUnit {
  private final String source;
  private final String header;
  private final Set<MethodReference> methods;
  private final Map<MethodReference, String> entryPoints;
  private final Emission emission;

  EmittedUnit(
      String source,
      String header,
      Collection<MethodReference> methods,
      Map<MethodReference, String> entryPoints,
      Emission emission) {
    this.source = source;
    this.header = header;
    this.methods = new LinkedHashSet<>(methods);
    this.entryPoints = entryPoints;
    this.emission = emission;
  }

  public String source() {
    return source;
  }

  public String header() {
    return header;
  }

  /** The methods that have a function, in the order of the file. */
  public List<MethodReference> methods() {
    return List.copyOf(methods);
  }

  /** The C names of the methods that the runtime calls. */
  public Map<MethodReference, String> entryPoints() {
    return entryPoints;
  }

  /** The name of a method's C function, or null if none is left of it. */
  public String symbol(MethodReference method) {
    return methods.contains(method) ? emission.names.method(method) : null;
  }

  public CheckCounts checks() {
    return emission.checks;
  }

  /** The calls whose target is only known at run time, in the order of the file. */
  public List<IndirectCall> indirectCalls() {
    return List.copyOf(emission.indirectCalls);
  }

  /** The variables that hold the image. */
  public List<PlacedObject> objects() {
    return new Footprint(emission).objects();
  }

  /** The names of the classes by the number that an uncaught exception's report has. */
  public List<String> typeNames() {
    return emission.sortedTypes();
  }

  /** The texts of debug output, by the number that the board sends. */
  public List<DebugText> debugTexts() {
    return emission.program.model().debugFormats().formats().stream()
        .map(format -> new DebugText(format.text(), format.file(), format.line()))
        .toList();
  }

  /** The places that throw, as {@code File.java:12}, by the number that such a report has. */
  public List<String> throwingPlaces() {
    List<String> files = emission.locations.files();
    List<String> places = new ArrayList<>();
    for (int[] place : emission.locations.places()) {
      places.add(files.get(place[0]) + ":" + place[1]);
    }
    return places;
  }
}
