// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/stepof.h"
#include "core/catalogue/known.h"
#include "support/casebuilder.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

// Steps request, late, channel; a question of an area of its own, and a rule of it, in step late.
Catalogue catalogueWithNewArea()
{
    SmallCatalogue small;
    for (const QString &id : {u"late"_s, u"channel"_s})
        small.add(u"steps"_s,
                  {{u"id"_s, id}, {u"title"_s, local(id)}, {u"intro"_s, local(u"intro"_s)}});
    small.add(u"areas"_s, {{u"code"_s, u"NEW"_s}, {u"title"_s, local(u"New"_s)}});
    small.question(u"NEW-01"_s, u"ok bad=PRE"_s, {.area = u"NEW"_s});
    const int last = int(small.json().value(u"questions"_s).toArray().size()) - 1;
    QJsonObject question = small.item(u"questions"_s, last);
    question.insert(u"step"_s, u"late"_s);
    small.setItem(u"questions"_s, last, question);
    small.rule(u"X-NEW"_s, u"PRE"_s, u"any(CTX-09,planned)&any(NEW-01,bad)"_s, {.area = u"NEW"_s});
    return small.build();
}

} // namespace

// Where a finding is shown follows from the catalogue alone.
class StepOfTest : public QObject
{
    Q_OBJECT

private slots:
    void findingStandsInTheStepOfItsArea()
    {
        const Catalogue catalogue = catalogueWithNewArea();
        const CaseBuilder builder = CaseBuilder::planned(catalogue).answer(u"NEW-01"_s, u"bad"_s);
        const Judgement judgement = builder.judge();
        for (const QString &key : {u"NEW-01:bad"_s, u"X-NEW"_s}) {
            const Finding *finding = judgement.finding(key);
            QVERIFY2(finding, qPrintable(key));
            QCOMPARE(finding->area, u"NEW"_s);
            QCOMPARE(stepOf(catalogue, *finding), 1);
        }
    }

    void missingRecipientStandsInTheStepOfTheChannel()
    {
        const Catalogue catalogue = catalogueWithNewArea();
        CaseBuilder builder = CaseBuilder::planned(catalogue);
        builder.assessment.recipients.clear();
        const Judgement judgement = builder.judge();
        const Finding *finding = judgement.finding(u"CHAIN:unk");
        QVERIFY(finding);
        QCOMPARE(stepOf(catalogue, *finding), 2);
    }

    void recipientWithoutCountryStandsInTheStepOfTheChannel()
    {
        const Catalogue &catalogue = shipped();
        CaseBuilder builder = CaseBuilder::planned(catalogue);
        builder.assessment.recipients = {{u"r1"_s, u"Beispiel GmbH"_s, {}, {}}};
        const Judgement judgement = builder.judge();
        const Finding *finding = judgement.finding(u"CHAIN:country@r:r1");
        QVERIFY(finding);
        QCOMPARE(catalogue.steps[size_t(stepOf(catalogue, *finding))].id, stepId::channel);
    }
};

QTEST_APPLESS_MAIN(StepOfTest)
#include "stepoftest.moc"
