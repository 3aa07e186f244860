# SPDX-License-Identifier: GPL-3.0-or-later
package=libjpeg-turbo
needs=
build() {
    with_cmake "$1" -DENABLE_SHARED=OFF -DWITH_SIMD=OFF -DWITH_TURBOJPEG=OFF
}
