# common.mk - from a board's Java to an ELF, and from apps to their image; boards' Makefiles include it.
#
# Before the include a Makefile sets: board (the name), board_class, stack_bytes, interrupt_lines,
# apps_start and apps_end; it may set link_options. The root's `make build` compiles the Java first;
# this file calls it when a source is newer than the kernel.

.DELETE_ON_ERROR:
.DEFAULT_GOAL := all

root := ../..
runtime := $(root)/runtime-c
script := $(root)/linker-scripts/$(board).ld
build := build
elf := $(build)/$(board).elf

OPTIMIZATION ?= -Os#  gcc's: -Os for size or -O2 for speed
APPS ?= blink counter-a counter-b alarms ipc-service ipc-client hello#  what is in the image: names of TBFs, at most 8
GDB ?= gdb-multiarch#  the debugger that `make debug` starts

cross := arm-none-eabi-
machine_flags := -mcpu=cortex-m4 -mthumb -mfloat-abi=soft
# The call graph with frame sizes is for the stack's bound; folding equal functions would hide calls.
common_flags := $(machine_flags) $(OPTIMIZATION) -g3 -ffreestanding -ffunction-sections \
  -fdata-sections -fcallgraph-info=su -fno-ipa-icf -I $(runtime)/include

# The C that people write is held to more warnings than the C that the compiler writes.
runtime_flags := $(common_flags) -std=c11 -Wall -Wextra -Wconversion -Wshadow -Werror \
  -fno-tree-loop-distribute-patterns
# Java's arithmetic and memory are defined where C's are not. Java runs in one context, so a store
# may be moved out of a loop. gdb stops at Java's lines only without gcc's notes on statements.
java_flags := $(common_flags) -std=gnu11 -fwrapv -fno-strict-aliasing \
  -fno-delete-null-pointer-checks -fallow-store-data-races -gno-statement-frontiers
# The chip's interrupt lines, for the vector table.
assembler_flags := $(machine_flags) -g3 -DDEMITASSE_INTERRUPT_LINES=$(interrupt_lines) \
  -I $(runtime)/include
link_flags := $(machine_flags) -nostdlib -Wl,--gc-sections -Wl,--fatal-warnings \
  -L $(root)/linker-scripts -T $(script) $(link_options)

runtime_names := runtime.o memory.o startup.o panic.o $(board).o try.o exceptions.o switch.o
runtime_objects := $(addprefix $(build)/,$(runtime_names))
headers := $(wildcard $(runtime)/include/demitasse/*.h)

classes := target/classes
kernel_classes := $(root)/kernel-java/target/classes
java_sources := $(shell find src/main $(root)/kernel-java/src/main $(root)/compiler/src/main \
  -name '*.java') $(root)/pom.xml $(root)/compiler/pom.xml pom.xml

# Waits for who serves it; finds the sources by the names that the ELF has.
debugger = $(GDB) -q $(elf) \
  -ex 'directory src/main/java:$(root)/kernel-java/src/main/java:$(runtime)/src' \
  -ex 'target remote localhost:3333'

.PHONY: all
all: $(elf) stack
	@$(cross)size $(elf)

# The bound is for the main context; what an interrupt stacks comes on top. An exception that nothing
# catches leads to the panic report, and one thrown in there to none (panic.c): without that, calls
# would be a circle. So the report is measured first, with the shorter end of the second panic.
stack_of = $(root)/scripts/demitasse-compiler stack --calls $(build)/kernel-report.json \
  --declare demitasse_try_enter=0 --declare demitasse_try_resume=0 \
  --declare demitasse_switch_to_process=72 --root $1 $2 $(build)
bytes := sed -n '1s/.*: \([0-9]*\) bytes$$/\1/p'

.PHONY: stack
stack: $(build)/stack.txt
	@head -n 1 $<

# 72 are what switch.S pushes. The end of the panic is what a second one calls.
$(build)/stack.txt: $(elf)
	@end=$$($(call stack_of,demitasse_uncaught,--declare demitasse_panic_report=0) | $(bytes)); \
	report=$$($(call stack_of,demitasse_panic_report,--declare demitasse_uncaught=$$end) | $(bytes)); \
	$(call stack_of,demitasse_reset,--declare demitasse_panic_report=$$report \
	  --limit $(stack_bytes) --append $(build)/kernel-report) >$@

$(build)/kernel.c: $(java_sources)
	@mkdir -p $(build)
	@$(MAKE) --no-print-directory -C $(root) build
	@$(root)/scripts/demitasse-compiler --classpath $(classes):$(kernel_classes) \
	  --board $(board_class) --output $(build) --name kernel

$(build)/kernel.o: $(build)/kernel.c $(headers)
	@$(cross)gcc $(java_flags) -c $< -o $@

$(build)/%.o: $(runtime)/src/%.c $(headers) Makefile ../common.mk
	@mkdir -p $(build)
	@$(cross)gcc $(runtime_flags) -c $< -o $@

$(build)/%.o: $(runtime)/src/%.S $(headers) Makefile ../common.mk
	@mkdir -p $(build)
	@$(cross)gcc $(assembler_flags) -c $< -o $@

$(elf): $(build)/kernel.o $(runtime_objects) $(script) $(root)/linker-scripts/kernel.ld
	@$(cross)gcc $(link_flags) -Wl,-Map=$(build)/$(board).map \
	  $(build)/kernel.o $(runtime_objects) -lgcc -o $@

# Packed in this order, whatever was there before: APPS may have changed.
.PHONY: image
image:
	@$(MAKE) --no-print-directory -C $(root) apps
	@mkdir -p $(build)
	@tbfs=$$(for name in $(APPS); do ls $(root)/apps/build/*/$$name.tbf || exit 1; done) && \
	$(root)/scripts/demitasse image --at $(apps_start) --end $(apps_end) --keep-order \
	  --output $(build)/apps.bin $$tbfs

.PHONY: clean
clean:
	@rm -rf $(build) target
