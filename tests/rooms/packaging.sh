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

for news in resources/manual/*/12-news.md; do
    same "$news, newest section" "$version" \
        "$(sed -n 's/^## [^0-9]*\([0-9.]*[0-9]\).*/\1/p' "$news" | head -1)"
done

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

# No format of package may give it the network.
for manifest in packaging/flatpak/*.yml; do
    grep -q '^id: org.votum.Votum$' "$manifest" || fault "$manifest: another id"
    ! grep -Eq -- '--share=network|--filesystem=(host|home)' "$manifest" || fault "$manifest: more than documents"
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

# A release of a small tree that is all there: it stops at whatever does not agree, and the same
# commit gives the same files.
tree=$root/tree
put() { # FILE, WORDS
    mkdir -p "$(dirname "$tree/$1")"
    printf '%s\n' "$2" >"$tree/$1"
}
commit() {
    git -C "$tree" add -A
    git -C "$tree" -c user.name=Test -c user.email=test@localhost -c commit.gpgsign=false commit -q -m "$1"
}
releases() { # EXPECTED CODE, EXPECTED WORDS, ARGUMENT…
    code=$1 words=$2
    shift 2
    told=$(cd "$tree" && PATH=$root/stand-ins:$PATH VOTUM_TESTED=$(git rev-parse HEAD) packaging/release "$@" 2>&1)
    found=$?
    [ "$found" -eq "$code" ] || fault "release $*: ended with $found instead of $code: $told"
    case $told in *"$words"*) ;; *) fault "release $*: did not say \"$words\" but: $told" ;; esac
}
mkdir -p "$tree/packaging" "$root/stand-ins"
git -C "$tree" init -q
cp packaging/release "$tree/packaging/"
printf '#!/bin/sh\n' >"$tree/packaging/install-packages"
chmod +x "$tree/packaging/install-packages"
stand_in stand-ins/appstreamcli 'exit 0'
metainfo=packaging/org.votum.Votum.metainfo.xml
catalogue=resources/catalogue/questions-1-request.json
put CMakeLists.txt "project(Votum VERSION 1.2.3 LANGUAGES CXX"
put CHANGELOG.md "## Unreleased: 1.2.3"
put $metainfo '<release version="1.2.3" date="2026-03-31"/>'
put $catalogue '    "asOf": "2026-03-01",'
commit begun
releases 2 "usage:" "$root/out" msi
releases 1 "its newest section is" "$root/out" source
put CHANGELOG.md "## 1.2.3 - 2026-02-30"
commit "no day"
releases 1 "CHANGELOG.md" "$root/out" source
put CHANGELOG.md "## 1.2.3 - 2026-04-01

- What is new.

## 1.2.2 - 2026-01-01

- What was new."
releases 1 "not committed" "$root/out" source
commit dated
releases 1 "no release 1.2.3 of 2026-04-01" "$root/out" source
put $metainfo '<release version="1.2.3" date="2026-04-01"/>'
put $catalogue '    "asOf": "2025-12-01",'
commit old
releases 1 "121 days before the release" "$root/out" source
put $catalogue '    "asOf": "2026-04-02",'
commit new
releases 1 "after the release" "$root/out" source
put $catalogue '    "asOf": "2026-03-01",'
commit right
releases 0 "votum-1.2.3.tar.gz" "$root/out" source
releases 1 "is there already" "$root/out" source
releases 0 "votum-1.2.3.tar.gz" "$root/again" source
diff -r "$root/out" "$root/again" || fault "release: the same commit, other bytes"
(cd "$root/out" && sha256sum --quiet -c SHA256SUMS) || fault "release: wrong checksums"
grep -q "What is new" "$root/out/notes.txt" || fault "release: notes without what is new"
! grep -q "What was new" "$root/out/notes.txt" || fault "release: notes with what was new before"

[ "$faults" -eq 0 ]
