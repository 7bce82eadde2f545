/*
 * start.c - gives the variables their first values, runs constructors and main, and exits.
 *
 * A position-independent program is linked with flash at 0x80000000 and RAM at 0. Both are only
 * marks: a word that holds an address has bit 31 set if it points into the program. The linker
 * makes the global offset table out of such words; the packer lists all others in the relocation
 * table, which follows the program's last byte.
 */
#include "demitasse/process.h"

#include <string.h>

/* The words that the linker script puts at the program's start; offsets and sizes in bytes. */
struct program_header {
  uint32_t got_flash_offset, got_ram_offset, got_size;
  uint32_t data_flash_offset, data_ram_offset, data_size;
  uint32_t bss_ram_offset, bss_size;
  uint32_t relocations_offset;
  uint32_t stack_size;
};

/* An entry of ELF's relocation sections (ELF specification, Elf32_Rel). */
struct relocation {
  uint32_t ram_offset; /* of the word to change */
  uint32_t kind;       /* the linker has applied it: always an absolute address here */
};

/* What the packer puts behind the program. */
struct relocation_table {
  uint32_t size; /* of the entries, in bytes */
  struct relocation entries[];
};

#define FLASH_MARK 0x80000000u

typedef void constructor(void);

/* The linker script's symbols: only their addresses mean something. */
extern constructor *const demitasse_constructors_start[], *const demitasse_constructors_end[];

int main(void);
void demitasse_load_variables(const uint8_t *program, uint8_t *ram);
_Noreturn void demitasse_run(void);

#ifdef DEMITASSE_FIXED_ADDRESS

extern const uint8_t demitasse_program[];
extern uint8_t _sram_origin[];

/* The addresses are right already, if the kernel has put the program where it was linked for. */
static void relocate(const struct program_header *header, const uint8_t *program, uint8_t *ram) {
  (void) header;
  if (program != demitasse_program || ram != _sram_origin) {
    process_exit(STATUS_INVALID);
  }
}

#else

/* The address that a word of the linker's stands for. */
static uint32_t address_of(uint32_t word, const uint8_t *program, const uint8_t *ram) {
  if ((word & FLASH_MARK) != 0) {
    return word - FLASH_MARK + (uint32_t) program;
  }
  return word + (uint32_t) ram;
}

static void relocate(const struct program_header *header, const uint8_t *program, uint8_t *ram) {
  uint32_t *got = (void *) (ram + header->got_ram_offset);
  for (uint32_t i = 0; i < header->got_size / sizeof(uint32_t); i++) {
    got[i] = address_of(got[i], program, ram);
  }
  const struct relocation_table *table = (const void *) (program + header->relocations_offset);
  for (uint32_t i = 0; i < table->size / sizeof(struct relocation); i++) {
    uint32_t *word = (void *) (ram + table->entries[i].ram_offset);
    *word = address_of(*word, program, ram);
  }
}

#endif

/* Must not use the global offset table before it is filled: so no variables, and no strings. */
void demitasse_load_variables(const uint8_t *program, uint8_t *ram) {
  const struct program_header *header = (const void *) program;
  memcpy(ram + header->got_ram_offset, program + header->got_flash_offset, header->got_size);
  memcpy(ram + header->data_ram_offset, program + header->data_flash_offset, header->data_size);
  memset(ram + header->bss_ram_offset, 0, header->bss_size);
  relocate(header, program, ram);
}

_Noreturn void demitasse_run(void) {
  for (constructor *const *each = demitasse_constructors_start;
      each != demitasse_constructors_end; each++) {
    (*each)();
  }
  process_exit((uint32_t) main());
}
