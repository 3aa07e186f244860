# SPDX-License-Identifier: GPL-3.0-or-later
package=libzip
needs=
# Nothing but what documents need: no encryption, no other packing than zlib's.
build() {
    off=""
    for option in BUILD_TOOLS BUILD_REGRESS BUILD_EXAMPLES BUILD_DOC BUILD_SHARED_LIBS ENABLE_BZIP2 ENABLE_LZMA \
        ENABLE_ZSTD ENABLE_COMMONCRYPTO ENABLE_GNUTLS ENABLE_MBEDTLS ENABLE_OPENSSL ENABLE_WINDOWS_CRYPTO; do
        off="$off -D$option=OFF"
    done
    with_cmake "$1" $off -DZLIB_LIBRARY=/usr/x86_64-w64-mingw32/lib/libz.a \
        -DZLIB_INCLUDE_DIR=/usr/x86_64-w64-mingw32/include
}
