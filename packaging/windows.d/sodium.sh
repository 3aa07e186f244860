# SPDX-License-Identifier: GPL-3.0-or-later
package=libsodium
needs=
# Debian's source leaves out what autoconf makes.
build() {
    (
        cd "$2"
        [ -f "$1/configure" ] || autoreconf --force --install "$1"
        [ -f Makefile ] || "$1/configure" --quiet --host=x86_64-w64-mingw32 "--prefix=$prefix" \
            --disable-shared --disable-dependency-tracking CC=x86_64-w64-mingw32-gcc-posix \
            "CFLAGS=-O2 -ffile-prefix-map=$cache=."
        make -s
        make -s install
    )
}
