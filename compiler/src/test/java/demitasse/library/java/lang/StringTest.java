package demitasse.library.java.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class StringTest {
  private static String library(java.lang.String text) {
    return new String(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Property
  void charactersAreThoseOfTheJdk(
      @ForAll @CharRange(from = '\u0000', to = '\u00FF') java.lang.String text) {
    String library = library(text);

    assertThat(library.length()).isEqualTo(text.length());
    assertThat(library.isEmpty()).isEqualTo(text.isEmpty());
    for (int i = 0; i < text.length(); i++) {
      assertThat(library.charAt(i)).isEqualTo(text.charAt(i));
    }
  }

  @Property
  void equalityIsThatOfTheJdk(
      @ForAll @CharRange(from = 'a', to = 'b') java.lang.String left,
      @ForAll @CharRange(from = 'a', to = 'b') java.lang.String right) {
    assertThat(library(left).equals(library(right))).isEqualTo(left.equals(right));
    assertThat(library(left).equals(library(left))).isTrue();
  }

  @Test
  void stringsThatDifferInOnePlaceAreNotEqual() {
    assertThat(library("text").equals(library("tExt"))).isFalse();
    assertThat(library("text").equals(library("texT"))).isFalse();
    assertThat(library("text").equals(library("tex"))).isFalse();
    assertThat(library("text").equals(library("text"))).isTrue();
  }

  @Test
  void otherObjectsAndNullAreNotEqual() {
    String text = library("a");

    assertThat(text.equals(text)).isTrue();
    assertThat(text.equals(null)).isFalse();
    assertThat(text.equals(new java.lang.Object())).isFalse();
  }

  @Test
  void indicesOutsideThrow() {
    for (int index : new int[] {-1, 3, 4, 0x7FFFFFFF, 0x80000000}) {
      assertThatThrownBy(() -> library("abc").charAt(index))
          .isInstanceOf(java.lang.StringIndexOutOfBoundsException.class);
    }
  }
}
