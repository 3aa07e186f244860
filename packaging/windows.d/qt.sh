# SPDX-License-Identifier: GPL-3.0-or-later
package=qt6-base
needs=sqlite
# The modules Votum links, and none that knows a network. Its tools (moc, rcc …) are those of this
# computer, which is why its version has to be the same.
build() {
    off=""
    for feature in network dbus testlib xml concurrent tabletevent vulkan sql_odbc sql_mysql sql_psql \
        pkg_config system_pcre2 system_png system_jpeg system_freetype system_harfbuzz \
        system_doubleconversion glib icu zstd; do
        off="$off -DFEATURE_$feature=OFF"
    done
    with_cmake "$1" $off -DQT_HOST_PATH=/usr \
        "-DQT_HOST_PATH_CMAKE_DIR=/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH)/cmake" \
        -DQT_BUILD_TESTS=OFF -DQT_BUILD_EXAMPLES=OFF -DBUILD_SHARED_LIBS=ON -DINPUT_opengl=no \
        -DFEATURE_system_sqlite=ON -DFEATURE_system_zlib=ON -DFEATURE_freetype=ON \
        -DZLIB_LIBRARY=/usr/x86_64-w64-mingw32/lib/libz.a \
        -DZLIB_INCLUDE_DIR=/usr/x86_64-w64-mingw32/include
}
