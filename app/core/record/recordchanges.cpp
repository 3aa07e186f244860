// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/recordchanges.h"

#include <QMap>

#include <set>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

using Kind = Record::ChangeKind;

// A text by languages, with nothing between them where one of the two says nothing.
LocalText together(const LocalText &first, const QString &separator, const LocalText &second)
{
    return inEach([&](Language language) {
        QStringList parts{first.in(language), second.in(language)};
        parts.removeAll(QString());
        return parts.join(separator);
    });
}

// One thing a record says, under a key that stays the same from version to version.
struct Statement
{
    Kind kind = Kind::File;
    QString key;
    LocalText what;
    std::optional<LocalText> subject, value;

    std::pair<Kind, QString> place() const { return {kind, key}; }
};

class StatementReader
{
public:
    // `words`: those of both records.
    StatementReader(const Record &record, const QMap<QString, LocalText> &words)
        : m_record(record), m_words(words)
    {
        readFile();
        readResult();
        readRecipients();
        readFindings();
        readAnswers();
        readPlausibility();
    }

    std::vector<Statement> statements;

private:
    LocalText word(const QString &key) const { return m_words.value(key); }

    void readFile()
    {
        const auto add = [this](const QString &label, const std::optional<LocalText> &value) {
            statements.push_back({Kind::File, label, word(label), {}, value});
        };
        const Record::File &file = m_record.file;
        add(u"label.title"_s, same(file.title));
        add(u"label.organisation"_s, same(file.organisation));
        add(u"label.channel"_s,
            file.channelName.isEmpty() ? std::nullopt : std::optional(file.channelName));
        add(u"label.catalogue"_s, same(m_record.catalogue.version));
        if (const std::optional<Overlay> &own = m_record.catalogue.overlay)
            add(u"own.title"_s, same(own->organisation + u' ' + own->version));
    }

    void readResult()
    {
        for (const Record::Purpose &purpose : m_record.result.purposes) {
            const auto add = [&](const QString &label, const LocalText &value) {
                statements.push_back(
                    {Kind::Result, label + purpose.id, word(label), purpose.text, value});
            };
            statements.push_back({Kind::Result,
                                  u"label.purpose"_s + purpose.id,
                                  word(u"label.purpose"_s),
                                  {},
                                  purpose.text});
            add(u"label.result"_s, purpose.outcome.text);
            if (purpose.opinion)
                add(u"label.opinion"_s, purpose.opinion->text);
            if (purpose.decision)
                add(u"label.decision"_s, purpose.decision->text);
        }
        for (const Record::Term &term : m_record.terms)
            readTerm(term);
    }

    void readTerm(const Record::Term &term)
    {
        // An own one is what it says.
        const QString key =
            term.from.isEmpty() ? term.text.in(m_record.languages.value(0)) : term.from;
        LocalText value = term.text;
        if (!term.concerns.isEmpty())
            value = together(value, u" "_s, word(u"text.concerns"_s).arg(term.concerns));
        statements.push_back(
            {Kind::Result, u"label.terms"_s + key, word(u"label.terms"_s), {}, value});
    }

    void readRecipients()
    {
        for (const Record::Recipient &recipient : m_record.recipients)
            statements.push_back(
                {Kind::Recipient, recipient.id, word(u"label.recipient"_s), same(recipient.name),
                 together(together(recipient.countryName, u"; "_s, same(recipient.part)), u"; "_s,
                          placeOf(recipient))});
    }

    // Of a contracted link nothing: so all stood before recipients formed a tree.
    LocalText placeOf(const Record::Recipient &recipient) const
    {
        for (const Record::Recipient &above : m_record.recipients) {
            if (above.id == recipient.under)
                return word(u"recipient.under"_s).arg(above.name);
        }
        return {};
    }

    void readFindings()
    {
        for (const Record::Finding &finding : m_record.findings) {
            if (finding.kind == Finding::Kind::Unknown)
                continue;
            LocalText value = finding.severity.text;
            if (finding.closed)
                value = together(value, u" – "_s, word(u"label.fulfilled"_s));
            statements.push_back(
                {Kind::Finding, finding.key, finding.text, finding.subject, value});
        }
    }

    void readAnswers()
    {
        for (const Record::Question &question : m_record.answers) {
            for (const Record::Row &row : question.rows) {
                if (row.active)
                    statements.push_back({Kind::Answer, row.key.toString(), question.text,
                                          row.subject,
                                          together(answer(row), u"\n"_s, same(row.note))});
            }
        }
    }

    LocalText answer(const Record::Row &row) const
    {
        if (row.notKnownText.isEmpty())
            return row.shown;
        return together(row.shown, u"\n"_s, word(u"answer.notKnown"_s).arg(row.notKnownText));
    }

    // Those a person has answered.
    void readPlausibility()
    {
        for (const Record::Plausibility &note : m_record.plausibility) {
            if (note.answered)
                statements.push_back(
                    {Kind::Plausibility, note.key, note.text, note.subject,
                     together(same(note.answered->reason), u" – "_s, same(note.answered->author))});
        }
    }

    const Record &m_record;
    const QMap<QString, LocalText> &m_words;
};

// What the earlier record said may have been asked of the case, and is by now asked of each
// recipient or purpose: the keys under which it would stand there, the closest first.
QStringList widerKeys(const QString &key)
{
    QStringList keys;
    const std::optional<AnswerKey> name = AnswerKey::fromString(key);
    if (!name || name->subject.isCase())
        return keys;
    if (!name->subject.recipient.isEmpty() && !name->subject.purpose.isEmpty())
        keys << AnswerKey{name->question, {name->subject.recipient, {}}}.toString()
             << AnswerKey{name->question, {{}, name->subject.purpose}}.toString();
    return keys << name->question;
}

} // namespace

std::vector<Record::Change> changesBetween(const Record &before, const Record &after)
{
    QMap<QString, LocalText> words = before.words; // an older record lacks some
    words.insert(after.words);
    const LocalText absent = words.value(u"change.absent"_s);
    const std::vector<Statement> earlier = StatementReader(before, words).statements;
    const std::vector<Statement> later = StatementReader(after, words).statements;
    using Place = std::pair<Kind, QString>;
    QMap<Place, std::optional<LocalText>> was, is;
    for (const Statement &one : earlier)
        was.insert(one.place(), one.value);
    for (const Statement &one : later)
        is.insert(one.place(), one.value);
    std::set<Place> divided; // said of more, by now of each
    const auto placeBefore = [&](const Statement &of) {
        if (was.contains(of.place()) || (of.kind != Kind::Finding && of.kind != Kind::Answer))
            return of.place();
        for (const QString &key : widerKeys(of.key)) {
            if (Place wider{of.kind, key}; was.contains(wider) && !is.contains(wider)) {
                divided.insert(wider);
                return wider;
            }
        }
        return of.place();
    };
    std::vector<Record::Change> changes;
    const auto add = [&](const Statement &of, const Place &placeThen) {
        const std::optional<LocalText> old = was.value(placeThen, absent),
                                       now = is.value(of.place(), absent);
        if (old != now)
            changes.push_back({of.kind, of.what, of.subject, old, now});
    };
    for (const Kind kind : {Kind::File, Kind::Result, Kind::Recipient, Kind::Finding, Kind::Answer,
                            Kind::Plausibility}) {
        for (const Statement &one : later) {
            if (one.kind == kind)
                add(one, placeBefore(one));
        }
        for (const Statement &one : earlier) {
            if (one.kind == kind && !is.contains(one.place()) && !divided.contains(one.place()))
                add(one, one.place());
        }
    }
    return changes;
}

} // namespace votum
