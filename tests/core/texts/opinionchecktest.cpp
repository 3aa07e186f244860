// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/texts/opinioncheck.h"
#include "core/judgement/evaluate.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

using namespace Qt::StringLiterals;
using namespace votum;

// What an opinion lacks.
class OpinionCheckTest : public QObject
{
    Q_OBJECT

private slots:
    void everythingMissingIsNamed();
    void aGapOfTheDraftIsMissing();
    void nothingIsMissing();
};

void OpinionCheckTest::everythingMissingIsNamed()
{
    const Catalogue catalogue;
    Judgement judgement;
    QCOMPARE(
        opinionMissing(catalogue, {}, judgement),
        (QStringList{u"opinionTextMissing"_s, u"opinionAuthorMissing"_s, u"purposesMissing"_s}));
    judgement.purposes = {{u"service"_s}, {u"newsletter"_s}};
    Assessment assessment;
    assessment.opinion.text = u" \n"_s;
    assessment.opinion.author = u" "_s;
    assessment.opinion.purposes.insert(u"service"_s, OpinionClass::NoConcerns);
    QCOMPARE(opinionMissing(catalogue, assessment, judgement),
             (QStringList{u"opinionTextMissing"_s, u"opinionAuthorMissing"_s,
                          u"opinionPurposeMissing"_s}));
}

void OpinionCheckTest::aGapOfTheDraftIsMissing()
{
    Catalogue catalogue;
    catalogue.languages = allLanguages();
    catalogue.words.insert(u"text.gap"_s, {u"[bitte ergänzen: %1]"_s, u"[please add: %1]"_s});
    Judgement judgement;
    judgement.purposes = {{u"service"_s}};
    Assessment assessment;
    assessment.opinion.author = u"Dora Schutz"_s;
    assessment.opinion.purposes.insert(u"service"_s, OpinionClass::NoConcerns);
    for (const QString &text : {u"A [please add: date]."_s, u"Am [bitte ergänzen: Datum]."_s}) {
        assessment.opinion.text = text;
        QCOMPARE(opinionMissing(catalogue, assessment, judgement), QStringList(u"opinionGap"_s));
    }
}

void OpinionCheckTest::nothingIsMissing()
{
    Judgement judgement;
    judgement.purposes = {{u"service"_s}};
    Assessment assessment;
    assessment.opinion.text = u"No concerns [1]."_s;
    assessment.opinion.author = u"Dora Schutz"_s;
    assessment.opinion.purposes.insert(u"service"_s, OpinionClass::NoConcerns);
    QCOMPARE(opinionMissing({}, assessment, judgement), QStringList());
}

QTEST_APPLESS_MAIN(OpinionCheckTest)
#include "opinionchecktest.moc"
