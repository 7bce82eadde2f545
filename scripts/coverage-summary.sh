#!/bin/sh
# Prints each module's line and branch coverage, and where JaCoCo's report on it is.
#
# Fails if tests reach too few branches of a package that isolation rests on, or ran over none.
#
# usage: coverage-summary.sh MODULE...    (from the root, after the tests ran with -Pcoverage)
set -eu

isolation_packages='demitasse.memory demitasse.abi demitasse.kernel'
least_branch_percent=95

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

# Column 2 = package.
for module in "$@"; do
  cat "$module/target/site/jacoco/jacoco.csv" 2>/dev/null || true
done | awk -F, -v packages="$isolation_packages" -v least="$least_branch_percent" '
  { missed[$2] += $6; covered[$2] += $7 }
  END {
    count = split(packages, wanted, " ")
    for (i = 1; i <= count; i++) {
      package = wanted[i]
      branches = covered[package] + missed[package]
      percent = branches == 0 ? 0 : 100 * covered[package] / branches
      verdict = percent < least ? "TOO FEW, at least" : "at least"
      printf "  %s: branches %.1f %%, %s %d %% wanted\n", package, percent, verdict, least
      if (percent < least) { bad = 1 }
    }
    exit bad
  }'
