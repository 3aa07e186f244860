# SPDX-License-Identifier: GPL-3.0-or-later
#
# cmake -DFILES=a;b;c -DSUM=file -P cataloguesum.cmake: writes the SHA-256 over the bytes of the
# files, one after the other, in lower-case hex.
execute_process(COMMAND ${CMAKE_COMMAND} -E cat ${FILES} OUTPUT_FILE ${SUM}.bytes
                COMMAND_ERROR_IS_FATAL ANY)
file(SHA256 ${SUM}.bytes sum)
file(REMOVE ${SUM}.bytes)
file(WRITE ${SUM} "${sum}")
