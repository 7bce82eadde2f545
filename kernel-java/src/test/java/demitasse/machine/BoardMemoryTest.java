package demitasse.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoardMemoryTest {
  /** Answers with the position of the name among those asked for. */
  private static final class Symbols implements Machine {
    private final List<String> asked = new ArrayList<>();

    @Override
    public int load(int address, int widthBytes) {
      return 0;
    }

    @Override
    public void store(int address, int value, int widthBytes) {}

    @Override
    public int linkerSymbol(String name) {
      asked.add(name);
      return asked.size();
    }
  }

  @AfterEach
  void detach() {
    Machine.attach(null);
  }

  @Test
  void eachAddressIsTheOneOfItsSymbol() {
    Symbols symbols = new Symbols();
    Machine.attach(symbols);

    int[] addresses = {
      BoardMemory.appsStart(),
      BoardMemory.appsEnd(),
      BoardMemory.processRamStart(),
      BoardMemory.processRamEnd(),
      BoardMemory.kernelStackBottom(),
      BoardMemory.kernelStackTop(),
      BoardMemory.kernelTextStart(),
      BoardMemory.kernelTextEnd(),
      BoardMemory.kernelConstantsEnd(),
      BoardMemory.kernelDataStart(),
      BoardMemory.kernelDataEnd(),
      BoardMemory.kernelBssStart(),
      BoardMemory.kernelBssEnd()
    };

    assertThat(addresses).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
    assertThat(symbols.asked)
        .containsExactly(
            "demitasse_apps_start",
            "demitasse_apps_end",
            "demitasse_process_ram_start",
            "demitasse_process_ram_end",
            "demitasse_stack_bottom",
            "demitasse_stack_top",
            "demitasse_text_start",
            "demitasse_text_end",
            "demitasse_rodata_end",
            "demitasse_data_start",
            "demitasse_data_end",
            "demitasse_bss_start",
            "demitasse_bss_end");
  }

  @Test
  void aMachineOfMemoryAloneHasNoSymbols() {
    Machine.attach(new RecordingMachine(0));

    assertThatThrownBy(BoardMemory::appsStart)
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("This machine has no symbol demitasse_apps_start");
  }
}
