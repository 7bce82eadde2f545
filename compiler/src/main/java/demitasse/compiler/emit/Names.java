package demitasse.compiler.emit;

import demitasse.compiler.image.ImageObject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodReference;

/** The C names of everything with a name in the whole file: unique, readable, deterministic. */
final class Names {
  private static final int LONGEST = 60;

  private final Set<String> taken = new HashSet<>();
  private final Map<Object, String> names = new LinkedHashMap<>();
  private final String symbolPrefix;

  /**
   * @param symbolPrefix what the names start with that the linker sees
   */
  Names(String symbolPrefix) {
    this.symbolPrefix = symbolPrefix;
  }

  String method(MethodReference method) {
    String name = method.getName().equals("<init>") ? "init" : method.getName();
    return named(method, simple(method.getClassName()) + "_" + name);
  }

  String struct(String className) {
    return named("struct " + className, simple(className));
  }

  String type(String className) {
    return named("type " + className, "type_" + simple(className));
  }

  String object(ImageObject object) {
    return named(object, "image_" + objectPath(object));
  }

  String staticField(FieldReference field) {
    String name = simple(field.getClassName()) + "_" + field.getFieldName();
    return named(field, "static_" + name);
  }

  /** A static field that C writes: the linker sees it under this name. */
  String externalField(FieldReference field) {
    String name = simple(field.getClassName()) + "_" + field.getFieldName();
    return named(field, symbolPrefix + "demitasse_" + name);
  }

  /** The function that startup.c calls, and the host's loader. */
  String initialValues() {
    return symbolPrefix + "demitasse_set_initial_values";
  }

  boolean isTaken(String name) {
    return taken.contains(name);
  }

  private static String objectPath(ImageObject object) {
    if (object.isString()) {
      return "string_" + object.value();
    }
    String path = object.path();
    if (path.startsWith("new ")) {
      return simple(path.substring(4));
    }
    if (path.equals("create()")) {
      return simple(object.className());
    }
    if (path.startsWith("create().")) {
      return path.substring("create().".length());
    }
    int start = 0;
    while (path.indexOf('.', start) >= 0 && !Character.isUpperCase(path.charAt(start))) {
      start = path.indexOf('.', start) + 1;
    }
    return path.substring(start);
  }

  private String named(Object key, String wanted) {
    return names.computeIfAbsent(key, absent -> unique(sanitize(wanted)));
  }

  private String unique(String wanted) {
    String name = wanted;
    for (int i = 2; !taken.add(name); i++) {
      name = wanted + "_" + i;
    }
    return name;
  }

  static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  /** Letters, digits and single underscores. */
  static String sanitize(String text) {
    StringBuilder clean = new StringBuilder();
    for (int i = 0; i < text.length() && clean.length() < LONGEST; i++) {
      char letter = text.charAt(i);
      boolean isPlain =
          (letter >= 'a' && letter <= 'z')
              || (letter >= 'A' && letter <= 'Z')
              || (letter >= '0' && letter <= '9');
      if (isPlain) {
        clean.append(letter);
      } else if (clean.length() > 0 && clean.charAt(clean.length() - 1) != '_') {
        clean.append('_');
      }
    }
    while (clean.length() > 0 && clean.charAt(clean.length() - 1) == '_') {
      clean.setLength(clean.length() - 1);
    }
    return clean.toString();
  }
}
