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
        return {0x17, 0x55, 0x7a};
    case Tone::Blocking:
        return {0xa8, 0x1e, 0x1e};
    case Tone::Serious:
        return {0x8a, 0x45, 0x00};
    case Tone::Notice:
        return {0x1f, 0x56, 0x9c};
    case Tone::Fine:
        return {0x1b, 0x63, 0x2f};
    case Tone::Open:
        return {0x62, 0x3f, 0x8c};
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
        return {0xe9, 0xef, 0xf7};
    case Tone::Fine:
        return {0xe7, 0xf4, 0xec};
    case Tone::Open:
        return {0xef, 0xec, 0xf8};
    }
    Q_UNREACHABLE();
}

} // namespace votum::theme
