package demitasse.measure;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the compiler's report says of a kernel: who owns each symbol, and the stack's bound. */
final class CompilerReport {
  /** An object of the Java image. */
  private record ImageObject(String symbol, String kind, String origin, String memory, int bytes) {}

  private record Method(String name, String function) {}

  private record StackPath(int bytes) {}

  private record Contents(List<Method> methods, List<ImageObject> objects, List<StackPath> stack) {}

  private static final String PROCESS = "demitasse.kernel.Process";
  private static final String GRANT = "demitasse.kernel.Grant";
  private static final Map<String, Integer> ELEMENT_BYTES =
      Map.of("boolean[]", 1, "byte[]", 1, "char[]", 2, "short[]", 2, "long[]", 8);

  private final Contents contents;
  private final Map<String, String> classes = new HashMap<>();

  private CompilerReport(Contents contents) {
    this.contents = contents;
    contents.methods().forEach(method -> classes.put(method.function(), classOf(method.name())));
    contents
        .objects()
        .forEach(object -> classes.put(object.symbol(), object.kind().replace("[]", "")));
  }

  static CompilerReport parse(String json) {
    Gson gson = new Gson();
    JsonObject tree = gson.fromJson(json, JsonObject.class);
    if (!tree.has("stack")) {
      throw new IllegalStateException("The report has no section \"stack\"");
    }
    return new CompilerReport(gson.fromJson(tree, Contents.class));
  }

  /** {@code demitasse.kernel.Kernel} of {@code demitasse.kernel.Kernel.run(int)}. */
  private static String classOf(String method) {
    String name = method.substring(0, method.indexOf('('));
    return name.substring(0, name.lastIndexOf('.'));
  }

  /** The Java class that a function is of, or that an object is an instance of; null if of none. */
  String classOfSymbol(String symbol) {
    return classes.get(symbol);
  }

  /** The worst-case depth of the stack. */
  int stackBytes() {
    return contents.stack().stream().mapToInt(StackPath::bytes).max().orElseThrow();
  }

  int slotCount() {
    return objects(PROCESS).size();
  }

  int grantCount() {
    return objects(GRANT).size();
  }

  /**
   * RAM that one more process slot takes: the slot, and an element of each array in RAM that has as
   * many as there are slots.
   */
  int slotBytes() {
    int slots = slotCount();
    int bytes = objects(PROCESS).get(0).bytes();
    for (ImageObject object : contents.objects()) {
      int element = ELEMENT_BYTES.getOrDefault(object.kind(), Integer.BYTES);
      boolean isPerSlot =
          object.memory().equals("ram")
              && object.kind().endsWith("[]")
              && object.bytes() == slots * element;
      bytes += isPerSlot ? element : 0;
    }
    return bytes;
  }

  private List<ImageObject> objects(String kind) {
    List<ImageObject> found = new ArrayList<>();
    contents.objects().stream().filter(object -> object.kind().equals(kind)).forEach(found::add);
    return found;
  }
}
