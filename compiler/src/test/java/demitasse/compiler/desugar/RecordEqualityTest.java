package demitasse.compiler.desugar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecordEqualityTest {
  private static final String MEMBERS =
      """
      record All(boolean z, byte b, short s, char c, int i, long l, String t, int[] a) {}
      record None() {}
      record Floating(float f, double d) {}
      record Own(int i) { @Override public boolean equals(Object o) { return o instanceof Own; } }
      record Pair<A, B>(A first, B second) {}
      static final int[] ARRAY = {1};
      static All all(int changed) {
        return new All(changed == 0, (byte) (changed == 1 ? 1 : 0), (short) (changed == 2 ? 1 : 0),
            changed == 3 ? 'x' : 'y', changed == 4 ? 1 : 0, changed == 5 ? 1L << 32 : 0,
            changed == 6 ? null : new String("text"), changed == 7 ? new int[] {1} : ARRAY);
      }
      """;

  @Test
  void componentsAreComparedOneByOne() throws Exception {
    Snippet snippet =
        Snippet.main(
            """
            for (int i = -1; i < 8; i++) {
              for (int j = -1; j < 8; j++) { put(all(i).equals(all(j))); }
            }
            """,
            MEMBERS);

    assertThat(snippet.runDesugared()).isEqualTo(snippet.runOriginal());
    assertThat(snippet.runDesugared()).hasSize(81).contains(true, false);
  }

  @Test
  void otherClassesNullAndTheObjectItself() throws Exception {
    Snippet snippet =
        Snippet.main(
            """
            All all = all(0);
            put(all.equals(all)); put(all.equals(null)); put(all.equals("text"));
            put(new None().equals(new None())); put(new None().equals(all));
            put(new Own(1).equals(new Own(2)));
            put(new Pair<>(1, null).equals(new Pair<>(1, null)));
            put(new Pair<>(null, 2).equals(new Pair<>(1, 2)));
            put(new Floating(Float.NaN, 0.0).equals(new Floating(Float.NaN, 0.0)));
            put(new Floating(1, 0.0).equals(new Floating(1, -0.0)));
            """,
            MEMBERS);

    List<Object> expected =
        List.of(true, false, false, true, false, true, true, false, true, false);
    assertThat(snippet.runOriginal()).isEqualTo(expected);
    assertThat(snippet.runDesugared()).isEqualTo(expected);
  }

  @Test
  void onlyHashesTextsAndFloatingRecordsStayDynamic() {
    Snippet snippet = Snippet.main("", MEMBERS);

    // hashCode and toString of five records, and equals of Floating.
    assertThat(snippet.dynamicCallsLeft()).isEqualTo(11);
  }
}
