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
seconds=20
image=build/attack/image.bin
passed=0
failed=0

# Boots the kernel with the image, and prints what happens on the console until the time is over.
boot() {
  timeout "$seconds" qemu-system-arm -M mps2-an386 -global armv7m.vfp=off -display none \
    -monitor none -serial stdio -semihosting-config enable=on,target=native -kernel "$kernel" \
    -device "loader,file=$image,addr=$apps_address,force-raw=on" </dev/null 2>&1 || true
}

# Reads the console. Prints how it ended: what the attack $1 came to, then whether the bystander
# counted afterwards, without which nothing is good.
judge() {
  awk -v name="$1" '
    index($0, "PASS " name) { is_control_passed = 1 }
    index($0, "FAIL " name) { print "the attack succeeded"; is_over = 1; exit }
    index($0, "BROKEN " name) { print "the control did not pass"; is_over = 1; exit }
    index($0, "REFUSED " name) { verdict = "refused" }
    is_control_passed && index($0, name " faulted") { verdict = "faulted" }
    verdict && /counter at/ { print verdict; is_over = 1; exit }
    END { if (!is_over) print verdict ? verdict ", but then nothing ran" : "nothing happened" }'
}

# $1 = ATTACK or REFUSAL, $2 = name
run() {
  cat build/counter/counter-a.tbf "build/attack/$2.tbf" >"$image"
  found=$(boot | judge "$2")
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
