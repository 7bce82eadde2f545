package demitasse.machine;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How objects of a {@link GrantState} class lie in memory on the board.
 *
 * <p>As the compiler lays them, and asserts in the C that it emits: a word for the type, then the
 * fields, the widest first, each aligned to its width (Procedure Call Standard for the Arm
 * Architecture, "Data types and alignment").
 */
final class GrantLayout {
  private static final int WORD = 4;

  private GrantLayout() {}

  static int sizeOf(Class<?> type) {
    List<Integer> widths = new ArrayList<>();
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        widths.add(widthOf(field.getType()));
      }
    }
    widths.sort(Comparator.reverseOrder());
    int size = WORD;
    for (int width : widths) {
      size = align(size, width) + width;
    }
    int widest = widths.isEmpty() ? WORD : Math.max(WORD, widths.get(0));
    return align(size, widest);
  }

  private static int align(int size, int width) {
    return (size + width - 1) & -width;
  }

  private static int widthOf(Class<?> type) {
    if (type == long.class || type == double.class) {
      return 8;
    } else if (type == char.class || type == short.class) {
      return 2;
    } else if (type == byte.class || type == boolean.class) {
      return 1;
    }
    return WORD;
  }
}
