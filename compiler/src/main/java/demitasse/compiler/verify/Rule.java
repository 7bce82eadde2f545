package demitasse.compiler.verify;

/** The rules of the kernel subset: what the compiler refuses, each with its sentence. */
public enum Rule {
  ALLOCATION("allocation", "memory cannot be allocated on the board: make the object in create()"),
  RAW_MEMORY(
      "raw-memory",
      "only packages trusted with the machine may use raw memory access and intrinsics"),
  RECURSION("recursion", "a method must not call itself, as the stack must have a bound"),
  CLASS_LIBRARY(
      "class-library", "this class or method is outside the library that exists on the board"),
  GRANT_ESCAPE(
      "grant-escape", "a @GrantState object dies with its process, so it must not be kept"),
  GRANT_CLASS(
      "grant-class",
      "a @GrantState class must be final, extend Object, and not be made in create()"),
  FLOATING_POINT("floating-point", "the board has no floating point"),
  SYNCHRONIZED("synchronized", "the kernel runs in one context and has no locks"),
  REFLECTION("reflection", "classes do not exist as objects on the board"),
  STRING_CONCATENATION(
      "string-concatenation", "strings cannot be made on the board: print the parts"),
  FORMAT_TEXT(
      "format-text",
      "the text of debug output is a literal with one place, {} {u} or {x}, for each number"),
  BOXING("boxing", "numbers cannot be boxed on the board: use the primitive type"),
  INVOKE_DYNAMIC(
      "invoke-dynamic", "only lambdas and method references can be made with invokedynamic"),
  NATIVE_METHOD("native-method", "a native method has no body on the board: use @Intrinsic"),
  IMAGE_OBJECT("image-object", "this object cannot be represented in the board's image"),
  ENTRY_POINT("entry-point", "the board class must follow the entry point convention");

  private final String id;
  private final String sentence;

  Rule(String id, String sentence) {
    this.id = id;
    this.sentence = sentence;
  }

  /** The name that error messages print in brackets. */
  public String id() {
    return id;
  }

  /** One sentence that says what is forbidden and what to do instead. */
  public String sentence() {
    return sentence;
  }
}
