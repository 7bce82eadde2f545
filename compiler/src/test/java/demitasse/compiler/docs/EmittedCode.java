package demitasse.compiler.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Definitions picked out of an emitted C file, without {@code #line}. */
final class EmittedCode {
  private final List<String> lines = new ArrayList<>();

  EmittedCode(String source) {
    source.lines().filter(line -> !line.startsWith("#line")).forEach(lines::add);
  }

  /** The definitions of functions, objects and structures of these names, in this order. */
  String definitions(List<String> names) {
    List<String> found = new ArrayList<>();
    names.forEach(name -> found.addAll(definition(name)));
    return String.join("\n", found);
  }

  private List<String> definition(String name) {
    String quoted = "\\b" + Pattern.quote(name);
    Pattern data = Pattern.compile("[^=]*" + quoted + "(\\[\\d+\\])? = .*;");
    Pattern block = Pattern.compile("[^=;]*" + quoted + "(\\(.*\\))? \\{");
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (data.matcher(line).matches()) {
        return List.of(line);
      }
      if (block.matcher(line).matches()) {
        return block(i);
      }
    }
    throw new AssertionError("the emitted C has no definition of " + name);
  }

  private List<String> block(int first) {
    int last = first;
    while (!lines.get(last).startsWith("}")) {
      last++;
    }
    return lines.subList(first, last + 1);
  }
}
