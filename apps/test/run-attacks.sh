#!/bin/sh
# Runs attack programs in QEMU, each with a fresh kernel and beside a program that must go on.
#
# usage: run-attacks.sh KERNEL.elf [NAME...]     NAME as in build/attack/NAME.tbf; all if none
#
# The kernel is the one for mps2-an386, which looks for programs at 0x100000. Prints one line for
# each attack; the exit status is 0 if the kernel survived all of them.
set -eu

kernel=$1
shift
cd "$(dirname "$0")/.."
case $kernel in
  /*) ;;
  *) kernel=$OLDPWD/$kernel ;;
esac

apps_address=0x100000
tries=100 # looks at the console, five a second
image=build/attack/image.bin
console=build/attack/console.txt
passed=0
failed=0
emulator=

trap '[ -z "$emulator" ] || kill "$emulator" 2>/dev/null' EXIT
trap 'exit 1' INT TERM

# Boots the kernel with the image; the console goes to a file.
boot() {
  qemu-system-arm -M mps2-an386 -global armv7m.vfp=off -display none -monitor none \
    -serial "file:$console" -semihosting-config enable=on,target=native -kernel "$kernel" \
    -device "loader,file=$image,addr=$apps_address,force-raw=on" </dev/null >/dev/null 2>&1 &
  emulator=$!
}

# Prints what the attack $1 came to, or nothing if that is open. No end is good without the
# bystander, which must count afterwards.
judge() {
  awk -v name="$1" '
    index($0, "PASS " name) { is_control_passed = 1 }
    index($0, "FAIL " name) { print "the attack succeeded"; exit }
    index($0, "BROKEN " name) { print "the control did not pass"; exit }
    index($0, "REFUSED " name) { verdict = "refused" }
    is_control_passed && index($0, name " faulted") { verdict = "faulted" }
    verdict && /counter at/ { print verdict; exit }' "$console" 2>/dev/null || true
}

# $1 = ATTACK or REFUSAL, $2 = name
run() {
  cat build/counter/counter-a.tbf "build/attack/$2.tbf" >"$image"
  rm -f "$console"
  boot
  found=
  for _ in $(seq "$tries"); do
    found=$(judge "$2")
    [ -z "$found" ] || break
    sleep 0.2
  done
  kill "$emulator" 2>/dev/null || true
  wait "$emulator" 2>/dev/null || true
  emulator=
  found=${found:-no end, or nothing ran afterwards}
  case $1:$found in
    ATTACK:faulted | REFUSAL:refused) passed=$((passed + 1)) ;;
    *) failed=$((failed + 1)) ;;
  esac
  echo "$2: $found"
}

for attack in $(attack/list.sh); do
  kind=${attack%%:*}
  rest=${attack#*:}
  name=$(echo "${rest%%:*}-${rest#*:}" | tr _ -)
  if [ $# -eq 0 ]; then
    run "$kind" "$name"
  else
    case " $* " in
      *" $name "*) run "$kind" "$name" ;;
    esac
  fi
done
echo "attacks: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
