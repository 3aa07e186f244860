# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -DPROGRAMS=file;… -P linked.cmake: what the programs load when they start, and all that this
# loads in turn, holds no module they do without: no network, no reader of others' formats.
file(GET_RUNTIME_DEPENDENCIES EXECUTABLES ${PROGRAMS}
     RESOLVED_DEPENDENCIES_VAR loaded UNRESOLVED_DEPENDENCIES_VAR missing)
if(NOT "${loaded};${missing}" MATCHES "Qt6Core")
  message(FATAL_ERROR "not even Qt6Core was found among: ${loaded}")
endif()
foreach(library ${loaded} ${missing})
  if(library MATCHES "Qt6(Network|Pdf|Svg|Qml|Quick|WebEngine)")
    message(SEND_ERROR "loaded at the start: ${library}")
  endif()
endforeach()
