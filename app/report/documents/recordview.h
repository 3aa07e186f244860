// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/record.h"
#include "core/text/text.h"
#include "report/content/composer.h"
#include "report/content/hyphenation.h"

namespace votum {

// A record as one document in one language reads it: words, texts and typed text as runs. The
// record must outlive the view.
class RecordView
{
public:
    RecordView(const Record &record, Language language);
    RecordView(Record &&record, Language language) = delete;

    const Record &record() const { return m_record; }
    Language language() const { return m_language; }
    QString languageTag() const; // BCP 47: "de-DE", "en-GB"
    // How its words are divided: whoever and whatever the record names is not.
    Division division() const;

    // A word of the record, with %1 … filled in; empty where the record is older than the word.
    QString word(const QString &key, const QStringList &arguments = {}) const;
    // Where a person wrote the word, in whichever language, the word in this document's; else what
    // the person wrote.
    QString standing(const QString &key, const QString &written) const;
    // The text in this document's language.
    const QString &text(const LocalText &local) const { return local.in(m_language); }
    template<class Code>
    const QString &text(const Coded<Code> &coded) const
    {
        return text(coded.text);
    }
    template<class Code>
    QString text(const std::optional<Coded<Code>> &coded) const
    {
        return coded ? text(coded->text) : QString();
    }
    // A date or a time as this language writes it, the date never broken; "–" if there is none.
    QString date(QDate date) const;
    QString time(const QDateTime &time) const;
    // "2026-0007, version 1"
    QString fileVersion() const;
    // Free text as typed, marked with its language where it is not the document's.
    QList<Run> typed(const QString &text) const;
    // A label in bold, then what follows.
    QList<Run> labelled(const QString &wordKey, QList<Run> runs) const;
    // The text, whose sections and annexes ("section 6") lead to where they begin.
    QList<Run> withPlaces(const QString &text, Tone tone = Tone::Text) const;
    // Where there is nothing, a dash.
    QList<Run> orDash(const QString &text) const;

private:
    const Record &m_record;
    Language m_language;
    QString m_typedLanguage; // BCP 47; empty: the document's own
};

// What leads to sections, annexes, sources, and the numbered items of sections 6, 7, 9 and 10.
QString sectionAnchor(const QString &number);
QString annexAnchor(const QString &number);
QString sourceAnchor(const QString &id);
QString itemAnchor(const QString &number);
// The number of an item, where it stands.
Cell numberCell(const QString &number);
// "4, 7.2": items by their numbers, each leading to where it stands.
QList<Run> itemRuns(const QStringList &numbers, Tone tone = Tone::Text);
// "[S12, S14]": sources by their numbers, each leading to where annex 2 names it.
QList<Run> sourceRuns(const QStringList &ids, Tone tone = Tone::Text);

// The colour of a severity, a result, a risk; never alone, the word stands beside it.
Tone toneOf(Severity severity);
Tone toneOf(Outcome outcome);
Tone toneOf(RiskClass risk);
// A sign beside the word, legible without colour; the report's font has it.
QString symbolOf(Outcome outcome);

} // namespace votum
