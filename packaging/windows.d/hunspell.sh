# SPDX-License-Identifier: GPL-3.0-or-later
package=hunspell
needs=
# The library alone, without its programs and their terminal.
build() {
    (
        cd "$2"
        [ -f "$1/configure" ] || autoreconf --force --install "$1"
        [ -f Makefile ] || "$1/configure" --quiet --host=x86_64-w64-mingw32 "--prefix=$prefix" \
            --disable-shared --disable-nls --without-ui --without-readline \
            CXX=x86_64-w64-mingw32-g++-posix "CXXFLAGS=-O2 -ffile-prefix-map=$cache=."
        make -s -C src/hunspell
        make -s -C src/hunspell install
        make -s install-pkgconfDATA
        # Its header takes it for a library of its own unless told otherwise.
        sed -i 's/^Cflags:.*/& -DHUNSPELL_STATIC/' "$prefix/lib/pkgconfig/hunspell.pc"
    )
}
