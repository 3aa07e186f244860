// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/data/icalendar.h"

#include "core/text/visible.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// RFC 5545, 3.3.11.
QString escaped(const QString &text)
{
    QString result = text;
    result.replace(u'\\', u"\\\\"_s).replace(u';', u"\\;"_s).replace(u',', u"\\,"_s);
    return result.replace(u"\r\n"_s, u"\\n"_s).replace(u'\n', u"\\n"_s).remove(u'\r');
}

// RFC 5545, 3.1: no line is longer than 75 octets; none is cut within a character.
QByteArray folded(const QString &line)
{
    constexpr int most = 75;
    QByteArray result;
    int length = 0;
    for (const char32_t character : line.toUcs4()) {
        const QByteArray octets = QString::fromUcs4(&character, 1).toUtf8();
        if (length + octets.size() > most) {
            result += "\r\n ";
            length = 1;
        }
        result += octets;
        length += int(octets.size());
    }
    return result + "\r\n";
}

QByteArray lines(const QStringList &all)
{
    QByteArray result;
    for (const QString &line : all)
        result += folded(line);
    return result;
}

struct Entry
{
    QString id, summary; // the id within the case
    QDate day;
};

QByteArray eventOf(const CaseSummary &item, const Entry &entry)
{
    const QString stamp = item.changed.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    const auto date = [](QDate day) { return day.toString(u"yyyyMMdd"_s); };
    const QString text = escaped(entry.summary);
    return lines(
        {u"BEGIN:VEVENT"_s, u"UID:%1-%2@votum"_s.arg(entry.id, item.uuid), u"DTSTAMP:"_s + stamp,
         u"LAST-MODIFIED:"_s + stamp,
         // Counts up with every change, so that the newer one counts.
         u"SEQUENCE:%1"_s.arg(item.changed.toSecsSinceEpoch() -
                              QDateTime(QDate(2026, 1, 1), QTime(), Qt::UTC).toSecsSinceEpoch()),
         u"DTSTART;VALUE=DATE:"_s + date(entry.day),
         u"DTEND;VALUE=DATE:"_s + date(entry.day.addDays(1)), u"SUMMARY:"_s + text,
         u"TRANSP:TRANSPARENT"_s, u"CLASS:CONFIDENTIAL"_s, u"BEGIN:VALARM"_s, u"ACTION:DISPLAY"_s,
         u"TRIGGER:-P7D"_s, u"DESCRIPTION:"_s + text, u"END:VALARM"_s, u"END:VEVENT"_s});
}

// The heading, the events, the end.
QByteArray calendarOf(const QByteArray &events, Language language)
{
    return lines({u"BEGIN:VCALENDAR"_s, u"VERSION:2.0"_s,
                  u"PRODID:-//Votum//Votum//%1"_s.arg(languageCode(language).toUpper()),
                  u"CALSCALE:GREGORIAN"_s, u"METHOD:PUBLISH"_s}) +
           events + lines({u"END:VCALENDAR"_s});
}

} // namespace

QByteArray toICalendar(const Catalogue &catalogue, const std::vector<CaseSummary> &cases,
                       Language language)
{
    QByteArray events;
    for (const CaseSummary &item : cases) {
        const auto summary = [&](const QString &key) {
            return catalogue.word(key).in(language).arg(item.fileNumber, oneLine(item.title),
                                                        oneLine(item.organisation));
        };
        const bool hasEnded =
            item.status == CaseStatus::Superseded || item.status == CaseStatus::Revoked;
        if (hasEnded || item.fault)
            continue;
        if (!item.isOpen() && item.review.isValid())
            events += eventOf(item, {u"review"_s, summary(u"list.reviewOf"_s), item.review});
        if (item.nextMeasureDue.isValid())
            events +=
                eventOf(item, {u"measure"_s, summary(u"list.measureOf"_s), item.nextMeasureDue});
    }
    return calendarOf(events, language);
}

QByteArray toICalendar(const Catalogue &catalogue, const std::vector<CaseMeasure> &measures,
                       Language language)
{
    QByteArray events;
    for (const auto &[of, plan] : measures) {
        if (!plan->due.isValid())
            continue;
        const QByteArray key = (plan->finding + u' ' + plan->measure).toUtf8();
        const QByteArray id = QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex();
        const QString owner = plan->owner.trimmed();
        events += eventOf(*of, {u"measure-"_s + QString::fromLatin1(id.left(16)),
                                catalogue.word(u"list.measureDue"_s)
                                    .in(language)
                                    .arg(oneLine(measureWords(catalogue, plan->measure, language)),
                                         of->fileNumber, oneLine(of->title),
                                         owner.isEmpty() ? u"–"_s : oneLine(owner)),
                                plan->due});
    }
    return calendarOf(events, language);
}

} // namespace votum
