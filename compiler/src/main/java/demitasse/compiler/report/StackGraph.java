package demitasse.compiler.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The functions of a program, their frames and their calls, as gcc tells.
 *
 * <p>{@code gcc -fcallgraph-info=su} writes a {@code .ci} file beside each object file, in the VCG
 * language, one node or edge per line (GCC manual, "Developer Options"). The title of a function is
 * its name, with the C file before it if the name is known in that file only; its label has the
 * name, the place and the frame, with {@code \n} between them. A function that is declared only has
 * no frame. All calls through pointers go to one pseudo-function.
 */
public final class StackGraph {
  private static final String INDIRECT = "__indirect_call";
  private static final Pattern NODE =
      Pattern.compile("node: \\{ title: \"([^\"]*)\" label: \"([^\"]*)\".*}");
  private static final Pattern EDGE =
      Pattern.compile(
          "edge: \\{ sourcename: \"([^\"]*)\" targetname: \"([^\"]*)\"(?: label: \"([^\"]*)\")? }");
  private static final Pattern FRAME = Pattern.compile("(\\d+) bytes \\(([a-z,]+)\\)");
  private static final Pattern PLACE = Pattern.compile("(.*):(\\d+):\\d+");

  private final Map<String, StackFunction> globals = new LinkedHashMap<>();
  private final List<StackFunction> locals = new ArrayList<>();

  /** Reads the {@code .ci} files of all compilation units of a program. */
  public static StackGraph read(List<Path> files) throws IOException {
    StackGraph graph = new StackGraph();
    for (Path file : files) {
      try {
        graph.add(Files.readAllLines(file));
      } catch (IllegalArgumentException e) {
        throw new IOException(file + ": " + e.getMessage(), e);
      }
    }
    return graph;
  }

  /** Adds the functions of one compilation unit. */
  private void add(List<String> lines) {
    Map<String, StackFunction> unit = new LinkedHashMap<>();
    for (String line : lines) {
      Matcher node = NODE.matcher(line);
      Matcher edge = EDGE.matcher(line);
      if (node.matches()) {
        addNode(unit, node.group(1), node.group(2));
      } else if (edge.matches()) {
        addEdge(unit, edge.group(1), edge.group(2), edge.group(3));
      } else if (!line.startsWith("graph: ") && !line.equals("}")) {
        throw new IllegalArgumentException("not understood: " + line);
      }
    }
  }

  private void addNode(Map<String, StackFunction> unit, String title, String label) {
    if (title.equals(INDIRECT)) {
      return;
    }
    StackFunction function = function(unit, title);
    Matcher frame = FRAME.matcher(label);
    if (!frame.find()) {
      return;
    }
    if (function.frame() != StackFunction.Frame.UNKNOWN) {
      throw new IllegalArgumentException("a second definition of " + title);
    }
    // "dynamic,bounded": the size varies, but gcc gives its greatest value.
    boolean isFixed = !frame.group(2).equals("dynamic");
    function.define(
        isFixed ? StackFunction.Frame.FIXED : StackFunction.Frame.DYNAMIC,
        Integer.parseInt(frame.group(1)));
  }

  private void addEdge(
      Map<String, StackFunction> unit, String source, String target, String label) {
    StackFunction callee = target.equals(INDIRECT) ? null : function(unit, target);
    Matcher place = PLACE.matcher(label == null ? "" : label);
    boolean isPlaced = place.matches();
    String file = isPlaced ? place.group(1) : "";
    int line = isPlaced ? Integer.parseInt(place.group(2)) : 0;
    function(unit, source).addCall(new StackFunction.Call(callee, file, line));
  }

  private StackFunction function(Map<String, StackFunction> unit, String title) {
    int colon = title.lastIndexOf(':');
    if (colon < 0) {
      return globals.computeIfAbsent(title, StackFunction::new);
    }
    return unit.computeIfAbsent(
        title,
        key -> {
          StackFunction local = new StackFunction(title.substring(colon + 1));
          locals.add(local);
          return local;
        });
  }

  /**
   * The functions of a name: the global one if it has a definition, else those that one file has.
   *
   * <p>gcc titles weak functions as it does static ones, so a call from another file does not name
   * the same title.
   */
  List<StackFunction> find(String name) {
    StackFunction global = globals.get(name);
    if (global != null && global.frame() != StackFunction.Frame.UNKNOWN) {
      return List.of(global);
    }
    return locals.stream().filter(local -> local.name().equals(name)).toList();
  }
}
