package demitasse.measure;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.hardware.Hardware;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SizeTest {
  @ParameterizedTest
  @EnumSource
  void kernelIsWithinItsBudget(Hardware hardware) {
    SizeReport report = SizeReport.of(hardware);

    assertThat(report.isWithinBudget()).as(report.text()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void partsAddUpToTheSections(Hardware hardware) {
    Size size = Size.of(hardware);

    Size.Bytes sum = size.parts().values().stream().reduce(Size.Bytes.NONE, Size.Bytes::plus);

    int data = size.section(".data");
    assertThat(sum.ram()).isEqualTo(data + size.section(".bss"));
    assertThat(sum.flash())
        .isEqualTo(
            size.section(".vectors") + size.section(".text") + size.section(".rodata") + data);
  }
}
