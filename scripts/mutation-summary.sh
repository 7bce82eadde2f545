#!/bin/sh
# Prints how many of PIT's mutants the tests have found, in each package that isolation rests on.
#
# Fails if they are too few in one of them: PIT's own threshold is for all packages together.
#
# usage: mutation-summary.sh    (from the root, after PIT ran over kernel-java)
set -eu

isolation_packages='demitasse.memory demitasse.abi demitasse.kernel'
least_percent=85
report=kernel-java/target/pit-reports

# Columns: 2 = class, 6 = what became of the mutant.
awk -F, -v packages="$isolation_packages" -v least="$least_percent" '
  {
    package = $2
    sub(/\.[^.]*$/, "", package)
    mutants[package]++
    if ($6 != "SURVIVED" && $6 != "NO_COVERAGE") { found[package]++ }
  }
  END {
    count = split(packages, wanted, " ")
    for (i = 1; i <= count; i++) {
      package = wanted[i]
      percent = mutants[package] == 0 ? 0 : 100 * found[package] / mutants[package]
      verdict = percent < least ? "TOO FEW, at least" : "at least"
      printf "%s: %d of %d mutants found, %.1f %%, %s %d %% wanted\n", package, found[package],
        mutants[package], percent, verdict, least
      if (percent < least) { bad = 1 }
    }
    exit bad
  }' "$report/mutations.csv" || failed=$?
echo "The report: $report/index.html"
exit "${failed:-0}"
