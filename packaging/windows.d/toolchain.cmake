# SPDX-License-Identifier: GPL-3.0-or-later
#
# Debian's compiler for 64-bit Windows. VOTUM_WINDOWS_CACHE is where packaging/windows keeps what it
# has built.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)

# Neither a time nor a folder of this computer goes into what is built.
set(cache $ENV{VOTUM_WINDOWS_CACHE})
set(CMAKE_C_FLAGS_INIT "-ffile-prefix-map=${cache}=. -fstack-protector-strong")
set(CMAKE_CXX_FLAGS_INIT "${CMAKE_C_FLAGS_INIT}")
foreach(kind EXE SHARED MODULE)
  set(CMAKE_${kind}_LINKER_FLAGS_INIT
      "-Wl,--no-insert-timestamp,--dynamicbase,--nxcompat,--high-entropy-va -s")
endforeach()

set(CMAKE_FIND_ROOT_PATH ${cache}/prefix /usr/x86_64-w64-mingw32)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
