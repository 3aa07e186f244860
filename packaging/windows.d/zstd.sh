# SPDX-License-Identifier: GPL-3.0-or-later
package=libzstd
needs=
build() {
    with_cmake "$1/build/cmake" -DZSTD_BUILD_SHARED=OFF -DZSTD_BUILD_PROGRAMS=OFF -DZSTD_BUILD_TESTS=OFF
}
