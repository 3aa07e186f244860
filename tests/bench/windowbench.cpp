// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench.h"

#include "../ui/desk.h"
#include "core/case/answersfile.h"
#include "ui/assessmentview.h"

#include <QApplication>

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

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Bench bench(QCoreApplication::arguments().contains(u"--quick"_s));
    Desk desk;
    QFile file(u":/examples/publisher.de.json"_s);
    if (!file.open(QIODevice::ReadOnly) || !desk.session.openStore(desk.path()))
        qFatal("no example or no store");
    const Result<AnswersFile> example = parseAnswersFile(desk.session.catalogue(), file.readAll());
    if (!example || !desk.session.importCase(example->assessment))
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
    return 0;
}
