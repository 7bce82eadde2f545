#!/bin/sh
# Prints the attacks that the files beside it define, as KIND:FILE:CASE, one a line.
set -eu

cd "$(dirname "$0")"
awk -F'[()]' '/^(ATTACK|REFUSAL)\(/ {
  file = FILENAME
  gsub(/^\.\/|\.c$/, "", file)
  print $1 ":" file ":" $2
}' ./*.c
