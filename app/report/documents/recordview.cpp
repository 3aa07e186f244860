// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/documents/recordview.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// What the word calls a section or an annex: what stands before %1 in it.
QString nounOf(const QString &word)
{
    return word.section(u"%1"_s, 0, 0).trimmed().section(u' ', -1);
}

QList<Run> listed(const QStringList &names, Tone tone, QString (*anchor)(const QString &))
{
    QList<Run> runs;
    for (const QString &name : names) {
        if (!runs.isEmpty())
            runs.append(Run{.text = u", "_s, .tone = tone});
        runs.append(Run{.text = name, .tone = tone, .target = anchor(name)});
    }
    return runs;
}

} // namespace

RecordView::RecordView(const Record &record, Language language)
    : m_record(record), m_language(language)
{
    if (record.file.language != language)
        m_typedLanguage = languageInfo(record.file.language).tag;
}

QString RecordView::languageTag() const
{
    return languageInfo(m_language).tag;
}

QString RecordView::word(const QString &key, const QStringList &arguments) const
{
    const auto known = m_record.words.constFind(key);
    QString word = known == m_record.words.constEnd() ? QString() : text(*known);
    if (word.isEmpty())
        return word;
    for (const QString &argument : arguments)
        word = word.arg(argument);
    return word;
}

QString RecordView::standing(const QString &key, const QString &written) const
{
    const LocalText word = m_record.words.value(key);
    const QList<Language> all = allLanguages();
    const bool isWord = std::any_of(all.begin(), all.end(), [&](Language language) {
        return !written.isEmpty() &&
               word.in(language).compare(written.trimmed(), Qt::CaseInsensitive) == 0;
    });
    return isWord && !text(word).isEmpty() ? text(word) : written;
}

QString RecordView::date(QDate date) const
{
    return date.isValid() ? dateText(date, m_language).replace(u' ', QChar::Nbsp) : u"–"_s;
}

QString RecordView::time(const QDateTime &time) const
{
    if (!time.isValid())
        return u"–"_s;
    const QDateTime universal = time.toUTC();
    return date(universal.date()) + u", "_s + universal.toString(u"HH:mm 'UTC'"_s);
}

QString RecordView::fileVersion() const
{
    return m_record.file.fileNumber + u", "_s + word(u"label.version"_s) + u' ' +
           QString::number(m_record.file.version);
}

Division RecordView::division() const
{
    const Record::File &file = m_record.file;
    QStringList names{file.organisation, text(file.channelName), file.channelBrand,
                      m_record.opinion.author, m_record.decision.decider};
    for (const Record::Recipient &recipient : m_record.recipients)
        names << recipient.name << text(recipient.countryName);
    Division division{languageTag(), {}};
    static const QRegularExpression between(u"\\P{L}+"_s);
    for (const QString &name : std::as_const(names)) {
        for (const QString &word : name.split(between, Qt::SkipEmptyParts))
            division.names.insert(word);
    }
    return division;
}

QList<Run> RecordView::typed(const QString &text) const
{
    return {Run{.text = text, .language = m_typedLanguage}};
}

QList<Run> RecordView::labelled(const QString &wordKey, QList<Run> runs) const
{
    runs.prepend(Run{.text = word(wordKey) + u": "_s, .bold = true});
    return runs;
}

QList<Run> RecordView::withPlaces(const QString &text, Tone tone) const
{
    const QString section = nounOf(word(u"text.seeSection"_s));
    const QString annex = nounOf(word(u"text.seeAnswer"_s));
    if (section.isEmpty() || annex.isEmpty()) // older records
        return plain(text, tone);
    const QRegularExpression place(u"\\b(%1|%2)[ \u00a0](\\d+)"_s.arg(
        QRegularExpression::escape(section), QRegularExpression::escape(annex)));
    QList<Run> runs;
    qsizetype end = 0;
    for (auto found = place.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QString number = match.captured(2);
        if (match.capturedStart() > end)
            runs.append(Run{.text = text.mid(end, match.capturedStart() - end), .tone = tone});
        runs.append(Run{.text = match.captured(),
                        .tone = tone,
                        .target = match.captured(1) == section ? sectionAnchor(number)
                                                               : annexAnchor(number)});
        end = match.capturedEnd();
    }
    if (end < text.size())
        runs.append(Run{.text = text.mid(end), .tone = tone});
    return runs;
}

QList<Run> RecordView::orDash(const QString &text) const
{
    return text.isEmpty() ? plain(u"–"_s) : typed(text);
}

QString sectionAnchor(const QString &number)
{
    return u"section-"_s + number;
}

QString annexAnchor(const QString &number)
{
    return u"annex-"_s + number;
}

QString sourceAnchor(const QString &id)
{
    return u"source-"_s + id;
}

QString itemAnchor(const QString &number)
{
    return u"item-"_s + QString(number).replace(u'–', u'-');
}

Cell numberCell(const QString &number)
{
    return {.runs = {Run{.text = number, .anchor = itemAnchor(number)}}};
}

QList<Run> itemRuns(const QStringList &numbers, Tone tone)
{
    return listed(numbers, tone, itemAnchor);
}

QList<Run> sourceRuns(const QStringList &ids, Tone tone)
{
    if (ids.isEmpty())
        return {};
    return plain(u"["_s, tone) + listed(ids, tone, sourceAnchor) + plain(u"]"_s, tone);
}

Tone toneOf(Severity severity)
{
    switch (severity) {
    case Severity::KnockOut:
    case Severity::KnockOutUntil:
        return Tone::Blocking;
    case Severity::Pre:
        return Tone::Serious;
    case Severity::Post:
        return Tone::Notice;
    case Severity::OpenCritical:
    case Severity::Open:
        return Tone::Open;
    case Severity::Hint:
        break;
    }
    return Tone::Muted;
}

Tone toneOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Permissible:
        return Tone::Fine;
    case Outcome::WithConditions:
        return Tone::Notice;
    case Outcome::NotDecidable:
        return Tone::Open;
    case Outcome::NotPermissibleUntil:
        return Tone::Serious;
    case Outcome::NotPermissible:
        break;
    }
    return Tone::Blocking;
}

Tone toneOf(RiskClass risk)
{
    switch (risk) {
    case RiskClass::High:
        return Tone::Blocking;
    case RiskClass::Medium:
        return Tone::Serious;
    case RiskClass::Low:
        break;
    }
    return Tone::Fine;
}

QString symbolOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Permissible:
        return u"✔"_s;
    case Outcome::WithConditions:
        return u"⚠"_s;
    case Outcome::NotDecidable:
        return u"☐"_s;
    case Outcome::NotPermissibleUntil:
    case Outcome::NotPermissible:
        break;
    }
    return u"✘"_s;
}

} // namespace votum
