package demitasse.compiler.random;

import java.util.regex.Pattern;

/** A part of the language, recognised in the Java text of a random program. */
enum Feature {
  DIVISION("[0-9a-zA-Z)] [/%] "),
  LONG_ARITHMETIC("\\blong x\\d+"),
  BYTES("\\bbyte [xpg]\\d+"),
  SHORTS("\\bshort [xpg]\\d+"),
  CHARS("\\bchar [xpg]\\d+"),
  SHIFT("(<<|>>|>>>) "),
  COMPOUND_SHIFT("(<<|>>|>>>)= "),
  INCREMENT("(\\+\\+|--)[;)]"),
  CONDITIONAL(" \\? "),
  STATIC_FIELD("private static \\w+ g\\d+"),
  STATIC_FINAL_FIELD("static final "),
  ARRAY_STORE("\\[[^\\]]*\\] = "),
  GRID("int\\[\\]\\[\\] a"),
  WHILE("\\bwhile \\("),
  DO("\\bdo \\{"),
  COUNTED_FOR("for \\(int i\\d+ = 0; i\\d+ < \\d"),
  ARRAY_FOR("i\\d+ (<|<=|!=) [^;]*\\.length; "),
  FOR_EACH("for \\(\\S+ x\\d+ : "),
  SWITCH("\\bswitch \\([^{]*\\{\n"),
  ENUM_SWITCH("case (RED|GREEN|BLUE):"),
  SWITCH_EXPRESSION("\\(switch "),
  BREAK("\\bbreak l"),
  CONTINUE("\\bcontinue l"),
  CALL("= .*\\bm\\d+\\("),
  VIRTUAL_CALL("\\.v\\d+\\("),
  OVERRIDE("@Override\n +(public )?\\w+(\\[\\])? v\\d"),
  SUPER_CALL("\\bsuper\\.v"),
  DEFAULT_METHOD("\\bdefault \\w+(\\[\\])? v"),
  ABSTRACT_METHOD("\\babstract \\w+(\\[\\])? v"),
  INNER_CLASS("\n  abstract class Base"),
  LAMBDA("-> \\{"),
  CAPTURING_LAMBDA("return \\(.*\\) -> \\{"),
  METHOD_REFERENCE("::m"),
  LAMBDA_CALL("c\\d+(\\[.*\\])?\\.(apply|get|test|accept|run|visit)"),
  ENUM_BODY("(RED|BLUE)\\([^)]*\\) \\{"),
  INSTANCEOF("instanceof \\w+\\)"),
  PATTERN("instanceof \\w+ x"),
  CHECKED_CAST("\\(\\((Left|Leaf|Right|Other)\\) "),
  NULL("\\) null\\)"),
  RECORD("record Pair"),
  CHAR_AT("\\.charAt\\("),
  STRING_EQUALS("\"\\.equals\\(|g\\d+\\.equals\\("),
  TRY("\\btry \\{"),
  CATCH("\\bcatch \\("),
  MULTI_CATCH("Exception \\| "),
  FINALLY("\\bfinally \\{"),
  THROW_NEW("\\bthrow new"),
  RETHROW("\\bthrow e\\d"),
  EXCEPTION_LINE("Thrown\\.line\\("),
  RETURN_IN_MIDDLE("\\{\n +return [^;]*;\n +\\}\n +[a-z]"),
  LIBRARY("(Math|Integer|Long)\\."),
  ARRAY_COPY("System\\.arraycopy");

  private final Pattern pattern;

  Feature(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  boolean isIn(String source) {
    return pattern.matcher(source).find();
  }
}
