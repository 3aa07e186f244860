// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/proposals.h"
#include "core/case/purposes.h"
#include "core/case/recipients.h"
#include "support/casebuilder.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

// FUN was once asked of the case; what is true of every purpose then is that there is none.
const Catalogue &catalogue()
{
    static const Catalogue built = [] {
        SmallCatalogue small;
        SmallCatalogue::More ofPurposes{.scope = u"purpose"_s, .kind = u"several"_s};
        small.question(u"FUN"_s, u"none! ai track"_s, ofPurposes);
        small.question(u"LINK"_s, u"ok bad=PRE"_s, {.scope = u"recipient"_s});
        small.question(u"WORDS"_s, QString(), {.scope = u"recipient"_s, .kind = u"text"_s});
        for (int place = 0; place < small.json()[u"questions"_s].toArray().size(); ++place) {
            QJsonObject question = small.item(u"questions"_s, place);
            if (question[u"id"_s].toString() != u"FUN"_s)
                continue;
            question[u"widened"_s] = QJsonArray{u"none"_s};
            small.setItem(u"questions"_s, place, question);
        }
        return small.build();
    }();
    return built;
}

const AnswerKey ofCase{u"FUN"_s, {}};

AnswerKey ofPurpose(const QString &id)
{
    return {u"FUN"_s, purposeSubject(id)};
}

AnswerKey ofLink(const QString &id, const QString &question = u"LINK"_s)
{
    return {question, recipientSubject(id)};
}

Assessment planned(const QStringList &purposes, const QStringList &functions)
{
    Assessment assessment = CaseBuilder::planned(catalogue(), purposes).assessment;
    assessment.answers.insert(ofCase, valueAnswer(functions));
    return assessment;
}

} // namespace

class ProposalsTest : public QObject
{
    Q_OBJECT

private slots:
    void likeIsALinkOfTheSamePlace();
    void likeIsAPurposeOfTheSameKind();
    void likeIsWhatWasSaidOfTheCase();
    void noLikeForWordsOrWhatIsAnswered();
};

void ProposalsTest::likeIsALinkOfTheSamePlace()
{
    Assessment assessment = CaseBuilder::planned(catalogue()).assessment;
    for (const auto &[id, under] :
         {std::pair(u"r2"_s, u"r1"_s), std::pair(u"r3"_s, u"r1"_s), std::pair(u"r4"_s, QString())})
        assessment = *withRecipient(assessment, {id, id, {}, {}, under});
    assessment.answers.insert(ofLink(u"r2"_s), valueAnswer({u"ok"_s}));
    QCOMPARE(likeOf(catalogue(), assessment, ofLink(u"r3"_s)), std::optional(ofLink(u"r2"_s)));
    QVERIFY(!likeOf(catalogue(), assessment, ofLink(u"r1"_s)));
    QVERIFY(!likeOf(catalogue(), assessment, ofLink(u"r4"_s)));
    assessment.answers.insert(ofLink(u"r4"_s), unknownAnswer());
    QVERIFY(!likeOf(catalogue(), assessment, ofLink(u"r1"_s))); // not known is no answer to take
    assessment.answers.insert(ofLink(u"r4"_s), valueAnswer({u"bad"_s}));
    QCOMPARE(likeOf(catalogue(), assessment, ofLink(u"r1"_s)), std::optional(ofLink(u"r4"_s)));
}

void ProposalsTest::likeIsAPurposeOfTheSameKind()
{
    Assessment assessment = CaseBuilder::planned(catalogue(), {u"service"_s, u"mkt"_s}).assessment;
    assessment = *withPurpose(catalogue(), assessment, {{}, u"mkt"_s, u"Offers"_s});
    assessment.answers.insert(ofPurpose(u"mkt"_s), valueAnswer({u"track"_s}));
    QCOMPARE(likeOf(catalogue(), assessment, ofPurpose(u"mkt-2"_s)),
             std::optional(ofPurpose(u"mkt"_s)));
    QVERIFY(!likeOf(catalogue(), assessment, ofPurpose(u"service"_s)));
}

void ProposalsTest::likeIsWhatWasSaidOfTheCase()
{
    const Assessment assessment = planned({u"service"_s, u"mkt"_s}, {u"ai"_s});
    QCOMPARE(likeOf(catalogue(), assessment, ofPurpose(u"mkt"_s)), std::optional(ofCase));
}

void ProposalsTest::noLikeForWordsOrWhatIsAnswered()
{
    Assessment assessment = CaseBuilder::planned(catalogue()).recipient(u"r2"_s).assessment;
    assessment.answers.insert(ofLink(u"r2"_s, u"WORDS"_s), valueAnswer({u"words of r2"_s}));
    QVERIFY(!likeOf(catalogue(), assessment, ofLink(u"r1"_s, u"WORDS"_s)));
    assessment.answers.insert(ofLink(u"r2"_s), valueAnswer({u"ok"_s}));
    assessment.answers.insert(ofLink(u"r1"_s), unknownAnswer());
    QVERIFY(!likeOf(catalogue(), assessment, ofLink(u"r1"_s)));
    QVERIFY(!likeOf(catalogue(), assessment, {u"NONE"_s, recipientSubject(u"r1"_s)}));
}

QTEST_APPLESS_MAIN(ProposalsTest)
#include "proposalstest.moc"
