package demitasse.abi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Golden tables: the numbers that compiled apps contain, written down a second time. */
class NumbersTest {
  @Test
  void errorCodesAreThoseOfTock() {
    Map<String, Integer> codes = new LinkedHashMap<>();
    for (ErrorCode code : ErrorCode.values()) {
      codes.put(code.name(), code.value());
    }

    assertThat(codes)
        .containsExactly(
            Map.entry("FAIL", 1),
            Map.entry("BUSY", 2),
            Map.entry("ALREADY", 3),
            Map.entry("OFF", 4),
            Map.entry("RESERVE", 5),
            Map.entry("INVAL", 6),
            Map.entry("SIZE", 7),
            Map.entry("CANCEL", 8),
            Map.entry("NOMEM", 9),
            Map.entry("NOSUPPORT", 10),
            Map.entry("NODEVICE", 11),
            Map.entry("UNINSTALLED", 12),
            Map.entry("NOACK", 13));
  }

  /** Tock once had the numbers of "u64" and "three u32" swapped. */
  @Test
  void returnVariantsAreThoseOfTock() throws IllegalAccessException {
    assertThat(constantsOf(ReturnVariant.class))
        .containsExactly(
            Map.entry("FAILURE", 0),
            Map.entry("FAILURE_U32", 1),
            Map.entry("FAILURE_U32_U32", 2),
            Map.entry("FAILURE_U64", 3),
            Map.entry("SUCCESS", 128),
            Map.entry("SUCCESS_U32", 129),
            Map.entry("SUCCESS_U32_U32", 130),
            Map.entry("SUCCESS_U64", 131),
            Map.entry("SUCCESS_U32_U32_U32", 132),
            Map.entry("SUCCESS_U32_U64", 133));
  }

  @Test
  void classesAreThoseOfTock() throws IllegalAccessException {
    assertThat(constantsOf(SyscallClass.class))
        .containsExactly(
            Map.entry("YIELD", 0),
            Map.entry("SUBSCRIBE", 1),
            Map.entry("COMMAND", 2),
            Map.entry("READ_WRITE_ALLOW", 3),
            Map.entry("READ_ONLY_ALLOW", 4),
            Map.entry("MEMOP", 5),
            Map.entry("EXIT", 6),
            Map.entry("USERSPACE_READABLE_ALLOW", 7));
  }

  @Test
  void yieldVariantsAreThoseOfTock() throws IllegalAccessException {
    assertThat(constantsOf(YieldVariant.class))
        .containsExactly(Map.entry("NO_WAIT", 0), Map.entry("WAIT", 1), Map.entry("WAIT_FOR", 2));
  }

  @Test
  void exitVariantsAreThoseOfTock() throws IllegalAccessException {
    assertThat(constantsOf(ExitVariant.class))
        .containsExactly(Map.entry("TERMINATE", 0), Map.entry("RESTART", 1));
  }

  @Test
  void memoryOperationsAreThoseOfTock() throws IllegalAccessException {
    assertThat(constantsOf(MemoryOperation.class))
        .containsExactly(
            Map.entry("BRK", 0),
            Map.entry("SBRK", 1),
            Map.entry("RAM_START", 2),
            Map.entry("RAM_END", 3),
            Map.entry("FLASH_START", 4),
            Map.entry("FLASH_END", 5),
            Map.entry("GRANT_START", 6),
            Map.entry("WRITEABLE_FLASH_REGION_COUNT", 7),
            Map.entry("WRITEABLE_FLASH_REGION_START", 8),
            Map.entry("WRITEABLE_FLASH_REGION_END", 9),
            Map.entry("STACK_TOP", 10),
            Map.entry("HEAP_START", 11));
  }

  /** The public constants of a class, in the order of their declaration. */
  private static Map<String, Integer> constantsOf(Class<?> type) throws IllegalAccessException {
    Map<String, Integer> constants = new LinkedHashMap<>();
    for (Field field : type.getFields()) {
      constants.put(field.getName(), field.getInt(null));
    }
    return constants;
  }
}
