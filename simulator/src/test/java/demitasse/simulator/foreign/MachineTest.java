package demitasse.simulator.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.hail.Hail;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A program in C uses the processor, clocks, sleep modes, the flash, and resets. */
class MachineTest {
  @Test
  void processorAndSystemControllersWork() {
    try (Hail hail = Hail.withFirmware(ForeignFirmware.build("machine", 0))) {
      hail.runUntilOutput("end\n", Duration.ofSeconds(3));
      assertThat(hail.usart0().output())
          .isEqualTo(
              """
              PASS reset by power-on
              PASS nested handlers
              PASS four bits of priority
              PASS unaligned load
              PASS unaligned store
              PASS bits of SRAM
              PASS a bit is read
              PASS code that changes
              PASS code in RAM sees the flash erase
              PASS code in RAM sees the flash write
              PASS the page's last word
              PASS SysTick and CYCCNT agree
              PASS reading clears COUNTFLAG
              PASS CALIB tells 10 ms
              PASS PLL0
              PASS OSC0
              PASS RCFAST
              PASS DFLL
              PASS RC80M by 2
              PASS SLEEP0
              PASS SLEEP1
              PASS SLEEP2
              PASS SLEEP3
              PASS WAIT
              PASS the AST has woken the chip
              PASS RETENTION
              reset by the processor
              reset by the watchdog
              end
              """);
    }
  }
}
