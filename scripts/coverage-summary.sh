#!/bin/sh
# Prints each module's line and branch coverage, and where JaCoCo's report on it is.
#
# usage: coverage-summary.sh MODULE...    (from the root, after the tests ran with -Pcoverage)
set -eu

for module in "$@"; do
  report="$module/target/site/jacoco"
  if [ ! -f "$report/jacoco.csv" ]; then
    echo "$module: no tests ran over its classes"
    continue
  fi
  # Columns: 6, 7 = branches missed, covered; 8, 9 = lines missed, covered.
  awk -F, -v module="$module" -v report="$report/index.html" '
    function percent(covered, missed) {
      return covered + missed == 0 ? "none" : sprintf("%d %%", 100 * covered / (covered + missed))
    }
    NR > 1 { branchMissed += $6; branch += $7; lineMissed += $8; line += $9 }
    END {
      printf "%s: lines %s, branches %s (%s)\n", module, percent(line, lineMissed),
        percent(branch, branchMissed), report
    }' "$report/jacoco.csv"
done
