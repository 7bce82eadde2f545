package demitasse.jvm;

import demitasse.simulator.firmware.Symbol;
import demitasse.simulator.firmware.Symbols;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the parts of the kernel and of its processes lie, as a board's linker script says.
 *
 * <p>Those that depend on the size of compiled code are known only to who has the kernel's ELF; a
 * kernel on the JVM has no code or data in the chip's memory, and can do with an estimate.
 */
public final class LinkerSymbols {
  private final Map<String, Integer> addresses;

  private LinkerSymbols(Map<String, Integer> addresses) {
    this.addresses = addresses;
  }

  /** Hail's, with as much RAM for the kernel as it has on the board, rounded up to 2 kB. */
  public static LinkerSymbols hail() {
    Map<String, Integer> symbols = new LinkedHashMap<>();
    symbols.put("demitasse_text_start", 0x0001_0000);
    symbols.put("demitasse_text_end", 0x0001_7000);
    symbols.put("demitasse_rodata_end", 0x0001_8800);
    symbols.put("demitasse_apps_start", 0x0003_0000);
    symbols.put("demitasse_apps_end", 0x0007_0000);
    symbols.put("demitasse_stack_bottom", 0x2000_0000);
    symbols.put("demitasse_stack_top", 0x2000_0800);
    symbols.put("demitasse_data_start", 0x2000_0800);
    symbols.put("demitasse_data_end", 0x2000_0A00);
    symbols.put("demitasse_bss_start", 0x2000_0A00);
    symbols.put("demitasse_bss_end", 0x2000_2000);
    symbols.put("demitasse_process_ram_start", 0x2000_2000);
    symbols.put("demitasse_process_ram_end", 0x2001_0000);
    return new LinkerSymbols(symbols);
  }

  /** These, with the addresses of a kernel that was linked instead: so both use the same memory. */
  public LinkerSymbols with(Symbols linked) {
    Map<String, Integer> symbols = new LinkedHashMap<>(addresses);
    symbols.replaceAll((name, address) -> linked.find(name).map(Symbol::address).orElse(address));
    return new LinkerSymbols(symbols);
  }

  /** The address of a symbol. */
  public int address(String name) {
    Integer address = addresses.get(name);
    if (address == null) {
      throw new KernelFault("the linker script has no symbol " + name);
    }
    return address;
  }
}
