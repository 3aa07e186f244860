// SPDX-License-Identifier: GPL-3.0-or-later

// The other process of store_process_test: says one line for each thing it did.
//
// - open PATH: "ok" or the error's code
// - read PATH: opens for reading; the number of cases, and whether the check finds it sound
// - backup PATH TARGET: the same
// - hold PATH: opens, says so, and waits until its input closes
// - save PATH ID: saves 1, 2, 3 … as notes until it is killed; says each number once saved
// - fill PATH ID LIMIT: the same with a limit on the size of files, until a save fails; says the
//   code, lifts the limit and saves once more
// - work PATH SEED: creates, saves, settles, seals, backs up as chance has it, until it is killed;
//   says each "WHAT ID NUMBER" once it is done
// - erase PATH: says so, erases all that lies in the trash, says "ok" or the error's code
//
// First of all, --nobody gives up the rights of root and --limit BYTES limits the size of files.
#include "storefixture.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

void say(const QString &line)
{
    std::puts(qPrintable(line));
    std::fflush(stdout);
}

void limitFiles(rlim_t bytes)
{
    std::signal(SIGXFSZ, SIG_IGN); // let write() fail, as it does on a full disk
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = std::min(bytes, limit.rlim_max);
    setrlimit(RLIMIT_FSIZE, &limit);
}

Result<void> saveNumber(Store &store, qint64 id, int number)
{
    const QString text = QString::number(number) + u' ' + u"x"_s.repeated(3000);
    const Result<CaseSummary> saved = store.save(id, {notesChange(text), {lineAt(number)}, {}});
    return saved ? Result<void>() : saved.error();
}

int saveOn(Store &store, qint64 id, int first)
{
    for (int number = first;; ++number) {
        const Result<void> saved = saveNumber(store, id, number);
        say(saved ? QString::number(number) : saved.error().code);
        if (!saved)
            return number;
    }
}

// Case after case, each saved some times and sealed.
void work(Store &store, const QString &path, quint32 seed)
{
    QRandomGenerator random(seed);
    for (int copy = 0;; ++copy) {
        const Result<qint64> id = store.create(richAssessment(), lineAt(0));
        if (!id)
            return say(id.error().code);
        say(u"created %1 0"_s.arg(*id));
        for (int number = 1; number < random.bounded(2, 6); ++number) {
            if (const Result<void> saved = saveNumber(store, *id, number); !saved)
                return say(saved.error().code);
            say(u"saved %1 %2"_s.arg(*id).arg(number));
            if (random.bounded(3) == 0)
                store.settle();
        }
        if (random.bounded(4) == 0 && store.backup(u"%1.copy%2"_s.arg(path).arg(copy)))
            say(u"copied %1 %2"_s.arg(*id).arg(copy));
        if (random.bounded(2) == 0 && sealWith(store, *id, 30))
            say(u"sealed %1 0"_s.arg(*id));
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QStringList arguments = application.arguments().mid(1);
    if (arguments.value(0) == "--nobody"_L1) {
        arguments.removeFirst();
        if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
            return 2;
    }
    if (arguments.value(0) == "--limit"_L1) {
        limitFiles(rlim_t(arguments.value(1).toULongLong()));
        arguments = arguments.mid(2);
    }
    const QString verb = arguments.value(0);
    const qint64 id = arguments.value(2).toLongLong();
    const bool isReading = verb == "read"_L1;
    Result<std::unique_ptr<Store>> opened =
        Store::open(arguments.value(1), isReading ? StoreOpening::Read : StoreOpening::Create);
    if (!opened || verb == "open"_L1) {
        say(opened ? u"ok"_s : opened.error().code);
        return 0;
    }
    Store &store = **opened;
    if (isReading) {
        say(QString::number(store.list()->size()) + (store.check()->empty() ? u" sound" : u""));
    } else if (verb == "hold"_L1) {
        say(u"held"_s);
        static_cast<void>(std::getchar());
    } else if (verb == "backup"_L1) {
        const Result<void> copied = store.backup(arguments.value(2));
        say(copied ? u"ok"_s : copied.error().code);
    } else if (verb == "save"_L1) {
        saveOn(store, id, 1);
    } else if (verb == "work"_L1) {
        work(store, store.path(), quint32(id));
    } else if (verb == "erase"_L1) {
        std::vector<qint64> ids;
        const Result<std::vector<CaseSummary>> rows = store.list(true);
        for (const CaseSummary &row : *rows)
            ids.push_back(row.id);
        say(u"erasing"_s);
        const Result<void> erased = store.erase(ids);
        say(erased ? u"ok"_s : erased.error().code);
    } else if (verb == "fill"_L1) {
        limitFiles(rlim_t(arguments.value(3).toULongLong()));
        const int failed = saveOn(store, id, 1);
        limitFiles(RLIM_INFINITY);
        const Result<void> again = saveNumber(store, id, failed);
        say(again ? u"again "_s + QString::number(failed) : again.error().code);
    }
    return 0;
}
