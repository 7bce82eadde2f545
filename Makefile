# Demitasse: everything a developer runs, by name. `make` alone lists the targets.
#
# Works with GNU make 3.81 and later. Maven does the Java; this file installs the tools, calls
# Maven with the right flags, and puts what matters last on the screen.

SHELL := /bin/sh
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

## Variables
BOARD ?= hail#  the board to build, boot or measure: a directory of boards/
MAVEN_FLAGS ?=#  more flags for Maven, for example -o, or -Dtest=LayersTest

# Only warnings, errors and the test totals reach the screen.
quiet := -Dstyle.color=never -Dorg.slf4j.simpleLogger.defaultLogLevel=warn \
  -Dorg.slf4j.simpleLogger.log.org.apache.maven.plugin.surefire=info
maven = JAVA_HOME="$$(scripts/install-tools.sh --java-home)" && export JAVA_HOME && \
  mvn -B -ntp $(quiet) -Dsurefire.failIfNoSpecifiedTests=false $(MAVEN_FLAGS)

# Each test that compares many programs leaves a file here: one line that says how many.
counts := */target/counts

main_sources = $(shell find simulator/src/main kernel-java/src/main compiler/src/main tools/src/main tests-hw/src/main boards/*/src/main -type f)
boards := $(patsubst boards/%/Makefile,%,$(wildcard boards/*/Makefile))
poms := pom.xml simulator/pom.xml kernel-java/pom.xml compiler/pom.xml tools/pom.xml tests-hw/pom.xml $(wildcard boards/*/pom.xml)

## Targets
.PHONY: help
help: ## list the targets and variables
	@echo 'Targets:'
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1|\2/p' $(MAKEFILE_LIST) | \
	  awk -F'|' '{ printf "%-18s %s\n", $$1, $$2 }'
	@echo 'Variables:'
	@sed -n 's/^\([A-Z_]*\) ?= *\([^#]*\)# *\(.*\)/  \1=\2|\3/p' $(MAKEFILE_LIST) | \
	  awk -F'|' '{ printf "%-18s %s\n", $$1, $$2 }'

.PHONY: tools
tools: ## install what is missing to build, test and run (Debian and Ubuntu), or say what to install
	@scripts/install-tools.sh

.PHONY: build
build: tools compiler/target/compiled ## compile the kernel, the compiler, the simulator and the tools

compiler/target/compiled: $(poms) $(main_sources)
	@$(maven) process-classes
	@touch $@

.PHONY: run
run: build check-board ## build BOARD's kernel and apps, and boot them: hail on the simulator, mps2-an386 in QEMU
	@$(MAKE) --no-print-directory -C 'boards/$(BOARD)' run

.PHONY: debug
debug: build check-board ## boot BOARD's kernel and apps under gdb
	@$(MAKE) --no-print-directory -C 'boards/$(BOARD)' debug

.PHONY: check-board
check-board:
	@test -f 'boards/$(BOARD)/Makefile' || { \
	  echo 'No board "$(BOARD)". There are: '$(boards) >&2; \
	  exit 1; }

.PHONY: images
images: build check-board ## build each board's kernel, BOARD's image of apps, and the apps that tests need
	@for board in $(boards); do $(MAKE) --no-print-directory -C "boards/$$board" all || exit 1; done
	@$(MAKE) --no-print-directory -C 'boards/$(BOARD)' image
	@$(MAKE) --no-print-directory -C apps attacks bench

.PHONY: size
size: images ## hold the flash and RAM of BOARD's kernel, part by part, against its budget
	@scripts/demitasse-measure size --board '$(BOARD)'

.PHONY: bench
bench: images ## count the instructions that BOARD's kernel executes for system calls
	@scripts/demitasse-measure bench --board '$(BOARD)'

.PHONY: apps
apps: build ## build the programs that run as processes, and pack them for flash
	@$(MAKE) --no-print-directory -C apps

.PHONY: test
test: images ## run all tests except benchmarks and long random tests
	@rm -rf $(counts)
	@scripts/install-tools-test.sh
	@$(MAKE) --no-print-directory -C apps check
	@$(maven) test
	@cat $(counts)/*.txt 2>/dev/null || true

.PHONY: test-compiler
test-compiler: tools ## compare the compiler's programs on the JVM, the host and the Cortex-M4
	@rm -rf $(counts)
	@$(maven) -pl compiler -am -Dgroups='conformance|random|negative' test
	@cat $(counts)/*.txt

.PHONY: bench-compiler
bench-compiler: tools ## compare compiled Java with C: instructions and bytes on the Cortex-M4
	@rm -f build/reports/bench-compiler.json
	@$(maven) -pl compiler -am -Pbench test
	@test -s build/reports/bench-compiler.json

.PHONY: bench-simulator
bench-simulator: tools ## measure how many instructions a second the simulator executes
	@$(maven) -pl simulator -Pbench -Dtest='*SpeedBenchmark' test

.PHONY: soak
soak: images ## run the long random tests
	@rm -rf $(counts)
	@$(maven) -pl simulator,kernel-java,compiler,tests-hw -am -Psoak test
	@cat $(counts)/*.txt

.PHONY: coverage
coverage: images ## run all tests; report the lines and branches they reach, and fail if too few
	@$(maven) -Pcoverage test
	@scripts/coverage-summary.sh simulator kernel-java compiler tools tests-hw

.PHONY: mutation
mutation: tools ## break the kernel in many small ways, and fail if too many pass its tests
	@rm -rf kernel-java/target/pit-reports
	@$(maven) -Pmutation -pl kernel-java test-compile org.pitest:pitest-maven:mutationCoverage
	@scripts/mutation-summary.sh

.PHONY: check
check: tools ## compile with all warnings as errors, and check the format and the sizes
	@$(maven) -DskipTests verify
	@echo 'Format, warnings and sizes are as they should be.'

.PHONY: map
map: images ## rewrite docs/MAP.md, and what docs/compiler.md and capsule.md quote of tools
	@$(maven) -pl compiler,tests-hw -am -Ddemitasse.update=true \
	  -Dtest='MapTest,DocumentationTest,CapsuleDocumentTest' test
	@git status --short docs

.PHONY: format
format: tools ## format the Java sources
	@$(maven) spotless:apply

.PHONY: clean
clean: ## delete all that was built
	@$(MAKE) --no-print-directory -C apps clean
	@rm -rf build target simulator/target kernel-java/target compiler/target tools/target tests-hw/target
	@for board in boards/*/Makefile; do \
	  if [ -f "$$board" ]; then $(MAKE) --no-print-directory -C "$${board%/Makefile}" clean; fi; done
