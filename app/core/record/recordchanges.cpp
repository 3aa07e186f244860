#include "core/record/recordchanges.h"

#include <QHash>
#include <QString>

#include <vector>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QJsonObject both(const QString &text)
{
    return {{u"de"_s, text}, {u"en"_s, text}};
}

QJsonObject joined(const QJsonObject &first, const QString &separator, const QJsonObject &second)
{
    QJsonObject text;
    for (const QString &language : {u"de"_s, u"en"_s}) {
        QStringList parts{first[language].toString(), second[language].toString()};
        parts.removeAll(QString());
        text.insert(language, parts.join(separator));
    }
    return text;
}

// One thing a record says, under a key that stays the same from version to version.
struct Statement
{
    QString kind, key;
    QJsonObject what, subject, value;

    QString place() const { return kind + u' ' + key; }
};

class Reader
{
public:
    // `words`: those of the record shown.
    Reader(const QJsonObject &record, const QJsonObject &words) : m_record(record), m_words(words)
    {
        readCase();
        readResult();
        readRecipients();
        readFindings();
        readAnswers();
    }

    std::vector<Statement> statements;

private:
    QJsonObject word(const QString &key) const { return m_words[key].toObject(); }

    void readCase()
    {
        const QJsonObject file = m_record[u"case"_s].toObject();
        const auto add = [this](const QString &label, const QJsonObject &value) {
            statements.push_back({u"case"_s, label, word(label), {}, value});
        };
        add(u"label.title"_s, both(file[u"title"_s].toString()));
        add(u"label.organisation"_s, both(file[u"organisation"_s].toString()));
        add(u"label.channel"_s, file[u"channelName"_s].toObject());
        add(u"label.catalogue"_s, both(m_record[u"catalogue"_s][u"version"_s].toString()));
    }

    void readResult()
    {
        for (const QJsonValue &purpose : m_record[u"result"_s][u"purposes"_s].toArray()) {
            const auto add = [&](const QString &label, const QString &field) {
                const QJsonObject value = purpose[field][u"text"_s].toObject();
                if (!value.isEmpty())
                    statements.push_back({u"result"_s, label + purpose[u"id"_s].toString(),
                                          word(label), purpose[u"text"_s].toObject(), value});
            };
            add(u"label.result"_s, u"outcome"_s);
            add(u"label.opinion"_s, u"opinion"_s);
            add(u"label.decision"_s, u"decision"_s);
        }
    }

    void readRecipients()
    {
        for (const QJsonValue &recipient : m_record[u"recipients"_s].toArray()) {
            const QJsonObject name = both(recipient[u"name"_s].toString());
            statements.push_back({u"recipient"_s, recipient[u"id"_s].toString(),
                                  word(u"label.recipient"_s), name,
                                  joined(recipient[u"countryName"_s].toObject(), u"; "_s,
                                         both(recipient[u"part"_s].toString()))});
        }
    }

    void readFindings()
    {
        for (const QJsonValue &finding : m_record[u"findings"_s].toArray()) {
            if (finding[u"kind"_s] == u"unknown"_s)
                continue;
            QJsonObject value = finding[u"severity"_s][u"text"_s].toObject();
            if (finding[u"closed"_s].toBool())
                value = joined(value, u" – "_s, word(u"label.fulfilled"_s));
            statements.push_back({u"finding"_s, finding[u"key"_s].toString(),
                                  finding[u"text"_s].toObject(), finding[u"subject"_s].toObject(),
                                  value});
        }
    }

    void readAnswers()
    {
        for (const QJsonValue &question : m_record[u"answers"_s].toArray()) {
            for (const QJsonValue &row : question[u"rows"_s].toArray()) {
                if (row[u"active"_s].toBool())
                    statements.push_back({u"answer"_s, row[u"key"_s].toString(),
                                          question[u"text"_s].toObject(),
                                          row[u"subject"_s].toObject(),
                                          joined(row[u"shown"_s].toObject(), u"\n"_s,
                                                 both(row[u"note"_s].toString()))});
            }
        }
    }

    const QJsonObject &m_record;
    const QJsonObject &m_words;
};

} // namespace

QJsonArray changesBetween(const QJsonObject &before, const QJsonObject &after)
{
    const QJsonObject words = after[u"words"_s].toObject();
    const QJsonObject absent = words[u"change.absent"_s].toObject();
    const std::vector<Statement> earlier = Reader(before, words).statements;
    const std::vector<Statement> later = Reader(after, words).statements;
    QHash<QString, QJsonObject> was, is;
    for (const Statement &one : earlier)
        was.insert(one.place(), one.value);
    for (const Statement &one : later)
        is.insert(one.place(), one.value);
    QJsonArray changes;
    const auto add = [&](const Statement &of) {
        const QJsonObject old = was.value(of.place(), absent), now = is.value(of.place(), absent);
        if (old != now)
            changes.append(QJsonObject{{u"kind"_s, of.kind},
                                       {u"what"_s, of.what},
                                       {u"subject"_s, of.subject},
                                       {u"before"_s, old},
                                       {u"after"_s, now}});
    };
    for (const QString &kind :
         {u"case"_s, u"result"_s, u"recipient"_s, u"finding"_s, u"answer"_s}) {
        for (const Statement &one : later) {
            if (one.kind == kind)
                add(one);
        }
        for (const Statement &one : earlier) {
            if (one.kind == kind && !is.contains(one.place()))
                add(one);
        }
    }
    return changes;
}

} // namespace votum
