#!/bin/sh
# Tests install-tools.sh on pretended systems: its own PATH, root directory and apt-get for each.
#
# The pretended apt-get logs what it is asked and makes the commands of the packages it "installs".
set -u

script=$(cd "$(dirname "$0")" && pwd)/install-tools.sh
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
run=0
failures=0

fake() { # NAME, script on stdin
  { echo '#!/bin/sh'; cat; } >"$work/bin/$1"
  chmod +x "$work/bin/$1"
}

# A system without tools: $1 is what uname says, $2 the user's number, $3 the os-release text.
pretend_system() {
  rm -rf "$work/bin" "$work/root" "$work/log"
  mkdir -p "$work/bin" "$work/root/etc"
  : >"$work/log"
  echo "$3" >"$work/root/etc/os-release"
  for real in sh env cat chmod mkdir readlink touch; do
    ln -s "$(command -v "$real")" "$work/bin/$real"
  done
  echo "echo '$1'" | fake uname
  echo "echo '$2'" | fake id
  # shellcheck disable=SC2016 # because these expand when the fake runs
  printf '%s\n' 'echo "apt-get $*" >>"$WORK/log"' '[ "$1 $2 $3" != "-q -q update" ] || exit "$UPDATE_STATUS"' \
    'for word; do provide "$word"; done' | fake apt-get
  fake provide <"$work/provide"
}

# What each package brings; an unknown word (an option) brings nothing.
cat >"$work/provide" <<'PROVIDE'
command_named() { echo '#!/bin/sh' >"$WORK/bin/$1"; chmod +x "$WORK/bin/$1"; }
jdk="$WORK/root/usr/lib/jvm/java-17-openjdk-amd64"
case $1 in
  "$BROKEN") ;;
  openjdk-17-jdk-headless)
    mkdir -p "$jdk/bin"; cat >"$jdk/release" <<END
IMPLEMENTOR="Debian"
JAVA_VERSION="17.0.15"
END
    touch "$jdk/bin/javac"; chmod +x "$jdk/bin/javac" ;;
  maven) command_named mvn ;;
  gcc|make|openocd|qemu-system-arm|gdb-multiarch|gdb|sudo) command_named "$1" ;;
  libc6-dev) mkdir -p "$WORK/root/usr/include"; touch "$WORK/root/usr/include/stdio.h" ;;
  gcc-arm-none-eabi)
    command_named arm-none-eabi-gcc
    echo 'if [ -e "$WORK/newlib" ]; then echo /lib/libc.a; else echo libc.a; fi' >>"$WORK/bin/arm-none-eabi-gcc" ;;
  libnewlib-arm-none-eabi) touch "$WORK/newlib" ;;
esac
PROVIDE

all_packages='openjdk-17-jdk-headless maven gcc libc6-dev make gcc-arm-none-eabi libnewlib-arm-none-eabi qemu-system-arm gdb-multiarch openocd'

provide_all_but() {
  for provided in $all_packages; do
    [ "$provided" = "$1" ] || run_in_system "$work/bin/provide" "$provided"
  done
}

run_in_system() {
  env -i PATH="$work/bin" WORK="$work" DEMITASSE_ROOT="$work/root" JAVA_HOME="${java_home:-}" \
    BROKEN="${broken:-none}" UPDATE_STATUS="${update_status:-0}" "$@" </dev/null
}

# Runs the script; its output and status are then in output and status.
install_tools() {
  output=$(run_in_system "$work/bin/sh" "$script" "$@" 2>&1)
  status=$?
}

check() { # DESCRIPTION, then a command that is true
  run=$((run + 1))
  description=$1
  shift
  if ! "$@"; then
    failures=$((failures + 1))
    echo "FAILED: $description"
    echo "  status $status, output:"
    echo "$output" | sed 's/^/    /'
    sed 's/^/    log: /' "$work/log"
  fi
}

says() { case $output in *"$1"*) return 0 ;; esac; return 1; }
logged() { case $(cat "$work/log") in *"$1"*) return 0 ;; esac; return 1; }
nothing_logged() { [ ! -s "$work/log" ]; }
ended_with() { [ "$status" = "$1" ]; }

debian='ID=debian'
fresh_debian() { rm -f "$work/newlib"; pretend_system Linux "${1:-0}" "$debian"; }

fresh_debian
install_tools
check 'a fresh Debian gets all tools' ended_with 0
check 'the package lists are updated first' logged 'apt-get -q -q update'
check 'all packages in one call, without recommended ones' \
  logged "install --no-install-recommends $all_packages"
for package in $all_packages; do
  check "says why $package is needed" says "  $package "
done

: >"$work/log"
install_tools
check 'a second run succeeds' ended_with 0
check 'a second run installs nothing' nothing_logged
check 'a second run says so' says 'All tools are installed.'

for package in $all_packages; do
  fresh_debian
  provide_all_but "$package"
  install_tools
  check "only $package is installed when only it is missing" logged "--no-install-recommends $package"
  check "$package is there afterwards" ended_with 0
done

fresh_debian
broken=openocd
install_tools
broken=
check 'a package that does not bring its command is an error' ended_with 1
check 'and is named' says 'Still missing after the installation: openocd'

fresh_debian
update_status=100
install_tools
update_status=0
check 'an update that fails does not stop the installation' ended_with 0

fresh_debian 1000
install_tools
check 'a user without sudo is told what to run as root' says 'apt-get install --no-install-recommends'
check 'and the run fails' ended_with 1
check 'and nothing is installed' nothing_logged

fresh_debian 1000
# shellcheck disable=SC2016 # because these expand when the fake runs
printf '%s\n' 'echo "sudo $*" >>"$WORK/log"' 'exec "$@"' | fake sudo
install_tools
check 'a user with sudo installs with it' ended_with 0
check 'through sudo' logged 'sudo env DEBIAN_FRONTEND=noninteractive apt-get'

rm -f "$work/newlib"
pretend_system Linux 0 'ID=ubuntu
ID_LIKE=debian'
install_tools
check 'Ubuntu is like Debian' ended_with 0

rm -f "$work/newlib"
pretend_system Linux 0 'ID=fedora'
install_tools
check 'Fedora without tools fails' ended_with 1
check 'Fedora is told what to type' says 'sudo dnf install'
check 'apt-get is not run on Fedora' nothing_logged
provide_all_but gdb-multiarch
run_in_system "$work/bin/provide" gdb
install_tools
check "Fedora's gdb is enough" ended_with 0

rm -f "$work/newlib"
pretend_system Linux 0 'ID=arch'
install_tools
check 'Arch is told what to type' says 'sudo pacman -S'
check 'Arch without tools fails' ended_with 1
provide_all_but none
install_tools
check 'any system with all tools succeeds' ended_with 0

rm -f "$work/newlib"
pretend_system Darwin 501 ''
install_tools
check 'macOS is told what to type' says 'brew install'
check 'macOS without tools fails' ended_with 1

rm -f "$work/newlib"
pretend_system Linux 0 'ID=plan9'
install_tools
check 'an unknown system is told what tools are needed' says 'arm-none-eabi-gcc with newlib'
check 'an unknown system without tools fails' ended_with 1

fresh_debian
install_tools --java-home
check 'no JDK 17 is an error' ended_with 1
run_in_system "$work/bin/provide" openjdk-17-jdk-headless
install_tools --java-home
check 'JDK 17 is found where Debian puts it' \
  [ "$output" = "$work/root/usr/lib/jvm/java-17-openjdk-amd64" ]
java_home=$work/other-jdk
mkdir -p "$java_home/bin"
touch "$java_home/bin/javac"
chmod +x "$java_home/bin/javac"
echo 'JAVA_VERSION="17.0.1"' >"$java_home/release"
install_tools --java-home
check 'JAVA_HOME wins if it is a JDK 17' [ "$output" = "$java_home" ]
echo 'JAVA_VERSION="21.0.1"' >"$java_home/release"
install_tools --java-home
check 'JAVA_HOME of another version is passed over' \
  [ "$output" = "$work/root/usr/lib/jvm/java-17-openjdk-amd64" ]

echo "install-tools.sh: $run checks, $failures failed"
[ "$failures" = 0 ]
