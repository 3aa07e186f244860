// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/data/xmltext.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Extensible Markup Language 1.0, 2.2.
bool isXmlCharacter(char32_t c)
{
    return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) ||
           (c >= 0x10000 && c <= 0x10ffff);
}

} // namespace

QString xmlText(QStringView text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            clean += c;
            clean += text[++i];
        } else if (c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            clean += u'\n';
        } else if (isXmlCharacter(c.unicode())) {
            clean += c;
        }
    }
    return clean.toHtmlEscaped();
}

bool isSafeLink(const QString &url)
{
    const QString scheme = QUrl(url).scheme();
    return scheme == "https"_L1 || scheme == "http"_L1 || scheme == "mailto"_L1;
}

} // namespace votum
