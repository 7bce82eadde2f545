package demitasse.board.mps2;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.hil.Uart;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrinterTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 7, 10, -1, 99, 100, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void numbersAreDecimal(int value) {
    StringBuilder printed = new StringBuilder();

    new Printer(new Recorder(printed)).printNumber(value);

    assertThat(printed.toString()).isEqualTo(Integer.toString(value));
  }

  private record Recorder(StringBuilder printed) implements Uart {
    @Override
    public int read() {
      return NOTHING;
    }

    @Override
    public void write(int value) {
      printed.append((char) value);
    }

    @Override
    public void flush() {}
  }
}
