package demitasse.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Hand-written C programs in the shape that the compiler emits, to test the rigs with. */
final class RigPrograms {
  /** The body of {@code corpus_run} for each program; {@code put(value)} appends a value. */
  static final List<String> BODIES =
      List.of(
          "put(1); put(-2); put(INT32_MIN);",
          "demitasse_throw(&exception);",
          "put(demitasse_load32(0x21000010)); demitasse_store8(0x21000011, 0x7F);"
              + " put(demitasse_load32(0x21000010)); put(demitasse_load16(0x21000010));",
          "put(demitasse_load32(0x61000000));",
          "for (;;) { __asm__ volatile(\"\"); }",
          "struct demitasse_try_frame outer, inner; volatile int32_t step = 0;"
              + " if (demitasse_try_enter(&outer) == 0) {"
              + "   if (demitasse_try_enter(&inner) == 0) { step = 1; demitasse_throw(&exception); }"
              + "   put(step); put(demitasse_thrown == &exception); step = 2;"
              + "   demitasse_throw(&exception);"
              + " } put(step); put(demitasse_try_top == &outer);"
              + " if (demitasse_try_enter(&inner) == 0) { demitasse_try_leave(&inner); } put(3);",
          "put(demitasse_load32(0x21000010));",
          "count = -5;",
          "put(demitasse_divide_int(hidden(INT32_MIN), hidden(-1)));"
              + " put(demitasse_remainder_int(hidden(INT32_MIN), hidden(-1)));"
              + " put(demitasse_divide_int(hidden(-7), hidden(2)));"
              + " put(demitasse_remainder_int(hidden(-7), hidden(2)));"
              + " put((int32_t) (demitasse_divide_long(INT64_MIN, hidden(-1)) >> 32));"
              + " put((int32_t) demitasse_remainder_long(INT64_MIN, hidden(-1)));"
              + " put(demitasse_divide_unsigned(hidden(-1), hidden(2)));"
              + " put(demitasse_count_leading_zeros(hidden(0)));"
              + " put(demitasse_count_leading_zeros_long(hidden(0)));"
              + " put(demitasse_reverse_bits(hidden(0x12345678)));"
              + " put(demitasse_reverse_bytes(hidden(0x12345678)));");

  private static final String TEMPLATE =
      """
      #include "demitasse/runtime.h"
      static const struct demitasse_type type = {7};
      static struct demitasse_throwable exception = {&type, 99};
      static int32_t values[16];
      static int32_t count;
      static void put(int32_t value) { values[count++] = value; }
      static __attribute__((noinline)) int32_t hidden(int32_t value) {
        __asm__ volatile("" : "+r"(value));
        return value;
      }
      int32_t PREFIXcorpus_count(void) { return count; }
      int32_t PREFIXcorpus_value(int32_t index) { return values[index]; }
      int32_t PREFIXdifference(int32_t a, int32_t b) { return a - b; }
      void PREFIXcorpus_run(void) {
        count = 0;
        (void) put; (void) exception; (void) hidden;
        BODY
      }
      """;

  private RigPrograms() {}

  static String prefix(int index) {
    return "p" + index + "_";
  }

  /** Writes all programs; their files in order. */
  static List<Path> write(Path directory) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < BODIES.size(); i++) {
      Path file = directory.resolve(prefix(i) + "program.c");
      String text = TEMPLATE.replace("PREFIX", prefix(i)).replace("BODY", BODIES.get(i));
      Files.writeString(file, text);
      files.add(file);
    }
    return files;
  }
}
