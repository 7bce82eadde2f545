package demitasse.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.compiler.image.ImageHeap;
import demitasse.compiler.image.ImageObject;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

class NamesTest {
  private final Names names = new Names("");
  private final ImageHeap heap = new ImageHeap(NamesTest.class.getClassLoader());

  @Test
  void methodHasItsClassAndName() {
    assertThat(names.method(method("demitasse.chip.Uart", "send"))).isEqualTo("Uart_send");
    assertThat(names.method(method("demitasse.chip.Uart", "<init>"))).isEqualTo("Uart_init");
    assertThat(names.method(method("demitasse.chip.Uart$Port", "take")))
        .isEqualTo("Uart_Port_take");
  }

  @Test
  void secondMethodOfANameIsNumbered() {
    String first = names.method(method("a.Uart", "send"));
    String second = names.method(method("b.Uart", "send"));

    assertThat(first).isEqualTo("Uart_send");
    assertThat(second).isEqualTo("Uart_send_2");
    assertThat(names.method(method("a.Uart", "send"))).isEqualTo(first);
    assertThat(names.isTaken("Uart_send_2")).isTrue();
    assertThat(names.isTaken("Uart_send_3")).isFalse();
  }

  @Test
  void objectHasThePathThatLeadsToIt() {
    assertThat(names.object(object("create()"))).isEqualTo("image_Object");
    assertThat(names.object(object("create().console.buffers[3]")))
        .isEqualTo("image_console_buffers_3");
    assertThat(names.object(object("demitasse.board.Pins.LED"))).isEqualTo("image_Pins_LED");
  }

  @Test
  void stringHasItsText() {
    assertThat(names.object(heap.of("Hello, world!", "p"))).isEqualTo("image_string_Hello_world");
  }

  @Test
  void staticFieldHasItsClass() {
    FieldReference field = new FieldReference("demitasse.chip.Uart", "count");

    assertThat(names.staticField(field)).isEqualTo("static_Uart_count");
  }

  @Test
  void classHasOneNameAsStructureAndOneAsType() {
    assertThat(names.struct("a.Uart")).isEqualTo("Uart");
    assertThat(names.type("a.Uart")).isEqualTo("type_Uart");
    assertThat(names.struct("b.Uart")).isEqualTo("Uart_2");
  }

  @Property
  void everyTextBecomesPartOfAnIdentifier(@ForAll String text) {
    assertThat(Names.sanitize(text)).matches("([a-zA-Z0-9]+(_[a-zA-Z0-9]+)*)?");
  }

  @Test
  void longTextsAreCut() {
    assertThat(Names.sanitize("x".repeat(1000))).hasSizeLessThan(100);
  }

  private ImageObject object(String path) {
    return heap.of(new Object(), path);
  }

  private static MethodReference method(String owner, String name) {
    return new MethodReference(owner, name, ValueType.VOID);
  }
}
