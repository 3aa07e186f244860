// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench.h"

#include "../ui/desk.h"
#include "core/case/answersfile.h"
#include "export/evidencefiles.h"
#include "store/store.h"
#include "ui/register/allmeasurespage.h"
#include "ui/register/registerview.h"
#include "ui/words/messagebar.h"

#include <QApplication>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QTemporaryFile>

#include <cmath>
#include <map>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace votum;

// votum-scale-bench [--quick | MOST [EVIDENCE]]: what a store of 1,000, 10,000 and 100,000 cases
// costs (up to MOST), and how each cost grows: the slope of its logarithm over that of the cases; 0
// is constant, 1 in proportion. EVIDENCE: so many megabytes of evidence lie in each store beside
// them.

namespace {

const QDateTime moment(QDate(2026, 5, 4), QTime(12, 2), Qt::UTC);

AnswersFile publisher()
{
    QFile file(u":/examples/publisher.de.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no example");
    return *parseAnswersFile(shippedCatalogueRead(), file.readAll());
}

// No two alike: each with words that many, few and no others have.
Assessment caseNumber(int i)
{
    static const QStringList words{u"Terminerinnerung"_s, u"Werbeeinwilligung"_s, u"Newsletter"_s,
                                   u"Störungsmeldung"_s,  u"Kundendienst"_s,      u"Müllabfuhr"_s};
    Assessment assessment;
    assessment.title = u"%1 Bereich %2"_s.arg(words[i % words.size()]).arg(i);
    assessment.organisation = u"Stadtwerke %1"_s.arg(i % 97);
    assessment.channel = i % 2 ? u"whatsapp-cloud-direct"_s : QString();
    for (const QString &question : {u"CTX-02"_s, u"CTX-03"_s}) {
        Answer answer;
        answer.state = AnswerState::Value;
        answer.value = QStringList(u"Abteilung %1"_s.arg(i % 31));
        answer.note = u"Gespräch am %1. Mai, Vermerk %2 liegt bei"_s.arg(i % 28 + 1).arg(i);
        answer.author = u"Ada Probe"_s;
        answer.time = moment;
        assessment.answers.insert({question, {}}, answer);
    }
    for (const QString &measure : {u"M26"_s, u"M73"_s})
        assessment.measures.push_back({u"SEC-02:nocopy"_s,
                                       measure,
                                       u"Ada Probe %1"_s.arg(i % 17),
                                       moment.date().addDays(i % 400 - 100),
                                       {},
                                       {}});
    return assessment;
}

// Judged with the catalogue, as cases that lie in a store are.
void fill(const QString &path, int cases)
{
    Result<std::unique_ptr<Store>> store = Store::open(path);
    if (!store)
        qFatal("no store");
    Session session(shippedCatalogueRead(), [] { return moment; });
    const QString catalogue = shippedCatalogueRead().sha256();
    for (int done = 0; done < cases;) {
        const Result<void> filled = (*store)->atomically([&]() -> Result<void> {
            for (int end = std::min(cases, done + 5000); done < end; ++done) {
                const JournalLine line{moment.addSecs(done - cases),
                                       u"Ada Probe"_s,
                                       JournalAction::Created,
                                       {},
                                       {},
                                       {}};
                const Result<qint64> id = (*store)->create(caseNumber(done), line);
                const Result<CaseSummary> saved =
                    id ? (*store)->save(*id, {{}, {}, CaseChange::Verdict{u"open"_s, catalogue}})
                       : id.error();
                if (!saved)
                    return saved.error();
            }
            return {};
        });
        if (!filled)
            qFatal("%s", qPrintable(filled.error().code));
    }
}

// Files of 50 MB that no packing makes smaller, each the evidence of another case.
void addEvidence(Session &session, int megabytes)
{
    QRandomGenerator random(1);
    QByteArray bytes(50'000'000, Qt::Uninitialized);
    for (int file = 0; file < megabytes / 50; ++file) {
        random.fillRange(reinterpret_cast<quint32 *>(bytes.data()), bytes.size() / 4);
        QTemporaryFile contract;
        if (!contract.open() || contract.write(bytes) != bytes.size() || !contract.flush() ||
            !session.openCase(file + 1))
            qFatal("no file");
        const Result<EvidenceItem> kept = takeIn(session, contract.fileName());
        if (!kept || !session.saveEvidence(*kept))
            qFatal("no evidence");
    }
    session.closeCase();
}

// What the program holds of the computer's memory.
double memoryInMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly)
               ? file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1e6
               : 0;
}

class Growth
{
public:
    explicit Growth(Bench &bench) : m_bench(bench) {}

    void take(int cases, const QString &what, int rounds, const std::function<bool()> &work)
    {
        std::vector<double> times = m_bench.times(what, rounds, work);
        m_bench.print(u"%1 cases: %2"_s.arg(cases, 6).arg(what), times);
        std::sort(times.begin(), times.end());
        m_medians[what][cases] = times[times.size() / 2];
    }
    void print() const
    {
        for (const auto &[what, medians] : m_medians) {
            const auto first = medians.begin(), last = std::prev(medians.end());
            if (first != last)
                m_bench.figure(u"slope: "_s + what,
                               std::log(last->second / first->second) /
                                   std::log(double(last->first) / first->first),
                               {});
        }
    }

private:
    Bench &m_bench;
    std::map<QString, std::map<int, double>> m_medians;
};

void benchStore(Bench &bench, Growth &growth, int cases, int evidence)
{
    Desk desk;
    fill(desk.path(), cases);
    Session &session = desk.session;
    if (evidence > 0) {
        if (!session.openStore(desk.path()))
            qFatal("no store");
        addEvidence(session, evidence);
    }
    growth.take(cases, u"open the store"_s, 5, [&] {
        session.closeStore();
        return session.openStore(desk.path()).has_value();
    });
    MessageBar messages(session.catalogue());
    RegisterView view(&session, &desk.settings, &messages);
    view.resize(1440, 900);
    view.show();
    if (!QTest::qWaitForWindowExposed(&view))
        qFatal("no window");
    bench.figure(u"%1 cases: memory, register shown"_s.arg(cases, 6), memoryInMegabytes(), u"MB"_s);
    const auto painted = [](bool done) {
        QCoreApplication::processEvents();
        return done;
    };
    const qint64 oldest = 1;
    growth.take(cases, u"open a case"_s, 20, [&] { return session.openCase(oldest).has_value(); });
    growth.take(cases, u"back to the register"_s, 20, [&] {
        view.hide();
        const bool opened = session.openCase(oldest).has_value();
        session.closeCase();
        view.show();
        return painted(opened);
    });
    view.hide();
    AllMeasuresPage measures(&session, &desk.settings, &messages);
    measures.resize(1440, 900);
    session.closeCase();
    growth.take(cases, u"the measures of all cases"_s, 20, [&] {
        measures.hide();
        measures.show();
        return painted(measures.shown().size() == 2 * size_t(cases));
    });
    measures.hide();
    view.show();
    const AnswersFile whole = publisher();
    view.hide();
    growth.take(cases, u"add a whole case"_s, 20,
                [&] { return session.importCase(whole.assessment).has_value(); });
    int round = 0;
    growth.take(cases, u"an answer, saved"_s, 100, [&] {
        Answer answer;
        answer.state = AnswerState::Value;
        answer.value = QStringList(++round % 2 ? u"small"_s : u"large"_s);
        return session.answer({u"CTX-04"_s, {}}, answer).has_value();
    });
    view.show();
    session.closeCase();
    growth.take(cases, u"add a case, register shown"_s, 10,
                [&] { return painted(session.importCase(caseNumber(7)).has_value()); });
    session.closeCase();
    auto *search = view.findChild<QLineEdit *>(u"registerSearch"_s);
    const auto type = [&](const QString &text) {
        QTest::keyClicks(search, text);
        search->clear();
        return painted(true);
    };
    growth.take(cases, u"search: Einwilligung, typed and taken away"_s, 5,
                [&] { return type(u"Einwilligung"_s); });
    growth.take(cases, u"store: search for a word of a sixth of the cases"_s, 10,
                [&] { return session.search(u"newsletter"_s)->size() >= cases / 6; });
    growth.take(cases, u"store: search for half a compound"_s, 10,
                [&] { return session.search(u"einwilligung"_s).has_value(); });
    growth.take(cases, u"store: search for one case"_s, 20,
                [&] { return session.search(u"Vermerk %1"_s.arg(cases / 2)).has_value(); });
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const bool isQuick = arguments.contains(u"--quick"_s);
    Bench bench(isQuick);
    Growth growth(bench);
    const int most = isQuick ? 100 : arguments.size() > 1 ? arguments[1].toInt() : 100'000;
    const int evidence = isQuick ? 50 : arguments.value(2).toInt();
    for (int cases = isQuick ? 10 : 1000; cases <= most; cases *= 10)
        benchStore(bench, growth, cases, evidence);
    growth.print();
    return 0;
}
