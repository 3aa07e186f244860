// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/answersfile.h"
#include "support/casebuilder.h"
#include "support/testing.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

QStringList words(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

// The answers come after those of a planned case in Germany; "CTX-01=mkt" changes the purpose.
Judgement judged(const QString &answers)
{
    return CaseBuilder::planned(shipped()).answers(answers).judge();
}

} // namespace

// What trying the rules on three requests showed to be wrong or missing: a row for each point,
// which fails if it is undone.
class ReviewTest : public QObject
{
    Q_OBJECT

private slots:
    void ignoranceNeverBeatsHonesty_data();
    void ignoranceNeverBeatsHonesty();
    void points_data();
    void points();
    void contradictions_data();
    void contradictions();
    void whoKnowsIsNamed();
    void lossOfTheChannelIsARisk();
    void blockedInUseIsSuspended();
};

// Questions with a knock-out among their options, or those into which they went: an open answer
// leaves the result open.
void ReviewTest::ignoranceNeverBeatsHonesty_data()
{
    QTest::addColumn<QString>("answers"); // that ask the question
    const auto row = [](const char *question, const QString &answers = {}) {
        QTest::newRow(question) << answers;
    };
    const QString mix = u"TRF-01=mix"_s, consent = u"CTX-01=mkt CON-01=cons CON-02=optin"_s;
    row("CH-04", u"CH-01=bizapp"_s);
    row("CH-05");
    row("TOS-03"); // with what was TOS-04
    row("TOS-06", u"CH-01=api"_s);
    row("CON-13", consent); // was CON-04
    row("CON-16", consent); // was CON-06 and DSR-04
    row("CON-07", u"CH-03=contract"_s);
    row("CON-10", u"CTX-02=minor CON-01=cons"_s);
    row("ADR-02", u"ADR-01=ded"_s);
    row("ADR-05", u"ADR-01=ded"_s);
    row("TRF-08", mix);
    row("AVV-03", u"AVV-01=joint"_s);
    row("AVV-07");
    row("AVV-13", u"AVV-01=proc AVV-02=ok"_s); // was AVV-10
    row("SEC-01");
    row("SEC-03");
    row("DSR-01");
    row("DOC-02");
}

void ReviewTest::ignoranceNeverBeatsHonesty()
{
    QFETCH(QString, answers);
    const QString id = QString::fromLatin1(QTest::currentDataTag());
    const Judgement judgement = judged(answers);
    const auto open =
        std::find_if(judgement.findings.begin(), judgement.findings.end(),
                     [&](const Finding &finding) { return finding.id == QString(id + u":unk"_s); });
    QVERIFY(open != judgement.findings.end());
    QCOMPARE(severityCode(open->severity), u"OPEN_CRIT"_s);
}

void ReviewTest::points_data()
{
    QTest::addColumn<QString>("answers");
    QTest::addColumn<QString>("must");    // "SEC-01:no=PRE"
    QTest::addColumn<QString>("mustNot"); // ids of findings
    QTest::addColumn<QString>("asks");
    QTest::addColumn<QString>("spares");
    const auto row = [](const char *name, const QString &answers, const QString &must,
                        const QString &mustNot = {}, const QString &asks = {},
                        const QString &spares = {}) {
        QTest::newRow(name) << answers << must << mustNot << asks << spares;
    };
    const QString pub = u"CTX-12=publicadmin CTX-07=pub "_s;
    const QString art9 = u"CTX-03=art9 "_s;
    const QString mkt = u"CTX-01=mkt "_s;
    const QString clauses = u"TRF-01=tc TRF-02=none TRF-04=scc "_s;

    // --- what was wrong ---
    row("an EEA link is answered as such", u"TRF-01=eea"_s, {}, {}, {}, u"TRF-02 TRF-09"_s);
    row("unencrypted: a template", u"SEC-01=no CTX-03=cont"_s, u"SEC-01:no=PRE"_s, u"X-04"_s);
    row("unencrypted and sensitive", u"SEC-01=no "_s + art9, u"X-04=KO_HARD"_s);
    row("a contractual reminder is no advertising", u"CTX-01=trans CH-03=contract CON-11=no"_s, {},
        u"CH-03:contract X-15"_s, {}, u"CON-02"_s);
    row("advertising needs an opt-in", mkt + u"CH-03=cold"_s,
        u"CH-03:cold=KO_UNTIL X-15=KO_UNTIL"_s, {}, u"CON-02"_s);
    row("a contract is no reason to advertise", mkt + u"CH-03=contract"_s,
        u"CH-03:contract=KO_UNTIL"_s);
    row("numbers of the same relationship", u"CTX-01=trans CH-03=contract CON-07=compat"_s,
        u"CON-07:compat=PRE"_s, u"CON-07:yes"_s);
    row("numbers from elsewhere", u"CTX-01=trans CH-03=contract CON-07=yes"_s,
        u"CON-07:yes=KO_UNTIL"_s);
    row("unmanaged device, sensitive: curable", art9 + u"CH-01=biz CH-02=comp SEC-01=e2e"_s,
        u"X-16=KO_UNTIL"_s, u"X-04"_s);
    row("unmanaged device", u"CTX-03=cont CH-02=comp"_s, u"CH-02:comp=PRE"_s, u"X-16"_s);
    row("letters to parents", u"CTX-01=task CTX-02=par CON-01=cons"_s, {}, {}, {},
        u"CON-10 TOS-08"_s);
    row("service offered to children", u"CTX-02=minor CON-01=cons CON-10=no"_s,
        u"CON-10:no=KO_UNTIL"_s, {}, u"CON-10 TOS-08"_s);
    row("children without consent", u"CTX-02=minor CON-01=contract"_s, {}, {}, {}, u"CON-10"_s);
    row("carrier of messages", u"AVV-01=ind AVV-04=carrier"_s, u"AVV-04:carrier=HINT"_s);
    row("contract not reviewed", u"AVV-01=proc AVV-02=unrev"_s, u"AVV-02:unrev=PRE"_s);
    row("contract planned", u"AVV-01=proc AVV-02=plan"_s, u"AVV-02:plan=PRE"_s, u"X-32"_s);
    row("notice planned", u"DSR-01=plan"_s, u"DSR-01:plan=PRE"_s, u"X-33"_s);
    row("objection planned", mkt + u"CON-16=plan"_s, u"CON-16:plan=PRE"_s, u"X-31"_s);
    row("account planned", u"CH-01=bizapp CH-04=plan"_s, u"CH-04:plan=PRE"_s, u"X-56"_s);
    row("contract planned, in use", u"CTX-09=inuse AVV-01=proc AVV-02=plan"_s, u"X-32=KO_UNTIL"_s);
    row("notice planned, in use", u"CTX-09=pilot DSR-01=plan"_s, u"X-33=KO_UNTIL"_s);
    row("objection planned, in use", u"CTX-09=inuse "_s + mkt + u"CON-16=plan"_s,
        u"X-31=KO_UNTIL"_s);
    row("account planned, in use", u"CTX-09=inuse CH-01=bizapp CH-04=plan"_s, u"X-56=KO_UNTIL"_s);
    row("no remote access to ask about", u"TRF-01=comm"_s, {}, {}, {}, u"TRF-09"_s);
    row("no representative in the Union", u"CH-01=api TOS-06=norep"_s, u"TOS-06:norep=PRE"_s);
    row("nobody to contract with", u"CH-01=api TOS-06=none"_s, u"TOS-06:none=KO_UNTIL"_s);
    row("no device, no questions about it", u"CH-02=srv ADR-01=none"_s, {}, {}, {},
        u"SEC-09 ADR-02 ADR-05 CH-06"_s);
    row("alternative means: asked once", u"CH-07=no"_s, u"CH-07:no=PRE"_s, u"X-09"_s, u"DPIA-09"_s);

    // --- what was missing ---
    row("advertising in a service message", u"CTX-01=service CON-11=yes"_s, u"CON-11:yes=HINT"_s,
        {}, u"CON-02"_s);
    row("lists for an advertising platform", u"CTX-01=aud CON-12=none"_s, u"CON-12:none=KO_UNTIL"_s,
        {}, u"CON-12"_s, u"CH-03"_s);
    row("the same, without the arrangement", u"CTX-01=aud CON-12=noarr"_s,
        u"CON-12:noarr=KO_UNTIL"_s);
    row("public task with its basis", pub + u"CTX-01=task CON-01=task"_s, {},
        u"X-30 CON-01:task0"_s);
    row("public task without a basis", pub + u"CTX-01=task CON-01=task0"_s,
        u"CON-01:task0=KO_UNTIL"_s);
    row("authority on legitimate interests", pub + u"CTX-01=task CON-01=li"_s, u"X-30=KO_UNTIL"_s);
    row("authority on consent", pub + u"CTX-01=task CON-01=cons"_s, u"CON-01:cons=PRE"_s);
    row("private body on legitimate interests", u"CTX-12=none CON-01=li"_s, {}, u"X-30"_s, {},
        u"CTX-07 CTX-11"_s);
    row("staff council", pub + u"DOC-03=no"_s, u"DOC-03:no=PRE"_s);
    row("who is controller", pub + u"CTX-11=open"_s, u"CTX-11:open=KO_UNTIL"_s);
    row("who is controller, open", pub, u"CTX-11:unk=OPEN_CRIT"_s);
    row("disappearing messages", u"DSR-10=period,auto,everywhere,contacts,access"_s,
        u"DSR-10:letters=PRE"_s);
    row("citizens, parents, public information", pub + u"CTX-01=task CTX-02=cit,par"_s, {});
    row("identity papers", u"CTX-03=ident CH-01=bizapp"_s, u"CTX-03:ident=PRE"_s);
    row("financing data", u"CTX-03=fin SEC-01=tls"_s, u"CTX-03:fin=PRE"_s);
    row("no officer although required", u"DOC-08=nodpo"_s, u"DOC-08:nodpo=PRE"_s);
    row("the assessment and the case differ", u"DOC-02=dpia CTX-03=art9"_s, u"X-64=PRE"_s);
    row("the assessment and the case agree", u"DOC-02=dpia CTX-02=cons CTX-03=cont"_s, {},
        u"X-64"_s);
    row("no assessment to differ from", u"DOC-02=nodpia CTX-03=art9"_s, {}, u"X-64"_s);
    row("opt-in on another basis", u"CTX-01=trans CH-03=optin CON-01=li CON-16=none"_s,
        u"CON-16:none=KO_UNTIL"_s, {}, u"CON-16"_s);
    row("no opt-in, nothing to opt out of", u"CTX-01=trans CH-03=contract CON-11=no CON-01=li"_s,
        {}, {}, {}, u"CON-16"_s);
    row("security annex not checked", u"AVV-01=proc AVV-06=pres"_s, u"AVV-06:pres=PRE"_s);
    row("publicly owned company", u"CTX-12=utility"_s, {}, {}, u"CTX-07"_s);
    row("special categories that nobody asked for", u"CTX-03=text,stray CH-01=bizapp"_s,
        u"CTX-03:stray=PRE"_s, u"X-04"_s, {}, u"CON-09"_s);
    row("asked for as well", art9 + u"CTX-03=art9,stray CH-01=bizapp CH-02=byod"_s,
        u"X-230=KO_HARD"_s, u"CTX-03:stray"_s, u"CON-09"_s);
    row("clauses planned", clauses + u"TRF-19=plan,text"_s, u"TRF-19:plan=PRE"_s,
        u"TRF-19:signed X-32"_s);
    row("clauses neither signed nor planned", clauses + u"TRF-19=text"_s,
        u"TRF-19:signed=KO_UNTIL"_s, u"TRF-19:plan"_s);
    row("clauses planned, in use", clauses + u"TRF-19=plan,text CTX-09=inuse"_s,
        u"X-32=KO_UNTIL"_s);
    row("clauses signed, in use", clauses + u"TRF-19=plan,signed CTX-09=inuse"_s, {},
        u"TRF-19:plan TRF-19:signed X-32"_s);
    row("Swiss recipient of a Swiss controller", u"CTX-06=CH TRF-01=tc TRF-12=home"_s, {},
        u"TRF-12:unk"_s, u"TRF-12"_s);
    row("British recipient of a British controller", u"CTX-06=UK TRF-01=tc TRF-24=home"_s, {},
        u"TRF-24:unk"_s, u"TRF-24"_s);
    row("employees' data", u"CTX-02=emp"_s, u"X-65=POST"_s);
    row("nobody's employees", u"CTX-02=cons"_s, {}, u"X-65"_s);
    row("an operator that uses public posts", u"CTX-01=pub CH-01=pubch TOS-05=all"_s, {},
        u"TOS-05:all"_s);
    row("an operator that uses messages", u"CH-01=biz TOS-05=all"_s, u"TOS-05:all=KO_HARD"_s,
        u"X-66"_s);
    row("pilot", u"CTX-09=pilot"_s, u"CTX-09:pilot=HINT"_s);
    row("in use", u"CTX-09=inuse"_s, u"CTX-09:inuse=HINT"_s);
}

void ReviewTest::points()
{
    QFETCH(QString, answers);
    QFETCH(QString, must);
    QFETCH(QString, mustNot);
    QFETCH(QString, asks);
    QFETCH(QString, spares);
    const Judgement judgement = judged(answers);
    QSet<QString> found, ids, asked;
    for (const Finding &finding : judgement.findings) {
        found.insert(finding.id + u'=' + severityCode(finding.severity));
        ids.insert(finding.id);
    }
    for (const AnswerKey &key : judgement.applicable)
        asked.insert(key.question);
    for (const QString &one : words(must))
        QVERIFY2(found.contains(one), qPrintable(one));
    for (const QString &id : words(mustNot))
        QVERIFY2(!ids.contains(id), qPrintable(id));
    for (const QString &id : words(asks))
        QVERIFY2(asked.contains(id), qPrintable(id));
    for (const QString &id : words(spares))
        QVERIFY2(shipped().question(id) && !asked.contains(id), qPrintable(id));
}

// What the checks need to know is asked: the sector, the date of an entry, the recipient's group.
void ReviewTest::contradictions_data()
{
    QTest::addColumn<QString>("answers");
    QTest::addColumn<QString>("check");
    QTest::addColumn<bool>("asksBack");
    QTest::newRow("sector") << u"CTX-12=health CTX-03=cont"_s << u"PL-7"_s << true;
    QTest::newRow("sector without such data") << u"CTX-12=none CTX-03=cont"_s << u"PL-7"_s << false;
    QTest::newRow("group") << u"CH-01=api TRF-01=eea"_s << u"PL-2"_s << true;
    QTest::newRow("group named") << u"CH-01=api TRF-01=parent"_s << u"PL-2"_s << false;
    QTest::newRow("sector, unasked only") << u"CTX-12=health CTX-03=stray"_s << u"PL-7"_s << true;
    QTest::newRow("sub-processor as contracting party") << u"AVV-07=via"_s << u"PL-71"_s << true;
    QTest::newRow("contracting party") << u"AVV-07=yes"_s << u"PL-71"_s << false;
    const QString noOfficer = u"DOC-08=noduty "_s;
    QTest::newRow("authority without an officer")
        << noOfficer + u"CTX-12=publicadmin CTX-07=pub"_s << u"PL-69"_s << true;
    QTest::newRow("impact assessment without an officer")
        << noOfficer + u"DOC-02=dpia"_s << u"PL-69"_s << true;
    QTest::newRow("the same abroad")
        << noOfficer + u"DOC-02=dpia CTX-06=EEA"_s << u"PL-69"_s << false;
    QTest::newRow("large and sensitive without an officer")
        << noOfficer + u"CTX-04=large CTX-03=art9"_s << u"PL-69"_s << true;
    QTest::newRow("small firm without an officer")
        << noOfficer + u"DOC-02=nodpia"_s << u"PL-69"_s << false;
}

void ReviewTest::contradictions()
{
    QFETCH(QString, answers);
    QFETCH(QString, check);
    QFETCH(bool, asksBack);
    const auto found = [&](const Judgement &judgement, const QString &id) {
        return std::any_of(judgement.plausibility.begin(), judgement.plausibility.end(),
                           [&](const PlausibilityNote &note) { return note.id == id; });
    };
    QCOMPARE(found(judged(answers), check), asksBack);
}

// A business owner cannot answer these: somebody who can is named, and the texts ask them.
void ReviewTest::whoKnowsIsNamed()
{
    const QHash<QString, QString> whom{{u"TRF-05"_s, u"provider"_s},
                                       {u"TRF-06"_s, u"provider"_s},
                                       {u"TRF-07"_s, u"it"_s},
                                       {u"SEC-01"_s, u"provider"_s},
                                       {u"AVV-13"_s, u"legal"_s}};
    for (auto entry = whom.begin(); entry != whom.end(); ++entry)
        QCOMPARE(shipped().question(entry.key())->askWhom, entry.value());
}

void ReviewTest::lossOfTheChannelIsARisk()
{
    const auto raises = [](const QString &answers) {
        const Judgement judgement = judged(answers);
        for (const RiskAssessment &risk : judgement.risks) {
            if (risk.scenario == "R-LOSS"_L1)
                return !risk.findings.isEmpty();
        }
        return false;
    };
    const QString settled = u"CH-01=biz CH-04=company CH-06=yes AVV-01=ind TOS-02=yes TOS-03=yes "
                            "SEC-02=prov CTX-02=cons CH-02=srv"_s;
    QVERIFY(!raises(settled + u" CH-09=own,export,block,prov,end,watch"_s));
    QVERIFY(raises(settled + u" CH-09=own,block,prov,end,watch"_s));
}

void ReviewTest::blockedInUseIsSuspended()
{
    for (const bool inUse : {false, true}) {
        const Judgement judgement =
            judged((inUse ? u"CTX-09=inuse "_s : u"CTX-09=planned "_s) + u"DSR-01=no"_s);
        QCOMPARE(judgement.inUseAndBlocked(), inUse);
        QCOMPARE(judgement.proposed == DecisionCode::D7, inUse);
    }
}

QTEST_APPLESS_MAIN(ReviewTest)
#include "reviewtest.moc"
