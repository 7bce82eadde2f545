package demitasse.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.rig.BoardProgram;
import demitasse.rig.Gcc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the linked image must keep of what the assembly's comments promise. */
class RuntimeContractTest {
  private static BoardProgram program;
  private static Disassembly disassembly;

  @BeforeAll
  static void build() {
    List<Path> sources = List.of(Resource.path("selftest.c"), Resource.path("memory-check.c"));
    program = BoardProgram.build("-Os", sources, "-DSCENARIO=0");
    disassembly = new Disassembly(program.inspect("objdump", "-d"), "demitasse_switch_returned");
  }

  @AfterAll
  static void close() {
    program.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"exceptions.S", "switch.S", "try.S"})
  void eachRoutineChangesTheRegistersThatItsContractNames(String file) throws IOException {
    Map<String, Set<String>> contracts = contracts(Gcc.runtime("src/" + file));

    assertThat(contracts).hasSizeGreaterThanOrEqualTo(2);
    contracts.forEach(
        (name, registers) -> assertThat(disassembly.changed(name)).as(name).isEqualTo(registers));
  }

  /** For each label, the registers in the lines "out:" and "changes:" of the comment above it. */
  private static Map<String, Set<String>> contracts(Path source) throws IOException {
    Pattern promise = Pattern.compile("@ (out|changes): +(.*)");
    Map<String, Set<String>> contracts = new LinkedHashMap<>();
    Set<String> registers = new TreeSet<>();
    boolean any = false;
    for (String line : Files.readAllLines(source)) {
      Matcher promised = promise.matcher(line);
      if (promised.matches()) {
        any = true;
        // What comes after a semicolon in "changes:" speaks of registers that stay.
        boolean isOut = promised.group(1).equals("out");
        registers.addAll(
            Disassembly.registers(isOut ? promised.group(2) : promised.group(2).split(";", -1)[0]));
      } else if (line.matches("demitasse_\\w+:") && any) {
        contracts.put(line.replace(":", ""), registers);
        registers = new TreeSet<>();
        any = false;
      }
    }
    return contracts;
  }

  @Test
  void eachWriteOfControlIsFollowedByABarrier() {
    int writes = 0;
    for (List<Disassembly.Instruction> function : disassembly.functions().values()) {
      for (int i = 0; i < function.size(); i++) {
        if (function.get(i).operands().startsWith("CONTROL,")) {
          assertThat(function.get(i + 1).mnemonic()).isEqualTo("isb");
          writes++;
        }
      }
    }
    assertThat(writes).isEqualTo(2);
  }

  @Test
  void noHandlerHasAPrologueOrUsesAStack() {
    Map<String, String> first =
        Map.of(
            "demitasse_svc_entry", "ldr r0,",
            "demitasse_pendsv_entry", "ldr r0,",
            "demitasse_interrupt_entry", "mrs r0, IPSR",
            "demitasse_systick_entry", "mov r2, #2147483648",
            "demitasse_fault_entry", "tst lr, #8",
            "demitasse_panic_entry", "tst lr, #4");
    first.forEach(
        (name, start) -> {
          List<Disassembly.Instruction> handler = disassembly.function(name);
          String text = handler.get(0).mnemonic() + " " + handler.get(0).operands();
          assertThat(text).as(name).startsWith(start);
          assertThat(handler).as(name).noneMatch(RuntimeContractTest::isPushOrPop);
        });
  }

  private static boolean isPushOrPop(Disassembly.Instruction instruction) {
    return instruction.mnemonic().matches("push|pop") || instruction.operands().contains("sp!");
  }

  /** EXC_RETURN does not tell the direction; only faults ask it, whether a handler has faulted. */
  @Test
  void onlyFaultHandlersReadExcReturn() {
    List<String> readers = new ArrayList<>();
    disassembly
        .functions()
        .forEach(
            (name, instructions) ->
                instructions.stream()
                    .filter(RuntimeContractTest::readsLinkRegister)
                    .forEach(instruction -> readers.add(name + ": " + instruction.operands())));

    assertThat(readers)
        .filteredOn(
            reader ->
                reader.matches(
                    "demitasse_(\\w+_entry|leave_process|enter_process|tell_kernel): .*"))
        .containsExactlyInAnyOrder(
            "demitasse_fault_entry: lr, #8",
            "demitasse_panic_entry: lr, #4",
            "demitasse_panic_entry: r1, lr");
  }

  private static boolean readsLinkRegister(Disassembly.Instruction instruction) {
    return instruction.operands().matches(".*\\blr\\b.*")
        && !instruction.mnemonic().matches("bx|mvn");
  }

  @Test
  void onlyFaultAndPanicHandlersTouchTheMainStackPointer() {
    disassembly
        .functions()
        .forEach(
            (name, instructions) ->
                assertThat(instructions)
                    .as(name)
                    .filteredOn(instruction -> instruction.operands().startsWith("MSP,"))
                    .hasSize(name.equals("demitasse_fault_entry") ? 1 : 0));
  }

  @Test
  void memoryIsDividedBetweenTheKernelAndProcesses() {
    Map<String, Long> symbols = symbols();

    assertThat(symbols.get("demitasse_stack_bottom") % 32).isZero();
    assertThat(symbols.get("demitasse_process_ram_start"))
        .isGreaterThanOrEqualTo(symbols.get("demitasse_bss_end"))
        .matches(start -> start % 2048 == 0);
    assertThat(symbols).containsEntry("demitasse_process_ram_end", 0x2004_0000L);
    assertThat(symbols).containsEntry("demitasse_apps_start", 0x0010_0000L);
    assertThat(symbols).containsEntry("demitasse_apps_end", 0x0020_0000L);
    assertThat(symbols).containsEntry("demitasse_text_start", 0L);
    assertThat(symbols.get("demitasse_rodata_end"))
        .isGreaterThan(symbols.get("demitasse_text_end"));
  }

  @Test
  void nothingUsesFloatingPoint() {
    disassembly
        .functions()
        .forEach(
            (name, instructions) ->
                assertThat(instructions)
                    .as(name)
                    .noneMatch(instruction -> instruction.mnemonic().startsWith("v")));
  }

  @Test
  void theMemoryFunctionsDoNotCallThemselves() {
    for (String name : List.of("memcpy", "memmove", "memset", "copy_up", "copy_down")) {
      if (disassembly.functions().containsKey(name)) {
        assertThat(disassembly.function(name))
            .noneMatch(instruction -> instruction.operands().matches(".*<mem\\w+>"));
      }
    }
    assertThat(disassembly.function("memcpy")).isNotEmpty();
  }

  @Test
  void everyFunctionIsOursOrLibgccs() {
    assertThat(disassembly.functions().keySet())
        .filteredOn(
            name -> !name.matches("demitasse_\\w+|mem(cpy|move|set)|__aeabi_\\w+|__u?div.*"))
        .allMatch(RuntimeContractTest::isStaticFunction);
  }

  /** Whether the symbol table says that the function is local to a file of ours. */
  private static boolean isStaticFunction(String name) {
    return program
            .inspect("nm")
            .lines()
            .anyMatch(line -> line.matches(".* [tr] \\Q" + name + "\\E"))
        || name.equals("memory_check");
  }

  @Test
  void theVectorTableNamesEachHandler() {
    Map<String, Long> symbols = symbols();
    List<Long> table = words(program.inspect("objdump", "-s", "-j", ".vectors"));

    assertThat(table).hasSize(16 + 32);
    assertThat(table.get(0)).isEqualTo(symbols.get("demitasse_stack_top"));
    assertThat(table.get(1)).isEqualTo(symbols.get("demitasse_reset") | 1);
    assertThat(table.get(15)).isEqualTo(symbols.get("demitasse_systick_entry") | 1);
    assertThat(table.subList(16, 48))
        .allMatch(entry -> entry == (symbols.get("demitasse_interrupt_entry") | 1));
    assertThat(table.get(2)).isEqualTo(symbols.get("demitasse_panic_entry") | 1);
    for (int fault : new int[] {3, 4, 5, 6, 12}) {
      assertThat(table.get(fault)).isEqualTo(symbols.get("demitasse_fault_entry") | 1);
    }
    assertThat(table.get(11)).isEqualTo(symbols.get("demitasse_svc_entry") | 1);
    assertThat(table.get(14)).isEqualTo(symbols.get("demitasse_pendsv_entry") | 1);
  }

  private static Map<String, Long> symbols() {
    Map<String, Long> symbols = new LinkedHashMap<>();
    program
        .inspect("nm")
        .lines()
        .map(line -> line.split(" "))
        .forEach(parts -> symbols.put(parts[parts.length - 1], Long.parseLong(parts[0], 16)));
    return symbols;
  }

  /** The words of a section in objdump's dump, whose bytes are in memory order. */
  private static List<Long> words(String dump) {
    List<Long> words = new ArrayList<>();
    Matcher lines = Pattern.compile("(?m)^ [0-9a-f]{4,} ((?:[0-9a-f]{8} ?)+)").matcher(dump);
    while (lines.find()) {
      for (String bytes : lines.group(1).strip().split(" ", -1)) {
        words.add(Integer.toUnsignedLong(Integer.reverseBytes((int) Long.parseLong(bytes, 16))));
      }
    }
    return words;
  }
}
