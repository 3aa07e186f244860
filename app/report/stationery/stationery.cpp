// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/stationery/stationery.h"

#include "core/text/fields.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// The pixels of the largest logo as Base64, and the words around it.
constexpr qsizetype mostBytes = qsizetype(logoWidth) * logoHeight * 4 / 3 * 4 + 100'000;

constexpr qreal spaceBelow = 10; // points

bool isWhole(const Picture &picture)
{
    return picture.width > 0 && picture.width <= logoWidth && picture.height > 0 &&
           picture.height <= logoHeight &&
           picture.pixels.size() == qsizetype(picture.width) * picture.height * 4;
}

} // namespace

template<class Fields>
void fields(Fields &list, Is<Picture> auto &picture)
{
    list.always("width", picture.width);
    list.always("height", picture.height);
    list.required("description", picture.description);
    QString pixels;
    if constexpr (!Fields::isReading)
        pixels = QString::fromLatin1(picture.pixels.toBase64());
    list.required("rgba", pixels);
    if constexpr (Fields::isReading)
        picture.pixels = QByteArray::fromBase64(pixels.toLatin1());
}

template<class Fields>
void fields(Fields &list, Is<Stationery> auto &stationery)
{
    list.filled("name", stationery.name);
    list.filled("address", stationery.address);
    list.filled("logo", stationery.logo);
    list.filled("mark", stationery.mark);
    list.filled("distribution", stationery.distribution);
}

Result<void> checkStationery(const Stationery &stationery)
{
    const auto fits = [](const QString &text) { return text.size() <= mostOfALetterhead; };
    const QStringList &names = stationery.distribution;
    const Picture &logo = stationery.logo;
    if (!fits(stationery.name) || !fits(stationery.address) || !fits(logo.description) ||
        stationery.mark.size() > mostOfAMark || names.size() > mostOnAList ||
        !std::all_of(names.begin(), names.end(), fits))
        return Error{u"stationeryTooLong"_s,
                     {QString::number(mostOfALetterhead), QString::number(mostOfAMark),
                      QString::number(mostOnAList)},
                     {}};
    if (logo == Picture())
        return {};
    if (logo.description.trimmed().isEmpty())
        return Error{u"logoUndescribed"_s, {}, {}};
    if (!isWhole(logo))
        return Error{u"logoUnreadable"_s, {}, {}};
    return {};
}

QByteArray composeStationery(const Stationery &stationery)
{
    return QJsonDocument(toJsonObject(stationery, {})).toJson(QJsonDocument::Compact);
}

std::optional<Stationery> parseStationery(const QByteArray &bytes)
{
    if (bytes.size() > mostBytes)
        return std::nullopt;
    const JsonDocument document(bytes);
    if (document.fault())
        return std::nullopt;
    Stationery stationery;
    JsonFault fault;
    {
        JsonObject object(document.root(), u"$"_s, fault);
        FieldReader reader(object, FieldReader::Unknown::Refused);
        fields(reader, stationery);
    }
    if (fault.hasFault() || !checkStationery(stationery))
        return std::nullopt;
    return stationery;
}

namespace {

// The first page has room for what is decided and signed on it.
QString inOneLine(const QString &address)
{
    QStringList lines;
    for (const QString &line : address.split(u'\n', Qt::SkipEmptyParts))
        lines << line.trimmed();
    return lines.join(u" · "_s);
}

} // namespace

void composeLetterhead(Composer &composer, const Stationery &stationery, const QString &mark)
{
    const auto words = [&] {
        if (!stationery.name.isEmpty())
            composer.paragraph({Run{.text = stationery.name, .bold = true}});
        if (!stationery.address.isEmpty())
            composer.paragraph(plain(inOneLine(stationery.address)), ParagraphStyle::Small);
        if (!mark.isEmpty())
            composer.paragraph({Run{.text = mark, .bold = true, .tone = Tone::Serious}});
    };
    if (stationery.logo != Picture())
        composer.picture(stationery.logo, words);
    else
        words();
    if (!stationery.isEmpty())
        composer.space(spaceBelow);
}

QStringList linesOf(const Stationery &stationery)
{
    QStringList lines{stationery.name, stationery.address, stationery.logo.description,
                      stationery.mark};
    lines += stationery.distribution;
    lines.removeAll(QString());
    return lines;
}

} // namespace votum
