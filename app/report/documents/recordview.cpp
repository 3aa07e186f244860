#include "report/documents/recordview.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QString tagOf(Language language)
{
    return language == Language::German ? u"de-DE"_s : u"en-GB"_s;
}

QString formatted(QDate date, Language language)
{
    if (!date.isValid())
        return u"–"_s;
    if (language == Language::German)
        return date.toString(u"dd.MM.yyyy"_s);
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(date, u"d MMMM yyyy"_s);
}

} // namespace

RecordView::RecordView(QJsonObject record, Language language)
    : m_record(std::move(record))
    , m_words(m_record.value(u"words"_s).toObject())
    , m_language(language)
{
    const QString code = object(u"case"_s).value(u"language"_s).toString();
    const Language typed = code == "en"_L1 ? Language::English : Language::German;
    if (typed != language)
        m_typedLanguage = tagOf(typed);
}

QString RecordView::languageTag() const
{
    return tagOf(m_language);
}

QString RecordView::word(const QString &key, const QStringList &arguments) const
{
    QString word = text(m_words.value(key));
    for (const QString &argument : arguments)
        word = word.arg(argument);
    return word;
}

QString RecordView::text(const QJsonValue &local) const
{
    return local.toObject().value(languageCode(m_language)).toString();
}

QString RecordView::coded(const QJsonValue &value) const
{
    return text(value.toObject().value(u"text"_s));
}

QString RecordView::date(const QJsonValue &iso) const
{
    return formatted(QDate::fromString(iso.toString().left(10), Qt::ISODate), m_language);
}

QString RecordView::time(const QJsonValue &iso) const
{
    const QDateTime time = QDateTime::fromString(iso.toString(), Qt::ISODateWithMs).toUTC();
    if (!time.isValid())
        return u"–"_s;
    return formatted(time.date(), m_language) + u", "_s + time.toString(u"HH:mm 'UTC'"_s);
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

QList<Run> RecordView::orDash(const QString &text) const
{
    return text.isEmpty() ? plain(u"–"_s) : typed(text);
}

Tone toneOfSeverity(const QString &code)
{
    if (code.startsWith("KO"_L1))
        return Tone::Blocking;
    if (code == "PRE"_L1)
        return Tone::Serious;
    if (code == "POST"_L1)
        return Tone::Notice;
    if (code.startsWith("OPEN"_L1))
        return Tone::Open;
    return Tone::Muted;
}

Tone toneOfOutcome(const QString &code)
{
    if (code == "PERMISSIBLE"_L1)
        return Tone::Fine;
    if (code == "PERMISSIBLE_WITH_CONDITIONS"_L1)
        return Tone::Serious;
    if (code == "NOT_DECIDABLE"_L1)
        return Tone::Open;
    return Tone::Blocking;
}

QString symbolOfOutcome(const QString &code)
{
    if (code == "PERMISSIBLE"_L1)
        return u"✔"_s;
    if (code == "PERMISSIBLE_WITH_CONDITIONS"_L1)
        return u"⚠"_s;
    return code == "NOT_DECIDABLE"_L1 ? u"☐"_s : u"✘"_s;
}

Tone toneOfRisk(const QString &code)
{
    if (code == "high"_L1)
        return Tone::Blocking;
    return code == "medium"_L1 ? Tone::Serious : Tone::Fine;
}

} // namespace votum
