// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewdesk.h"

#include "ui/answers/purposeseditor.h"
#include "ui/look/linkbutton.h"

#include <QLabel>
#include <QLineEdit>

#include <algorithm>

using namespace votum;
using namespace Qt::StringLiterals;

// The purposes beneath the question that chooses their kinds.
class PurposesTest : public QObject, protected ViewDesk
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { close(); }

    void aNameIsSavedAndShown();
    void anotherOfAKind();
    void anotherWithoutANameIsNone();
    void noTwoAreCalledTheSame();
    void oneIsRemoved();
    void unchoosingTheKindTakesItsPurposes();
    void whereverPurposesAreShownTheyHaveTheirNames();

private:
    QWidget *editor() const { return find<PurposesEditor>(u"purposes"_s); }
    QWidget *line(const QString &id) const { return find<QWidget>(u"purpose:"_s + id, editor()); }
    QLineEdit *name(const QString &id) const { return find<QLineEdit>(u"purposeName"_s, line(id)); }
    void give(QLineEdit *field, const QString &text, Qt::Key key);
    QStringList names() const; // of the purposes the case holds
    int fields() const;        // for names, that are shown
    bool isSaid(const QString &text, QWidget *in) const;
    QString headOf(const QString &key) const // the name its row bears
    {
        return find<QAbstractButton>(u"rowHead"_s, row(key))->accessibleName().section(u',', 0, 0);
    }
};

void PurposesTest::init()
{
    open();
    click(option(u"CTX-01"_s, u"service"_s));
    click(option(u"CTX-01"_s, u"trans"_s));
    QVERIFY(editor()->isVisible());
    QCoreApplication::processEvents(); // what is new is shown late
}

void PurposesTest::give(QLineEdit *field, const QString &text, Qt::Key key)
{
    field->setFocus();
    field->selectAll();
    type(field, text);
    QTest::keyClick(field, key);
    QCoreApplication::processEvents();
}

QStringList PurposesTest::names() const
{
    QStringList list;
    for (const Purpose &purpose : m_desk->session.assessment().purposes)
        list << purpose.id + u'=' + purpose.name;
    return list;
}

int PurposesTest::fields() const
{
    const QList<QLineEdit *> all = editor()->findChildren<QLineEdit *>();
    return int(std::count_if(all.begin(), all.end(),
                             [](const QLineEdit *field) { return field->isVisible(); }));
}

bool PurposesTest::isSaid(const QString &text, QWidget *in) const
{
    const QList<QLabel *> labels = in->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
        return label->isVisible() && label->text() == text;
    });
}

void PurposesTest::aNameIsSavedAndShown()
{
    QVERIFY(isSaid(u"Contract messages"_s, line(u"trans"_s)));
    give(name(u"trans"_s), u"Störungsmeldungen"_s, Qt::Key_Tab);
    QCOMPARE(names(), QStringList(u"trans=Störungsmeldungen"_s));
    m_view->showStep(3);
    QCOMPARE(headOf(u"CON-01@p:trans"_s), u"Störungsmeldungen"_s);
    QCOMPARE(headOf(u"CON-01@p:service"_s), u"Customer enquiries"_s);
    // Without its name it is its kind again.
    m_view->showStep(0);
    name(u"trans"_s)->setFocus();
    name(u"trans"_s)->selectAll();
    QTest::keyClick(name(u"trans"_s), Qt::Key_Delete);
    QTest::keyClick(name(u"trans"_s), Qt::Key_Tab);
    m_view->showStep(3);
    QCOMPARE(headOf(u"CON-01@p:trans"_s), u"Contract messages"_s);
}

void PurposesTest::anotherOfAKind()
{
    click(find<LinkButton>(u"anotherPurpose"_s, line(u"trans"_s)));
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field);
    QCOMPARE(field, name({}));
    give(field, u"Störungsmeldungen"_s, Qt::Key_Return);
    QCOMPARE(names(), QStringList({u"trans="_s, u"trans-2=Störungsmeldungen"_s}));
    // The field stays in use.
    QCOMPARE(QApplication::focusWidget(), field);
    QCOMPARE(name(u"trans-2"_s), field);
    give(field, u"Alarm"_s, Qt::Key_Return);
    QCOMPARE(names(), QStringList({u"trans="_s, u"trans-2=Alarm"_s}));
    give(field, u"Störungsmeldungen"_s, Qt::Key_Return);
    // The row of the one being added is gone, and leaving the field adds nothing more.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(names().size(), 2);
    QCOMPARE(fields(), 3);
    m_view->showStep(3);
    QVERIFY(find<AnswerRow>(u"row:CON-01@p:trans"_s)->isVisible());
    QCOMPARE(headOf(u"CON-01@p:trans-2"_s), u"Störungsmeldungen"_s);
}

void PurposesTest::anotherWithoutANameIsNone()
{
    click(find<LinkButton>(u"anotherPurpose"_s, line(u"trans"_s)));
    QTest::keyClick(name({}), Qt::Key_Tab);
    QCoreApplication::processEvents();
    QVERIFY(names().isEmpty());
    QCOMPARE(fields(), 2);
}

void PurposesTest::noTwoAreCalledTheSame()
{
    give(name(u"trans"_s), u"Alarm"_s, Qt::Key_Tab);
    give(name(u"service"_s), u"Alarm"_s, Qt::Key_Tab);
    QCOMPARE(names(), QStringList(u"trans=Alarm"_s));
    QVERIFY(isSaid(u"Another purpose is already called “Alarm”. Please choose a different name."_s,
                   editor()));
    // The one that was to be added keeps what was typed.
    click(find<LinkButton>(u"anotherPurpose"_s, line(u"trans"_s)));
    give(name({}), u"Alarm"_s, Qt::Key_Return);
    QCOMPARE(name({})->text(), u"Alarm"_s);
    QCOMPARE(names(), QStringList(u"trans=Alarm"_s));
}

void PurposesTest::oneIsRemoved()
{
    QVERIFY(m_desk->session.savePurpose({{}, u"trans"_s, u"Alarm"_s}));
    QCOMPARE(names().size(), 2);
    click(find<LinkButton>(u"removePurpose"_s, line(u"trans"_s)));
    QCOMPARE(names(), QStringList(u"trans-2=Alarm"_s));
    QVERIFY(option(u"CTX-01"_s, u"trans"_s)->isChecked());
    QCoreApplication::processEvents();
    click(find<LinkButton>(u"removePurpose"_s, line(u"trans-2"_s)));
    QVERIFY(names().isEmpty());
    QVERIFY(!option(u"CTX-01"_s, u"trans"_s)->isChecked()); // with the last of its kind the kind
    QVERIFY(m_desk->session.undo());
    QCOMPARE(name(u"trans-2"_s)->text(), u"Alarm"_s);
}

void PurposesTest::unchoosingTheKindTakesItsPurposes()
{
    give(name(u"trans"_s), u"Alarm"_s, Qt::Key_Tab);
    click(option(u"CTX-01"_s, u"trans"_s));
    QCoreApplication::processEvents();
    QCOMPARE(fields(), 1);
    click(option(u"CTX-01"_s, u"trans"_s));
    QCOMPARE(name(u"trans"_s)->text(), u"Alarm"_s);
}

// In results, findings, opinion and decision; with names of which one is a kind's.
void PurposesTest::whereverPurposesAreShownTheyHaveTheirNames()
{
    QVERIFY(m_desk->session.savePurpose({u"trans"_s, u"trans"_s, u"Alarm"_s}));
    QVERIFY(m_desk->session.savePurpose({{}, u"trans"_s, u"Termine"_s}));
    Answer none;
    none.state = AnswerState::Value;
    none.value = QStringList(u"none"_s);
    QVERIFY(m_desk->session.answer(*AnswerKey::fromString(u"CON-01@p:trans-2"), none));
    QCoreApplication::processEvents();
    auto *pane = find<QWidget>(u"judgement"_s);
    QVERIFY(isSaid(u"Termine"_s, find<QWidget>(u"finding:CON-01:none@p:trans-2"_s, pane)));
    QVERIFY(m_desk->session.judgement().purposesDiffer());
    QStringList results;
    for (const QLabel *label : pane->findChildren<QLabel *>()) {
        if (label->isVisible())
            results << label->text().section(u':', 0, 0);
    }
    for (const QString &shown : {u"Customer enquiries"_s, u"Alarm"_s, u"Termine"_s})
        QCOMPARE(results.count(shown), 1 + int(shown == u"Termine"_s));
    m_view->showStep(8);
    for (QAbstractButton *same : m_view->findChildren<QAbstractButton *>(u"sameForAll"_s))
        click(same);
    QCoreApplication::processEvents();
    QStringList said;
    for (const QLabel *label : find<QScrollArea>(u"page:decision"_s)->findChildren<QLabel *>())
        said << label->text();
    for (const QString &shown : {u"Customer enquiries"_s, u"Alarm"_s, u"Termine"_s})
        QCOMPARE(said.count(shown), 2); // of the opinion and of the decision
}

QTEST_MAIN(PurposesTest)
#include "purposestest.moc"
