package demitasse.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code objdump -d} prints, by function. */
final class Disassembly {
  private static final Pattern LABEL = Pattern.compile("^[0-9a-f]{8} <([^>]+)>:$");
  private static final Pattern INSTRUCTION =
      Pattern.compile("^ +[0-9a-f]+:\t[0-9a-f ]+\t([a-z0-9.]+)(?:\t([^@]*))?.*$");
  private static final Pattern REGISTERS = Pattern.compile("\\br(\\d+)-r(\\d+)\\b");
  private static final Pattern REGISTER = Pattern.compile("\\b(r\\d+|ip|sp|lr|sl|fp)\\b");
  private static final Map<String, String> NAMES = Map.of("ip", "r12", "sl", "r10", "fp", "r11");

  /** One instruction: the mnemonic without its width, and the operands. */
  record Instruction(String mnemonic, String operands) {}

  private final Map<String, List<Instruction>> functions = new LinkedHashMap<>();

  /** {@code marks} are labels inside a function, at which none begins. */
  Disassembly(String text, String... marks) {
    List<Instruction> current = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      Matcher label = LABEL.matcher(line);
      Matcher instruction = INSTRUCTION.matcher(line);
      if (label.matches() && !List.of(marks).contains(label.group(1))) {
        current = new ArrayList<>();
        functions.put(label.group(1), current);
      } else if (instruction.matches()) {
        String operands = instruction.group(2) == null ? "" : instruction.group(2).strip();
        String mnemonic = instruction.group(1).replaceAll("\\.[nw]$", "");
        current.add(new Instruction(mnemonic, operands));
      }
    }
  }

  List<Instruction> function(String name) {
    List<Instruction> function = functions.get(name);
    if (function == null) {
      throw new AssertionError("No function " + name + " in " + functions.keySet());
    }
    return function;
  }

  Map<String, List<Instruction>> functions() {
    return functions;
  }

  /** The registers that a function's own instructions change, pc and flags excepted. */
  Set<String> changed(String name) {
    Set<String> changed = new TreeSet<>();
    for (Instruction instruction : function(name)) {
      changed.addAll(changed(instruction));
    }
    changed.removeAll(restored(function(name)));
    return changed;
  }

  /** What the first instruction pushes and the last pops, sp included. */
  private static Set<String> restored(List<Instruction> function) {
    Instruction first = function.get(0);
    List<Instruction> returns =
        function.stream().filter(last -> last.operands().matches("(sp!, )?\\{.*pc\\}")).toList();
    if (!first.operands().startsWith("sp!, {") || returns.isEmpty()) {
      return Set.of();
    }
    Set<String> restored = registers(withoutBase(first.operands().replace("sp!", "sp")));
    restored.retainAll(registers(returns.get(0).operands()));
    restored.add("sp");
    return restored;
  }

  private static Set<String> changed(Instruction instruction) {
    String operands = instruction.operands();
    String first = operands.split(",", -1)[0];
    String mnemonic = instruction.mnemonic();
    if (mnemonic.matches(
        "bx|b|b(eq|ne|cc|hi|ls)|cbn?z|svc|msr|cmp|tst|[di]sb|ite|nop|\\.word|\\.short")) {
      return Set.of();
    }
    if (mnemonic.matches("ldmia|ldm|pop")) {
      return registers(mnemonic.equals("pop") ? operands + " sp" : withoutBase(operands));
    }
    if (mnemonic.matches("stmia|stm|stmdb|strd?")) {
      return changedBase(operands);
    }
    if (mnemonic.equals("ldrd")) {
      return registers(operands.substring(0, operands.indexOf('[')));
    }
    if (mnemonic.matches("(mov|mvn|bic|adds?|subs?|and|orr|ls[lr]|mrs|ldr)(s|eq|ne)?")) {
      Set<String> all = new TreeSet<>(registers(first));
      all.addAll(changedBase(operands));
      return all;
    }
    throw new AssertionError("Teach this test about " + instruction);
  }

  /** The base of a load or store of several registers changes only with an exclamation mark. */
  private static String withoutBase(String operands) {
    return operands.contains("!") ? operands : operands.substring(operands.indexOf('{'));
  }

  /** The base register of an access that writes it back: {@code [r0], #4}, {@code r0!}. */
  private static Set<String> changedBase(String operands) {
    Matcher after = Pattern.compile("\\[(\\w+)\\], ?#").matcher(operands);
    Matcher before = Pattern.compile("(\\w+)(?:, #-?\\d+\\])?!").matcher(operands);
    if (after.find()) {
      return registers(after.group(1));
    }
    return before.find() ? registers(before.group(1)) : Set.of();
  }

  /** The registers that a text names; r0-r3 stands for four. */
  static Set<String> registers(String text) {
    Set<String> registers = new TreeSet<>();
    Matcher ranges = REGISTERS.matcher(text);
    while (ranges.find()) {
      for (int i = Integer.parseInt(ranges.group(1)); i <= Integer.parseInt(ranges.group(2)); i++) {
        registers.add("r" + i);
      }
    }
    Matcher single = REGISTER.matcher(text);
    while (single.find()) {
      registers.add(NAMES.getOrDefault(single.group(1), single.group(1)));
    }
    return registers;
  }
}
