package demitasse.capsule.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the line holds and what the terminal shows, for what is typed. */
final class LineEditorTest {
  private final LineEditor editor = new LineEditor();
  private final Terminal terminal = new Terminal();
  private boolean isComplete;

  @Test
  void typedCharactersAreEchoed() {
    assertThat(type("list")).isEqualTo("list");
    assertThat(line()).isEqualTo("list");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\n", "\r\n"})
  void lineEndsOnce(String end) {
    assertThat(type("help" + end)).isEqualTo("help\r\n");
    assertThat(isComplete).isEqualTo(end.length() == 1);
  }

  @Test
  void twoLineEndsOfOneKindAreTwoLines() {
    assertThat(type("\r\r")).isEqualTo("\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\b", "\u007f"})
  void backspaceErasesTheLastCharacter(String key) {
    assertThat(type("ab" + key)).isEqualTo("ab\b \b");
    assertThat(line()).isEqualTo("a");
  }

  @Test
  void backspaceInAnEmptyLineDoesNothing() {
    assertThat(type("\b\u007f")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "abcd<<X,      abXcd,  3",
    "abcd<<B,      acd,    1",
    "abcd<<D,      abd,    2",
    "abcd{X,       Xabcd,  1",
    "abcd{}X,      abcdX,  5",
    "abcd{D,       bcd,    0",
    "abcd{B,       abcd,   0",
    "abcdD,        abcd,   4",
    "ab<<<<<X,     Xab,    1",
    "ab<>>>>X,     abX,    3",
    "äöü<BX,       äXü,    2",
    "ä€😀{D>X,     €X😀,   2",
  })
  void editingKeysChangeLineAndTerminalAlike(String keys, String line, int column) {
    type(keysOf(keys));

    assertThat(line()).isEqualTo(line);
    assertThat(terminal.shown()).isEqualTo(line);
    assertThat(terminal.column()).isEqualTo(column);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b[5~",
        "\u001b[Z",
        "\u001b[1;5Q",
        "\u001b[20~",
        "\u001bx",
        "\u001b\u001b[Z",
        "\u001b[200~",
        "\u001bOP"
      })
  void unknownKeyLeavesNothing(String key) {
    assertThat(type("a" + key + "b")).isEqualTo("ab");
    assertThat(line()).isEqualTo("ab");
  }

  @Test
  void lineEndInsideOfAKeyEndsTheLine() {
    type("ab\u001b[\r");

    assertThat(isComplete).isTrue();
    assertThat(line()).isEqualTo("ab");
  }

  @Test
  void homeAndEndHaveSeveralSequences() {
    type("b\u001b[1~a\u001b[4~c\u001b[7~0\u001b[8~d\u001bOH-\u001bOF+");

    assertThat(line()).isEqualTo("-0abcd+");
  }

  @Test
  void controlCharactersAreIgnored() {
    assertThat(type("\t\u0000\u0003a\u0015")).isEqualTo("a");
  }

  @Test
  void excessIsAnsweredWithABell() {
    String full = "x".repeat(LineEditor.CAPACITY);

    assertThat(type(full + "yz")).isEqualTo(full + "\u0007\u0007");
    assertThat(line()).isEqualTo(full);
  }

  @Test
  void upShowsOlderLinesAndDownNewerOnes() {
    enter("one");
    enter("two");
    type("thr");

    assertThat(lineAfter("^")).isEqualTo("two");
    assertThat(lineAfter("^")).isEqualTo("one");
    assertThat(lineAfter("^")).isEqualTo("one");
    assertThat(lineAfter("v")).isEqualTo("two");
    assertThat(lineAfter("v")).isEqualTo("thr");
    assertThat(lineAfter("v")).isEqualTo("thr");
  }

  @Test
  void shownLineReplacesTheTypedOneOnTheTerminal() {
    enter("short");
    terminal.clear();
    type("much longer");
    type(keysOf("<<<^"));

    assertThat(terminal.shown()).isEqualTo("short");
    assertThat(terminal.column()).isEqualTo(5);
  }

  @Test
  void upWithoutHistoryDoesNothing() {
    assertThat(type("a" + keysOf("^v"))).isEqualTo("a");
  }

  @Test
  void repeatedLineIsKeptOnce() {
    enter("one");
    enter("two");
    enter("two");

    type(keysOf("^^"));
    assertThat(line()).isEqualTo("one");
  }

  @Test
  void shownLineCanBeEnteredAgain() {
    enter("one");
    enter("two");
    type(keysOf("^^!"));
    enter("");

    type(keysOf("^"));
    assertThat(line()).isEqualTo("one!");
  }

  @Test
  void tenLinesAreKept() {
    for (int i = 0; i < 15; i++) {
      enter("line " + i);
    }

    type(keysOf("^".repeat(20)));
    assertThat(line()).isEqualTo("line 5");
  }

  @Test
  void ofLongLinesFewerAreKept() {
    for (int i = 0; i < 10; i++) {
      enter(Character.toString('a' + i).repeat(LineEditor.CAPACITY));
    }

    type(keysOf("^".repeat(20)));
    assertThat(line()).isEqualTo("h".repeat(LineEditor.CAPACITY));
  }

  private String lineAfter(String keys) {
    type(keysOf(keys));
    return line();
  }

  private void enter(String text) {
    type(text + "\r");
    if (editor.length() != 0) {
      editor.remember();
    }
    editor.clear();
  }

  /** Sequences for the signs that the tests use: arrows, Home, End, Delete and Backspace. */
  private static String keysOf(String keys) {
    return keys.replace("<", "\u001b[D")
        .replace(">", "\u001b[C")
        .replace("^", "\u001b[A")
        .replace("v", "\u001b[B")
        .replace("{", "\u001b[H")
        .replace("}", "\u001b[F")
        .replaceAll("(?<!\\[)D", "\u001b[3~")
        .replaceAll("(?<!\\[)B", "\b");
  }

  private String type(String text) {
    StringBuilder echoed = new StringBuilder();
    for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
      OutputBuffer echo = new OutputBuffer();
      isComplete = editor.type(value & 0xFF, echo);
      assertThat(echo.length()).isLessThanOrEqualTo(OutputBuffer.PIECE_BYTES);
      echoed.append(Sent.by(echo));
    }
    String decoded =
        new String(echoed.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    terminal.show(decoded);
    return decoded;
  }

  private String line() {
    return new String(editor.line(), 0, editor.length(), StandardCharsets.UTF_8);
  }
}
