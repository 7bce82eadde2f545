package demitasse.capsule;

import demitasse.abi.ErrorCode;
import demitasse.abi.ReturnVariant;
import demitasse.kernel.CommandReturn;
import java.util.ArrayList;
import java.util.List;

/** What a command answered, as a value that can be compared. */
record Answer(int variant, List<Integer> values) {
  /** Takes the answer before another command overwrites it. */
  static Answer of(CommandReturn answer) {
    List<Integer> values = new ArrayList<>();
    for (int index = 0; index < answer.valueCount(); index++) {
      values.add(answer.value(index));
    }
    return new Answer(answer.variant(), values);
  }

  static Answer success() {
    return new Answer(ReturnVariant.SUCCESS, List.of());
  }

  static Answer success(int value) {
    return new Answer(ReturnVariant.SUCCESS_U32, List.of(value));
  }

  static Answer failure(ErrorCode error) {
    return new Answer(ReturnVariant.FAILURE, List.of(error.value()));
  }
}
