// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/typing.h"
#include "ui/kit/growingtext.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace votum;

// Dictation and other assistive technology set a text without a key, and in fields without the
// focus: it is saved all the same, and what is shown from the store is not.
class TypingTest : public QObject
{
    Q_OBJECT

private:
    static void dictate(QWidget *field, const QString &text)
    {
        QAccessibleInterface *shown = QAccessible::queryAccessibleInterface(field);
        shown->editableTextInterface()->replaceText(0, shown->textInterface()->characterCount(),
                                                    text);
    }

private slots:
    void aLineWithoutTheFocusIsSavedAtOnce()
    {
        QLineEdit line;
        QStringList saved;
        onLineSettled(&line, this, [&saved](const QString &text) { saved << text; });
        showLine(&line, u"from the store"_s);
        QCOMPARE(saved, QStringList());
        dictate(&line, u"dictated"_s);
        QCOMPARE(saved.last(), u"dictated"_s);
        showLine(&line, saved.last());
        QCOMPARE(line.text(), u"dictated"_s);
    }

    void aLineWithTheFocusIsSavedAsWhenTyped()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *line = new QLineEdit;
        layout->addWidget(line);
        QStringList saved;
        onLineSettled(line, &window, [&saved](const QString &text) { saved << text; });
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        line->setFocus();
        dictate(line, u"dictated"_s);
        QCOMPARE(saved, QStringList());
        showLine(line, u"from the store"_s); // what is being said stays
        QCOMPARE(line->text(), u"dictated"_s);
        QTRY_COMPARE(saved, QStringList(u"dictated"_s));
    }

    void aTextWithoutTheFocusIsSavedOnce()
    {
        GrowingText text(2);
        const QSignalSpy settled(&text, &GrowingText::settled);
        text.showSettled(u"from the store"_s);
        dictate(&text, u"dictated"_s);
        QTRY_COMPARE(settled.size(), 1);
        QCOMPARE(settled.first().first().toString(), u"dictated"_s);
        text.showSettled(u"dictated"_s);
        QTest::qWait(0);
        QCOMPARE(settled.size(), 1);
    }
};

QTEST_MAIN(TypingTest)
#include "typingtest.moc"
