# SPDX-License-Identifier: GPL-3.0-or-later
package=qpdf
needs=jpeg
# The library alone, with its own cryptography: Votum encrypts nothing.
build() {
    targets=libqpdf
    components="lib dev"
    # One of its files counts on a header that Linux includes for it.
    flags="-include cstdint"
    with_cmake "$1" -DBUILD_SHARED_LIBS=OFF -DBUILD_STATIC_LIBS=ON -DREQUIRE_CRYPTO_NATIVE=ON \
        -DUSE_IMPLICIT_CRYPTO=OFF -DBUILD_DOC=OFF
}
