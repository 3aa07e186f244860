// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"

#include <QDateTime>
#include <QMap>

namespace votum {

// The simple cases of own content, as the form of the window writes them. They stand in one file of
// the overlay's folder, beside those written by hand; what the form cannot show it does not touch.

enum class OwnKind { Question, Measure, Channel, Text };
template<>
inline constexpr auto codesOf<OwnKind> = codeTable<OwnKind::Text>("questions", "measures",
                                                                  "channels", "textBlocks");

struct OwnEntry
{
    OwnKind kind = OwnKind::Text;
    QString id;
    QMap<QString, LocalText> texts; // by the names of ownTexts()
    QMap<QString, QString> codes;   // by those of ownCodes(); empty ones are left out

    bool operator==(const OwnEntry &) const = default;
};

// What an entry of this kind has.
QStringList ownTexts(OwnKind kind);
QStringList ownCodes(OwnKind kind);
// Never given twice: cases keep answers and plans under it.
QString newOwnId(OwnKind kind, const QDateTime &now);

struct OwnForm
{
    std::vector<OwnEntry> entries;
    std::optional<Overlay> header; // nothing: another file says whose content it is

    bool operator==(const OwnForm &) const = default;
};

inline const QString ownFormFile = QStringLiteral("form.json");
// What the form wrote; empty where the bytes are none of it.
OwnForm parseOwnForm(const QByteArray &bytes);
// `published`: for the brand of channels, and the words of an open question.
QByteArray composeOwnForm(const OwnForm &form, const Catalogue &published);

} // namespace votum
