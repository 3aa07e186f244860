// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tables/searchtext.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QStringList typedFacts(const Assessment &a)
{
    QStringList texts{a.title, a.organisation, a.privateNotes};
    for (const Recipient &recipient : a.recipients)
        texts << recipient.name << recipient.part;
    for (const Purpose &purpose : a.purposes)
        texts << purpose.name;
    for (const Answer &answer : a.answers)
        texts << answer.value << answer.note << answer.evidence << answer.informant;
    for (const EvidenceItem &item : a.evidence)
        texts << item.title << item.link << item.fileName;
    return texts;
}

QStringList typedJudgements(const Assessment &a)
{
    QStringList texts;
    for (const FindingJudgement &judgement : a.judgements)
        texts << judgement.reason << judgement.acceptance;
    for (const PlausibilityAnswer &answer : a.plausibility)
        texts << answer.reason;
    for (const MeasurePlan &plan : a.measures)
        texts << plan.owner << plan.evidence;
    for (const RiskJudgement &risk : a.risks)
        texts << risk.reason << risk.acceptedBecause << risk.acceptedBy;
    const Opinion &o = a.opinion;
    const Decision &d = a.decision;
    texts << o.text << o.author << o.function << o.place;
    texts << d.text << d.decider << d.function << d.place << d.scopeLimit << d.residualRisk
          << d.deviationReason;
    for (const LastingTerm &term : d.terms)
        texts << term.text;
    for (const LastingTerm &term : a.earlierTerms)
        texts << term.text;
    return texts;
}

// A letter to the tokenizer, but to nobody else.
constexpr QChar tailSign(0xe000);

// Where no compound is shorter, and none of a text longer.
constexpr qsizetype shortestCompound = 8, longestCompound = 48, shortestTail = 4, shortestHead = 3;

QString tailsOf(const QString &text)
{
    static const QRegularExpression longWords(
        u"\\p{L}{%1,%2}"_s.arg(shortestCompound).arg(longestCompound));
    QString tails;
    QSet<QStringView> known;
    for (auto found = longWords.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QStringView word =
            QStringView(text).mid(match.capturedStart(), match.capturedLength());
        for (qsizetype at = shortestHead; at <= word.size() - shortestTail; ++at) {
            const QStringView tail = word.mid(at);
            const qsizetype before = known.size();
            if (known.insert(tail); known.size() == before)
                continue;
            if (!tails.isEmpty())
                tails += u' ';
            tails += tailSign;
            tails += tail;
        }
    }
    return tails;
}

bool isLetterOrDigit(char32_t character)
{
    return QChar::isLetterOrNumber(character);
}

} // namespace

Result<QString> typedText(const Part &part)
{
    const Result<Assessment> read = fromParts({part});
    if (!read)
        return read.error();
    QStringList texts = typedFacts(*read) + typedJudgements(*read);
    texts.removeAll(QString());
    if (texts.isEmpty())
        return QString();
    const QString typed = folded(texts.join(u'\n')).remove(tailSign);
    const QString tails = tailsOf(typed);
    return tails.isEmpty() ? typed : typed + u'\n' + tails;
}

qint64 wordsRow(qint64 version, const Part &part, qint64 id)
{
    return (version << 33) | (qint64(part.kind == "notes"_L1) << 32) | id;
}

QString folded(const QString &text)
{
    QString result = text.toCaseFolded();
    return result.replace(u"ß"_s, u"ss"_s);
}

QStringList searchWords(const QString &text)
{
    QStringList words;
    for (const QString &word :
         folded(text).remove(tailSign).simplified().split(u' ', Qt::SkipEmptyParts)) {
        const auto characters = word.toUcs4();
        if (std::any_of(characters.begin(), characters.end(), isLetterOrDigit))
            words << word;
    }
    return words;
}

namespace {

QString quoted(QString word)
{
    word.remove(QChar::Null).replace(u'"', u"\"\""_s);
    return u'"' + word + u"\"*"_s;
}

// "mueller" as "müller", but "neue" and "quelle" as they are.
QString withUmlauts(const QString &word)
{
    static const QRegularExpression spelled(u"(?<![aeoq])(ae|oe|ue)"_s);
    QString result;
    qsizetype from = 0;
    for (auto found = spelled.globalMatch(word); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        result += word.mid(from, match.capturedStart() - from);
        const QChar vowel = match.captured().front();
        result += vowel == u'a' ? u'ä' : vowel == u'o' ? u'ö' : u'ü';
        from = match.capturedEnd();
    }
    return result + word.mid(from);
}

QString withoutUmlauts(QString word)
{
    return word.replace(u'ä', u"ae"_s).replace(u'ö', u"oe"_s).replace(u'ü', u"ue"_s);
}

} // namespace

QString searchPhrase(const QString &word)
{
    QStringList phrases;
    for (const QString &spelling : {word, withUmlauts(word), withoutUmlauts(word)}) {
        if (const QString phrase = quoted(spelling); !phrases.contains(phrase))
            phrases << phrase;
        if (const QString tail = quoted(tailSign + spelling);
            spelling.size() >= shortestTail && !phrases.contains(tail))
            phrases << tail;
    }
    return phrases.join(u" OR "_s);
}

} // namespace votum
