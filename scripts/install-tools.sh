#!/bin/sh
# Installs the tools that building, testing and running Demitasse need, or says what to install.
#
# usage: install-tools.sh               install what is missing; does nothing if nothing is
#        install-tools.sh --java-home   print where JDK 17 is
#
# On Debian and Ubuntu missing packages are installed with apt-get, without recommended ones. On
# other systems the commands to type are printed. The exit status is 0 if all tools are there at
# the end. Tools are looked for as commands and files, as asking a package manager takes seconds.
#
# For tests: DEMITASSE_ROOT is put before the absolute paths that are looked at.
set -eu

root=${DEMITASSE_ROOT:-}

# The tools, as "name|Debian package|why". Each has a check in is_there.
tools='jdk|openjdk-17-jdk-headless|compiles the kernel and runs the compiler
maven|maven|builds the Java modules and runs their tests
gcc|gcc|compiles emitted C for this computer, to compare it with the JVM
libc|libc6-dev|headers for the same
make|make|runs the targets of the Makefile
arm-gcc|gcc-arm-none-eabi|compiles and links emitted C for Cortex-M
newlib|libnewlib-arm-none-eabi|C headers and library for programs on the board
qemu|qemu-system-arm|emulates the board mps2-an386 for tests
gdb|gdb-multiarch|debugs a program on a board, simulated or not
openocd|openocd|flashes a board'

is_command() {
  command -v "$1" >/dev/null 2>&1
}

# Whether $1 is the home of a JDK 17; reads its release file, as starting a JVM takes too long.
is_jdk17() {
  [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while read -r line; do
    case $line in
      'JAVA_VERSION="17'*) return 0 ;;
    esac
  done <"$1/release"
  return 1
}

# Prints the home of a JDK 17: the user's choice first, then the places where packages put it.
java_home() {
  if is_jdk17 "${JAVA_HOME:-}"; then
    echo "$JAVA_HOME"
    return 0
  fi
  if is_command javac; then
    on_path=$(readlink -f "$(command -v javac)" 2>/dev/null) || on_path=
    on_path=${on_path%/bin/javac}
    if is_jdk17 "$on_path"; then
      echo "$on_path"
      return 0
    fi
  fi
  for home in "$root"/usr/lib/jvm/*17* \
    "$root"/opt/homebrew/opt/openjdk@17/libexec/openjdk.jdk/Contents/Home \
    "$root"/usr/local/opt/openjdk@17/libexec/openjdk.jdk/Contents/Home \
    "$root"/Library/Java/JavaVirtualMachines/*17*/Contents/Home; do
    if is_jdk17 "$home"; then
      echo "$home"
      return 0
    fi
  done
  return 1
}

# gcc prints the bare name when it does not find the library.
has_newlib() {
  is_command arm-none-eabi-gcc || return 1
  case $(arm-none-eabi-gcc -print-file-name=libc.a) in
    */libc.a) return 0 ;;
  esac
  return 1
}

# macOS keeps its C headers in an SDK, which comes with its gcc.
has_libc_headers() {
  [ -e "$root/usr/include/stdio.h" ] || [ "$(uname -s)" = Darwin ]
}

# Fedora's gdb knows every architecture; elsewhere the plain one knows only its own.
has_gdb() {
  is_command gdb-multiarch || is_command arm-none-eabi-gdb && return 0
  case $system in
    *' fedora '*) is_command gdb ;;
    *) return 1 ;;
  esac
}

is_there() {
  case $1 in
    jdk) java_home >/dev/null ;;
    maven) is_command mvn ;;
    gcc) is_command gcc ;;
    libc) has_libc_headers ;;
    make) is_command make ;;
    arm-gcc) is_command arm-none-eabi-gcc ;;
    newlib) has_newlib ;;
    qemu) is_command qemu-system-arm ;;
    gdb) has_gdb ;;
    openocd) is_command openocd ;;
  esac
}

# Sets missing and packages, both lists with a space before each element.
find_missing() {
  missing=
  packages=
  while IFS='|' read -r name package why; do
    if ! is_there "$name"; then
      missing="$missing $name"
      packages="$packages $package"
    fi
  done <<END
$tools
END
}

# Prints why each missing tool is needed, by package name.
explain_missing() {
  while IFS='|' read -r name package why; do
    case "$missing " in
      *" $name "*) printf '  %-26s %s\n' "$package" "$why" ;;
    esac
  done <<END
$tools
END
}

# The names that this system goes by, with a space on each side; one of them may be debian.
system_names() {
  if [ "$(uname -s)" = Darwin ]; then
    echo ' macos '
  elif [ -r "$root/etc/os-release" ]; then
    (
      . "$root/etc/os-release"
      echo " ${ID:-unknown} ${ID_LIKE:-} "
    )
  else
    echo ' unknown '
  fi
}

# Installs $packages with apt-get: as root, or with sudo.
install_with_apt() {
  as_root=
  if [ "$(id -u)" != 0 ]; then
    as_root=sudo
    if ! is_command sudo; then
      echo 'Installing needs root. Run this as root:' >&2
      echo "  apt-get update && apt-get install --no-install-recommends$packages" >&2
      return 1
    fi
  fi
  echo 'Installing with apt-get, without recommended packages.'
  # A failed update is not fatal: the package lists may be good enough.
  $as_root apt-get -q -q update || echo 'apt-get update failed; trying with the lists there are.' >&2
  # $packages is a list of words.
  $as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -q -q -y install --no-install-recommends $packages </dev/null
}

# Prints what to type on a system whose packages this script does not install.
print_commands() {
  echo 'Install them, then run this again:'
  case $1 in
    *' fedora '*)
      echo '  sudo dnf install maven gcc glibc-devel make arm-none-eabi-gcc-cs arm-none-eabi-newlib \'
      echo '    qemu-system-arm gdb openocd'
      echo '  and JDK 17: sudo dnf install java-17-openjdk-devel'
      echo '  or, where that is gone (Fedora 42 and later), temurin-17-jdk from'
      echo '    https://adoptium.net/installation/linux/'
      ;;
    *' arch '*)
      echo '  sudo pacman -S --needed jdk17-openjdk maven gcc make arm-none-eabi-gcc \'
      echo '    arm-none-eabi-newlib arm-none-eabi-gdb qemu-system-arm openocd'
      ;;
    *' macos '*)
      echo '  xcode-select --install'
      echo '  brew install openjdk@17 maven make qemu open-ocd'
      echo '  brew install --cask gcc-arm-embedded'
      ;;
    *)
      echo '  JDK 17, Maven 3.8 or 3.9, gcc with C headers, GNU make, arm-none-eabi-gcc with newlib,'
      echo '  qemu-system-arm, gdb-multiarch or arm-none-eabi-gdb, openocd'
      ;;
  esac
}

if [ "${1:-}" = --java-home ]; then
  java_home || {
    echo 'JDK 17 was not found: run scripts/install-tools.sh, or set JAVA_HOME.' >&2
    exit 1
  }
  exit 0
fi

system=$(system_names)
find_missing
if [ -z "$missing" ]; then
  echo 'All tools are installed.'
  exit 0
fi

echo 'Demitasse needs tools that are missing here:'
explain_missing
case $system in
  *' debian '*) ;;
  *)
    print_commands "$system"
    exit 1
    ;;
esac
install_with_apt || {
  echo "Installation failed. Where a release has no openjdk-17, take it from https://adoptium.net." >&2
  exit 1
}
find_missing
if [ -n "$missing" ]; then
  echo "Still missing after the installation:$missing" >&2
  exit 1
fi
echo 'All tools are installed.'
