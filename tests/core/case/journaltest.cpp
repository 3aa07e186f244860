// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/journal.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

// Lines of the journal as a store keeps them.
class JournalTest : public QObject
{
    Q_OBJECT

private slots:
    void actionsAreKeptAsCodes();
    void subjectsAreKeptAsCodes_data();
    void subjectsAreKeptAsCodes();
    void whatIsNoSubjectIsRefused_data();
    void whatIsNoSubjectIsRefused();
    void oldLinesGetTypes();
};

void JournalTest::actionsAreKeptAsCodes()
{
    QSet<QString> codes;
    for (int i = 0; i < int(codesOf<JournalAction>.size()); ++i) {
        const QString code = codeOf(JournalAction(i));
        QCOMPARE(fromCode<JournalAction>(code), JournalAction(i));
        codes.insert(code);
    }
    QCOMPARE(codes.size(), int(codesOf<JournalAction>.size()));
    // A store has them for ever.
    QCOMPARE(codeOf(JournalAction::Created), u"created"_s);
    QCOMPARE(codeOf(JournalAction::Answered), u"answered"_s);
    QCOMPARE(codeOf(JournalAction::OpinionWithdrawn), u"opinionWithdrawn"_s);
    QCOMPARE(codeOf(JournalAction::HouseRule), u"houseRule"_s);
    QVERIFY(!fromCode<JournalAction>(u"Created"));
    QVERIFY(!fromCode<JournalAction>(u""));
}

void JournalTest::subjectsAreKeptAsCodes_data()
{
    QTest::addColumn<JournalSubject>("subject");
    QTest::addColumn<QString>("kept");
    const auto row = [](const JournalSubject &subject, const QString &kept) {
        QTest::newRow(qPrintable(kept)) << subject << kept;
    };
    row({}, u"none||"_s);
    row(AnswerKey{u"Q"_s, {u"r"_s, u"p"_s}}, u"answer|Q@r:r,p:p|"_s);
    row(JournalFinding{u"TRF-01:none@r:x"_s}, u"finding|TRF-01:none@r:x|"_s);
    row(JournalMeasures{{{u"M01"_s, u"A:b@r:x,p:y"_s}, {u"M02"_s, u"C"_s}}},
        u"measures|M01 A:b@r:x,p:y, M02 C|"_s);
    row(JournalRisk{u"R-CONF"_s}, u"risk|R-CONF|"_s);
    row(JournalRecipient{u"r1"_s, u"A, B & C"_s}, u"recipient|r1|A, B & C"_s);
    row(JournalChain{u"signal"_s}, u"chain|signal|"_s);
    row(JournalEvidence{u"e1"_s, u"A letter"_s}, u"evidence|e1|A letter"_s);
    row(JournalText{u"TB-01@p:mkt"_s}, u"text|TB-01@p:mkt|"_s);
    row(JournalCatalogue{u"2026.1"_s}, u"catalogue|2026.1|"_s);
    row(JournalHouseRule{u"CH-02:byod"_s}, u"houseRule|CH-02:byod|"_s);
    row(JournalWords{u"as it was"_s}, u"words|as it was|"_s);
    row(JournalAnswers{{{u"Q"_s, {u"r"_s, {}}}, {u"Q"_s, {u"s"_s, {}}}}},
        u"answers|Q@r:r Q@r:s|"_s);
    row(JournalPurpose{u"outage"_s, u"Outage, alerts"_s}, u"purpose|outage|Outage, alerts"_s);
    row(JournalCheck{u"P-01@p:mkt"_s}, u"check|P-01@p:mkt|"_s);
    // An older program reads it as the answer alone.
    row(JournalTold{{u"Q"_s, {u"r"_s, {}}}, u"Erika Muster, IT"_s},
        u"answer|Q@r:r|Erika Muster, IT"_s);
    QTest::newRow("as many as there are") << JournalSubject() << u"none||"_s;
    QCOMPARE(std::variant_size_v<JournalSubject>, size_t(16));
}

void JournalTest::subjectsAreKeptAsCodes()
{
    QFETCH(JournalSubject, subject);
    QFETCH(QString, kept);
    const JournalSubjectCode code = subjectCode(subject);
    QCOMPARE(code.kind + u'|' + code.ids + u'|' + code.name, kept);
    const std::optional<JournalSubject> read = subjectFromCode(code);
    QVERIFY(read && *read == subject);
}

void JournalTest::whatIsNoSubjectIsRefused_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("ids");
    QTest::newRow("no kind") << u""_s << u"CTX-04"_s;
    QTest::newRow("unknown kind") << u"colour"_s << u"red"_s;
    QTest::newRow("no answer key") << u"answer"_s << u"@r:x"_s;
    QTest::newRow("no answer keys") << u"answers"_s << u""_s;
}

void JournalTest::whatIsNoSubjectIsRefused()
{
    QFETCH(QString, kind);
    QFETCH(QString, ids);
    QVERIFY(!subjectFromCode({kind, ids, {}}));
}

void JournalTest::oldLinesGetTypes()
{
    const QDateTime time(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
    const auto read = [&time](const QString &action, const QString &subject,
                              const QString &detail) {
        return *lineFromOldText(time, u"me"_s, action, subject, detail);
    };
    const JournalLine answered = read(u"answered"_s, u"CTX-04"_s, u"large"_s);
    QCOMPARE(
        answered,
        (JournalLine{
            time, u"me"_s, JournalAction::Answered, AnswerKey{u"CTX-04"_s, {}}, {}, u"large"_s}));
    const JournalLine rejudged = read(u"rejudged"_s, u"2026.1"_s, u"A → B"_s);
    QCOMPARE(rejudged.subject, JournalSubject(JournalCatalogue{u"2026.1"_s}));
    QCOMPARE(rejudged.before, u"A"_s);
    QCOMPARE(rejudged.after, u"B"_s);
    // Only a result has an arrow.
    QCOMPARE(read(u"opinionWithdrawn"_s, {}, u"A → B"_s).after, u"A → B"_s);
    QCOMPARE(read(u"recipient"_s, u"Mail"_s, {}).subject, JournalSubject(JournalWords{u"Mail"_s}));
    QVERIFY(!lineFromOldText(time, u"me"_s, u"painted"_s, u"a"_s, u"b"_s));
}

QTEST_APPLESS_MAIN(JournalTest)
#include "journaltest.moc"
