# SPDX-License-Identifier: GPL-3.0-or-later
package=simdjson
needs=
build() {
    with_cmake "$1" -DBUILD_SHARED_LIBS=OFF
}
