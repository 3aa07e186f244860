# SPDX-License-Identifier: GPL-3.0-or-later
package=sqlite3
needs=
# SQLite is made one file by its own makefile, and that one compiled with what Debian switches on.
build() {
    rm -rf "$2/one"
    mkdir -p "$2/one"
    (
        cd "$2/one"
        "$1/configure" --quiet --disable-tcl
        make -s sqlite3.c sqlite3.h
        x86_64-w64-mingw32-gcc-posix -O2 -fstack-protector-strong "-ffile-prefix-map=$cache=." \
            -DSQLITE_THREADSAFE=1 -DSQLITE_SECURE_DELETE -DSQLITE_ENABLE_COLUMN_METADATA \
            -DSQLITE_ENABLE_FTS3 -DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_DBSTAT_VTAB \
            -DSQLITE_ENABLE_UNLOCK_NOTIFY -DSQLITE_OMIT_LOOKASIDE -DSQLITE_MAX_VARIABLE_NUMBER=250000 \
            -c sqlite3.c -o sqlite3.o
        rm -f libsqlite3.a
        x86_64-w64-mingw32-ar rcD libsqlite3.a sqlite3.o
    )
    mkdir -p "$prefix/lib" "$prefix/include"
    cp "$2/one/libsqlite3.a" "$prefix/lib/"
    cp "$2/one/sqlite3.h" "$1/src/sqlite3ext.h" "$prefix/include/"
}
