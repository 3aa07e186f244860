// SPDX-License-Identifier: GPL-3.0-or-later

#include "kindtable.h"

#include "core/judgement/decision.h"
#include "core/text/codes.h"
#include "support/testing.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

struct Refusal
{
    QString reason;
};

[[noreturn]] void refuse(const QString &word, const QString &reason)
{
    throw Refusal{word + u": "_s + reason};
}

const Question &questionOf(const QString &word, const QString &id)
{
    const Question *question = shipped().question(id);
    if (!question)
        refuse(word, u"no such question"_s);
    return *question;
}

AnswerKey keyOf(const QString &word, const QString &text)
{
    const std::optional<AnswerKey> key = AnswerKey::fromString(text);
    if (!key || key->question.isEmpty())
        refuse(word, u"no such subject"_s);
    return *key;
}

// An answers file that the words of a row change.
class CaseFile
{
public:
    explicit CaseFile(const QString &name)
    {
        if (!name.endsWith(".json"_L1) ||
            !QFile::exists(QStringLiteral(VOTUM_SOURCE_DIR "/tests/data/") + name))
            refuse(name, u"no answers file to begin with"_s);
        m_file = QJsonDocument::fromJson(testData(name)).object();
        m_day = m_file.value("asOf"_L1).toString();
        if (m_file.isEmpty() || m_day.isEmpty())
            refuse(name, u"no answers file with its day"_s);
    }

    // Nothing: the word is none of these.
    std::optional<AnswerKey> change(const QString &word)
    {
        static const QRegularExpression answer(
            u"^([A-Z][A-Z0-9]*-[0-9]+)(@\\S+?)?([-+?]?=)(\\S+)$"_s);
        static const QRegularExpression country(u"^@r:([^=<]+)(<[^=]+)?=([A-Z]{2}|-)$"_s);
        if (const auto match = answer.match(word); match.hasMatch())
            return changeAnswer(word, keyOf(word, match.captured(1) + match.captured(2)),
                                match.captured(3), match.captured(4));
        if (const auto match = country.match(word); match.hasMatch())
            changeCountry(word, match.captured(1), match.captured(2).mid(1),
                          QString(match.captured(3)).remove(u'-'));
        else if (word.startsWith(u'-'))
            remove(word);
        else if (word.startsWith("done:"_L1))
            append(word, u"measures"_s, "measure"_L1, "finding"_L1,
                   {{u"done"_s, m_day}, {u"evidence"_s, u"note"_s}});
        else if (word.startsWith("confirmed:"_L1))
            append(word, u"plausibility"_s, {}, "check"_L1,
                   {{u"reason"_s, u"checked"_s}, {u"evidenceDate"_s, m_day}});
        else
            refuse(word, u"neither a set nor a change"_s);
        return std::nullopt;
    }

    AnswersFile read() const
    {
        const Result<AnswersFile> file =
            parseAnswersFile(shipped(), QJsonDocument(m_file).toJson(QJsonDocument::Compact));
        if (!file)
            refuse(file.error().arguments.value(0).section(u" (line "_s, 0, 0),
                   u"expected "_s + file.error().arguments.value(1));
        return *file;
    }

private:
    AnswerKey changeAnswer(const QString &word, const AnswerKey &key, const QString &sign,
                           const QString &given)
    {
        const Question &question = questionOf(word, key.question);
        const bool isList = question.kind == QuestionKind::Several;
        const QStringList codes = given.split(u',', Qt::SkipEmptyParts);
        QJsonObject answers = m_file.value("answers"_L1).toObject();
        QJsonValue entry = answers.value(key.question);
        if (sign != "="_L1) {
            QJsonObject answer = entry.toObject();
            if (!isList || !key.subject.isCase() || !answer.value("value"_L1).isArray())
                refuse(word, u"no list of points answered before"_s);
            for (const QString &code : codes)
                movePoint(word, answer, sign, code);
            entry = answer;
        } else {
            QJsonObject answer{{u"evidenceDate"_s, m_day}};
            if (given == "unknown"_L1 || given == "notApplicable"_L1)
                answer = {{u"state"_s, given}, {u"note"_s, u"because"_s}};
            else if (isList)
                answer.insert(u"value"_s, QJsonArray::fromStringList(codes));
            else
                answer.insert(u"value"_s, given);
            if (!key.subject.recipient.isEmpty())
                answer.insert(u"recipient"_s, key.subject.recipient);
            if (!key.subject.purpose.isEmpty())
                answer.insert(u"purpose"_s, key.subject.purpose);
            if (key.subject.isCase()) {
                entry = answer;
            } else { // the later entry counts
                QJsonArray list = entry.isArray() ? entry.toArray() : QJsonArray();
                if (entry.isObject())
                    list.append(entry);
                list.append(answer);
                entry = list;
            }
        }
        answers.insert(key.question, entry);
        m_file.insert(u"answers"_s, answers);
        return key;
    }

    static void movePoint(const QString &word, QJsonObject &answer, const QString &sign,
                          const QString &code)
    {
        QJsonArray value = answer.value("value"_L1).toArray();
        const bool isThere = value.contains(code);
        if (isThere == (sign == "+="_L1))
            refuse(word, isThere ? u"there already"_s : u"not there"_s);
        if (!isThere) {
            value.append(code);
        } else {
            for (qsizetype i = value.size() - 1; i >= 0; --i) {
                if (value.at(i) == code)
                    value.removeAt(i);
            }
        }
        answer.insert(u"value"_s, value);
        if (sign == "?="_L1) {
            QJsonArray notKnown = answer.value("notKnown"_L1).toArray();
            notKnown.append(code);
            answer.insert(u"notKnown"_s, notKnown);
        }
    }

    // Beneath another one it is a recipient more.
    void changeCountry(const QString &word, const QString &recipient, const QString &above,
                       const QString &country)
    {
        QJsonArray list = m_file.value("recipients"_L1).toArray();
        if (!above.isEmpty()) {
            list.append(QJsonObject{{u"id"_s, recipient},
                                    {u"name"_s, recipient},
                                    {u"country"_s, country},
                                    {u"under"_s, above}});
            m_file.insert(u"recipients"_s, list);
            return;
        }
        for (QJsonValueRef item : list) {
            QJsonObject object = item.toObject();
            if (object.value("id"_L1) != recipient)
                continue;
            object.insert(u"country"_s, country);
            item = object;
            m_file.insert(u"recipients"_s, list);
            return;
        }
        refuse(word, u"no such recipient"_s);
    }

    void remove(const QString &word)
    {
        const QString question = word.mid(1);
        QJsonObject answers = m_file.value("answers"_L1).toObject();
        questionOf(word, question);
        if (!answers.contains(question))
            refuse(word, u"not answered before"_s);
        answers.remove(question);
        m_file.insert(u"answers"_s, answers);
    }

    // "done:M34:X-52@r:bsp" or "confirmed:AI-06:na@p:service".
    void append(const QString &word, const QString &list, QLatin1StringView first,
                QLatin1StringView second, QJsonObject item)
    {
        QString rest = word.section(u':', 1);
        if (!first.isEmpty()) {
            item.insert(first, rest.section(u':', 0, 0));
            rest = rest.section(u':', 1);
        }
        if (rest.isEmpty())
            refuse(word, u"of what"_s);
        item.insert(second, rest);
        QJsonArray items = m_file.value(list).toArray();
        items.append(item);
        m_file.insert(list, items);
    }

    QJsonObject m_file;
    QString m_day;
};

// Whether the catalogue could raise a finding with this id.
bool isFinding(const QString &id)
{
    const Catalogue &catalogue = shipped();
    for (const Rule &rule : catalogue.rules) {
        if (rule.id == id)
            return true;
    }
    const QString subject = id.section(u':', 0, 0), code = id.section(u':', 1);
    if (subject == "CHAIN"_L1) {
        const auto isLink = [&](const ChainLink &link) { return link.id == code; };
        static const QSet<QString> known{u"unk"_s,      u"none"_s,    u"mode"_s,     u"country"_s,
                                         u"platform"_s, u"outside"_s, u"processor"_s};
        return known.contains(code) ||
               std::any_of(catalogue.channels.begin(), catalogue.channels.end(),
                           [&](const Channel &channel) {
                               return std::any_of(channel.chain.begin(), channel.chain.end(),
                                                  isLink);
                           });
    }
    const Question *question = catalogue.question(subject);
    if (!question)
        return false;
    if (code == "unk"_L1)
        return true;
    if (code == "aged"_L1)
        return question->maxAgeMonths > 0 || subject == "TIA-08"_L1; // which expires
    if (code == "na"_L1)
        return !question->notApplicable.isEmpty();
    if (code.startsWith("fact:"_L1))
        return (question->isFact ? question : catalogue.question(u"TRF-02"))
            ->option(code.section(u':', 1));
    const Option *option = question->option(code);
    return option && option->finding;
}

bool isContradiction(const QString &id)
{
    const std::vector<PlausibilityCheck> &checks = shipped().plausibility;
    if (std::any_of(checks.begin(), checks.end(),
                    [&](const PlausibilityCheck &check) { return check.id == id; }))
        return true;
    const QString code = id.section(u':', 1);
    return isFinding(id) && (code == "na"_L1 || code.startsWith("fact:"_L1) ||
                             (id.startsWith("CHAIN:"_L1) && code != "unk"_L1));
}

Expectation expectationOf(const QString &word)
{
    Expectation wanted;
    wanted.word = word;
    wanted.negative = word.startsWith(u'!');
    QString rest = word.mid(wanted.negative ? 1 : 0);
    if (rest == "only"_L1 && !wanted.negative) {
        wanted.kind = Expectation::Kind::Only;
        return wanted;
    }
    if (rest.startsWith(u'?')) {
        wanted.kind = Expectation::Kind::Contradiction;
        wanted.key = keyOf(word, rest.mid(1));
        if (!isContradiction(wanted.key.question))
            refuse(word, u"no such contradiction"_s);
        return wanted;
    }
    if (rest.startsWith(u'~')) {
        wanted.kind = Expectation::Kind::Term;
        wanted.key = keyOf(word, rest.mid(1));
        const Question &question = questionOf(word, wanted.key.question.section(u':', 0, 0));
        const Option *option = question.option(wanted.key.question.section(u':', 1));
        if (!option || option->term.isEmpty() || !wanted.key.subject.isCase())
            refuse(word, u"no lasting term"_s);
        return wanted;
    }
    if (rest.contains(u'=')) {
        wanted.kind = Expectation::Kind::Finding;
        wanted.key = keyOf(word, rest.section(u'=', 0, 0));
        wanted.flags = rest.section(u'=', 1).split(u'+');
        wanted.code = wanted.flags.takeFirst();
        if (wanted.negative)
            refuse(word, u"either a severity or none"_s);
        if (!isFinding(wanted.key.question))
            refuse(word, u"no such finding"_s);
        if (wanted.code != "closed"_L1 && !severityFromCode(wanted.code))
            refuse(word, u"no such severity"_s);
        for (const QString &flag : wanted.flags) {
            if (flag != "all"_L1 && flag != "contested"_L1 && flag != "seat"_L1 &&
                !shipped().risk(flag))
                refuse(word, u"no such property of a finding"_s);
        }
        return wanted;
    }
    const QString code = rest.section(u':', -1);
    if (outcomeFromCode(code) || fromCode<DecisionCode>(code)) {
        wanted.kind =
            outcomeFromCode(code) ? Expectation::Kind::Result : Expectation::Kind::Decision;
        wanted.code = code;
        wanted.purpose = rest.contains(u':') ? rest.section(u':', 0, -2) : QString();
        if (wanted.negative)
            refuse(word, u"say what it is instead"_s);
        return wanted;
    }
    wanted.key = keyOf(word, rest);
    if (shipped().question(wanted.key.question)) {
        wanted.kind = Expectation::Kind::Asked;
    } else {
        wanted.kind = Expectation::Kind::Finding;
        if (!wanted.negative || !isFinding(wanted.key.question) || !wanted.key.subject.isCase())
            refuse(word, u"no such expectation"_s);
    }
    return wanted;
}

class Reader
{
public:
    void line(int number, const QString &text)
    {
        QStringList words = text.split(u' ', Qt::SkipEmptyParts);
        const qsizetype arrow = words.indexOf(u"->"_s);
        if (words.isEmpty())
            return;
        if (words.front() == "set"_L1) {
            const QString name = words.value(1).chopped(words.value(1).endsWith(u':') ? 1 : 0);
            if (words.size() < 3 || !words.at(1).endsWith(u':') || arrow >= 0)
                refuse(text, u"a set has a name, a colon and words"_s);
            if (m_sets.contains(name))
                refuse(name, u"a set of this name stands above"_s);
            m_sets.insert(name, expanded(words.mid(2)));
            return;
        }
        if (arrow < 1 || words.count(u"->"_s) != 1)
            refuse(text, u"a row has one arrow, and words before it"_s);
        KindRow row;
        row.line = number;
        std::optional<CaseFile> file;
        for (const QString &word : words.first(arrow)) {
            for (const QString &one : expanded({word})) {
                if (!file) {
                    file.emplace(one);
                    continue;
                }
                const std::optional<AnswerKey> changed = file->change(one);
                if (changed && one == word)
                    row.changed.push_back(*changed);
            }
        }
        row.file = file->read();
        bool isPositive = false;
        for (const QString &word : words.mid(arrow + 1)) {
            row.expected.push_back(expectationOf(word));
            isPositive |= !row.expected.back().negative;
        }
        if (!isPositive)
            refuse(text, u"nothing that should be"_s);
        rows.push_back(row);
    }

    std::vector<KindRow> rows;

private:
    QStringList expanded(const QStringList &words) const
    {
        QStringList all;
        for (const QString &word : words)
            all << (m_sets.contains(word) ? m_sets.value(word) : QStringList{word});
        return all;
    }

    QHash<QString, QStringList> m_sets;
};

} // namespace

Result<std::vector<KindRow>> parseKinds(const QString &text)
{
    Reader reader;
    QString whole; // a line with those that continue it
    int begin = 0, number = 0;
    try {
        for (const QString &line : text.split(u'\n')) {
            ++number;
            if (line.startsWith(u'#'))
                continue;
            if (line.startsWith(u' ') && !whole.isEmpty()) {
                whole += line;
                continue;
            }
            reader.line(begin, whole);
            whole = line;
            begin = number;
        }
        reader.line(begin, whole);
    } catch (const Refusal &refusal) {
        return Error{u"table"_s, {QString::number(begin), refusal.reason}, {}};
    }
    return reader.rows;
}

} // namespace votum
