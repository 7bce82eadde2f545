package demitasse.simulator.oracle;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A line of {@code encodings.txt}: fixed bits, fields and rules. */
final class Encoding {
  private static final String REGISTERS = "nmadu";
  private static final String DESTINATIONS = "du";
  private static final int ATTEMPTS = 100;

  private final String name;
  private final String bits;
  private final List<String> rules;
  private final int fixed;
  // By letter: the positions of its bits, the most significant first.
  private final Map<Character, int[]> fields = new TreeMap<>();

  private Encoding(String name, String bits, List<String> rules) {
    this.name = name;
    this.bits = bits;
    this.rules = rules;
    int value = 0;
    for (int i = 0; i < bits.length(); i++) {
      int position = bits.length() - 1 - i;
      char letter = bits.charAt(i);
      if (letter == '1') {
        value |= 1 << position;
      } else if (letter != '0') {
        fields.merge(letter, new int[] {position}, Encoding::append);
      }
    }
    this.fixed = value;
  }

  private static int[] append(int[] positions, int[] one) {
    int[] all = Arrays.copyOf(positions, positions.length + 1);
    all[positions.length] = one[0];
    return all;
  }

  /** Reads a line: name, bits, rules. */
  static Encoding parse(String line) {
    List<String> words = List.of(line.trim().split(" +", -1));
    String bits = words.get(1);
    if (bits.length() != 16 && bits.length() != 32) {
      throw new IllegalArgumentException("neither 16 nor 32 bits: " + line);
    }
    return new Encoding(words.get(0), bits, words.subList(2, words.size()));
  }

  String name() {
    return name;
  }

  /** Whether the instruction has two halfwords. */
  boolean isWide() {
    return bits.length() == 32;
  }

  /** Whether it ends in a UsageFault, always. */
  boolean isUndefined() {
    return rules.contains("undefined") || rules.contains("nocp");
  }

  /** Whether an IT block may contain it. */
  boolean mayBeConditional() {
    return !rules.contains("mid") && !isUndefined();
  }

  /** Whether an instruction is of this encoding. */
  boolean matches(int instruction) {
    int mask = bits.length() == 32 ? -1 : 0xFFFF;
    for (int[] positions : fields.values()) {
      for (int position : positions) {
        mask &= ~(1 << position);
      }
    }
    return (instruction & mask) == fixed;
  }

  /** An instruction of this encoding whose fields are random but obey the rules. */
  int random(Dice dice) {
    Map<Character, Integer> values = new TreeMap<>();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      fields.forEach((letter, positions) -> values.put(letter, value(dice, letter, positions)));
      if (rules.contains("n=m")) {
        values.put('n', values.get('m'));
      }
      if (rules.stream().allMatch(rule -> holds(rule, values))) {
        return assemble(values);
      }
    }
    throw new IllegalStateException("no instruction obeys the rules of " + name);
  }

  /** The registers that an instruction of this encoding writes, as a mask. */
  int destinations(int instruction) {
    int mask = 0;
    for (int i = 0; i < DESTINATIONS.length(); i++) {
      char letter = DESTINATIONS.charAt(i);
      if (fields.containsKey(letter)) {
        mask |= 1 << extract(fields.get(letter), instruction);
      }
    }
    return mask;
  }

  private int value(Dice dice, char letter, int[] positions) {
    int count = positions.length;
    if (REGISTERS.indexOf(letter) >= 0) {
      return register(dice, letter, count);
    }
    return switch (dice.below(8)) {
      case 0 -> 0;
      case 1 -> (1 << count) - 1;
      default -> dice.below(1 << count);
    };
  }

  private int register(Dice dice, char letter, int count) {
    while (true) {
      int register = dice.below(1 << count);
      if ((register != 13 && register != 15) || rules.contains(letter + "+" + register)) {
        return register;
      }
    }
  }

  private static boolean holds(String rule, Map<Character, Integer> values) {
    return switch (rule) {
      case "i!=0" -> values.get('i') != 0;
      case "i<=w" -> values.get('i') <= values.get('w');
      case "i+w<=31" -> values.get('i') + values.get('w') <= 31;
      case "d!u" -> !values.get('d').equals(values.get('u'));
      case "notlow" -> values.get('n') > 7 || values.get('m') > 7;
      case "modimm" -> isPredictable(values.get('i'));
      case "n=m", "mid", "undefined", "nocp", "n+13", "m+13", "m+15" -> true;
      default -> throw new IllegalArgumentException("no such rule: " + rule);
    };
  }

  // A5.3.2: the patterns that repeat a byte are UNPREDICTABLE if the byte is 0.
  private static boolean isPredictable(int immediate) {
    boolean repeats = (immediate >> 10) == 0 && ((immediate >> 8) & 3) != 0;
    return !repeats || (immediate & 0xFF) != 0;
  }

  private int assemble(Map<Character, Integer> values) {
    int instruction = fixed;
    for (Map.Entry<Character, int[]> field : fields.entrySet()) {
      int[] positions = field.getValue();
      int value = values.get(field.getKey());
      for (int i = 0; i < positions.length; i++) {
        instruction |= ((value >> (positions.length - 1 - i)) & 1) << positions[i];
      }
    }
    return instruction;
  }

  private static int extract(int[] positions, int instruction) {
    int value = 0;
    for (int position : positions) {
      value = (value << 1) | ((instruction >>> position) & 1);
    }
    return value;
  }
}
