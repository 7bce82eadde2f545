package demitasse.simulator.gdb;

/** The documents that gdb reads about a target: registers and memory. */
final class TargetDescription {
  private static final String[] NAMES = {
    "r0", "r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9", "r10", "r11", "r12", "sp", "lr",
    "pc", "xpsr"
  };
  private static final String[] SYSTEM_NAMES = {
    "msp", "psp", "primask", "basepri", "faultmask", "control"
  };

  private TargetDescription() {}

  /** The document {@code target.xml}: features that gdb knows for Cortex-M. */
  static String registers() {
    StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?>\n");
    text.append("<!DOCTYPE target SYSTEM \"gdb-target.dtd\">\n");
    text.append("<target version=\"1.0\"><architecture>arm</architecture>\n");
    text.append("<feature name=\"org.gnu.gdb.arm.m-profile\">\n");
    for (int i = 0; i < NAMES.length; i++) {
      String type = i == 13 ? "data_ptr" : i == 15 ? "code_ptr" : "int";
      text.append(register(NAMES[i], i, type));
    }
    text.append("</feature>\n<feature name=\"org.gnu.gdb.arm.m-system\">\n");
    for (int i = 0; i < SYSTEM_NAMES.length; i++) {
      text.append(register(SYSTEM_NAMES[i], NAMES.length + i, i < 2 ? "data_ptr" : "int"));
    }
    return text.append("</feature></target>\n").toString();
  }

  private static String register(String name, int number, String type) {
    return "<reg name=\"%s\" bitsize=\"32\" regnum=\"%d\" type=\"%s\"/>\n"
        .formatted(name, number, type);
  }

  /** The memory map: all of it can be written, as {@code load} puts bytes into the flash. */
  static String memory() {
    return """
        <?xml version="1.0"?>
        <!DOCTYPE memory-map SYSTEM "gdb-memory-map.dtd">
        <memory-map>
        <memory type="ram" start="0x00000000" length="0xffffffff"/>
        </memory-map>
        """;
  }
}
