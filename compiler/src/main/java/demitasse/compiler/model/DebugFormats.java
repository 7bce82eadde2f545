package demitasse.compiler.model;

import demitasse.machine.FormatText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.TextLocation;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.StringConstantInstruction;

/**
 * The texts of debug output, which only the report has: on the board a number stands for each.
 *
 * <p>Before a method is analysed, each of its calls with a {@link FormatText} parameter becomes a
 * call of the twin that takes the number, so no later part of the compiler sees the text.
 */
public final class DebugFormats {
  /** A text and the place of the call that has it. */
  public record Format(String text, String file, int line) {}

  private static final Pattern BRACE = Pattern.compile("\\{([^}]*)}?");
  private static final Set<String> PLACES = Set.of("{}", "{u}", "{x}");
  private static final ValueType STRING = ValueType.object("java.lang.String");

  private final ClassModel model;
  private final Set<MethodHolder> done = new HashSet<>();
  private final Map<Format, Integer> numbers = new LinkedHashMap<>();
  private final IdentityHashMap<InvokeInstruction, String> problems = new IdentityHashMap<>();

  DebugFormats(ClassModel model) {
    this.model = model;
  }

  /** The formats in use, by number. */
  public List<Format> formats() {
    return new ArrayList<>(numbers.keySet());
  }

  /** Why a call cannot be made with a number, or null. */
  public String problem(InvokeInstruction call) {
    return problems.get(call);
  }

  /** Puts numbers in the place of the texts that a method gives to debug output. */
  public void replaceIn(MethodHolder method) {
    if (method.getProgram() == null || !done.add(method)) {
      return;
    }
    for (BasicBlock block : method.getProgram().getBasicBlocks()) {
      for (Instruction next = block.getFirstInstruction(); next != null; next = next.getNext()) {
        if (next instanceof InvokeInstruction call) {
          int parameter = formatParameter(call.getMethod());
          if (parameter >= 0) {
            replace(call, parameter);
          }
        }
      }
    }
  }

  /** Which of a method's parameters is marked, or -1. */
  private int formatParameter(MethodReference method) {
    for (int i = 0; i < method.parameterCount(); i++) {
      if (method.parameterType(i).equals(STRING)) {
        MethodHolder declared = model.resolveDeclared(method);
        boolean isMarked =
            declared != null
                && declared.parameterAnnotation(i).get(FormatText.class.getName()) != null;
        if (isMarked) {
          return i;
        }
      }
    }
    return -1;
  }

  private void replace(InvokeInstruction call, int parameter) {
    Program program = call.getProgram();
    StringConstantInstruction literal = literal(program, call.getArguments().get(parameter));
    MethodReference twin = twin(call.getMethod(), parameter);
    String problem;
    if (literal == null) {
      problem = "text that is not a literal";
    } else if (model.resolveDeclared(twin) == null) {
      problem = "no method " + twin + " to take the number";
    } else {
      problem = problem(literal.getConstant(), twin.parameterCount() - parameter - 1);
    }
    if (problem != null) {
      problems.put(call, problem);
      return;
    }
    IntegerConstantInstruction number = new IntegerConstantInstruction();
    number.setConstant(number(literal.getConstant(), call.getLocation()));
    number.setReceiver(program.createVariable());
    number.setLocation(call.getLocation());
    call.insertPrevious(number);
    List<Variable> arguments = new ArrayList<>(call.getArguments());
    arguments.set(parameter, number.getReceiver());
    call.setArguments(arguments.toArray(new Variable[0]));
    call.setMethod(twin);
  }

  private int number(String text, TextLocation location) {
    String path = location == null ? null : location.getFileName();
    String file = path == null ? "unknown" : path.substring(path.lastIndexOf('/') + 1);
    int line = location == null ? 0 : Math.max(location.getLine(), 0);
    return numbers.computeIfAbsent(new Format(text, file, line), key -> numbers.size());
  }

  private static MethodReference twin(MethodReference method, int parameter) {
    ValueType[] signature = method.getSignature();
    signature[parameter] = ValueType.INTEGER;
    return new MethodReference(method.getClassName(), method.getName(), signature);
  }

  /** The literal that a variable holds, or null if it is not one. */
  private static StringConstantInstruction literal(Program program, Variable variable) {
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Instruction instruction : block) {
        if (instruction instanceof StringConstantInstruction constant
            && constant.getReceiver() == variable) {
          return constant;
        }
        if (instruction instanceof AssignInstruction copy && copy.getReceiver() == variable) {
          return literal(program, copy.getAssignee());
        }
      }
    }
    return null;
  }

  private static String problem(String text, int arguments) {
    int places = 0;
    Matcher braces = BRACE.matcher(text);
    while (braces.find()) {
      if (!PLACES.contains(braces.group())) {
        return "\"" + braces.group() + "\" in a text";
      }
      places++;
    }
    return places == arguments
        ? null
        : "text with " + places + " places for " + arguments + " numbers";
  }
}
