// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace votum {

// Words of others, to be shown and not to act: they may drive a terminal, turn the direction of
// writing or forge a line. What is stored is never changed.

// Every control and every mark of direction is shown as "�"; line breaks and tabs stay.
QString visible(const QString &text);
// The same, each line break as "⏎" and each tab as a space. More than `most` characters are cut,
// which "…" shows; -1: none are.
QString oneLine(const QString &text, qsizetype most = -1);
// The same as visible(), but what would act stands as JSON writes it, "\u202e": in JSON no word
// changes.
QString escaped(const QString &text);

} // namespace votum
