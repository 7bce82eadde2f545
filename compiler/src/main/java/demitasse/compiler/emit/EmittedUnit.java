package demitasse.compiler.emit;

import java.util.Collection;
import java.util.List;
import org.teavm.model.MethodReference;

/** The emitted program: its C source and header, and what the report says of them. */
public final class EmittedUnit {
  private final String source;
  private final String header;
  private final List<MethodReference> methods;
  private final Emission emission;

  EmittedUnit(
      String source, String header, Collection<MethodReference> methods, Emission emission) {
    this.source = source;
    this.header = header;
    this.methods = List.copyOf(methods);
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
    return methods;
  }

  public CheckCounts checks() {
    return emission.checks;
  }

  Emission emission() {
    return emission;
  }
}
