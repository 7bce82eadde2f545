package demitasse.compiler.emit;

import java.util.Set;

/** Words that C, gcc or the runtime's headers claim, so that no variable or field may have them. */
final class Reserved {
  private static final Set<String> WORDS =
      Set.of(
          "auto",
          "break",
          "case",
          "char",
          "const",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extern",
          "float",
          "for",
          "goto",
          "if",
          "inline",
          "int",
          "long",
          "register",
          "restrict",
          "return",
          "short",
          "signed",
          "sizeof",
          "static",
          "struct",
          "switch",
          "typedef",
          "union",
          "unsigned",
          "void",
          "volatile",
          "while",
          "asm",
          "typeof",
          "linux",
          "unix",
          "i386",
          "bool",
          "true",
          "false",
          "NULL",
          "this",
          "try_frame",
          "try_region",
          "errno",
          "stdin",
          "stdout",
          "stderr",
          "offsetof",
          "memcpy",
          "memmove",
          "memset",
          "setjmp",
          "longjmp");

  private Reserved() {}

  /** The name itself, or with an underscore where it is reserved. */
  static String local(String name) {
    boolean isBad =
        name.isEmpty()
            || WORDS.contains(name)
            || Character.isDigit(name.charAt(0))
            || isOfAReservedKind(name);
    return isBad ? name + "_" : name;
  }

  /** The C library's types and macros, the runtime's functions, and what the emitter adds. */
  private static boolean isOfAReservedKind(String name) {
    return name.endsWith("_t")
        || name.endsWith("_thrown")
        || name.matches("U?INT[A-Z0-9_]*|SIZE_MAX|PTRDIFF_[A-Z]+")
        || name.matches("(?i)demitasse_.*");
  }
}
