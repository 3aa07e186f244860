// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/purposes.h"
#include "core/catalogue/known.h"
#include "support/casebuilder.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

const Catalogue &catalogue()
{
    static const Catalogue built = SmallCatalogue().build();
    return built;
}

const AnswerKey kinds{questionId::purposes.toString(), {}};

Assessment planned(const QStringList &chosen)
{
    return CaseBuilder::planned(catalogue(), chosen).assessment;
}

// "service mkt=News mkt-2=Offers"
QString asked(const Assessment &assessment)
{
    QStringList words;
    for (const Purpose &purpose : purposesAsked(catalogue(), assessment))
        words << (purpose.name.isEmpty() ? purpose.id : purpose.id + u'=' + purpose.name);
    return words.join(u' ');
}

} // namespace

class PurposesTest : public QObject
{
    Q_OBJECT

private slots:
    void kindsAloneAreOnePurposeEach();
    void namingTheOnlyOneKeepsItsAnswers();
    void severalOfAKind();
    void addingAKindChoosesIt();
    void takingTheKindAwayAndBack();
    void removing();
    void titles();
    void refusals();
};

void PurposesTest::kindsAloneAreOnePurposeEach()
{
    QCOMPARE(asked(planned({u"mkt"_s, u"service"_s})), u"service mkt"_s);
    QCOMPARE(asked(Assessment()), QString());
    Assessment unknown = planned({u"mkt"_s});
    unknown.answers.insert(kinds, unknownAnswer());
    QCOMPARE(asked(unknown), QString());
}

void PurposesTest::namingTheOnlyOneKeepsItsAnswers()
{
    const Result<Assessment> named =
        withPurpose(catalogue(), planned({u"mkt"_s}), {u"mkt"_s, u"mkt"_s, u"News"_s});
    VERIFY_OK(named);
    QCOMPARE(asked(*named), u"mkt=News"_s);
    QCOMPARE(named->answer(kinds)->value, QStringList{u"mkt"_s});
}

void PurposesTest::severalOfAKind()
{
    Result<Assessment> two = withPurpose(catalogue(), planned({u"service"_s, u"mkt"_s}),
                                         {{}, u"service"_s, u"Moving"_s});
    VERIFY_OK(two);
    QCOMPARE(asked(*two), u"service service-2=Moving mkt"_s); // the first keeps id and answers
    two = withPurpose(catalogue(), *std::move(two), {{}, u"service"_s, u"Meters"_s});
    VERIFY_OK(two);
    QCOMPARE(asked(*two), u"service service-2=Moving service-3=Meters mkt"_s);
    QCOMPARE(two->subjects(catalogue(), Scope::Purpose).size(), size_t(4));
    const AnswerKey key{kinds.question, {}};
    QCOMPARE(two->answer(key)->value, (QStringList{u"service"_s, u"mkt"_s}));
}

void PurposesTest::addingAKindChoosesIt()
{
    const Result<Assessment> more =
        withPurpose(catalogue(), planned({u"mkt"_s}), {{}, u"service"_s, u"Help"_s});
    VERIFY_OK(more);
    QCOMPARE(asked(*more), u"service=Help mkt"_s);
    QCOMPARE(more->answer(kinds)->value, (QStringList{u"service"_s, u"mkt"_s})); // option order
    const Result<Assessment> first =
        withPurpose(catalogue(), Assessment(), {{}, u"int"_s, QString()});
    VERIFY_OK(first);
    QCOMPARE(asked(*first), u"int"_s);
}

void PurposesTest::takingTheKindAwayAndBack()
{
    Assessment assessment =
        *withPurpose(catalogue(), planned({u"mkt"_s}), {u"mkt"_s, u"mkt"_s, u"News"_s});
    assessment.answers.insert(kinds, valueAnswer({u"service"_s}));
    QCOMPARE(asked(assessment), u"service"_s);
    assessment.answers.insert(kinds, valueAnswer({u"service"_s, u"mkt"_s}));
    QCOMPARE(asked(assessment), u"service mkt=News"_s);
}

void PurposesTest::removing()
{
    Assessment assessment =
        *withPurpose(catalogue(), planned({u"service"_s, u"mkt"_s}), {{}, u"mkt"_s, u"Offers"_s});
    assessment = *withoutPurpose(catalogue(), assessment, u"mkt"_s);
    QCOMPARE(asked(assessment), u"service mkt-2=Offers"_s);
    assessment = *withoutPurpose(catalogue(), assessment, u"mkt-2"_s);
    QCOMPARE(asked(assessment), u"service"_s);
    QCOMPARE(assessment.answer(kinds)->value, QStringList{u"service"_s});
    assessment = *withoutPurpose(catalogue(), assessment, u"service"_s); // never listed
    QCOMPARE(asked(assessment), QString());
    QVERIFY(!assessment.answer(kinds));
}

void PurposesTest::titles()
{
    Assessment assessment =
        *withPurpose(catalogue(), planned({u"mkt"_s}), {{}, u"mkt"_s, u" Offers "_s});
    const LocalText kind = purposeText(catalogue(), assessment, u"mkt"_s);
    QVERIFY(!kind.isEmpty());
    QVERIFY(kind != same(u"mkt"_s));
    QCOMPARE(purposeText(catalogue(), assessment, u"mkt-2"_s), same(u"Offers"_s));
    QCOMPARE(purposeText(catalogue(), assessment, u"gone"_s), same(u"gone"_s));
}

void PurposesTest::refusals()
{
    const Assessment assessment = planned({u"service"_s, u"mkt"_s});
    const auto tried = [&](const Purpose &purpose) {
        const Result<Assessment> next = withPurpose(catalogue(), assessment, purpose);
        return next ? QString() : next.error().code;
    };
    QCOMPARE(tried({{}, u"nothing"_s, u"X"_s}), u"purposeKind"_s);
    QCOMPARE(tried({u"service"_s, u"mkt"_s, u"X"_s}), u"purposeKind"_s); // the code of another kind
    QCOMPARE(tried({u"a,b"_s, u"mkt"_s, u"X"_s}), u"purposeId"_s);
    QCOMPARE(tried({{}, u"mkt"_s, QString()}), u"purposeTaken"_s); // twice the kind's words
    const QString words = purposeText(catalogue(), assessment, u"service"_s).in(Language::German);
    QCOMPARE(tried({{}, u"mkt"_s, words}), u"purposeTaken"_s);
    QCOMPARE(tried({{}, u"mkt"_s, u"Own"_s}), QString());
    Assessment frozen = assessment;
    frozen.opinion.issuedAt = QDateTime(testDay, QTime(9, 0), Qt::UTC);
    VERIFY_ERROR(withPurpose(catalogue(), frozen, {{}, u"mkt"_s, u"Own"_s}), "frozen");
    VERIFY_ERROR(withoutPurpose(catalogue(), frozen, u"mkt"_s), "frozen");
}

QTEST_APPLESS_MAIN(PurposesTest)
#include "purposestest.moc"
