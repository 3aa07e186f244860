// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inquiry/questionnaire.h"
#include "support/casebuilder.h"
#include "support/testing.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

QStringList keysOf(const CaseBuilder &builder, Addressee addressee, const QString &recipient = {})
{
    QStringList keys;
    for (const Questionnaire::Item &item :
         questionnaireFor(shipped(), builder.assessment, builder.judge(), addressee, recipient)
             .items)
        keys << item.key.toString();
    return keys;
}

} // namespace

// Which questions go to whom.
class QuestionnaireTest : public QObject
{
    Q_OBJECT

private slots:
    // Together the three are asked all that is open and does not lie with the lawyers.
    void everyoneIsAskedWhatTheyKnow()
    {
        const CaseBuilder builder = CaseBuilder::planned(shipped());
        const Judgement judgement = builder.judge();
        QStringList open;
        for (const AnswerKey &key : judgement.openQuestions) {
            if (shipped().question(key.question)->askWhom != "legal"_L1)
                open << key.toString();
        }
        QStringList asked;
        for (const Addressee addressee :
             {Addressee::Department, Addressee::It, Addressee::Provider}) {
            for (const QString &key : keysOf(builder, addressee)) {
                const QString question = key.section(u'@', 0, 0);
                QCOMPARE(shipped().question(question)->askWhom, codeOf(addressee));
                asked << key;
            }
        }
        QVERIFY(asked.size() > 20);
        open.sort();
        asked.sort();
        QCOMPARE(asked, open);
    }

    void whatIsAnsweredIsNotAsked()
    {
        CaseBuilder builder = CaseBuilder::planned(shipped());
        QVERIFY(keysOf(builder, Addressee::It).contains(u"CH-02"_s));
        builder.answer(u"CH-02"_s, u"byod"_s);
        QVERIFY(!keysOf(builder, Addressee::It).contains(u"CH-02"_s));
        builder.answer(u"CH-02"_s, unknownAnswer());
        QVERIFY(keysOf(builder, Addressee::It).contains(u"CH-02"_s));
    }

    // Evidence that is too old is asked for again.
    void whatIsTooOldIsAskedAgain()
    {
        const QString key = u"TRF-01@r:r1"_s;
        const int months = shipped().question(u"TRF-01"_s)->maxAgeMonths;
        QVERIFY(months > 0);
        CaseBuilder builder = CaseBuilder::planned(shipped());
        const Subject link = recipientSubject(u"r1"_s);
        builder.answer(u"TRF-01"_s, valueAnswer({u"eea"_s}, testDay), link);
        QVERIFY(!keysOf(builder, Addressee::Provider).contains(key));
        builder.answer(u"TRF-01"_s, valueAnswer({u"eea"_s}, testDay.addMonths(-months - 1)), link);
        QVERIFY(keysOf(builder, Addressee::Provider).contains(key));
    }

    // An answer against what the catalogue knows is asked again until somebody confirmed it.
    void whatContradictsTheCatalogueIsAskedAgain()
    {
        CaseBuilder builder = CaseBuilder::planned(shipped());
        builder.recipient(u"r2"_s, u"US"_s);
        builder.answer(u"TRF-01"_s, valueAnswer({u"eea"_s}, testDay), recipientSubject(u"r2"_s));
        const Judgement judgement = builder.judge();
        const QString key = u"TRF-01@r:r2"_s;
        QVERIFY(keysOf(builder, Addressee::Provider).contains(key));
        for (const PlausibilityNote &note : judgement.plausibility) {
            const PlausibilityAnswer confirmed{u"checked"_s, u"A"_s, {}, testDay};
            builder.assessment = *withPlausibility(builder.assessment, note.key(), confirmed);
        }
        QVERIFY(!keysOf(builder, Addressee::Provider).contains(key));
    }

    // Nobody learns from their questionnaire who else is there.
    void aProviderIsAskedAboutItsOwnLinks()
    {
        CaseBuilder builder = CaseBuilder::planned(shipped());
        builder.recipient(u"r2"_s, u"US"_s).recipient(u"r3"_s, u"US"_s, u"r2"_s);
        const QStringList all = keysOf(builder, Addressee::Provider);
        const QStringList own = keysOf(builder, Addressee::Provider, u"r2"_s);
        QVERIFY(all.contains(u"TRF-01@r:r1"_s));
        QVERIFY(own.contains(u"TRF-01@r:r2"_s));
        QVERIFY(own.contains(u"TRF-01@r:r3"_s));
        QVERIFY(own.contains(u"SEC-01"_s));
        QVERIFY(own.filter(u"@r:r1"_s).isEmpty());
    }

    void namesCaseAndSubjects()
    {
        CaseBuilder builder = CaseBuilder::planned(shipped());
        builder.assessment.uuid = u"5d0c"_s;
        builder.assessment.fileNumber = u"2026-0007"_s;
        const Questionnaire made = questionnaireFor(shipped(), builder.assessment, builder.judge(),
                                                    Addressee::Provider, u"r1"_s);
        QCOMPARE(made.caseUuid, u"5d0c"_s);
        QCOMPARE(made.fileNumber, u"2026-0007"_s);
        QCOMPARE(made.asOf, testDay);
        QCOMPARE(made.provider, same(builder.assessment.recipient(u"r1"_s)->name));
        for (const Questionnaire::Item &item : made.items)
            QCOMPARE(item.subject.isEmpty(), item.key.subject.isCase());
    }

    // Whatever the asked could read makes another question.
    void theWordingIsEveryWord()
    {
        const Question asked = *shipped().question(u"CH-02"_s);
        const QString wording = wordingOf(asked);
        QCOMPARE(wording.size(), 64);
        QCOMPARE(wordingOf(asked), wording);
        const auto differs = [&](auto change) {
            Question other = asked;
            change(other);
            return wordingOf(other) != wording;
        };
        QVERIFY(differs([](Question &other) { other.text.set(Language::English, u"?"_s); }));
        QVERIFY(differs([](Question &other) { other.why.set(Language::German, u"?"_s); }));
        QVERIFY(differs([](Question &other) { other.help.set(Language::German, u"?"_s); }));
        QVERIFY(differs(
            [](Question &other) { other.options.front().text.set(Language::German, u"?"_s); }));
        QVERIFY(differs([](Question &other) { other.options.pop_back(); }));
        QVERIFY(!differs([](Question &other) { other.legal = {}; })); // not shown
    }
};

QTEST_GUILESS_MAIN(QuestionnaireTest)
#include "questionnairetest.moc"
