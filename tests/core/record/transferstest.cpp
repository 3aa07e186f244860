// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/transfers.h"

#include "core/case/answersfile.h"
#include "support/casebuilder.h"
#include "support/testing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

using Kind = Transfer::Kind;
using Basis = Transfer::Basis;

// A contracted recipient in the United States on standard contractual clauses, in good order.
Assessment clausesInOrder()
{
    CaseBuilder built = CaseBuilder::planned(shipped());
    built.answers(u"TRF-01=tc TRF-02=us TRF-03=not TRF-04=scc TRF-18=m2"
                  " TRF-19=signed,text,ann1,ann2,ann3,law,prior TRF-20=no TRF-05=ok TRF-06=enc"
                  " TRF-07=tech TRF-09=no TRF-08=full TRF-10=yes TRF-23=ropa,access,copy TRF-11=yes"
                  " TRF-17=none TIA-01=desc,resp,onward,princ TIA-02=other TIA-03=nil"
                  " TIA-04=a,b,c,d TIA-05=uc1 TIA-06=chal,tell,docu,stop,rev TIA-07=meas"
                  " TIA-09=no"_s);
    built.answer(u"TIA-08"_s, testDay.addMonths(11).toString(Qt::ISODate),
                 recipientSubject(u"r1"_s));
    return built.assessment;
}

Record recordOf(const Assessment &assessment)
{
    return *parseRecord(composeRecord(shipped(), assessment,
                                      evaluate(shipped(), assessment, testDay), RecordContext()));
}

Answer &answerTo(Assessment &assessment, const QString &question)
{
    return assessment.answers[{question, {u"r1"_s, {}}}];
}

void forget(Assessment &assessment, const QString &question)
{
    Answer unknown;
    unknown.state = AnswerState::Unknown;
    answerTo(assessment, question) = unknown;
}

QString keysOf(const Transfer &transfer)
{
    QStringList keys;
    for (const Record::Finding *finding : transfer.open)
        keys << finding->key + u' ' + codeOf(finding->severity.code);
    return keys.join(u", "_s);
}

} // namespace

class TransfersTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsInOrderMayTakePlace()
    {
        const Record record = recordOf(clausesInOrder());
        const std::vector<Transfer> transfers = transfersOf(record);
        QCOMPARE(transfers.size(), size_t(1));
        const Transfer &transfer = transfers.front();
        QCOMPARE(transfer.kind, Kind::Stated);
        QVERIFY2(transfer.open.empty(), qPrintable(keysOf(transfer)));
        QCOMPARE(transfer.proposed, Outcome::Permissible);
        QCOMPARE(transfer.bases, QList<Basis>{Basis::Tool});
        QCOMPARE(transfer.validUntil, testDay.addMonths(11));
        QVERIFY(!transfer.isExpired);
        QVERIFY(transfer.basis.size() == 4); // destination, framework, tool, conclusion
    }

    void theHeaviestOpenFindingDecides_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("option");
        QTest::addColumn<Outcome>("proposed");
        QTest::newRow("a requirement") << u"TIA-07"_s << u"napply"_s << Outcome::WithConditions;
        QTest::newRow("a condition") << u"TRF-05"_s << u"old"_s << Outcome::WithConditions;
        QTest::newRow("a bar") << u"TRF-05"_s << u"no"_s << Outcome::NotPermissibleUntil;
        QTest::newRow("no cure") << u"TRF-05"_s << u"neg"_s << Outcome::NotPermissible;
    }
    void theHeaviestOpenFindingDecides()
    {
        QFETCH(QString, question);
        QFETCH(QString, option);
        QFETCH(Outcome, proposed);
        Assessment assessment = clausesInOrder();
        answerTo(assessment, question).value = QStringList{option};
        const Record record = recordOf(assessment);
        const Transfer transfer = transfersOf(record).front();
        QVERIFY2(transfer.proposed == proposed, qPrintable(keysOf(transfer)));
        QVERIFY(!transfer.open.empty());
    }

    // "Don't know" is no conclusion, whatever else is in order.
    void whatIsNotKnownLeavesItOpen()
    {
        for (const QString &question : {u"TIA-07"_s, u"TRF-05"_s, u"TIA-03"_s, u"TRF-03"_s}) {
            for (const bool isSaid : {true, false}) {
                Assessment assessment = clausesInOrder();
                if (isSaid)
                    forget(assessment, question);
                else
                    assessment.answers.remove({question, {u"r1"_s, {}}});
                const Record record = recordOf(assessment);
                const Transfer transfer = transfersOf(record).front();
                QVERIFY2(transfer.proposed >= Outcome::NotDecidable,
                         qPrintable(question + u": "_s + keysOf(transfer)));
            }
        }
    }

    // Lighter by a person's reason; that person's act is named beside the conclusion.
    void aPersonMayWeighItOtherwise()
    {
        Assessment assessment = clausesInOrder();
        answerTo(assessment, u"TRF-05"_s).value = QStringList{u"old"_s};
        FindingJudgement judgement;
        judgement.severity = Severity::Hint;
        judgement.reason = u"Renewed, not filed yet"_s;
        assessment.judgements.insert(u"TRF-05:old@r:r1"_s, judgement);
        const Record record = recordOf(assessment);
        const Transfer transfer = transfersOf(record).front();
        QVERIFY2(transfer.proposed == Outcome::Permissible, qPrintable(keysOf(transfer)));
        QCOMPARE(transfer.lowered.size(), size_t(1));
        QCOMPARE(transfer.lowered.front()->judgement.reason, judgement.reason);
    }

    void itEndsWithTheReviewOrItsOwnDay()
    {
        Assessment assessment = clausesInOrder();
        assessment.decision.review = testDay.addMonths(6);
        QCOMPARE(transfersOf(recordOf(assessment)).front().validUntil, testDay.addMonths(6));
        assessment.decision.review = testDay.addMonths(12);
        QCOMPARE(transfersOf(recordOf(assessment)).front().validUntil, testDay.addMonths(11));
        answerTo(assessment, u"TIA-08"_s).value =
            QStringList{testDay.addDays(-1).toString(Qt::ISODate)};
        const Transfer expired = transfersOf(recordOf(assessment)).front();
        QVERIFY(expired.isExpired);
        QCOMPARE(expired.validUntil, testDay.addDays(-1));
        QVERIFY(expired.proposed >= Outcome::NotDecidable);
    }

    void whereNothingLeavesThereIsNoTransfer()
    {
        Assessment assessment = clausesInOrder();
        answerTo(assessment, u"TRF-01"_s).value = QStringList{u"eea"_s};
        const Record inside = recordOf(assessment);
        QCOMPARE(transfersOf(inside).front().kind, Kind::None);
        QVERIFY(!transfersOf(inside).front().isOfNote());
        forget(assessment, u"TRF-01"_s);
        const Record unknown = recordOf(assessment);
        QCOMPARE(transfersOf(unknown).front().kind, Kind::NotKnown);
        QVERIFY(transfersOf(unknown).front().proposed >= Outcome::NotDecidable);
    }

    // What is found of one recipient is none of the other's; what is found of the case concerns
    // both.
    void eachTransferHasItsOwnFindings()
    {
        const AnswersFile file =
            *parseAnswersFile(shipped(), bytesOf(u":/examples/publisher.de.json"_s));
        const Record record = recordOf(file.assessment);
        size_t stated = 0;
        for (const Transfer &transfer : transfersOf(record)) {
            stated += transfer.kind == Kind::Stated;
            for (const Record::Finding *finding : transfer.open)
                QVERIFY(finding->recipient.isEmpty() ||
                        finding->recipient == transfer.recipient->id);
            if (transfer.kind == Kind::Stated)
                QCOMPARE(transfer.bases, QList<Basis>{Basis::Framework});
        }
        QCOMPARE(stated, size_t(4)); // all but the provider
    }
};

QTEST_GUILESS_MAIN(TransfersTest)
#include "transferstest.moc"
