// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/findings/judgementpane.h"
#include "core/case/answersfile.h"
#include "ui/desk.h"
#include "ui/mainwindow.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace votum;

// The judgement beside the step, where there is little room.
class JudgementPaneTest : public QObject
{
    Q_OBJECT

private slots:
    // It does not scroll sideways: German words at a large font must fit.
    void theLongestWordFits()
    {
        const QFont usual = QApplication::font();
        QFont large = usual;
        large.setPointSizeF(usual.pointSizeF() * 1.3);
        QApplication::setFont(large);
        Translation translation;
        translation.speak(Language::German);
        Desk desk;
        QVERIFY(desk.session.openStore(desk.path()));
        for (const QString &path : shippedExamples()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const Result<AnswersFile> answers =
                parseAnswersFile(desk.session.catalogue(), file.readAll());
            QVERIFY(answers);
            MainWindow window(&desk.session, &desk.settings, &translation);
            window.resize(1024, 700);
            window.show();
            QVERIFY(QTest::qWaitForWindowActive(&window));
            QVERIFY(desk.session.importCase(answers->assessment));
            auto *pane = window.findChild<JudgementPane *>();
            QTRY_VERIFY(pane->isVisible());
            QTest::qWait(200);
            QVERIFY2(pane->widget()->width() <= pane->viewport()->width(), qPrintable(path));
            QCOMPARE(window.size(), QSize(1024, 700));
            desk.session.closeCase();
        }
        QApplication::setFont(usual);
    }
};

QTEST_MAIN(JudgementPaneTest)
#include "judgementpanetest.moc"
