package demitasse.machine;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;

/** The objects of grants on this JVM, by the address at which they would be on the board. */
final class LiveGrants {
  private static final int POISON = 0xDEADDEAD;
  private static final Map<Integer, Object> OBJECTS = new HashMap<>();

  private LiveGrants() {}

  static void add(int address, Object made) {
    OBJECTS.put(address, made);
  }

  static Object at(int address) {
    Object found = OBJECTS.get(address);
    if (found == null) {
      throw new IllegalStateException(
          "No grant state lives at 0x"
              + Integer.toHexString(address)
              + ": it was never made, or its process is dead");
    }
    return found;
  }

  static void remove(int address) {
    Object dead = OBJECTS.remove(address);
    if (dead != null) {
      poison(dead);
    }
  }

  /** Makes a use of the object by someone who kept it show. */
  private static void poison(Object dead) {
    try {
      for (Field field : dead.getClass().getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          field.set(dead, poisonFor(field.getType()));
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot poison " + dead.getClass(), e);
    }
  }

  private static Object poisonFor(Class<?> type) {
    if (type == long.class) {
      return ((long) POISON << 32) | Integer.toUnsignedLong(POISON);
    } else if (type == int.class) {
      return POISON;
    } else if (type == char.class) {
      return (char) POISON;
    } else if (type == short.class) {
      return (short) POISON;
    } else if (type == byte.class) {
      return (byte) POISON;
    } else if (type == boolean.class) {
      return true;
    }
    return null;
  }
}
