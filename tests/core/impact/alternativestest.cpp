// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/impact/alternatives.h"
#include "core/case/answersfile.h"
#include "core/case/proposals.h"
#include "core/case/recipients.h"
#include "core/catalogue/known.h"
#include "support/casebuilder.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

#include <QRegularExpression>

#include <set>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

// "Q1=ok/V Q2=bad/K": what a mode or its chain proposes.
QJsonArray proposals(const QString &words)
{
    QJsonArray list;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        const QStringList parts = word.split(QRegularExpression(u"[=/]"_s));
        list.append(QJsonObject{{u"question"_s, parts[0]},
                                {u"value"_s, parts[1]},
                                {u"confidence"_s, parts[2]},
                                {u"asOf"_s, u"2026-06-01"_s},
                                {u"sources"_s, QJsonArray{u"S1"_s}},
                                {u"note"_s, local(u"note"_s)}});
    }
    return list;
}

QJsonObject channel(const QString &id, const QString &ofMode, const QString &ofChain)
{
    return {{u"id"_s, id},
            {u"brand"_s, id},
            {u"name"_s, local(id)},
            {u"summary"_s, local(id)},
            {u"facts"_s, QJsonArray()},
            {u"proposals"_s, proposals(ofMode)},
            {u"chain"_s, QJsonArray{QJsonObject{{u"id"_s, u"r1"_s},
                                                {u"name"_s, QString(id + u" Ltd"_s)},
                                                {u"country"_s, u"US"_s},
                                                {u"part"_s, local(u"operator"_s)},
                                                {u"proposals"_s, proposals(ofChain)}}}}};
}

// Modes `now`, `other` and the e-mail newsletter. NEED is the request's, OWN belongs to the
// organisation, TERMS, FORM and ROLE to the channel, START to the purpose unless a mode settles it.
SmallCatalogue threeModes()
{
    SmallCatalogue small;
    small.add(u"steps"_s, {{u"id"_s, u"safeguards"_s},
                           {u"title"_s, local(u"Safeguards"_s)},
                           {u"intro"_s, local(u"intro"_s)}});
    small.question(u"NEED"_s, u"ok bad=HINT"_s)
        .question(u"OWN"_s, u"ok bad=PRE"_s)
        .question(u"TERMS"_s, u"ok bad=KO_UNTIL worse=KO_HARD"_s)
        .question(u"FORM"_s, u"ok bad=PRE"_s, {.when = u"any(TERMS,bad)"_s})
        .question(u"ROLE"_s, u"ok bad=KO_UNTIL"_s, {.scope = u"recipient"_s})
        .question(u"START"_s, u"ok bad=PRE"_s, {.scope = u"purpose"_s})
        .question(u"AVV-02"_s, u"ok plan=PRE off=KO_UNTIL"_s,
                  {.scope = u"recipient"_s, .when = u"any(ROLE,bad)&any(NEED,bad)"_s})
        .rule(u"X-1"_s, u"POST"_s, u"any(TERMS,bad)&any(OWN,ok)"_s)
        .add(u"channels"_s, channel(u"now"_s, u"TERMS=bad/V"_s, {}))
        .add(u"channels"_s, channel(u"other"_s, u"TERMS=worse/K CTX-01=mkt/V"_s, u"ROLE=bad/A"_s))
        .add(u"channels"_s, channel(u"silent"_s, {}, {}))
        .add(u"channels"_s, channel(u"settled"_s, u"TERMS=ok/V START=bad/S"_s, u"ROLE=ok/S"_s))
        .add(u"channels"_s, channel(u"email-newsletter"_s, u"TERMS=ok/V"_s, u"ROLE=ok/V"_s));
    for (int place = 4; place < small.json().value(u"questions"_s).toArray().size(); ++place) {
        QJsonObject question = small.item(u"questions"_s, place);
        question.insert(u"step"_s, u"safeguards"_s);
        small.setItem(u"questions"_s, place, question);
    }
    return small;
}

Assessment caseOn(const Catalogue &catalogue, const QString &channelId, const QString &words)
{
    CaseBuilder builder = CaseBuilder::planned(catalogue).answers(u"NEED=ok "_s + words);
    builder.answer(u"START"_s, u"ok"_s, purposeSubject(u"service"_s));
    builder.assessment.channel = channelId;
    return builder.assessment;
}

QString listed(const std::vector<ComparedFinding> &findings)
{
    QStringList words;
    for (const ComparedFinding &item : findings)
        words << item.id + (item.purpose.isEmpty() ? QString() : u'@' + item.purpose) + u'=' +
                     severityCode(item.severity);
    return words.join(u' ');
}

QStringList modes(const std::vector<ChannelComparison> &list)
{
    QStringList ids;
    for (const ChannelComparison &item : list)
        ids << item.channel;
    return ids;
}

QString inWords(const ChannelComparison &item)
{
    return votum::inWords(item.judgement) + listed(item.gone) + u'|' + listed(item.undecided) +
           u'|' + listed(item.gained) + u'|' + listed(item.kept) + u'|' +
           item.newlyOpen.join(u',') + u'|' + QString::number(item.unverified.size());
}

QStringList everyMode()
{
    QStringList ids;
    for (const Channel &mode : shipped().channels)
        ids << mode.id;
    return ids;
}

Assessment exampleCase(const QString &name)
{
    const Result<AnswersFile> file =
        parseAnswersFile(shipped(), bytesOf(QStringLiteral(VOTUM_SOURCE_DIR) +
                                            u"/resources/examples/"_s + name + u".json"_s));
    return file ? file->assessment : Assessment();
}

} // namespace

// What the catalogue's facts would make of the same request over another channel.
class AlternativesTest : public QObject
{
    Q_OBJECT

private slots:
    void presentFirstNewsletterAlways_data();
    void presentFirstNewsletterAlways();
    void unknownModeIsRefused();
    void supposes_data();
    void supposes();
    void differs_data();
    void differs();
    void measuresHoldForTheirChannelOnly();
    void overridesHoldForTheirChannelOnly();
    void namesTheUnverified();
    void notYetInUse();
    void shippedExamples_data();
    void shippedExamples();
    void noFactNoPass();
};

void AlternativesTest::presentFirstNewsletterAlways_data()
{
    QTest::addColumn<QString>("present");
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QStringList>("expected");
    const QString mail = u"email-newsletter"_s;
    QTest::newRow("none wanted") << u"now"_s << QStringList() << QStringList{u"now"_s, mail};
    QTest::newRow("one wanted") << u"now"_s << QStringList{u"other"_s}
                                << QStringList{u"now"_s, u"other"_s, mail};
    QTest::newRow("catalogue's order, each once")
        << u"settled"_s << QStringList{mail, u"silent"_s, u"now"_s, u"now"_s, u"settled"_s}
        << QStringList{u"settled"_s, u"now"_s, u"silent"_s, mail};
    QTest::newRow("newsletter is present")
        << mail << QStringList{u"now"_s} << QStringList{mail, u"now"_s};
    QTest::newRow("no mode yet") << QString() << QStringList() << QStringList{QString(), mail};
}

void AlternativesTest::presentFirstNewsletterAlways()
{
    QFETCH(QString, present);
    QFETCH(QStringList, wanted);
    const Catalogue catalogue = threeModes().build();
    const auto list =
        compareChannels(catalogue, caseOn(catalogue, present, u"OWN=ok"_s), wanted, testDay);
    VERIFY_OK(list);
    QTEST(modes(*list), "expected");
}

void AlternativesTest::unknownModeIsRefused()
{
    const Catalogue catalogue = threeModes().build();
    VERIFY_ERROR(compareChannels(catalogue, caseOn(catalogue, u"now"_s, {}),
                                 {u"other"_s, u"pigeon"_s}, testDay),
                 "channel");
}

// Which answer a question has over the other mode: "-" none.
void AlternativesTest::supposes_data()
{
    QTest::addColumn<QString>("present");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("expected");
    QTest::newRow("the organisation's own stays") << u"now"_s << u"other"_s << u"OWN"_s << u"bad"_s;
    QTest::newRow("a proposal counts") << u"now"_s << u"settled"_s << u"TERMS"_s << u"ok"_s;
    QTest::newRow("one from memory too") << u"now"_s << u"other"_s << u"TERMS"_s << u"worse"_s;
    QTest::newRow("none: dropped") << u"now"_s << u"silent"_s << u"TERMS"_s << u"-"_s;
    QTest::newRow("dropped though neither mode speaks of it")
        << u"silent"_s << QString() << u"TERMS"_s << u"-"_s;
    QTest::newRow("asked only because of it") << u"now"_s << u"settled"_s << u"FORM"_s << u"-"_s;
    QTest::newRow("the purposes are the request")
        << u"now"_s << u"other"_s << u"CTX-01"_s << u"service"_s;
    QTest::newRow("and so is what it needs, whatever a mode says")
        << u"now"_s << u"needy"_s << u"NEED"_s << u"ok"_s;
    QTest::newRow("what is on offer can be concluded")
        << u"now"_s << u"needy"_s << u"AVV-02"_s << u"plan"_s;
    QTest::newRow("a purpose's answer stays") << u"now"_s << u"other"_s << u"START"_s << u"ok"_s;
    QTest::newRow("unless the other mode settles it")
        << u"now"_s << u"settled"_s << u"START"_s << u"bad"_s;
    QTest::newRow("or the present one did") << u"settled"_s << u"other"_s << u"START"_s << u"-"_s;
    QTest::newRow("a recipient's is the chain's")
        << u"now"_s << u"other"_s << u"ROLE"_s << u"bad"_s;
    QTest::newRow("or none, though it has the same id")
        << u"now"_s << u"silent"_s << u"ROLE"_s << u"-"_s;
    QTest::newRow("its own mode: as it stands") << u"now"_s << u"now"_s << u"ROLE"_s << u"ok"_s;
}

void AlternativesTest::supposes()
{
    QFETCH(QString, present);
    QFETCH(QString, other);
    QFETCH(QString, question);
    SmallCatalogue small = threeModes();
    small.add(u"channels"_s, channel(u"mute"_s, {}, {}));
    small.add(u"channels"_s, channel(u"needy"_s, u"NEED=bad/V"_s, u"AVV-02=off/V"_s));
    const Catalogue catalogue = small.build();
    const Assessment assessment = caseOn(catalogue, present, u"OWN=bad TERMS=ok FORM=ok ROLE=ok"_s);
    const Assessment supposed =
        supposedFor(catalogue, assessment, other.isEmpty() ? u"mute"_s : other, testDay);
    const Scope scope = catalogue.question(question)->scope;
    const Subject subject = scope == Scope::Recipient ? recipientSubject(u"r1"_s)
                            : scope == Scope::Purpose ? purposeSubject(u"service"_s)
                                                      : Subject();
    const Answer *answer = supposed.answer({question, subject});
    QTEST(answer ? answer->value.join(u',') : u"-"_s, "expected");
}

void AlternativesTest::differs_data()
{
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("gone");
    QTest::addColumn<QString>("undecided");
    QTest::addColumn<QString>("gained");
    QTest::addColumn<QString>("newlyOpen");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("best");
    QTest::newRow("better facts") << u"email-newsletter"_s
                                  << u"TERMS:bad=KO_UNTIL ROLE:bad=KO_UNTIL FORM:bad=PRE X-1=POST"_s
                                  << QString() << QString() << QString() << u"PERMISSIBLE"_s
                                  << u"PERMISSIBLE"_s;
    QTest::newRow("worse facts") << u"other"_s << u"TERMS:bad=KO_UNTIL FORM:bad=PRE X-1=POST"_s
                                 << QString() << u"TERMS:worse=KO_HARD"_s << QString()
                                 << u"NOT_PERMISSIBLE"_s << u"NOT_PERMISSIBLE"_s;
    QTest::newRow("no facts: nothing is gone, all of it open")
        << u"silent"_s << QString()
        << u"TERMS:bad=KO_UNTIL ROLE:bad=KO_UNTIL FORM:bad=PRE X-1=POST"_s << QString()
        << u"TERMS,ROLE"_s << u"NOT_DECIDABLE"_s << u"PERMISSIBLE"_s;
    QTest::newRow("of one purpose")
        << u"settled"_s << u"TERMS:bad=KO_UNTIL ROLE:bad=KO_UNTIL FORM:bad=PRE X-1=POST"_s
        << QString() << u"START:bad@service=PRE"_s << QString() << u"PERMISSIBLE_WITH_CONDITIONS"_s
        << u"PERMISSIBLE_WITH_CONDITIONS"_s;
}

void AlternativesTest::differs()
{
    QFETCH(QString, other);
    const Catalogue catalogue = threeModes().build();
    const Assessment assessment =
        caseOn(catalogue, u"now"_s, u"OWN=ok TERMS=bad FORM=bad ROLE=bad"_s);
    const auto list = compareChannels(catalogue, assessment, {other}, testDay);
    VERIFY_OK(list);
    QCOMPARE(votum::inWords(list->front().judgement),
             votum::inWords(evaluate(catalogue, assessment, testDay)));
    const ChannelComparison &item = (*list)[1];
    QCOMPARE(item.channel, other);
    QTEST(listed(item.gone), "gone");
    QTEST(listed(item.undecided), "undecided");
    QTEST(listed(item.gained), "gained");
    QTEST(item.newlyOpen.join(u','), "newlyOpen");
    QTEST(outcomeCode(item.judgement.overall), "outcome");
    QTEST(outcomeCode(item.best.value(QString())), "best");
    QTEST(outcomeCode(item.best.value(u"service"_s)), "best");
    QTEST(item.decisive.join(u','), "newlyOpen"); // here all of them are
}

// What was arranged for this channel cures nothing over another one.
void AlternativesTest::measuresHoldForTheirChannelOnly()
{
    SmallCatalogue small = threeModes();
    small.add(u"channels"_s, channel(u"alike"_s, u"TERMS=bad/V"_s, u"ROLE=bad/V"_s));
    const Catalogue catalogue = small.build();
    CaseBuilder builder = CaseBuilder::planned(catalogue);
    builder.answers(u"NEED=ok OWN=bad TERMS=bad FORM=ok ROLE=bad"_s)
        .answer(u"START"_s, u"ok"_s, purposeSubject(u"service"_s))
        .measure(u"OWN:bad"_s, u"M1"_s, testDay)
        .measure(u"TERMS:bad"_s, u"M1"_s, testDay)
        .measure(u"ROLE:bad@r:r1"_s, u"M1"_s, testDay);
    builder.assessment.channel = u"now"_s;
    const auto list = compareChannels(catalogue, builder.assessment, {u"alike"_s}, testDay);
    VERIFY_OK(list);
    QCOMPARE(list->front().judgement.overall, Outcome::Permissible);
    const ChannelComparison &alike = list->back();
    QVERIFY(alike.judgement.finding(u"OWN:bad"_s)->closed);
    QVERIFY(!alike.judgement.finding(u"TERMS:bad"_s)->closed);
    QCOMPARE(listed(alike.gained), u"TERMS:bad=KO_UNTIL ROLE:bad=KO_UNTIL"_s);
    QCOMPARE(listed(alike.kept), QString()); // closed findings do not stand
    QCOMPARE(alike.judgement.overall, Outcome::NotPermissibleUntil);
}

// A weight set anew is another finding, so that a result that gets worse says why.
void AlternativesTest::overridesHoldForTheirChannelOnly()
{
    SmallCatalogue small = threeModes();
    small.add(u"channels"_s, channel(u"alike"_s, u"TERMS=bad/V"_s, u"ROLE=ok/V"_s));
    const Catalogue catalogue = small.build();
    CaseBuilder builder = CaseBuilder::planned(catalogue);
    builder.answers(u"NEED=ok OWN=bad TERMS=bad FORM=ok ROLE=ok"_s)
        .answer(u"START"_s, u"ok"_s, purposeSubject(u"service"_s))
        .overrule(u"OWN:bad"_s, Severity::Post, Severity::Pre)
        .overrule(u"TERMS:bad"_s, Severity::Post, Severity::KnockOutUntil);
    builder.assessment.channel = u"now"_s;
    const auto list = compareChannels(catalogue, builder.assessment, {u"alike"_s}, testDay);
    VERIFY_OK(list);
    const ChannelComparison &alike = list->back();
    QCOMPARE(alike.judgement.finding(u"OWN:bad"_s)->severity, Severity::Post);
    QCOMPARE(listed(alike.gone), u"TERMS:bad=POST"_s);
    QCOMPARE(listed(alike.kept), u"OWN:bad=POST"_s);
    QCOMPARE(listed(alike.gained), u"TERMS:bad=KO_UNTIL"_s);
}

void AlternativesTest::namesTheUnverified()
{
    const Catalogue catalogue = threeModes().build();
    const auto list = compareChannels(catalogue, caseOn(catalogue, u"now"_s, u"OWN=ok"_s),
                                      {u"other"_s, u"settled"_s}, testDay);
    VERIFY_OK(list);
    QVERIFY((*list)[0].unverified.empty());
    QVERIFY((*list)[0].proposed.empty());
    QCOMPARE((*list)[2].proposed,
             (std::vector<AnswerKey>{{u"TERMS"_s, {}},
                                     {u"ROLE"_s, recipientSubject(u"r1"_s)},
                                     {u"START"_s, purposeSubject(u"service"_s)}}));
    QCOMPARE((*list)[1].unverified,
             (std::vector<AnswerKey>{{u"TERMS"_s, {}}, {u"ROLE"_s, recipientSubject(u"r1"_s)}}));
    QVERIFY((*list)[2].unverified.empty());
}

void AlternativesTest::notYetInUse()
{
    const Catalogue catalogue = threeModes().build();
    const auto list = compareChannels(
        catalogue, caseOn(catalogue, u"now"_s, u"CTX-09=inuse OWN=ok TERMS=bad ROLE=ok"_s),
        {u"other"_s}, testDay);
    VERIFY_OK(list);
    QCOMPARE((*list)[0].judgement.proposed, DecisionCode::D7);
    QCOMPARE((*list)[1].judgement.proposed, DecisionCode::D4);
    QVERIFY(!(*list)[1].judgement.inUseAndBlocked());
}

void AlternativesTest::shippedExamples_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("publisher") << u"publisher.en"_s;
    QTest::newRow("travel agency") << u"travel-agency.en"_s;
}

void AlternativesTest::shippedExamples()
{
    QFETCH(QString, name);
    const Assessment assessment = exampleCase(name);
    QVERIFY(!assessment.channel.isEmpty());
    const auto list = compareChannels(shipped(), assessment, everyMode(), testDay);
    VERIFY_OK(list);
    QCOMPARE(list->size(), shipped().channels.size());
    QCOMPARE(list->front().channel, assessment.channel);
    QVERIFY(modes(*list).contains(channelId::emailNewsletter));
    QStringList backwards = everyMode();
    std::reverse(backwards.begin(), backwards.end());
    const auto again = compareChannels(shipped(), assessment, backwards, testDay);
    VERIFY_OK(again);
    std::set<QStringList> decisive;
    for (size_t i = 0; i < list->size(); ++i) {
        const ChannelComparison &item = (*list)[i];
        QCOMPARE(inWords(item), inWords((*again)[i]));
        QCOMPARE(item.judgement.purposes.size(), list->front().judgement.purposes.size());
        if (i == 0)
            continue;
        // No contract has been read and no recipient examined for another mode; of the app for
        // private use it is known that the organisation has none.
        const bool isKnown = item.channel == "whatsapp-consumer"_L1;
        QVERIFY2(isKnown || item.newlyOpen.contains(u"AVV-07"_s), qPrintable(item.channel));
        QVERIFY2(item.judgement.overall >= Outcome::NotDecidable, qPrintable(item.channel));
        QVERIFY2(isKnown || item.decisive.contains(u"AVV-07"_s), qPrintable(item.channel));
        for (const PurposeJudgement &purpose : item.judgement.purposes)
            QVERIFY2(item.best.value(purpose.purpose) <= purpose.outcome, qPrintable(item.channel));
        decisive.insert(item.decisive);
        for (const ComparedFinding &finding : item.gone) {
            const auto isSame = [&](const ComparedFinding &other) { return other.isSame(finding); };
            QVERIFY(std::none_of(item.undecided.begin(), item.undecided.end(), isSame));
            QVERIFY(std::none_of(item.gained.begin(), item.gained.end(), isSame));
        }
    }
    QVERIFY(decisive.size() >= 2); // the modes are told apart though none of them is decidable
}

// Over every mode and every present mode: a question of the channel without a proposal is open,
// whatever the case says, and what is open never passes.
void AlternativesTest::noFactNoPass()
{
    int dropped = 0;
    for (const QString &name : {u"publisher.en"_s, u"travel-agency.en"_s}) {
        for (size_t at = 0; at < shipped().channels.size(); at += 5) {
            const Channel &present = shipped().channels[at];
            Assessment assessment = exampleCase(name);
            assessment.channel = present.id;
            const auto list = compareChannels(shipped(), assessment, everyMode(), testDay);
            VERIFY_OK(list);
            for (size_t i = 1; i < list->size(); ++i) {
                const Judgement &judgement = (*list)[i].judgement;
                const Assessment other =
                    supposedFor(shipped(), assessment, (*list)[i].channel, testDay);
                for (const AnswerKey &key : judgement.applicable) {
                    const Question &question = *shipped().question(key.question);
                    const bool ofChannel = question.scope == Scope::Recipient ||
                                           question.step == "channel"_L1 ||
                                           question.step == "terms"_L1;
                    if (!ofChannel || proposalFor(shipped(), other, key, testDay))
                        continue;
                    ++dropped;
                    const Finding *open =
                        judgement.finding(QString(question.id + u":unk"_s + key.subject.suffix()));
                    QVERIFY2(open && open->severity >= Severity::Open,
                             qPrintable((*list)[i].channel + u' ' + key.toString()));
                }
                if (!judgement.openQuestions.empty())
                    QVERIFY(judgement.overall != Outcome::Permissible);
            }
        }
    }
    QVERIFY2(dropped > 5000, qPrintable(QString::number(dropped)));
}

QTEST_APPLESS_MAIN(AlternativesTest)
#include "alternativestest.moc"
