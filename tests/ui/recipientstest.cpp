// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewdesk.h"

#include "core/case/recipients.h"
#include "ui/steps/recipienttree.h"

#include <QComboBox>

#include <algorithm>

using namespace votum;
using namespace Qt::StringLiterals;

// The tree of recipients: shown as it is, and changed by keys, buttons, dragging and the dialog.
class RecipientsTest : public QObject, protected ViewDesk
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { close(); }

    void theTreeIsShown();
    void keysMoveAndDoNotTurnThePage();
    void buttonsMove();
    void draggingPutsUnder();
    void draggingPutsBetween();
    void whatIsFoldedStaysFolded();
    void theDialogPutsUnder();
    void nobodyIsUnderItself();
    void deletingLiftsWhatStandsUnder();
    void undoPutsBack();
    void aFrozenTreeDoesNotMove();
    void usualLinksAreArranged();

private:
    RecipientTree *tree() const { return find<RecipientTree>(u"recipients"_s); }
    // "a b(a) c(b) d": each link in order, with the one above it.
    QString shape() const;
    QTreeWidgetItem *item(const QString &name) const;
    void drop(const QString &name, QPoint to);
    void save(const QString &id, const QString &name, const QString &country, const QString &under);
};

void RecipientsTest::save(const QString &id, const QString &name, const QString &country,
                          const QString &under)
{
    QVERIFY(m_desk->session.saveRecipient({id, name, country, {}, under}));
}

void RecipientsTest::init()
{
    open();
    save(u"a"_s, u"Alpha GmbH"_s, u"DE"_s, {});
    save(u"b"_s, u"Beta Inc."_s, u"US"_s, u"a"_s);
    save(u"c"_s, u"Gamma Ltd."_s, u"GB"_s, u"b"_s);
    save(u"d"_s, u"Delta AG"_s, u"CH"_s, {});
    m_view->showStep(1);
    QTRY_COMPARE(tree()->height(), tree()->sizeHint().height());
    tree()->setFocus();
}

QString RecipientsTest::shape() const
{
    QStringList links;
    for (const LinkPlace &place : inTreeOrder(m_desk->session.assessment().recipients))
        links << (place.above ? u"%1(%2)"_s.arg(place.link->id, place.above->id) : place.link->id);
    return links.join(u' ');
}

QTreeWidgetItem *RecipientsTest::item(const QString &name) const
{
    return tree()->findItems(name, Qt::MatchExactly | Qt::MatchRecursive).value(0);
}

// What the hand lets go there: the platform of the tests has no hand that drags.
void RecipientsTest::drop(const QString &name, QPoint to)
{
    tree()->setCurrentItem(item(name));
    tree()->dropChosen(to);
    QCoreApplication::processEvents();
}

void RecipientsTest::theTreeIsShown()
{
    QCOMPARE(tree()->topLevelItemCount(), 2);
    QTreeWidgetItem *beta = item(u"Beta Inc."_s);
    QCOMPARE(beta->parent(), item(u"Alpha GmbH"_s));
    QCOMPARE(item(u"Gamma Ltd."_s)->parent(), beta);
    QVERIFY(beta->isExpanded());
    QCOMPARE(beta->data(0, Qt::AccessibleTextRole).toString(),
             u"Beta Inc., United States (USA), under Alpha GmbH"_s);
    QCOMPARE(item(u"Delta AG"_s)->data(0, Qt::AccessibleTextRole).toString(),
             u"Delta AG, Switzerland, contracted by us"_s);
    // No row is hidden: the page scrolls, not the tree.
    const QRect last = tree()->visualItemRect(item(u"Delta AG"_s));
    QVERIFY(tree()->viewport()->rect().contains(last));
}

void RecipientsTest::keysMoveAndDoNotTurnThePage()
{
    tree()->chooseId(u"d"_s);
    QTest::keyClick(tree(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(shape(), u"d a b(a) c(b)"_s);
    QTest::keyClick(tree(), Qt::Key_Up, Qt::AltModifier); // the first already
    QCOMPARE(shape(), u"d a b(a) c(b)"_s);
    QTest::keyClick(tree(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(shape(), u"a b(a) c(b) d"_s);
    QTest::keyClick(tree(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(shape(), u"a b(a) c(b) d(a)"_s);
    QTest::keyClick(tree(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(shape(), u"a b(a) c(b) d(b)"_s);
    QTest::keyClick(tree(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(shape(), u"a b(a) c(b) d(a)"_s);
    QTest::keyClick(tree(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(shape(), u"a b(a) c(b) d"_s);
    QCOMPARE(tree()->chosenId(), u"d"_s);
    QVERIFY(tree()->hasFocus());
    QCOMPARE(m_view->step(), 1);
}

void RecipientsTest::buttonsMove()
{
    tree()->chooseId(u"b"_s);
    QVERIFY(!find<QPushButton>(u"moveUp"_s)->isEnabled());
    QVERIFY(!find<QPushButton>(u"moveInwards"_s)->isEnabled());
    click(find<QPushButton>(u"moveOutwards"_s));
    QCOMPARE(shape(), u"a b c(b) d"_s); // right behind the one it stood under
    click(find<QPushButton>(u"moveDown"_s));
    QCOMPARE(shape(), u"a d b c(b)"_s);
    click(find<QPushButton>(u"moveUp"_s));
    click(find<QPushButton>(u"moveInwards"_s));
    QCOMPARE(m_desk->session.assessment().recipient(u"b")->under, u"a"_s);
}

void RecipientsTest::draggingPutsUnder()
{
    drop(u"Delta AG"_s, tree()->visualItemRect(item(u"Gamma Ltd."_s)).center());
    QCOMPARE(shape(), u"a b(a) c(b) d(c)"_s);
    QCOMPARE(item(u"Delta AG"_s)->parent(), item(u"Gamma Ltd."_s));
    QCOMPARE(tree()->chosenId(), u"d"_s);
    // Not under what stands under it.
    drop(u"Beta Inc."_s, tree()->visualItemRect(item(u"Delta AG"_s)).center());
    QCOMPARE(shape(), u"a b(a) c(b) d(c)"_s);
    QCOMPARE(tree()->topLevelItemCount(), 1);
}

void RecipientsTest::draggingPutsBetween()
{
    const QRect beta = tree()->visualItemRect(item(u"Beta Inc."_s));
    drop(u"Delta AG"_s, QPoint(beta.center().x(), beta.top()));
    QCOMPARE(shape(), u"a d(a) b(a) c(b)"_s);
    QCOMPARE(item(u"Alpha GmbH"_s)->childCount(), 2);
}

void RecipientsTest::whatIsFoldedStaysFolded()
{
    const int open = tree()->height();
    item(u"Beta Inc."_s)->setExpanded(false);
    QTRY_VERIFY(tree()->height() < open);
    save(u"e"_s, u"Epsilon SA"_s, u"FR"_s, u"a"_s);
    QVERIFY(!item(u"Beta Inc."_s)->isExpanded());
    QVERIFY(item(u"Alpha GmbH"_s)->isExpanded());
}

void RecipientsTest::theDialogPutsUnder()
{
    tree()->chooseId(u"d"_s);
    QTest::keyClick(tree(), Qt::Key_F2);
    auto *dialog = openDialog(u"recipientDialog"_s);
    QVERIFY(dialog);
    auto *under = find<QComboBox>(u"under"_s, dialog);
    QVERIFY(under->currentData().toString().isEmpty());
    under->setCurrentIndex(under->findData(u"c"_s));
    accept(dialog);
    QCOMPARE(shape(), u"a b(a) c(b) d(c)"_s);
}

void RecipientsTest::nobodyIsUnderItself()
{
    tree()->chooseId(u"b"_s);
    click(find<QPushButton>(u"editRecipient"_s));
    auto *under = find<QComboBox>(u"under"_s, openDialog(u"recipientDialog"_s));
    QCOMPARE(under->currentData().toString(), u"a"_s);
    QVERIFY(under->findData(u"d"_s) >= 0);
    QCOMPARE(under->findData(u"b"_s), -1);
    QCOMPARE(under->findData(u"c"_s), -1); // it stands under this one
}

void RecipientsTest::deletingLiftsWhatStandsUnder()
{
    tree()->chooseId(u"b"_s);
    QTest::keyClick(tree(), Qt::Key_Delete);
    QCOMPARE(shape(), u"a c(a) d"_s);
}

void RecipientsTest::undoPutsBack()
{
    tree()->chooseId(u"d"_s);
    QTest::keyClick(tree(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(item(u"Delta AG"_s)->parent(), item(u"Alpha GmbH"_s));
    QVERIFY(m_desk->session.undo());
    QCOMPARE(item(u"Delta AG"_s)->parent(), nullptr);
    QCOMPARE(tree()->chosenId(), u"d"_s);
}

void RecipientsTest::aFrozenTreeDoesNotMove()
{
    m_desk->issueOpinion();
    tree()->chooseId(u"d"_s);
    QTest::keyClick(tree(), Qt::Key_Up, Qt::AltModifier);
    QVERIFY(!tree()->dragEnabled());
    QVERIFY(!tree()->acceptDrops());
    QCOMPARE(shape(), u"a b(a) c(b) d"_s);
    QVERIFY(!find<QPushButton>(u"removeRecipient"_s)->isEnabled());
}

// Known links that stand elsewhere than usual are put where they usually stand.
void RecipientsTest::usualLinksAreArranged()
{
    close();
    Catalogue catalogue = shippedCatalogueRead();
    const auto channel =
        std::find_if(catalogue.channels.begin(), catalogue.channels.end(),
                     [](const Channel &each) { return each.id == "whatsapp-business-app"_L1; });
    const QString above = channel->chain[0].id, below = channel->chain[1].id;
    channel->chain[1].under = above;
    open(catalogue);
    m_view->showStep(1);
    save(u"d"_s, u"Delta AG"_s, u"CH"_s, {});
    auto *usual = find<QPushButton>(u"usualChain"_s);
    QCOMPARE(usual->text(), u"Add the usual links of this channel"_s);
    click(usual);
    const Assessment &now = m_desk->session.assessment();
    QCOMPARE(now.recipient(below)->under, above);
    QVERIFY(!usual->isEnabled());
    QCOMPARE(usual->text(), u"Arrange as usual for this channel"_s);
    QVERIFY(m_desk->session.moveRecipient(below, {}));
    click(usual);
    QCOMPARE(now.recipient(below)->under, above);
    QVERIFY(now.recipient(u"d")); // what is not usual stays
    // Where a person has put one beneath another link it stays.
    QVERIFY(m_desk->session.moveRecipient(below, u"d"_s));
    QVERIFY(!usual->isEnabled());
    close(); // before its catalogue
}

QTEST_MAIN(RecipientsTest)
#include "recipientstest.moc"
