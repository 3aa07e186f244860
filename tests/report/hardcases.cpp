// SPDX-License-Identifier: GPL-3.0-or-later

#include "hardcases.h"

#include "core/case/answersfile.h"
#include "core/record/record.h"
#include "documentrecords.h"
#include "support/casebuilder.h"
#include "support/testing.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

Assessment publisher()
{
    Assessment assessment =
        parseAnswersFile(shipped(), bytesOf(u":/examples/publisher.de.json"_s))->assessment;
    assessment.fileNumber = u"2026-0008"_s;
    assessment.uuid = u"5b0b5c1e-0000-4000-8000-000000000008"_s;
    assessment.opinion.issuedAt = QDateTime(testDay, QTime(9, 0), Qt::UTC);
    return assessment;
}

Assessment blank()
{
    Assessment assessment;
    assessment.fileNumber = u"2026-0009"_s;
    assessment.uuid = u"5b0b5c1e-0000-4000-8000-000000000009"_s;
    assessment.createdOn = testDay;
    return assessment;
}

// Further recipients, with the answers of the one that has most.
void addRecipients(Assessment &assessment, int count)
{
    QMap<QString, QMap<QString, Answer>> given;
    for (auto answer = assessment.answers.begin(); answer != assessment.answers.end(); ++answer) {
        if (answer.key().subject.purpose.isEmpty())
            given[answer.key().subject.recipient].insert(answer.key().question, *answer);
    }
    given.remove(QString()); // of the case
    const QMap<QString, Answer> most =
        *std::max_element(given.begin(), given.end(),
                          [](const auto &a, const auto &b) { return a.size() < b.size(); });
    while (int(assessment.recipients.size()) < count) {
        const QString number = QString::number(assessment.recipients.size() + 1);
        const QString id = u"extra"_s + number;
        assessment.recipients.push_back(
            {id, u"Empfänger"_s + number + u" GmbH"_s, u"DE"_s, u"Teilleistung"_s + number});
        for (auto answer = most.begin(); answer != most.end(); ++answer)
            assessment.answers.insert({answer.key(), recipientSubject(id)}, *answer);
    }
}

// The answers a person could tick or type, one choice each; the last ticks all that is well.
std::vector<QStringList> choices(const Question &question)
{
    std::vector<QStringList> values;
    switch (question.kind) {
    case QuestionKind::Text:
        return {{u"Freitext zu "_s + question.id}};
    case QuestionKind::Date:
        return {{testDay.toString(Qt::ISODate)}};
    case QuestionKind::Number:
        return {{u"1"_s}};
    case QuestionKind::Country:
        return {{u"DE"_s}};
    case QuestionKind::One:
    case QuestionKind::Several:
        break;
    }
    QStringList all;
    for (const Option &option : question.options) {
        values.push_back({option.code});
        if (!option.exclusive && (!option.finding || option.finding->ifMissing))
            all << option.code;
    }
    if (question.kind == QuestionKind::Several && !all.isEmpty())
        values.push_back(all);
    return values;
}

using Choose = std::function<std::optional<Answer>(const Assessment &, const AnswerKey &)>;

// Answers every question asked, also those that earlier answers bring up.
void answerAll(Assessment &assessment, const Choose &choose)
{
    for (bool grew = true; grew;) {
        grew = false;
        for (const AnswerKey &key : evaluate(shipped(), assessment, testDay).applicable) {
            if (assessment.answer(key))
                continue;
            if (const std::optional<Answer> answer = choose(assessment, key)) {
                assessment.answers.insert(key, *answer);
                grew = true;
            }
        }
    }
}

std::optional<Answer> firstChoice(const Assessment &assessment, const AnswerKey &key)
{
    for (const QStringList &value : choices(*shipped().question(key.question))) {
        Answer answer = valueAnswer(value, testDay);
        answer.note = u"Vermerk zu "_s + key.question;
        answer.informant = u"Fachabteilung"_s;
        if (withAnswer(shipped(), assessment, key, answer))
            return answer;
    }
    return std::nullopt;
}

// The answer that leaves the fewest findings.
std::optional<Answer> calmestChoice(const Assessment &assessment, const AnswerKey &key)
{
    std::optional<Answer> best;
    size_t fewest = 0;
    for (const QStringList &value : choices(*shipped().question(key.question))) {
        const Answer answer = valueAnswer(value, testDay);
        const Result<Assessment> next = withAnswer(shipped(), assessment, key, answer);
        if (!next)
            continue;
        const size_t count = evaluate(shipped(), *next, testDay).findings.size();
        if (!best || count < fewest) {
            best = answer;
            fewest = count;
        }
    }
    return best;
}

void answerUnknown(Assessment &assessment)
{
    for (auto answer = assessment.answers.begin(); answer != assessment.answers.end(); ++answer) {
        if (shipped().question(answer.key().question)->decisive)
            *answer = unknownAnswer();
    }
}

// Puts the text wherever a person types.
void typeEverywhere(Assessment &assessment, const QString &text)
{
    assessment.title = text;
    assessment.organisation = text;
    assessment.recipients.front().name = text;
    assessment.recipients.front().part = text;
    for (Answer &answer : assessment.answers) {
        if (answer.note.isEmpty())
            continue;
        answer.note = answer.evidence = answer.informant = answer.author = text;
        break;
    }
    for (auto answer = assessment.answers.begin(); answer != assessment.answers.end(); ++answer) {
        if (shipped().question(answer.key().question)->kind == QuestionKind::Text)
            answer->value = {text};
    }
    assessment.measures.front().owner = text;
    assessment.opinion.text = assessment.opinion.author = assessment.opinion.place = text;
    assessment.decision.text = assessment.decision.decider = assessment.decision.function = text;
    assessment.decision.residualRisk = text;
}

// So many distinct words that a lost or doubled one shows.
QString longText(qsizetype size)
{
    QString text;
    for (int number = 1; text.size() < size; ++number)
        text += u"Abwägungsschritt%1 %2"_s.arg(number).arg(number % 40 == 0 ? u"\n"_s : QString());
    text.truncate(size);
    text.truncate(text.lastIndexOf(u' ')); // no half word
    return text.leftJustified(size, u'.');
}

void addEvidence(HardCase &hard, const QString &fileName, const QString &title)
{
    const QByteArray bytes = "content of file " + QByteArray::number(hard.evidence.size() + 1);
    EvidenceItem item;
    item.id = u"file%1"_s.arg(hard.evidence.size() + 1);
    item.title = title;
    item.fileName = fileName;
    item.sha256 = sealOf(bytes);
    item.size = bytes.size();
    item.date = testDay;
    hard.assessment.evidence.push_back(item);
    hard.evidence.push_back(bytes);
}

void manyAnswers(HardCase &hard)
{
    addRecipients(hard.assessment, 32);
    answerAll(hard.assessment, firstChoice);
}

void veryLongText(HardCase &hard)
{
    const QString text = longText(20'000);
    hard.assessment.opinion.text = text;
    hard.assessment.answers.first().note = text; // a table cell of many pages
}

void longWord(HardCase &hard)
{
    QString word = u"Wort"_s;
    for (int i = 0; word.size() < 400; ++i)
        word += QChar(u'a' + i * 7 % 26);
    typeEverywhere(hard.assessment, word);
    addEvidence(hard, word.left(200) + u".pdf"_s, word);
}

void foreignScripts(HardCase &hard)
{
    const QString text = QString::fromUcs4(
        U"Emoji \U0001F600 \U0001F468\u200D\U0001F469 CJK 同意書 Arabisch موافقة Kombiniert "
        U"e\u0301 u\u0308 q\u0323\u0307 Steuer\u0001zeichen\u001B\u007F\u0085Null\u200Bbreite "
        U"Umkehr\u202Eung Nichtzeichen \uFFFE \uFFFF Privat \uE000 Ligatur \uFB01nanziell "
        U"Tab\tTrenner Ende\u2028Zeile");
    typeEverywhere(hard.assessment, text);
    addEvidence(hard, QString::fromUcs4(U"同意\U0001F600\u0001.pdf"), text);
}

void manyFindings(HardCase &hard)
{
    addRecipients(hard.assessment, 20);
    answerUnknown(hard.assessment);
}

void manyRecipients(HardCase &hard)
{
    addRecipients(hard.assessment, 8);
}

void noFindings(HardCase &hard)
{
    hard.assessment = CaseBuilder::planned(shipped()).assessment;
    answerAll(hard.assessment, calmestChoice);
}

void nothingTyped(HardCase &hard)
{
    hard.assessment = blank();
}

void manyFiles(HardCase &hard)
{
    for (int i = 1; i <= 40; ++i)
        addEvidence(hard, i % 4 == 0 ? u"Vertrag.pdf"_s : u"Nachweis %1.txt"_s.arg(i),
                    u"Nachweisstück%1"_s.arg(i));
}

void hostileNames(HardCase &hard)
{
    const QString text =
        uR"("Müller" & 'Söhne' (Holding) \ \\ ) ( %PDF-1.7 endstream endobj <script>alert(1)</script>)"
        uR"( ]]> &amp; <</Type /Catalog>> \(offen %1 %2 {0} ${x} file:///etc/passwd)"_s;
    typeEverywhere(hard.assessment, text);
    addEvidence(hard, uR"(../../"Ab(lage)\%PDF<script>.txt)"_s, text);
    addEvidence(hard, u"record.json"_s, u"Wie die Akte selbst"_s);
}

struct Maker
{
    QLatin1StringView name;
    void (*make)(HardCase &hard);
};

constexpr Maker makers[] = {{QLatin1StringView("300 answers"), manyAnswers},
                            {QLatin1StringView("20000 characters"), veryLongText},
                            {QLatin1StringView("word of 400 letters"), longWord},
                            {QLatin1StringView("foreign scripts"), foreignScripts},
                            {QLatin1StringView("60 findings"), manyFindings},
                            {QLatin1StringView("8 recipients"), manyRecipients},
                            {QLatin1StringView("no findings"), noFindings},
                            {QLatin1StringView("nothing typed"), nothingTyped},
                            {QLatin1StringView("40 files"), manyFiles},
                            {QLatin1StringView("hostile names"), hostileNames}};

} // namespace

QStringList hardCaseNames()
{
    QStringList names;
    for (const Maker &maker : makers)
        names << maker.name;
    return names;
}

HardCase hardCase(const QString &name)
{
    for (const Maker &maker : makers) {
        if (maker.name != name)
            continue;
        HardCase hard{publisher(), {}, {}};
        maker.make(hard);
        hard.record = recordOf(hard.assessment, testDay, true);
        return hard;
    }
    qFatal("no such case: %s", qPrintable(name));
}

Result<QByteArray> rendered(const HardCase &hard, Language language)
{
    DocumentOptions options = optionsFor(DocumentKind::FullRecord, language);
    options.evidence = hard.evidence;
    return renderPdf(hard.record, options);
}

QStringList typedTexts(const Assessment &assessment)
{
    QStringList texts{assessment.title, assessment.organisation};
    for (const Recipient &recipient : assessment.recipients)
        texts << recipient.name << recipient.part;
    for (auto answer = assessment.answers.begin(); answer != assessment.answers.end(); ++answer) {
        const Question *question = shipped().question(answer.key().question);
        if (question->kind == QuestionKind::Text)
            texts << answer->value;
        texts << answer->note << answer->evidence << answer->informant << answer->author;
    }
    for (const FindingJudgement &judgement : assessment.judgements)
        texts << judgement.reason << judgement.acceptance;
    for (const MeasurePlan &plan : assessment.measures)
        texts << plan.owner << plan.evidence;
    for (const RiskJudgement &risk : assessment.risks)
        texts << risk.reason << risk.acceptedBecause << risk.acceptedBy;
    for (const EvidenceItem &item : assessment.evidence)
        texts << item.title << item.link << item.fileName;
    const Opinion &opinion = assessment.opinion;
    const Decision &decision = assessment.decision;
    texts << opinion.text << opinion.author << opinion.function << opinion.place << decision.text
          << decision.decider << decision.function << decision.place << decision.scopeLimit
          << decision.residualRisk << decision.deviationReason;
    texts.removeDuplicates();
    texts.removeAll(QString());
    return texts;
}

} // namespace votum
