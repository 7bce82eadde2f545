package demitasse.simulator.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SystemCallTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0 | 0x20004000 | 0 | 0 | yield(no wait, flag at 0x20004000)",
        "0 | 1 | 0 | 0 | 0 | yield(wait)",
        "0 | 2 | 1 | 1 | 0 | yield(wait for console 0x1, 1)",
        "0 | 9 | 0 | 0 | 0 | yield(9?)",
        "1 | 0 | 0 | 0x30081 | 0x10 | subscribe(alarm 0x0, 0, function 0x00030081, data 0x10)",
        "2 | 2 | 3 | 0 | 0 | command(led 0x2, 3, 0x0, 0x0)",
        "2 | 0x99999 | 3 | 0 | 0 | command(driver 0x99999, 3, 0x0, 0x0)",
        "3 | 1 | 1 | 0x20004000 | 64 | read-write allow(console 0x1, 1, 0x20004000, 64 bytes)",
        "4 | 1 | 1 | 0x20004000 | -1 | read-only allow(console 0x1, 1, 0x20004000, 4294967295 bytes)",
        "5 | 0 | 0x20004000 | 0 | 0 | memop(brk, 0x20004000)",
        "5 | -1 | 0 | 0 | 0 | memop(4294967295?, 0x0)",
        "6 | 1 | 3 | 0 | 0 | exit(restart, 3)",
        "7 | 1 | 1 | 0x20004000 | 4 | userspace-readable allow(console 0x1, 1, 0x20004000, 4 bytes)",
        "8 | 1 | 2 | 3 | 4 | svc 8 (r0 0x1, r1 0x2, r2 0x3, r3 0x4)"
      })
  void callHasItsArguments(String svc, String r0, String r1, String r2, String r3, String text) {
    assertThat(SystemCallText.call(Integer.decode(svc), word(r0), word(r1), word(r2), word(r3)))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | 0 | 11 | 0 | 0 | failure NODEVICE",
        "2 | 1 | 6 | 7 | 0 | failure INVAL, 7",
        "4 | 2 | 9 | 16 | 32 | failure NOMEM, 0x10, 0x20",
        "2 | 0 | 99 | 0 | 0 | failure 99",
        "2 | 128 | 1 | 2 | 3 | success",
        "2 | 129 | 255 | 2 | 3 | success, 0xff",
        "1 | 130 | 1 | 2 | 3 | success, 0x1, 0x2",
        "2 | 133 | 1 | 2 | 3 | success, 0x1, 0x2, 0x3",
        "2 | 7 | 1 | 2 | 3 | r0 0x7?"
      })
  void resultIsReadByItsVariant(
      String svc, String r0, String r1, String r2, String r3, String text) {
    assertThat(SystemCallText.result(Integer.decode(svc), word(r0), word(r1), word(r2), word(r3)))
        .isEqualTo(text);
  }

  private static int word(String number) {
    return Long.decode(number).intValue();
  }
}
