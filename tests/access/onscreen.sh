#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# onscreen.sh COMMAND…: the command, as soon as the display can be reached.
for i in $(seq 300); do
    xdotool getdisplaygeometry >/dev/null 2>&1 && exec "$@"
    sleep 0.1
done
echo "The display cannot be reached." >&2
exit 1
