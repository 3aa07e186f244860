// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/casebuilder.h"
#include "support/testing.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

CaseBuilder caseOf(const QString &answers)
{
    return CaseBuilder::planned(shipped()).answers(answers);
}

// "TRF-04:none=KO_UNTIL": every finding of the areas of steps 5 and 6, and of the question whether
// the GDPR applies, that an answer or a rule raised.
QSet<QString> raised(const Judgement &judgement)
{
    QSet<QString> found;
    for (const Finding &finding : judgement.findings) {
        const bool ofArea = finding.area == "TRF"_L1 || finding.area == "TIA"_L1 ||
                            finding.area == "AVV"_L1 || finding.id.startsWith("CTX-13"_L1);
        const bool derived =
            finding.kind == Finding::Kind::Option || finding.kind == Finding::Kind::Rule;
        if (ofArea && derived)
            found.insert(finding.id + u'=' + severityCode(finding.severity));
    }
    return found;
}

QSet<QString> asked(const Judgement &judgement, const QStringList &areas)
{
    QSet<QString> found;
    for (const AnswerKey &key : judgement.applicable) {
        if (areas.contains(shipped().question(key.question)->area))
            found.insert(key.question);
    }
    return found;
}

QSet<QString> words(const QString &text)
{
    const QStringList list = text.split(u' ', Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

QString sorted(const QSet<QString> &set)
{
    QStringList list(set.begin(), set.end());
    list.sort();
    return list.join(u' ');
}

// A contract without one of its clauses.
QString contract(const QString &without)
{
    QStringList clauses;
    for (const Option &option : shipped().question(u"AVV-13")->options) {
        if (option.finding && option.finding->ifMissing && option.code != without)
            clauses << option.code;
    }
    return u"TRF-01=mix AVV-01=proc AVV-02=ok AVV-13="_s + clauses.join(u',');
}

const QString allPoints = u"entity,euus,status,data,extract,onward"_s;
const QString allClauses = u"signed,text,ann1,ann2,ann3,law,prior"_s;

} // namespace

// Third-country transfer with the shipped catalogue: each branch of
// the decision tree N0 to N14 of the domain notes, and the transfer impact assessment.
class TransferTest : public QObject
{
    Q_OBJECT

private slots:
    void branchesOfTheTree_data();
    void branchesOfTheTree();
    void impactAssessment_data();
    void impactAssessment();
    void contradictionsAskBack_data();
    void contradictionsAskBack();
    void assessmentIsAskedOnlyWhereATransferToolNeedsIt();
    void oneGoodRecipientDoesNotHealAnother();
};

void TransferTest::branchesOfTheTree_data()
{
    QTest::addColumn<QString>("answers");
    QTest::addColumn<QString>("findings"); // all that answers and rules raise
    QTest::addColumn<QString>("asks");     // among others
    QTest::addColumn<QString>("spares");   // not asked
    const auto row = [](const char *name, const QString &answers, const QString &findings,
                        const QString &asks = {}, const QString &spares = {}) {
        QTest::newRow(name) << answers << findings << asks << spares;
    };
    const QString us = u"TRF-01=tc TRF-02=us "_s;
    const QString tc = u"TRF-01=tc TRF-02=none "_s;
    const QString dpf = us + u"TRF-03=act "_s;
    const QString scc = tc + u"TRF-04=scc TRF-05=ok TRF-18=m2 AVV-01=proc "_s;

    row("N0 established in the EEA", u"CTX-06=EEA TRF-01=tc"_s, {}, u"TRF-02"_s, u"CTX-13"_s);
    row("N0 establishment", u"CTX-06=OTH CTX-13=est TRF-01=tc"_s, {}, u"CTX-13 TRF-02 TRF-10"_s);
    row("N0 offer, representative settled", u"CTX-06=UK CTX-13=target TRF-01=tc"_s, {},
        u"TRF-02 TRF-24"_s);
    row("N0 offer, representative open", u"CTX-06=CH CTX-13=norep TRF-01=tc"_s,
        u"CTX-13:norep=PRE"_s, u"TRF-02 TRF-12"_s);
    row("N0 open", u"CTX-06=CH TRF-01=tc"_s, {}, u"CTX-13 TRF-02 TRF-12"_s);
    row("N0 no: no question of Chapter V",
        u"CTX-06=CH CTX-13=no TRF-01=tc TRF-02=us TRF-03=not TRF-04=none TRF-09=unc TRF-10=no "
        "TRF-11=no TRF-17=crit TRF-23=none"_s,
        u"CTX-13:no=PRE"_s, u"CTX-13 TRF-01 TRF-08 TRF-12"_s,
        u"TRF-02 TRF-03 TRF-04 TRF-09 TRF-10 TRF-11 TRF-17 TRF-23"_s);
    row("N1 own staff abroad", u"TRF-01=own"_s, u"TRF-01:own=PRE"_s, {}, u"TRF-02 TRF-08 TRF-10"_s);
    row("N1 data subjects give the data themselves", u"TRF-01=direct"_s, u"TRF-01:direct=PRE"_s, {},
        u"TRF-02 TRF-08"_s);
    row("N2 only EEA", u"TRF-01=eea"_s, {}, {}, u"TRF-02 TRF-08 TRF-09 TRF-17"_s);
    row("N2 access from outside", u"TRF-01=mix"_s, {}, u"TRF-02 TRF-08 TRF-09"_s);
    row("N2b third-country parent", u"TRF-01=parent"_s, u"TRF-01:parent=PRE"_s, {}, u"TRF-02"_s);
    row("N2 conveyor of messages", u"TRF-01=comm"_s, u"TRF-01:comm=PRE"_s, u"TRF-10 TRF-17"_s,
        u"TRF-02 TRF-09"_s);
    row("N2 third country", u"TRF-01=tc"_s, {}, u"TRF-02 TRF-08 TRF-09"_s);
    row("N3 to N6 no decision", u"TRF-01=tc TRF-02=none"_s, {}, u"TRF-04 TRF-06 TRF-07"_s,
        u"TRF-03 TRF-16"_s);
    row("N3 adequate", u"TRF-01=tc TRF-02=adeq"_s, u"TRF-02:adeq=HINT"_s, u"TRF-08"_s,
        u"TRF-03 TRF-04 TRF-16"_s);
    row("N3 no third country named", u"TRF-01=tc TRF-02=eea"_s, u"X-17=OPEN_CRIT"_s);
    row("N4 limited, not checked", u"TRF-01=tc TRF-02=limnot"_s, u"TRF-02:limnot=OPEN_CRIT"_s, {},
        u"TRF-16"_s);
    row("N4 limited, proven", u"TRF-01=tc TRF-02=limok TRF-16=stmt"_s, u"TRF-02:limok=HINT"_s,
        u"TRF-16"_s, u"TRF-04"_s);
    row("N4 limited, own view only", u"TRF-01=tc TRF-02=limok TRF-16=memo"_s,
        u"TRF-02:limok=HINT TRF-16:memo=PRE"_s);
    row("N4 limited, data excepted", u"TRF-01=tc TRF-02=limok TRF-16=exc"_s,
        u"TRF-02:limok=HINT TRF-16:exc=HINT"_s, u"TRF-04 TRF-06 TRF-07"_s);
    row("N5 entry checked", dpf + u"TRF-14="_s + allPoints, u"TRF-03:act=POST"_s,
        u"TRF-14 TRF-15"_s, u"TRF-04"_s);
    row("N5 wrong company", dpf + u"TRF-14=euus,status,data,extract,onward"_s,
        u"TRF-03:act=POST TRF-14:entity=OPEN_CRIT"_s);
    row("N5 other framework", dpf + u"TRF-14=entity,status,data,extract,onward"_s,
        u"TRF-03:act=POST TRF-14:euus=OPEN_CRIT"_s);
    row("N5 status open", dpf + u"TRF-14=entity,euus,data,extract,onward"_s,
        u"TRF-03:act=POST TRF-14:status=OPEN_CRIT"_s);
    row("N5 type of data open", dpf + u"TRF-14=entity,euus,status,extract,onward"_s,
        u"TRF-03:act=POST TRF-14:data=OPEN_CRIT"_s);
    row("N5 no extract", dpf + u"TRF-14=entity,euus,status,data,onward"_s,
        u"TRF-03:act=POST TRF-14:extract=PRE"_s);
    row("N5 onward transfer open", dpf + u"TRF-14=entity,euus,status,data,extract"_s,
        u"TRF-03:act=POST TRF-14:onward=POST"_s);
    row("N5 nothing checked", dpf + u"TRF-14=none"_s,
        u"TRF-03:act=POST TRF-14:entity=OPEN_CRIT TRF-14:euus=OPEN_CRIT TRF-14:status=OPEN_CRIT "
        "TRF-14:data=OPEN_CRIT TRF-14:extract=PRE TRF-14:onward=POST"_s,
        {}, u"TRF-15"_s);
    row("N5 employees", dpf + u"CTX-02=emp TRF-14="_s + allPoints, u"TRF-03:act=POST X-11=HINT"_s);
    row("N5 entry without monitoring", dpf + u"TRF-11=no TRF-14="_s + allPoints,
        u"TRF-03:act=POST TRF-11:no=POST X-13=PRE"_s);
    row("N5 to N6 not listed", us + u"TRF-03=not"_s, u"TRF-03:not=HINT X-01=KO_UNTIL"_s,
        u"TRF-04"_s, u"TRF-14"_s);
    row("N5 to N6 lapsed", us + u"TRF-03=lapsed TRF-04=none"_s,
        u"TRF-03:lapsed=HINT TRF-04:none=KO_UNTIL"_s);
    row("N5 to N6 other scope", us + u"TRF-03=scope TRF-04=none"_s,
        u"TRF-03:scope=HINT TRF-04:none=KO_UNTIL"_s);
    row("N6 no tool", tc + u"TRF-04=none"_s, u"TRF-04:none=KO_UNTIL"_s, {},
        u"TRF-05 TRF-18 TRF-21 TRF-22"_s);
    row("N6 old clauses", tc + u"TRF-04=old TRF-05=ok"_s, u"TRF-04:old=KO_UNTIL"_s, u"TRF-05"_s,
        u"TRF-18"_s);
    row("N7 complete", scc + u"TRF-20=no TRF-19="_s + allClauses, {}, u"TRF-18 TRF-19 TRF-20"_s,
        u"TRF-21 TRF-22"_s);
    row("N7 known to be wrong", tc + u"TRF-04=sccbad TRF-05=ok TRF-18=m2 TRF-19="_s + allClauses,
        u"TRF-04:sccbad=KO_UNTIL"_s);
    row("N7 not signed", scc + u"TRF-19=text,ann1,ann2,ann3,law,prior"_s,
        u"TRF-19:signed=KO_UNTIL"_s);
    row("N7 altered", scc + u"TRF-19=signed,ann1,ann2,ann3,law,prior"_s, u"TRF-19:text=KO_UNTIL"_s);
    row("N7 Annex I empty", scc + u"TRF-19=signed,text,ann2,ann3,law,prior"_s,
        u"TRF-19:ann1=KO_UNTIL"_s);
    row("N7 Annex II empty", scc + u"TRF-19=signed,text,ann1,ann3,law,prior"_s,
        u"TRF-19:ann2=KO_UNTIL"_s);
    row("N7 Annex III empty", scc + u"TRF-19=signed,text,ann1,ann2,law,prior"_s,
        u"TRF-19:ann3=PRE"_s);
    row("N7 no law chosen", scc + u"TRF-19=signed,text,ann1,ann2,ann3,prior"_s,
        u"TRF-19:law=PRE"_s);
    row("N7 priority undermined", scc + u"TRF-19=signed,text,ann1,ann2,ann3,law"_s,
        u"TRF-19:prior=POST"_s);
    row("N7 module one has no Annex III",
        tc + u"TRF-04=scc TRF-05=ok TRF-18=m1 AVV-01=ind TRF-19=signed,text,ann1,ann2,law,prior"_s,
        {});
    row("N7 module one for a processor",
        tc + u"TRF-04=scc TRF-05=ok TRF-18=m1 AVV-01=proc TRF-19="_s + allClauses,
        u"X-60=KO_UNTIL"_s);
    row("N7 module two for a controller",
        tc + u"TRF-04=scc TRF-05=ok TRF-18=m2 AVV-01=ind TRF-19="_s + allClauses,
        u"X-60=KO_UNTIL"_s);
    row("N7 module four for a processor",
        tc + u"TRF-04=scc TRF-05=ok TRF-18=m4 AVV-01=proc TRF-19="_s + allClauses,
        u"X-60=KO_UNTIL"_s);
    row("N7 two modules for a mixed role",
        tc + u"TRF-04=scc TRF-05=ok TRF-18=m1,m2 AVV-01=mixed TRF-19="_s + allClauses, {});
    row("N8 importer under the GDPR", scc + u"TRF-20=yes TRF-19="_s + allClauses,
        u"TRF-20:yes=POST"_s);
    for (const QString &tool : {u"bcr"_s, u"code"_s, u"cert"_s, u"pub"_s, u"adhoc"_s}) {
        const QString forOthers = tool == "pub"_L1 ? u" X-256=KO_UNTIL"_s : QString();
        row(qPrintable(u"N6 approved tool "_s + tool),
            tc + u"TRF-04="_s + tool + u" TRF-05=ok TRF-21=appr,flow,bind,cur"_s, forOthers,
            u"TRF-05 TRF-21 TIA-01"_s, u"TRF-18"_s);
        row(qPrintable(u"N9 without assessment "_s + tool), tc + u"TRF-04="_s + tool,
            u"X-02=KO_UNTIL"_s + forOthers);
    }
    row("N6 approval not shown", tc + u"TRF-04=bcr TRF-05=ok TRF-21=flow,bind,cur"_s,
        u"TRF-21:appr=KO_UNTIL"_s);
    row("N6 flow outside", tc + u"TRF-04=bcr TRF-05=ok TRF-21=appr,bind,cur"_s,
        u"TRF-21:flow=KO_UNTIL"_s);
    row("N6 importer not bound", tc + u"TRF-04=code TRF-05=ok TRF-21=appr,flow,cur"_s,
        u"TRF-21:bind=KO_UNTIL"_s);
    row("N6 version open", tc + u"TRF-04=bcr TRF-05=ok TRF-21=appr,flow,bind"_s,
        u"TRF-21:cur=POST"_s);
    row("N9 none", tc + u"TRF-04=bcr TRF-05=no"_s, u"TRF-05:no=KO_UNTIL"_s);
    row("N9 out of date", tc + u"TRF-04=bcr TRF-05=old"_s, u"TRF-05:old=PRE"_s);
    row("N10 not equivalent", tc + u"TRF-04=bcr TRF-05=neg"_s, u"TRF-05:neg=KO_HARD"_s);
    row("N10 clear text without measures", tc + u"TRF-04=none TRF-06=clear TRF-07=org"_s,
        u"TRF-04:none=KO_UNTIL TRF-06:clear=PRE TRF-07:org=PRE X-03=KO_UNTIL"_s);
    row("N11 standing consent", tc + u"TRF-04=a49"_s, u"TRF-04:a49=KO_UNTIL"_s, {},
        u"TRF-05 TRF-22"_s);
    row("N11 public powers", u"CTX-07=pub TRF-13=yes "_s + tc + u"TRF-04=a49"_s, u"X-10=KO_HARD"_s,
        u"TRF-13"_s);
    row("N11 regular", tc + u"TRF-04=a49x TRF-22=regular"_s, u"TRF-22:regular=KO_UNTIL"_s,
        u"TRF-22"_s, u"TRF-05"_s);
    for (const QString &reason : {u"contract"_s, u"claims"_s, u"public"_s, u"legit"_s})
        row(qPrintable(u"N11 single case "_s + reason), tc + u"TRF-04=a49x TRF-22="_s + reason,
            u"TRF-22:"_s + reason + u"=PRE"_s);
    row("N11 contract under public powers",
        u"CTX-07=pub TRF-13=yes "_s + tc + u"TRF-04=a49x TRF-22=contract"_s,
        u"TRF-22:contract=PRE X-10=KO_HARD"_s);
    row("N11 single consent, public powers",
        u"CTX-07=pub TRF-13=yes "_s + tc + u"TRF-04=a49x TRF-22=cons"_s,
        u"TRF-22:cons=PRE X-10=KO_HARD"_s, u"TRF-13"_s);
    row("N11 legal claims under public powers",
        u"CTX-07=pub "_s + tc + u"TRF-04=a49x TRF-22=claims"_s, u"TRF-22:claims=PRE"_s, {},
        u"TRF-13"_s);
    row("N11 public body under private law", u"CTX-07=pub TRF-13=no "_s + tc + u"TRF-04=a49"_s,
        u"TRF-04:a49=KO_UNTIL"_s, u"TRF-13"_s);
    row("N11 private body: never asked about public powers",
        u"CTX-07=priv "_s + tc + u"TRF-04=a49x TRF-22=cons"_s, u"TRF-22:cons=PRE"_s, {},
        u"TRF-13"_s);
    row("N12 fully known", u"TRF-01=mix TRF-08=full TRF-09=cov"_s, {});
    row("N12 partly known", u"TRF-01=mix TRF-08=part"_s, u"TRF-08:part=PRE"_s);
    row("N12 unknown", u"TRF-01=mix TRF-08=no"_s, u"TRF-08:no=KO_UNTIL"_s);
    row("N12 remote access not covered", u"TRF-01=mix TRF-09=unc"_s, u"TRF-09:unc=KO_UNTIL"_s);
    row("N13 notice", u"TRF-01=mix TRF-10=no"_s, u"TRF-10:no=PRE"_s);
    row("N13 duties", u"TRF-01=mix TRF-23=none"_s,
        u"TRF-23:ropa=POST TRF-23:access=POST TRF-23:copy=POST"_s);
    row("N13 notice and duties met", u"TRF-01=mix TRF-10=yes TRF-23=ropa,access,copy"_s, {});
    row("N13 instruction on transfers", contract(u"instr"_s), u"AVV-13:instr=PRE"_s);
    row("N13 sub-processors", contract(u"sub"_s), u"AVV-13:sub=PRE"_s);
    row("N14 monitored", u"TRF-01=mix TRF-11=yes"_s, {});
    row("N14 no monitoring", u"TRF-01=mix TRF-11=no"_s, u"TRF-11:no=POST"_s);
    row("authority critical", u"TRF-01=mix TRF-17=crit"_s, u"TRF-17:crit=PRE"_s);
    row("Switzerland, EU list only", u"CTX-06=CH TRF-01=tc TRF-02=adeq TRF-12=euonly"_s,
        u"TRF-02:adeq=HINT TRF-12:euonly=KO_UNTIL"_s, u"TRF-12"_s, u"TRF-24"_s);
    row("United Kingdom, EU clauses only", u"CTX-06=UK TRF-01=tc TRF-02=adeq TRF-24=euonly"_s,
        u"TRF-02:adeq=HINT TRF-24:euonly=KO_UNTIL"_s, u"TRF-24"_s, u"TRF-12"_s);
    row("United Kingdom, no risk assessment", u"CTX-06=UK TRF-01=mix TRF-24=norisk"_s,
        u"TRF-24:norisk=KO_UNTIL"_s);
    row("United Kingdom, none", u"CTX-06=UK TRF-01=mix TRF-24=none"_s, u"TRF-24:none=KO_UNTIL"_s);
    row("United Kingdom, Addendum", u"CTX-06=UK TRF-01=mix TRF-24=idta"_s, {});
}

void TransferTest::branchesOfTheTree()
{
    QFETCH(QString, answers);
    QFETCH(QString, findings);
    QFETCH(QString, asks);
    QFETCH(QString, spares);
    const Judgement judgement = caseOf(answers).judge();
    QCOMPARE(sorted(raised(judgement)), sorted(words(findings)));
    const QSet<QString> questions = asked(judgement, {u"TRF"_s, u"TIA"_s, u"CTX"_s});
    for (const QString &id : words(asks))
        QVERIFY2(questions.contains(id), qPrintable(id));
    for (const QString &id : words(spares)) {
        QVERIFY2(shipped().question(id), qPrintable(id));
        QVERIFY2(!questions.contains(id), qPrintable(id));
    }
}

void TransferTest::impactAssessment_data()
{
    QTest::addColumn<QString>("answers");
    QTest::addColumn<QString>("findings");
    const QString steps = u"TIA-01=desc,resp,onward,princ TIA-06=chal,tell,docu,stop,rev "_s;
    const QString good = steps + u"TIA-03=nil TIA-04=a,b,c,d TIA-09=no "_s;
    const auto row = [](const char *name, const QString &answers, const QString &findings) {
        QTest::newRow(name) << answers << findings;
    };
    row("N10 equivalent", good + u"TIA-02=none TIA-05=uc3 TIA-07=equiv"_s, {});
    row("laws are notes", good + u"TIA-02=f702,eo,cloud TIA-05=uc1 TIA-07=meas"_s,
        u"TIA-02:f702=HINT TIA-02:eo=HINT TIA-02:cloud=HINT"_s);
    row("description missing", good + u"TIA-01=resp,onward,princ"_s, u"TIA-01:desc=PRE"_s);
    row("exporter not settled", good + u"TIA-01=desc,onward,princ"_s, u"TIA-01:resp=PRE"_s);
    row("onward transfer left out", good + u"TIA-01=desc,resp,princ"_s, u"TIA-01:onward=PRE"_s);
    row("other principles left out", good + u"TIA-01=desc,resp,onward"_s, u"TIA-01:princ=PRE"_s);
    row("requests for such data", good + u"TIA-03=hit TIA-02=f702 TIA-05=uc1 TIA-07=meas"_s,
        u"TIA-02:f702=HINT TIA-03:hit=PRE"_s);
    row("silent importer", good + u"TIA-03=silent"_s, u"TIA-03:silent=PRE"_s);
    row("practice against the conclusion", good + u"TIA-03=hit TIA-07=napply"_s,
        u"TIA-03:hit=PRE TIA-07:napply=POST X-63=KO_UNTIL"_s);
    row("guarantees missing", good + u"TIA-04=a"_s, u"TIA-04:b=HINT TIA-04:c=HINT TIA-04:d=HINT"_s);
    for (const QString &useCase : {u"uc1"_s, u"uc2"_s, u"uc3"_s, u"uc4"_s, u"uc5"_s})
        row(qPrintable(u"N10 effective measure "_s + useCase),
            good + u"TIA-02=f702 TIA-07=meas TIA-05="_s + useCase, u"TIA-02:f702=HINT"_s);
    row("N10 use case 6 under a law", good + u"TIA-02=f702 TIA-05=uc6 TIA-07=meas"_s,
        u"TIA-02:f702=HINT TIA-05:uc6=HINT X-61=KO_UNTIL"_s);
    row("N10 use case 7 under a law", good + u"TIA-02=other TIA-05=uc7 TIA-07=equiv"_s,
        u"TIA-05:uc7=HINT X-61=KO_UNTIL"_s);
    row("use case 6, laws unknown", good + u"TIA-02=unk TIA-05=uc6 TIA-07=equiv"_s,
        u"TIA-05:uc6=HINT X-61=KO_UNTIL"_s);
    row("use case 6, no law reaches", good + u"TIA-02=none TIA-05=uc6 TIA-07=equiv"_s,
        u"TIA-05:uc6=HINT"_s);
    row("N10 law shown not to apply", good + u"TIA-02=f702 TIA-05=uc6 TIA-07=napply"_s,
        u"TIA-02:f702=HINT TIA-05:uc6=HINT TIA-07:napply=POST"_s);
    row("N10 not equivalent after all", good + u"TIA-02=f702 TIA-05=uc6 TIA-07=neq"_s,
        u"TIA-02:f702=HINT TIA-05:uc6=HINT X-62=KO_UNTIL"_s);
    row("arrangements missing", good + u"TIA-06=none"_s,
        u"TIA-06:chal=POST TIA-06:tell=POST TIA-06:docu=PRE TIA-06:stop=POST TIA-06:rev=POST"_s);
    row("probability in support", good + u"TIA-09=sup"_s, {});
    row("probability as verdict", good + u"TIA-09=alone"_s, u"TIA-09:alone=PRE"_s);
}

void TransferTest::impactAssessment()
{
    QFETCH(QString, answers);
    QFETCH(QString, findings);
    const Judgement judgement = caseOf(u"TRF-01=tc TRF-02=none TRF-04=bcr TRF-05=ok "
                                       "TRF-21=appr,flow,bind,cur "_s +
                                       answers)
                                    .judge();
    QCOMPARE(sorted(raised(judgement)), sorted(words(findings)));
}

void TransferTest::contradictionsAskBack_data()
{
    QTest::addColumn<QString>("answers");
    QTest::addColumn<QString>("check");
    const auto row = [](const QString &check, const QString &answers) {
        QTest::newRow(qPrintable(check)) << answers << check;
    };
    const QString tool = u"TRF-01=tc TRF-02=none TRF-04=bcr "_s;
    row(u"PL-60"_s, tool + u"TRF-05=no TIA-07=equiv"_s);
    row(u"PL-61"_s, tool + u"TRF-05=neg TIA-07=meas"_s);
    row(u"PL-62"_s, tool + u"TIA-04=a,b,c TIA-07=equiv"_s);
    row(u"PL-63"_s, tool + u"TRF-06=no TIA-02=cloud"_s);
    row(u"PL-64"_s, tool + u"TRF-07=tech TIA-05=uc6"_s);
    row(u"PL-65"_s, tool + u"TRF-07=org TIA-05=uc1 TIA-07=meas"_s);
    row(u"PL-66"_s, u"TRF-01=own AVV-01=proc"_s);
    row(u"PL-67"_s, u"AVV-01=proc AVV-02=ok AVV-13=none"_s);
    row(u"PL-8"_s, u"AVV-01=proc AVV-02=ok AVV-13=instr,res"_s);
}

void TransferTest::contradictionsAskBack()
{
    QFETCH(QString, answers);
    QFETCH(QString, check);
    const auto asksBack = [&](const QString &given) {
        const Judgement judgement = caseOf(given).judge();
        return std::any_of(judgement.plausibility.begin(), judgement.plausibility.end(),
                           [&](const auto &note) { return note.id == check; });
    };
    QVERIFY(asksBack(answers));
    QVERIFY(!asksBack(answers.section(u' ', 0, -2))); // without the last answer nothing contradicts
}

void TransferTest::assessmentIsAskedOnlyWhereATransferToolNeedsIt()
{
    const QSet<QString> none;
    for (const QString &tool : {u"scc"_s, u"sccbad"_s, u"old"_s, u"bcr"_s})
        QCOMPARE(
            asked(caseOf(u"TRF-01=tc TRF-02=none TRF-04="_s + tool).judge(), {u"TIA"_s}).size(), 9);
    for (const QString &answers :
         {u"TRF-01=eea"_s, u"TRF-01=tc TRF-02=adeq"_s, u"TRF-01=tc TRF-02=us TRF-03=act"_s,
          u"TRF-01=tc TRF-02=none TRF-04=none"_s, u"TRF-01=tc TRF-02=none TRF-04=a49"_s,
          u"TRF-01=tc TRF-02=none TRF-04=a49x"_s})
        QCOMPARE(asked(caseOf(answers).judge(), {u"TIA"_s}), none);
}

void TransferTest::oneGoodRecipientDoesNotHealAnother()
{
    CaseBuilder builder = caseOf(u"TRF-01=tc TRF-02=none TRF-04=scc TRF-18=m2 TRF-19=text"_s);
    const QSet<QString> alone = raised(builder.judge());
    QVERIFY(alone.contains(u"TRF-19:signed=KO_UNTIL"_s));
    const Subject good = recipientSubject(u"r2"_s);
    builder.recipient(u"r2"_s)
        .answer(u"TRF-01"_s, valueAnswer({u"tc"_s}, testDay), good)
        .answer(u"TRF-02"_s, valueAnswer({u"none"_s}, testDay), good)
        .answer(u"TRF-04"_s, u"scc"_s, good)
        .answer(u"TRF-19"_s, valueAnswer(allClauses.split(u',')), good);
    QVERIFY(raised(builder.judge()).contains(alone));
    QVERIFY(builder.judge().finding(u"TRF-19:signed@r:r1"_s));
    QVERIFY(!builder.judge().finding(u"TRF-19:signed@r:r2"_s));
}

QTEST_APPLESS_MAIN(TransferTest)
#include "transfertest.moc"
