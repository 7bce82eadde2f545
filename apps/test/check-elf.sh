#!/bin/sh
# Checks that a program's ELF file is position-independent in the way that start.c undoes.
#
# usage: check-elf.sh ELF...
#
# Prints what is wrong, one line each; the exit status is 0 if nothing is.
set -eu

readelf=arm-none-eabi-readelf
objdump=arm-none-eabi-objdump
errors=0

# $1 = what is wrong with $elf
wrong() {
  echo "$elf: $1" >&2
  errors=$((errors + 1))
}

# $1 = what the number is, $2 = the number found, $3 = the number expected
expect() {
  [ "$(($2))" -eq "$(($3))" ] || wrong "$1 is $(printf '%#x, not %#x' "$(($2))" "$(($3))")"
}

# Column $2 (4 = address, 5 = offset, 6 = size) of section $1 as a number; 0 if there is none.
section() {
  value=$($readelf -SW "$elf" | sed 's/^ *\[ *//; s/\]//' |
    awk -v name="$1" -v column="$2" '$2 == name { print $column; exit }')
  echo "$((0x${value:-0}))"
}

# Column $2 (2 = offset, 3 = virtual, 4 = physical, 5 = file size) of loadable segment $1, from 1.
segment() {
  value=$($readelf -lW "$elf" |
    awk -v number="$1" -v column="$2" '$1 == "LOAD" && ++count == number { print $column; exit }')
  echo "$((${value:-0}))"
}

# Word $1 of the program header, from 0.
header_word() {
  bytes=$($objdump -s -j .text --start-address=$((0x80000000 + 4 * $1)) \
    --stop-address=$((0x80000004 + 4 * $1)) "$elf" | awk '/^ 8/ { print $2 }')
  echo "$((0x$(echo "${bytes:-00000000}" | sed 's/\(..\)\(..\)\(..\)\(..\)/\4\3\2\1/')))"
}

# The kinds of relocations of section $1 that are not in the list $2.
other_relocations() {
  $readelf -rW "$elf" | awk -v name="'.rel$1'" -v known=" $2 " '
    /^Relocation section/ { inside = $3 == name }
    inside && $3 ~ /^R_ARM/ && !index(known, " " $3 " ") { print $3 }' | sort -u | tr '\n' ' '
}

check_layout() {
  expect 'the address of .text' "$(section .text 4)" 0x80000000
  expect 'the address of .stack' "$(section .stack 4)" 0
  expect 'the address of .got' "$(section .got 4)" "$(section .stack 6)"
  entry=$($readelf -hW "$elf" | awk '/Entry point/ { print $4 }')
  expect 'the Thumb bit of the entry point' "$((entry & 1))" 1
  end=$((0x80000000 + $(section .text 6)))
  [ "$((entry))" -lt "$end" ] || wrong 'the entry point is not in .text'
}

# The words that start.S and start.c read.
check_header() {
  got=$((0x80000000 + $(header_word 0)))
  data=$((0x80000000 + $(header_word 3)))
  expect 'the table'\''s offset in flash' "$got" "$((0x80000000 + $(section .text 6)))"
  expect 'the table'\''s offset in RAM' "$(header_word 1)" "$(section .got 4)"
  expect 'the table'\''s size' "$(header_word 2)" "$(section .got 6)"
  expect 'the offset of .data in flash' "$data" "$((got + $(section .got 6)))"
  expect 'the offset of .data in RAM' "$(header_word 4)" "$(section .data 4)"
  expect 'the size of .data' "$(header_word 5)" "$(section .data 6)"
  expect 'the offset of .bss in RAM' "$(header_word 6)" "$(section .bss 4)"
  expect 'the size of .bss' "$(header_word 7)" "$(section .bss 6)"
  expect 'the offset of the relocation table' "$(header_word 8)" \
    "$(($(section .text 6) + $(section .got 6) + $(section .data 6)))"
  expect 'the size of the stack' "$(header_word 9)" "$(section .stack 6)"
}

# What packers append is in the file as in flash: without gaps.
check_segments() {
  end=$(($(segment 1 4) + $(segment 1 5)))
  if [ "$(segment 2 5)" -ne 0 ]; then
    expect 'where the variables are loaded' "$(segment 2 4)" "$end"
    expect 'where the variables are in the file' "$(segment 2 2)" \
      "$(($(segment 1 2) + $(segment 1 5)))"
  fi
}

# Nothing but the table and the listed words may depend on where the program is.
check_relocations() {
  found=$(other_relocations .text \
    'R_ARM_GOT_BREL R_ARM_THM_CALL R_ARM_THM_JUMP24 R_ARM_THM_JUMP19 R_ARM_NONE')
  [ -z "$found" ] || wrong "code or constants depend on the address: $found"
  found=$(other_relocations .data 'R_ARM_ABS32 R_ARM_TARGET1 R_ARM_NONE')
  [ -z "$found" ] || wrong "variables have relocations that start.c does not know: $found"
}

for elf in "$@"; do
  check_layout
  check_header
  check_segments
  check_relocations
done
[ "$errors" -eq 0 ]
