// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pages/theme.h"

namespace votum::theme {

QColor ink(Tone tone)
{
    switch (tone) {
    case Tone::Text:
        return {0x1f, 0x29, 0x33};
    case Tone::Muted:
        return {0x56, 0x61, 0x6c};
    case Tone::Accent:
        return {0x1b, 0x4b, 0x73};
    case Tone::Blocking:
        return {0xa3, 0x1a, 0x1a};
    case Tone::Serious:
        return {0x94, 0x47, 0x00};
    case Tone::Notice:
        return {0x6f, 0x54, 0x00};
    case Tone::Fine:
        return {0x1b, 0x66, 0x37};
    case Tone::Open:
        return {0x54, 0x3f, 0x8f};
    }
    Q_UNREACHABLE();
}

QColor tint(Tone tone)
{
    switch (tone) {
    case Tone::Text:
        return Qt::white;
    case Tone::Muted:
        return {0xf2, 0xf4, 0xf6};
    case Tone::Accent:
        return {0xe9, 0xf0, 0xf6};
    case Tone::Blocking:
        return {0xfb, 0xea, 0xe9};
    case Tone::Serious:
        return {0xfd, 0xef, 0xe2};
    case Tone::Notice:
        return {0xfb, 0xf5, 0xd9};
    case Tone::Fine:
        return {0xe7, 0xf4, 0xec};
    case Tone::Open:
        return {0xef, 0xec, 0xf8};
    }
    Q_UNREACHABLE();
}

} // namespace votum::theme
