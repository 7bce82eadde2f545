package demitasse.compiler.random;

import java.util.List;

/** A static type of a random program; the class hierarchy is the same in each of them. */
enum Type {
  VOID("void"),
  BOOLEAN("boolean"),
  BYTE("byte"),
  SHORT("short"),
  CHAR("char"),
  INT("int"),
  LONG("long"),
  STRING("String"),
  SHAPE("Shape"),
  BASE("Base"),
  LEFT("Left"),
  LEAF("Leaf"),
  RIGHT("Right"),
  OTHER("Other"),
  COLOR("Color"),
  PAIR("Pair"),
  BOOLEANS("boolean[]"),
  BYTES("byte[]"),
  SHORTS("short[]"),
  CHARS("char[]"),
  INTS("int[]"),
  LONGS("long[]"),
  STRINGS("String[]"),
  SHAPES("Shape[]"),
  BASES("Base[]"),
  COLORS("Color[]"),
  GRID("int[][]");

  static final List<Type> INTEGRAL = List.of(BYTE, SHORT, CHAR, INT, LONG);
  static final List<Type> PRIMITIVES = List.of(BOOLEAN, BYTE, SHORT, CHAR, INT, LONG);
  static final List<Type> ARRAYS =
      List.of(BOOLEANS, BYTES, SHORTS, CHARS, INTS, LONGS, STRINGS, SHAPES, BASES, COLORS, GRID);
  static final List<Type> SHAPE_TYPES = List.of(SHAPE, BASE, LEFT, LEAF, RIGHT, OTHER);
  static final List<Type> CONCRETE_SHAPES = List.of(LEFT, LEAF, RIGHT, OTHER);

  private final String text;

  Type(String text) {
    this.text = text;
  }

  /** The type of a class of the program; null for the program itself and enum constants. */
  static Type ofOwner(String owner) {
    for (Type type : values()) {
      if (type.text.equals(owner)) {
        return type;
      }
    }
    return null;
  }

  /** The type in Java. */
  String text() {
    return text;
  }

  boolean isPrimitive() {
    return PRIMITIVES.contains(this);
  }

  boolean isNumber() {
    return INTEGRAL.contains(this);
  }

  /** Byte, short, char or int: what is promoted to int. */
  boolean isNarrow() {
    return isNumber() && this != LONG;
  }

  boolean isArray() {
    return ARRAYS.contains(this);
  }

  boolean isShape() {
    return SHAPE_TYPES.contains(this);
  }

  /** The element type of an array type. */
  Type element() {
    return switch (this) {
      case BOOLEANS -> BOOLEAN;
      case BYTES -> BYTE;
      case SHORTS -> SHORT;
      case CHARS -> CHAR;
      case INTS -> INT;
      case LONGS -> LONG;
      case STRINGS -> STRING;
      case SHAPES -> SHAPE;
      case BASES -> BASE;
      case COLORS -> COLOR;
      case GRID -> INTS;
      default -> throw new IllegalArgumentException(this + " is no array");
    };
  }

  /** The superclass, or the interface of a class without one; null at the root. */
  Type parent() {
    return switch (this) {
      case BASE, OTHER -> SHAPE;
      case LEFT, RIGHT -> BASE;
      case LEAF -> LEFT;
      default -> null;
    };
  }

  boolean isSubtypeOf(Type ancestor) {
    for (Type type = this; type != null; type = type.parent()) {
      if (type == ancestor) {
        return true;
      }
    }
    return false;
  }
}
