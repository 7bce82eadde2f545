package demitasse.compiler.emit;

import org.teavm.model.PrimitiveType;
import org.teavm.model.ValueType;

/** How a value is held in a C variable. */
enum Kind {
  INT("int32_t"),
  LONG("int64_t"),
  REFERENCE("void *");

  private final String cType;

  Kind(String cType) {
    this.cType = cType;
  }

  String cType() {
    return cType;
  }

  static Kind of(ValueType type) {
    if (type instanceof ValueType.Primitive primitive) {
      return primitive.getKind() == PrimitiveType.LONG ? LONG : INT;
    }
    return REFERENCE;
  }
}
