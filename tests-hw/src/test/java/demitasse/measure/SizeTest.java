package demitasse.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SizeTest {
  @Test
  void kernelIsWithinItsBudget() {
    SizeReport report = new SizeReport(Size.ofBoard(), Budget.read(SizeCommand.BUDGET));

    assertThat(report.isWithinBudget()).as(report.text()).isTrue();
  }

  @Test
  void partsAddUpToTheSections() {
    Size size = Size.ofBoard();

    Size.Bytes sum = size.parts().values().stream().reduce(Size.Bytes.NONE, Size.Bytes::plus);

    int data = size.section(".data");
    assertThat(sum.ram()).isEqualTo(data + size.section(".bss"));
    assertThat(sum.flash())
        .isEqualTo(
            size.section(".vectors") + size.section(".text") + size.section(".rodata") + data);
  }
}
