// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pages/textgate.h"

#include "report/pages/fonts.h"

#include <QChar>

namespace votum {

using namespace Qt::StringLiterals;

namespace {

bool isLineBreak(char32_t c)
{
    return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == QChar::LineSeparator ||
           c == QChar::ParagraphSeparator;
}

// Invisible: controls, format characters (soft hyphen, joiners, direction marks), variation
// selectors and the grapheme joiner.
bool isInvisible(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Format ||
           (c >= 0xFE00 && c <= 0xFE0F) || c == 0x034F || (c >= 0xE0100 && c <= 0xE01EF);
}

// The ligature characters ff … st, common in text copied from PDF files; NFC leaves them.
bool isLatinLigature(char32_t c)
{
    return c >= 0xFB00 && c <= 0xFB06;
}

void appendGated(char32_t c, GatedText &gated)
{
    if (isLineBreak(c)) {
        gated.text += QChar(QChar::LineSeparator);
    } else if (c == U'\t') {
        gated.text += u' ';
    } else if (isInvisible(c)) {
        return;
    } else if (isLatinLigature(c)) {
        gated.text += QString(QChar(char16_t(c))).normalized(QString::NormalizationForm_KC);
    } else if (reportFontHas(c)) {
        gated.text += QChar(char16_t(c));
    } else {
        const QString number = characterNumber(c);
        gated.text += u'[' + number + u']';
        if (!gated.replaced.contains(number))
            gated.replaced.append(number);
    }
}

} // namespace

QString characterNumber(char32_t character)
{
    return u"U+"_s + QString::number(uint(character), 16).toUpper().rightJustified(4, u'0');
}

QString withSample(const QString &number)
{
    const char32_t character = number.mid(2).toUInt(nullptr, 16);
    const QChar::Category category = QChar::category(character);
    if (category >= QChar::Other_Control && category <= QChar::Other_NotAssigned)
        return number;
    const bool isMark = category <= QChar::Mark_Enclosing; // stands on a dotted circle
    return u"%1 (%2%3)"_s.arg(number, isMark ? u"\u25cc"_s : QString(),
                              QString::fromUcs4(&character, 1));
}

GatedText gateText(const QString &text)
{
    const QString normalised =
        QString(text).replace("\r\n"_L1, "\n"_L1).normalized(QString::NormalizationForm_C);
    GatedText gated;
    gated.text.reserve(normalised.size());
    for (const uint c : normalised.toUcs4())
        appendGated(c, gated);
    return gated;
}

} // namespace votum
