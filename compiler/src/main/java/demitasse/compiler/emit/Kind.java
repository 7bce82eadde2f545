package demitasse.compiler.emit;

import org.teavm.model.PrimitiveType;
import org.teavm.model.ValueType;
import org.teavm.model.util.VariableType;

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
    if (type instanceof ValueType.Primitive) {
      return ((ValueType.Primitive) type).getKind() == PrimitiveType.LONG ? LONG : INT;
    }
    return REFERENCE;
  }

  static Kind of(VariableType type) {
    switch (type) {
      case INT:
        return INT;
      case LONG:
        return LONG;
      default:
        return REFERENCE;
    }
  }
}
