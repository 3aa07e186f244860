// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/answersfile.h"
#include "core/case/parts.h"
#include "core/case/proposals.h"
#include "core/judgement/judgedcase.h"
#include "core/record/history.h"
#include "core/record/recordchanges.h"
#include "core/record/recordfields.h"
#include "session/session.h"
#include "store/file/database.h"
#include "store/rawdatabase.h"
#include "store/store.h"
#include "support/casebuilder.h"
#include "support/testing.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

const QStringList utilityPurposes{u"service"_s, u"trans"_s, u"mkt"_s};
const QStringList dealerPurposes{u"service"_s, u"mkt"_s, u"aud"_s};

QString english(const std::optional<LocalText> &text)
{
    return text.value_or(LocalText()).in(Language::English);
}

} // namespace

// The store of tests/data/model1, as a session of today opens it.
class OldStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void everyCaseIsThere();
    void whatIsSealedStays();
    void whatHoldsOfEveryPurposeIsCarriedOver_data();
    void whatHoldsOfEveryPurposeIsCarriedOver();
    void whatMayHoldOfSomeIsAskedAgain_data();
    void whatMayHoldOfSomeIsAskedAgain();
    void whatIsAskedAgainTravelsInAFile();
    void theOnlyPurposeTakesEveryAnswer();
    void whatPeopleSaidFollowsItsFinding();
    void oneLineTellsIt();
    void theSecondOpeningChangesNothing();
    void theRegisterFollows();
    void theTrashFollowsWhenRestored();
    void anIssuedOpinionStands();
    void allOrNothing();
    void sealedCasesAreShownInTheNewModel();
    void sealedCasesContinueInTheNewModel();
    void sealedCasesAreDuplicated();
    void answersFilesAreImported_data();
    void answersFilesAreImported();

private:
    QString path(const QString &name = u"cases.votum"_s) const { return m_folder->filePath(name); }
    void open(const QString &number, int version = 1);
    const Assessment &assessment() const { return m_session->assessment(); }
    // The answer an old case had, read from a store nobody opened.
    Answer oldAnswer(const QString &number, const QString &key) const;
    std::vector<JournalLine> linesOf(JournalAction action) const;
    bool isOpen(const AnswerKey &key) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
};

void OldStoreTest::init()
{
    m_session.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    putOldStore(path());
    putOldStore(path(u"old.votum"_s));
    m_session = std::make_unique<Session>(
        shipped(), [] { return QDateTime(testDay.addDays(1), QTime(9, 0), Qt::UTC); });
    m_session->setAuthor(u"Ada"_s);
    VERIFY_OK(m_session->openStore(path()));
}

void OldStoreTest::open(const QString &number, int version)
{
    for (const CaseSummary &row : m_session->cases()) {
        if (row.fileNumber == number && row.version == version) {
            VERIFY_OK(m_session->openCase(row.id));
            return;
        }
    }
    QFAIL(qPrintable(number));
}

Answer OldStoreTest::oldAnswer(const QString &number, const QString &key) const
{
    const QVariant json =
        RawDatabase(path(u"old.votum"_s))
            .value(u"SELECT p.json FROM parts p JOIN versions v ON v.id = p.version JOIN cases c "
                   "ON c.id = v.case_id WHERE p.kind = 'answer' AND v.version = 1 AND "
                   "c.file_number = '%1' AND p.key = '%2'"_s.arg(number, key));
    const Result<Assessment> read = fromParts({{u"answer"_s, key, json.toByteArray()}});
    return read ? read->answers.value(*AnswerKey::fromString(key)) : Answer();
}

std::vector<JournalLine> OldStoreTest::linesOf(JournalAction action) const
{
    std::vector<JournalLine> lines = *m_session->journal();
    std::erase_if(lines, [action](const JournalLine &line) { return line.action != action; });
    return lines;
}

bool OldStoreTest::isOpen(const AnswerKey &key) const
{
    const std::vector<AnswerKey> &open = m_session->judgement().openQuestions;
    return std::find(open.begin(), open.end(), key) != open.end();
}

void OldStoreTest::everyCaseIsThere()
{
    QCOMPARE(m_session->cases().size(), size_t(10));
    const std::vector<CaseSummary> rows = m_session->cases();
    for (const CaseSummary &row : rows) {
        QVERIFY2(!row.fault, qPrintable(row.fileNumber));
        VERIFY_OK(m_session->openCase(row.id));
        QVERIFY(!m_session->recordBytes().isEmpty());
        VERIFY_OK(parseRecord(m_session->recordBytes()));
        QVERIFY(!historyOf(shipped(), assessment(), m_session->judgement(), *m_session->journal())
                     .empty());
    }
}

void OldStoreTest::whatIsSealedStays()
{
    const auto sealedRows = [](const QString &file) {
        RawDatabase raw(file);
        const QString where = u" WHERE version IN (SELECT version FROM sealed)"_s;
        return QStringList{
            raw.value(u"SELECT group_concat(version || hex(record) || sha256) FROM sealed"_s)
                .toString(),
            raw.value(u"SELECT group_concat(version || kind || key || json) FROM parts"_s + where)
                .toString(),
            raw.value(u"SELECT group_concat(version || action || time) FROM journal"_s + where)
                .toString(),
            raw.value(u"SELECT group_concat(status || outcome || catalogue || changed) FROM "
                      "versions WHERE id IN (SELECT version FROM sealed)"_s)
                .toString()};
    };
    int count = 0;
    const std::vector<CaseSummary> rows = m_session->cases();
    for (const CaseSummary &row : rows) {
        if (row.isOpen())
            continue;
        ++count;
        VERIFY_OK(m_session->openCase(row.id));
        QCOMPARE(sealOf(m_session->recordBytes()), m_session->sealedRecord().sha256);
        VERIFY_OK(m_session->originOf(m_session->sealedRecord().sha256, {}));
        VERIFY_OK(parseRecord(m_session->recordBytes()));
    }
    QCOMPARE(count, 3);
    m_session->closeStore();
    QCOMPARE(sealedRows(path()), sealedRows(path(u"old.votum"_s)));
}

void OldStoreTest::whatHoldsOfEveryPurposeIsCarriedOver_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("question");
    QTest::addColumn<QStringList>("purposes");
    const QStringList publisher{u"service"_s, u"mkt"_s}, agency{u"service"_s, u"mkt1"_s};
    QTest::newRow("none of the functions") << u"2026-0002"_s << u"CTX-05"_s << publisher;
    QTest::newRow("no visible recipients") << u"2026-0002"_s << u"CH-05"_s << publisher;
    QTest::newRow("one-to-one only") << u"2026-0003"_s << u"CH-05"_s << agency;
    QTest::newRow("three purposes") << u"2026-0005"_s << u"CH-05"_s << utilityPurposes;
    QTest::newRow("opinion issued") << u"2026-0009"_s << u"CTX-05"_s << dealerPurposes;
}

void OldStoreTest::whatHoldsOfEveryPurposeIsCarriedOver()
{
    QFETCH(QString, number);
    QFETCH(QString, question);
    QFETCH(QStringList, purposes);
    open(number);
    const Answer old = oldAnswer(number, question);
    QCOMPARE(old.state, AnswerState::Value);
    for (const QString &purpose : purposes) {
        const AnswerKey key{question, purposeSubject(purpose)};
        QVERIFY2(assessment().answer(key), qPrintable(key.toString()));
        QCOMPARE(*assessment().answer(key), old); // with its note, its date and who said so
        QVERIFY(!isOpen(key));
    }
    QVERIFY(!assessment().answer({question, {}}));
    QVERIFY(!isOpen({question, {}}));
}

void OldStoreTest::whatMayHoldOfSomeIsAskedAgain_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("question");
    QTest::addColumn<QStringList>("purposes");
    QTest::newRow("some functions") << u"2026-0005"_s << u"CTX-05"_s << utilityPurposes;
    QTest::newRow("one function") << u"2026-0007"_s << u"CTX-05"_s << dealerPurposes;
    QTest::newRow("visible recipients") << u"2026-0007"_s << u"CH-05"_s << dealerPurposes;
}

void OldStoreTest::whatMayHoldOfSomeIsAskedAgain()
{
    QFETCH(QString, number);
    QFETCH(QString, question);
    QFETCH(QStringList, purposes);
    open(number);
    const AnswerKey whole{question, {}};
    QVERIFY(assessment().answer(whole));
    QCOMPARE(*assessment().answer(whole), oldAnswer(number, question));
    for (const QString &purpose : purposes) {
        const AnswerKey key{question, purposeSubject(purpose)};
        QVERIFY(!assessment().answer(key));
        QVERIFY2(isOpen(key), qPrintable(key.toString()));
        QCOMPARE(likeOf(shipped(), assessment(), key), std::optional(whole));
    }
    const AnswerKey first{question, purposeSubject(purposes.front())};
    VERIFY_OK(m_session->confirmProposal(first));
    QCOMPARE(assessment().answer(first)->value, oldAnswer(number, question).value);
    QCOMPARE(assessment().answer(first)->note, oldAnswer(number, question).note);
    QVERIFY(!isOpen(first));
    QVERIFY(isOpen({question, purposeSubject(purposes.back())}));
    QCOMPARE(*assessment().answer(whole), oldAnswer(number, question));
}

// Exported and imported it is still nobody's answer for every purpose.
void OldStoreTest::whatIsAskedAgainTravelsInAFile()
{
    open(u"2026-0007"_s);
    const Assessment before = assessment();
    const Result<AnswersFile> file =
        parseAnswersFile(shipped(), composeAnswersFile(shipped(), before, m_session->today()));
    VERIFY_OK(file);
    VERIFY_OK(m_session->importCase(askedIn(shipped(), *file, m_session->today())));
    QCOMPARE(assessment().answers, before.answers);
    QVERIFY(assessment().answer({u"CTX-05"_s, {}}));
}

void OldStoreTest::theOnlyPurposeTakesEveryAnswer()
{
    open(u"2026-0008"_s);
    for (const QString &question : {u"CTX-05"_s, u"CH-05"_s}) {
        const AnswerKey key{question, purposeSubject(u"task"_s)};
        QVERIFY2(assessment().answer(key), qPrintable(question));
        QCOMPARE(*assessment().answer(key), oldAnswer(u"2026-0008"_s, question));
        QVERIFY(!assessment().answer({question, {}}));
    }
    QCOMPARE(assessment().answer({u"CTX-05"_s, purposeSubject(u"task"_s)})->value,
             QStringList({u"ai"_s, u"track"_s}));
    // Answers that were a purpose's own before keep their keys.
    const AnswerKey legal{u"CON-01"_s, purposeSubject(u"task"_s)};
    QCOMPARE(assessment().answers.value(legal), oldAnswer(u"2026-0008"_s, legal.toString()));
}

// Remarks and measures stand at the finding that arises now, and at no key without one.
void OldStoreTest::whatPeopleSaidFollowsItsFinding()
{
    open(u"2026-0008"_s);
    const Judgement &judgement = m_session->judgement();
    QCOMPARE(assessment().judgements.size(), 4);
    QCOMPARE(assessment().measures.size(), size_t(4));
    for (auto said = assessment().judgements.begin(); said != assessment().judgements.end();
         ++said) {
        if (said.key() != "X-07"_L1) // of a public body the catalogue now says X-234
            QVERIFY2(judgement.finding(said.key()), qPrintable(said.key()));
        QCOMPARE(said->acceptance, u"Known and watched."_s);
    }
    for (const MeasurePlan &plan : assessment().measures) {
        if (plan.finding != "X-07"_L1)
            QVERIFY2(judgement.finding(plan.finding), qPrintable(plan.finding));
        QCOMPARE(plan.owner, u"Office"_s);
    }
    QVERIFY(assessment().judgements.contains(u"CH-05:yes@p:task"_s));
}

void OldStoreTest::oneLineTellsIt()
{
    const std::vector<CaseSummary> rows = m_session->cases();
    for (const CaseSummary &row : rows) {
        VERIFY_OK(m_session->openCase(row.id));
        const std::vector<JournalLine> lines = linesOf(JournalAction::BroughtOver);
        const bool isTold = row.isOpen() && row.fileNumber != "2026-0007"_L1; // nothing carried
        QVERIFY2(lines.size() == (isTold ? 1 : 0), qPrintable(row.fileNumber));
        if (!isTold)
            continue;
        QCOMPARE(lines.front().author, u"Ada"_s);
        const HistoryEntry entry =
            historyOf(shipped(), assessment(), m_session->judgement(), lines).front();
        QVERIFY(entry.what.in(Language::German) != entry.what.in(Language::English));
        QVERIFY(!entry.what.in(Language::English).isEmpty());
        for (const Language language : {Language::German, Language::English})
            QVERIFY(entry.after.in(language).contains(
                shipped().question(u"CH-05"_s)->text.in(language)));
    }
}

void OldStoreTest::theSecondOpeningChangesNothing()
{
    m_session->closeStore();
    const QString first = RawDatabase(path()).contents();
    VERIFY_OK(m_session->openStore(path()));
    m_session->closeStore();
    QCOMPARE(RawDatabase(path()).contents(), first);
}

void OldStoreTest::theRegisterFollows()
{
    const std::vector<CaseSummary> rows = m_session->cases();
    for (const CaseSummary &row : rows) {
        if (!row.isOpen())
            continue;
        VERIFY_OK(m_session->openCase(row.id));
        QCOMPARE(row.outcome, outcomeCode(m_session->judgement().overall));
        QCOMPARE(row.judgedWith, shipped().sha256());
    }
}

void OldStoreTest::theTrashFollowsWhenRestored()
{
    const std::vector<CaseSummary> trashed = *m_session->trashedCases();
    QCOMPARE(trashed.size(), size_t(1));
    // A house rule comes first and judges it anew: it is brought over then, and not twice.
    open(u"2026-0007"_s);
    QString contested;
    for (const Finding &finding : m_session->judgement().findings) {
        if (!finding.contested.isEmpty() && finding.severity != Severity::KnockOut)
            contested = finding.id;
    }
    VERIFY_OK(m_session->setHouseRule(contested, {Severity::KnockOut, u"Resolution"_s, {}, {}}));
    VERIFY_OK(m_session->trashCase(trashed.front().id, false));
    VERIFY_OK(m_session->openCase(trashed.front().id));
    QVERIFY(!assessment().answer({u"CTX-05"_s, {}}));
    QVERIFY(assessment().answer({u"CTX-05"_s, purposeSubject(u"aud"_s)}));
    QCOMPARE(linesOf(JournalAction::BroughtOver).size(), size_t(1));
}

void OldStoreTest::anIssuedOpinionStands()
{
    open(u"2026-0009"_s);
    QVERIFY(assessment().opinion.isIssued());
    const Result<Record> record = parseRecord(m_session->recordBytes());
    VERIFY_OK(record);
    QCOMPARE(linesOf(JournalAction::OpinionWithdrawn).size(), size_t(0));
    // It was given on the same facts, and the program still proposes what it proposed.
    QCOMPARE(m_session->judgement().overall, Outcome::NotPermissibleUntil);
}

void OldStoreTest::allOrNothing()
{
    m_session->closeStore();
    QVERIFY(QFile::remove(path()));
    putOldStore(path());
    VERIFY_OK(Store::open(path())); // its tables are those of today, its cases of then
    const QString before = RawDatabase(path()).contents(), kept = path() + u".kept"_s;
    QVERIFY(QFile::copy(path(), kept));
    int refused = 0;
    for (int number = 1;; number += 37) {
        QVERIFY(QFile::remove(path()) && QFile::copy(kept, path()));
        refuseStatement(number);
        const Result<void> opened = m_session->openStore(path());
        if (!refuseStatement(0)) // there are not so many
            break;
        m_session->closeStore();
        if (opened) // what was refused can wait
            continue;
        ++refused;
        QCOMPARE(RawDatabase(path()).contents(), before);
    }
    QVERIFY(refused > 5);
    m_session->closeStore();
    QVERIFY(QFile::remove(path()) && QFile::copy(kept, path()));
    VERIFY_OK(m_session->openStore(path()));
    open(u"2026-0002"_s);
    QCOMPARE(linesOf(JournalAction::BroughtOver).size(), size_t(1));
}

void OldStoreTest::sealedCasesAreShownInTheNewModel()
{
    open(u"2026-0001"_s);
    QVERIFY(m_session->isSealed());
    for (const QString &purpose : {u"service"_s, u"mkt"_s}) {
        const AnswerKey key{u"CTX-05"_s, purposeSubject(purpose)};
        QVERIFY(assessment().answer(key));
        QVERIFY(!isOpen(key));
        QVERIFY(m_session->preview(m_session->caseId())->assessment.answer(key));
    }
}

// The next version of an old case, its recipients placed and a purpose named: told in words.
void OldStoreTest::sealedCasesContinueInTheNewModel()
{
    open(u"2026-0001"_s);
    const Record sealed = *parseRecord(m_session->recordBytes());
    VERIFY_OK(m_session->reopenAsNewVersion());
    QCOMPARE(linesOf(JournalAction::BroughtOver).size(), size_t(1));
    QVERIFY(assessment().answer({u"CTX-05"_s, purposeSubject(u"mkt"_s)}));

    // Brought over, it says what it said: of these questions nothing is told.
    const auto changes = [&] {
        QStringList lines;
        const Record record = *parseRecord(m_session->recordBytes());
        for (const Record::Change &one : changesBetween(sealed, record))
            lines << u"%1: %2 | %3 | %4 -> %5"_s.arg(codeOf(one.kind), english(one.what),
                                                     english(one.subject), english(one.before),
                                                     english(one.after));
        return lines;
    };
    for (const QString &question : {u"CTX-05"_s, u"CH-05"_s}) {
        const QString text = shipped().question(question)->text.in(Language::English);
        QCOMPARE(changes().filter(text), QStringList());
    }

    VERIFY_OK(m_session->moveRecipient(u"meta-inc"_s, u"meta-ireland"_s));
    VERIFY_OK(m_session->savePurpose({u"mkt"_s, u"mkt"_s, u"Industry news"_s}));
    Answer tracked = valueAnswer({u"track"_s}, testDay);
    VERIFY_OK(m_session->answer({u"CTX-05"_s, purposeSubject(u"mkt"_s)}, tracked));
    const QStringList lines = changes();
    const QString all = lines.join(u'\n');
    const QStringList placed = lines.filter(u"recipient: Recipient | Meta Platforms, Inc. | "_s);
    QVERIFY2(placed.size() == 1, qPrintable(all));
    const QStringList ends = placed.front().section(u" | "_s, 2).split(u" -> "_s);
    QCOMPARE(ends.back(), ends.front() + u"; engaged by Meta Platforms Ireland Limited"_s);
    QVERIFY2(lines.contains(u"result: Purpose |  | Newsletter -> Industry news"_s),
             qPrintable(all));
    const QString functions = shipped().question(u"CTX-05"_s)->text.in(Language::English);
    QCOMPARE(lines.filter(functions).size(), 1);
    QVERIFY2(lines.filter(functions).front().contains(u"| Industry news | none of the following"_s),
             qPrintable(all));
}

void OldStoreTest::sealedCasesAreDuplicated()
{
    open(u"2026-0006"_s);
    VERIFY_OK(m_session->duplicateCase(m_session->caseId()));
    QVERIFY(!m_session->isSealed());
    QVERIFY(assessment().answer({u"CH-05"_s, purposeSubject(u"trans"_s)}));
    QVERIFY(assessment().answer({u"CTX-05"_s, {}}));
    QVERIFY(isOpen({u"CTX-05"_s, purposeSubject(u"trans"_s)}));
}

// Answers files of the program then. In such a file an answer without subject was, and is, that of
// every subject.
void OldStoreTest::answersFilesAreImported_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QStringList>("purposes");
    QTest::newRow("publisher") << u"2026-0002"_s << QStringList{u"service"_s, u"mkt"_s};
    QTest::newRow("utility") << u"2026-0005"_s << utilityPurposes;
    QTest::newRow("several-ai") << u"2026-0007"_s << dealerPurposes;
    QTest::newRow("single-ai") << u"2026-0008"_s << QStringList{u"task"_s};
}

void OldStoreTest::answersFilesAreImported()
{
    QFETCH(QString, number);
    QFETCH(QStringList, purposes);
    const QString name = u"model1/%1.json"_s.arg(QString::fromLatin1(QTest::currentDataTag()));
    const Result<AnswersFile> file = parseAnswersFile(shipped(), testData(name));
    VERIFY_OK(file);
    VERIFY_OK(m_session->importCase(askedIn(shipped(), *file, m_session->today())));
    for (const QString &question : {u"CTX-05"_s, u"CH-05"_s}) {
        for (const QString &purpose : purposes) {
            const AnswerKey key{question, purposeSubject(purpose)};
            QCOMPARE(assessment().answers.value(key), oldAnswer(number, question));
        }
    }
    QVERIFY(!assessment().answer({u"CTX-05"_s, {}}));
    // Everything else is what the store has of the same case.
    const Assessment imported = assessment();
    open(number);
    for (auto answer = assessment().answers.begin(); answer != assessment().answers.end();
         ++answer) {
        if (shipped().question(answer.key().question)->widened.isEmpty())
            QVERIFY2(imported.answers.value(answer.key()) == *answer,
                     qPrintable(answer.key().toString()));
    }
    QCOMPARE(imported.recipients, assessment().recipients);
    QVERIFY(std::is_permutation(imported.measures.begin(), imported.measures.end(),
                                assessment().measures.begin(), assessment().measures.end()));
    QCOMPARE(imported.judgements, assessment().judgements);
}

QTEST_GUILESS_MAIN(OldStoreTest)
#include "oldstoretest.moc"
