package demitasse.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lines as GNU ld 2.40 writes them. */
final class MapFileTest {
  private static final String MAP =
      """
      Discarded input sections

       .text.unused   0x00000000       0x10 build/kernel.o

      Linker script and memory map

      LOAD build/kernel.o

      .vectors        0x00000040       0x80

      .text           0x000000c0     0x55f8
       *(.text .text.*)
       .text.demitasse_is_range
                      0x000000c0       0x16 build/kernel.o
       *fill*         0x0000013a        0x2\s
       .text.short    0x0000013c       0xb0 build/memory.o
                      0x0000013c                short

      .data           0x20001000      0xa40 load address 0x0000783c
       .data.image_uart
                      0x20001000       0x14 build/kernel.o
      """;

  private final MapFile map = MapFile.parse(MAP);

  @Test
  void sectionsHaveTheirSizes() {
    assertThat(map.sections()).containsEntry(".text", 0x55f8).containsEntry(".data", 0xa40);
  }

  @Test
  void inputsAreFoundOnOneLineOrTwo() {
    assertThat(map.inputs())
        .containsExactly(
            new MapFile.Input(".text", ".text.demitasse_is_range", 0x16, "build/kernel.o"),
            new MapFile.Input(".text", "*fill*", 2, ""),
            new MapFile.Input(".text", ".text.short", 0xb0, "build/memory.o"),
            new MapFile.Input(".data", ".data.image_uart", 0x14, "build/kernel.o"));
  }

  @Test
  void flashGoesFromTheVectorsToTheInitialValues() {
    assertThat(map.flashBytes()).isEqualTo(0x783c + 0xa40 - 0x40);
  }
}
