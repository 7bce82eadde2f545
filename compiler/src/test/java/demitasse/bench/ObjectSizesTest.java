package demitasse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sizes of an object whose sections are known. */
final class ObjectSizesTest {
  @Test
  void sectionsAreToldApart(@TempDir Path directory) throws Exception {
    String program =
        ".section .text.bench_run,\"ax\",%progbits\n.zero 10\n"
            + ".section .text.helper,\"ax\",%progbits\n.zero 4\n"
            + ".section .text.bench_prepare,\"ax\",%progbits\n.zero 100\n"
            + ".section .text.unlikely.bench_prepare.cold,\"ax\",%progbits\n.zero 200\n"
            + ".section .rodata.table,\"a\",%progbits\n.zero 12\n"
            + ".section .rodata.str1.1,\"aMS\",%progbits,1\n.asciz \"ab\"\n"
            + ".section .data.state,\"aw\",%progbits\n.zero 20\n"
            + ".section .bss.state,\"aw\",%nobits\n.zero 30\n"
            + ".section .debug_line,\"\",%progbits\n.zero 500\n";
    Path source = Files.writeString(directory.resolve("sections.S"), program);

    Path object = new CortexMBuild(directory).compile(source, "sections", List.of());

    assertThat(ObjectSizes.of(object)).isEqualTo(new ObjectSizes(14, 15, 50));
  }
}
