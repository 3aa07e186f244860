// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accessiblebuttons.h"

#include "ui/register/filters/tile.h"

#include <QAccessible>
#include <QCheckBox>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace votum;

// What assistive technology asks of a box or button is what a click does.
class AccessibleButtonsTest : public QObject
{
    Q_OBJECT

private:
    static QAccessibleInterface *of(QWidget *widget)
    {
        return QAccessible::queryAccessibleInterface(widget);
    }

private slots:
    void initTestCase() { installAccessibleButtons(); }

    void toggleIsAClick_data()
    {
        QTest::addColumn<QAbstractButton *>("button");
        QTest::addColumn<int>("role");
        QTest::newRow("box") << static_cast<QAbstractButton *>(new QCheckBox)
                             << int(QAccessible::CheckBox);
        QTest::newRow("radio") << static_cast<QAbstractButton *>(new QRadioButton)
                               << int(QAccessible::RadioButton);
        QTest::newRow("push") << static_cast<QAbstractButton *>(new QPushButton)
                              << int(QAccessible::CheckBox);
        QTest::newRow("tool") << static_cast<QAbstractButton *>(new QToolButton)
                              << int(QAccessible::CheckBox);
        QTest::newRow("tile") << static_cast<QAbstractButton *>(new Tile(u"edit"_s))
                              << int(QAccessible::CheckBox);
    }
    void toggleIsAClick()
    {
        QFETCH(QAbstractButton *, button);
        const std::unique_ptr<QAbstractButton> owner(button);
        button->setCheckable(true);
        button->setText(u"&Cats && dogs"_s);
        const QSignalSpy clicked(button, &QAbstractButton::clicked);
        QAccessibleInterface *shown = of(button);
        QTEST(int(shown->role()), "role");
        QCOMPARE(shown->text(QAccessible::Name), u"Cats & dogs"_s);
        QVERIFY(shown->state().checkable && !shown->state().checked);
        QVERIFY(shown->actionInterface()->actionNames().contains(
            QAccessibleActionInterface::toggleAction()));
        shown->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QCOMPARE(clicked.size(), 1);
        QVERIFY(shown->state().checked);
        button->setAccessibleName(u"Animals"_s);
        QCOMPARE(shown->text(QAccessible::Name), u"Animals"_s);
    }

    void whatIsDisabledOffersNothing()
    {
        QCheckBox box;
        box.setEnabled(false);
        QAccessibleActionInterface *actions = of(&box)->actionInterface();
        QVERIFY(!actions->actionNames().contains(QAccessibleActionInterface::toggleAction()));
        actions->doAction(QAccessibleActionInterface::toggleAction());
        QVERIFY(!box.isChecked());
    }

    void halfATickIsTold()
    {
        QCheckBox box;
        box.setTristate();
        box.setCheckState(Qt::PartiallyChecked);
        QVERIFY(of(&box)->state().checkStateMixed);
    }

    // What cannot be checked, or opens a menu, stays Qt's.
    void othersAreLeftAlone()
    {
        QPushButton plain(u"Go"_s);
        QCOMPARE(of(&plain)->role(), QAccessible::Button);
        QMenu menu;
        QToolButton more;
        more.setCheckable(true);
        more.setMenu(&menu);
        QVERIFY(of(&more)->actionInterface()->actionNames().contains(
            QAccessibleActionInterface::showMenuAction()));
    }
};

QTEST_MAIN(AccessibleButtonsTest)
#include "accessiblebuttonstest.moc"
