#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# hardened.sh [--commands FILE] PROGRAM…: whether the programs are as CMakeLists.txt asks for, read off
# the files: an address of their own at each start (PIE), what the loader fills in write-protected at
# once (RELRO, NOW), no code on the stack, guarded stacks and marked targets of jumps. Checked lengths
# (FORTIFY) leave a trace only where one can be wrong, so that they are looked for in the commands
# that compiled the programs.
set -u
export LC_ALL=C
faults=0
code=$(mktemp)
trap 'rm -f "$code"' EXIT

check() { # WHAT COMMAND…
    what=$1
    shift
    "$@" >/dev/null || {
        echo "$program: $what is missing"
        faults=$((faults + 1))
    }
}
reads() { readelf -W "$1" "$program" | grep -E "$2"; }
no_code_on_stack() { reads -l 'GNU_STACK .* RW +0x'; }
# endbr64, counted in the code alone: a linker may put it into its own tables unasked.
marks() {
    objcopy -O binary --only-section=.text "$program" "$code"
    [ "$(grep -aoP '\xf3\x0f\x1e\xfa' "$code" | wc -l)" -gt 100 ]
}

if [ "$1" = --commands ]; then
    program=$2
    without() { ! grep '"command": .* -c .*/\(app\|ui\|resources\)/[a-z/]*\.cpp"' "$program" | grep -v "/tests/[a-z/]*\.cpp\"" | grep -v 'D_FORTIFY_SOURCE=2'; }
    check "a command" grep -q FORTIFY "$program"
    check "FORTIFY" without
    shift 2
fi
for program; do
    check "the file" test -x "$program"
    check "PIE" reads -d 'FLAGS_1.* PIE'
    check "RELRO" reads -l GNU_RELRO
    check "NOW" reads -d 'FLAGS_1.* NOW'
    check "a stack without code" no_code_on_stack
    check "the stack protector" reads --dyn-syms __stack_chk_fail
    [ "$(uname -m)" != x86_64 ] || check "control flow protection" marks
done
[ "$faults" -eq 0 ]
