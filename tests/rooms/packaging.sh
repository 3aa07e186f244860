#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# packaging.sh ROOT: one version everywhere, scripts that a shell can read, manual pages in German and
# English that tell the same; one list of what the build needs; packaging/run where packages cannot be
# had.
set -u
cd "$1" || exit 1
faults=0

fault() {
    echo "$1"
    faults=$((faults + 1))
}
same() { # WHAT, EXPECTED, FOUND
    [ -n "$2" ] && [ "$2" = "$3" ] || fault "$1: \"$3\" instead of \"$2\""
}

version=$(sed -n 's/^project(Votum VERSION \([0-9.]*\) .*/\1/p' CMakeLists.txt)
same "packaging/org.votum.Votum.metainfo.xml, newest release" "$version" \
    "$(sed -n 's/.*<release version="\([^"]*\)".*/\1/p' packaging/org.votum.Votum.metainfo.xml | head -1)"
same "CHANGELOG.md, newest section" "$version" \
    "$(sed -n 's/^## [^0-9]*\([0-9.]*[0-9]\).*/\1/p' CHANGELOG.md | head -1)"

for script in .ci/run $(find packaging -type f -exec grep -l '^#!/bin/sh' {} +); do
    sh -n "$script" || fault "$script: not readable"
    [ -x "$script" ] || fault "$script: not executable"
done

options() { grep -o '\\-\\-[a-z][a-z\\-]*' "$1" | sort; }
entries() { grep -c '^\.TP' "$1"; }
for page in packaging/votum packaging/votum-cli; do
    same "$page.de.1, options" "$(options $page.1)" "$(options $page.de.1)"
    same "$page.de.1, entries" "$(entries $page.1)" "$(entries $page.de.1)"
    for place in $page.1 $page.de.1; do
        grep -q '^\.TH.*@PROJECT_VERSION@' $place || fault "$place: names no version"
    done
done
# What is needed to build stands in two places, for here and for Debian's own tools.
for package in $(sed -n '/^build="/,/"$/p' packaging/install-packages | grep -o '[a-z0-9-]*-dev\>'); do
    grep -q "^ *$package\\b" packaging/deb.d/control || fault "packaging/deb.d/control: without $package"
done

# A computer of our own: packaging/run and what it calls, with stand-ins for the rest.
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
mkdir -p "$root/packaging" "$root/bin" "$root/build/release/ui"
cp packaging/run packaging/install-packages packaging/uninstall "$root/packaging/"
for tool in sh dirname mkdir rm cat sort tr id env; do
    ln -s "$(command -v $tool)" "$root/bin/$tool"
done
stand_in() {
    printf '#!/bin/sh\n%s\n' "$2" >"$root/$1"
    chmod +x "$root/$1"
}
runs() { # EXPECTED CODE, EXPECTED WORDS, COMMAND…
    code=$1 words=$2
    shift 2
    told=$(cd "$root" && PATH=$root/bin HOME=$root DISPLAY=:0 XDG_DATA_HOME=$root/data "$@" 2>&1)
    found=$?
    [ "$found" -eq "$code" ] || fault "$*: ended with $found instead of $code: $told"
    case $told in *"$words"*) ;; *) fault "$*: did not say \"$words\" but: $told" ;; esac
}
stand_in bin/cmake 'exit 0'
stand_in bin/java 'exit 0'
stand_in bin/mvn 'exit 0'
stand_in build/release/ui/votum 'echo started'
runs 1 "libqpdf-dev" packaging/run # no apt-get: says what is needed
stand_in bin/dpkg-query 'case $4 in qt6-wayland) exit 1 ;; esac; echo installed'
stand_in bin/apt-get 'exit 100'
stand_in bin/sudo 'exec "$@"'
runs 0 "started" packaging/run # a package for looks alone cannot be had
stand_in bin/dpkg-query 'case $4 in libqpdf-dev) exit 1 ;; esac; echo installed'
runs 1 "could not be installed: libqpdf-dev" packaging/run
stand_in bin/apt-get 'exit 0'
runs 0 "started" packaging/run
touch "$root/installed"
printf '%s' "$root/installed" >"$root/build/release/install_manifest.txt"
runs 0 "apt-get remove libqpdf-dev" packaging/uninstall
[ ! -e "$root/installed" ] && [ ! -e "$root/build/release" ] || fault "uninstall left something"

[ "$faults" -eq 0 ]
