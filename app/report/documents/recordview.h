#pragma once

#include "core/text/text.h"
#include "report/pages/composer.h"

#include <QJsonArray>
#include <QJsonObject>

namespace votum {

// A record as one document in one language reads it: words, texts and typed text as runs.
class RecordView
{
public:
    RecordView(QJsonObject record, Language language);

    const QJsonObject &record() const { return m_record; }
    Language language() const { return m_language; }
    QString languageTag() const; // BCP 47: "de-DE", "en-GB"

    QJsonObject object(const QString &key) const { return m_record.value(key).toObject(); }
    QJsonArray list(const QString &key) const { return m_record.value(key).toArray(); }

    // A word of the record, with %1 … filled in.
    QString word(const QString &key, const QStringList &arguments = {}) const;
    // {de, en} in this document's language.
    QString text(const QJsonValue &local) const;
    // {code, text}: its text.
    QString coded(const QJsonValue &value) const;
    // An ISO date or time as this language writes it; "–" if empty.
    QString date(const QJsonValue &iso) const;
    QString time(const QJsonValue &iso) const;
    // Free text as typed, marked with its language where it is not the document's.
    QList<Run> typed(const QString &text) const;
    // A label in bold, then what follows.
    QList<Run> labelled(const QString &wordKey, QList<Run> runs) const;
    // Where there is nothing, a dash.
    QList<Run> orDash(const QString &text) const;

private:
    QJsonObject m_record, m_words;
    Language m_language;
    QString m_typedLanguage; // BCP 47; empty: the document's own
};

// The colour of a severity, a result, a risk; never alone, the word stands beside it.
Tone toneOfSeverity(const QString &code);
Tone toneOfOutcome(const QString &code);
// A sign beside the word, legible without colour; the report's font has it.
QString symbolOfOutcome(const QString &code);
Tone toneOfRisk(const QString &code);

} // namespace votum
