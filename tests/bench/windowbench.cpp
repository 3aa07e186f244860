// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench.h"

#include "../ui/desk.h"
#include "core/case/answersfile.h"
#include "ui/assessment/assessmentview.h"
#include "ui/document/documentpages.h"
#include "ui/document/reportview.h"
#include "ui/words/messagebar.h"

#include <QApplication>
#include <QComboBox>

using namespace Qt::StringLiterals;
using namespace votum;

// votum-window-bench [--quick]: from the answer to the painted window.

namespace {

Answer named(const QString &code)
{
    Answer answer;
    answer.state = AnswerState::Value;
    answer.value = QStringList(code);
    return answer;
}

// One answer given, saved, judged and shown: everything that is due is painted when the events are
// done. `codes`: taken in turn.
void benchAnswer(Bench &bench, Session &session, const QString &what, const QString &question,
                 const QStringList &codes)
{
    int round = 0;
    bench.run(u"window: %1"_s.arg(what), 200, [&] {
        const QString code = codes[++round % codes.size()];
        const bool saved = session.answer({question, {}}, named(code)).has_value();
        QCoreApplication::processEvents();
        return saved;
    });
}

AnswersFile answersIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(path));
    const Result<AnswersFile> read = parseAnswersFile(shippedCatalogueRead(), file.readAll());
    if (!read)
        qFatal("%s cannot be read", qPrintable(path));
    return *read;
}

// From the open case to its painted pages.
void benchPreview(Bench &bench, Desk &desk, const QString &path)
{
    if (!desk.session.importCase(answersIn(path).assessment))
        qFatal("no case");
    MessageBar messages(desk.session.catalogue());
    ReportView view(&desk.session, &desk.settings, &messages);
    view.resize(1440, 900);
    view.show();
    QCoreApplication::processEvents();
    auto *kinds = view.findChild<QComboBox *>(u"documentKind"_s);
    kinds->setCurrentIndex(kinds->findData(int(DocumentKind::FullRecord)));
    const int count = view.findChild<DocumentPages *>()->pages().count;
    bench.run(u"window: preview of %1 pages, painted"_s.arg(count), 20, [&] {
        view.hide();
        view.show();
        QCoreApplication::processEvents();
        return true;
    });
    QWidget *pages = view.findChild<DocumentPages *>()->viewport();
    bench.run(u"window: one screen of these pages, painted"_s, 50, [&] {
        pages->repaint();
        return true;
    });
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Bench bench(QCoreApplication::arguments().contains(u"--quick"_s));
    Desk desk;
    if (!desk.session.openStore(desk.path()))
        qFatal("no store");
    if (!desk.session.importCase(answersIn(u":/examples/publisher.de.json"_s).assessment))
        qFatal("no case");
    AssessmentView view(&desk.session);
    view.resize(1440, 900);
    view.show();
    if (!QTest::qWaitForWindowExposed(&view))
        qFatal("no window");
    view.showStep(0);
    benchAnswer(bench, desk.session, u"an answer, saved, judged and painted"_s, u"CTX-04"_s,
                {u"small"_s, u"large"_s});
    int step = 0;
    bench.run(u"window: another step, painted"_s, 90, [&] {
        view.showStep(++step % 9);
        QCoreApplication::processEvents();
        return true;
    });
    for (const auto &path : {u":/examples/travel-agency.en.json"_s,
                             QString(QStringLiteral(VOTUM_SOURCE_DIR) +
                                     "/tests/data/utility-seven-recipients.json"_L1)})
        benchPreview(bench, desk, path);
    return 0;
}
