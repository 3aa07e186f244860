// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewdesk.h"

#include "ui/findings/findingitem.h"
#include "ui/findings/houserulesdialog.h"
#include "ui/kit/growingtext.h"
#include "ui/look/linkbutton.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>

using namespace votum;

// A contested finding judged stricter, from the finding and from the list of all.
class HouseRulesTest : public QObject, protected ViewDesk
{
    Q_OBJECT

private slots:
    void init() { open(); }
    void cleanup() { close(); }

    void fromTheFinding();
    void aSealedCaseOffersNone();
    void everyContestedPointIsListed();

private:
    static QString shownIn(const QWidget *widget)
    {
        QStringList texts;
        for (const QLabel *label : widget->findChildren<QLabel *>())
            texts << label->text();
        return texts.join(u'\n');
    }
    // A contested point that one answer about the case raises.
    std::optional<ContestedPoint> pointToRaise() const
    {
        const std::vector<ContestedPoint> points = contestedPoints(m_desk->session.catalogue());
        const auto point = std::ranges::find_if(points, [&](const ContestedPoint &each) {
            const Question *question =
                m_desk->session.catalogue().question(each.id.section(u':', 0, 0));
            return question && question->scope == Scope::Case && question->when.isEmpty() &&
                   each.text->when.isEmpty() && each.text->jurisdiction.isEmpty() &&
                   each.text->severity < Severity::KnockOut && !each.text->ifMissing;
        });
        return point == points.end() ? std::nullopt : std::optional(*point);
    }
};

void HouseRulesTest::fromTheFinding()
{
    const std::optional<ContestedPoint> point = pointToRaise();
    QVERIFY(point);
    give(point->id.section(u':', 0, 0), {point->id.section(u':', 1)});
    auto *item = find<FindingItem>(u"finding:"_s + point->id);
    click(item->findChild<LinkButton *>());
    click(find<QPushButton>(u"houseRule"_s, item));
    auto *dialog = openDialog<HouseRulesDialog>(u"houseRulesDialog"_s);
    QVERIFY(dialog);
    auto *weight = find<QComboBox>(u"weight"_s, dialog);
    auto *apply = find<QPushButton>(u"apply"_s, dialog);
    QVERIFY(!apply->isEnabled()); // nothing is to be withdrawn
    weight->setCurrentIndex(weight->findData(int(Severity::KnockOut)));
    QCOMPARE(weight->count(), int(Severity::KnockOut) - int(point->text->severity) + 1);
    click(apply); // no reason: refused, and said so
    QVERIFY(m_desk->session.houseRules().isEmpty());
    const Error fault{u"reasonMissing"_s, {point->id}, {}};
    QVERIFY(
        shownIn(dialog).contains(m_desk->session.catalogue().errorText(fault, Language::English)));
    QCOMPARE(weight->currentData().toInt(), int(Severity::KnockOut)); // what was chosen stays
    type(find<GrowingText>(u"reason"_s, dialog), u"Beschluss der Geschäftsführung"_s);
    click(apply);
    QCOMPARE(m_desk->session.judgement().overall, Outcome::NotPermissible);
    QVERIFY(shownIn(find<FindingItem>(u"finding:"_s + point->id))
                .contains(u"Beschluss der Geschäftsführung"_s));
    weight->setCurrentIndex(0);
    find<GrowingText>(u"reason"_s, dialog)->clear();
    type(find<GrowingText>(u"reason"_s, dialog), u"Neue Leitlinie"_s);
    click(apply);
    QVERIFY(!m_desk->session.judgement().finding(point->id)->houseRule);
    QVERIFY(shownIn(dialog).contains(u"Beschluss der Geschäftsführung"_s)); // the history
}

// Its record keeps the rules it was judged by.
void HouseRulesTest::aSealedCaseOffersNone()
{
    const std::optional<ContestedPoint> point = pointToRaise();
    QVERIFY(point);
    give(point->id.section(u':', 0, 0), {point->id.section(u':', 1)});
    auto *item = find<FindingItem>(u"finding:"_s + point->id);
    click(item->findChild<LinkButton *>());
    QVERIFY(find<QPushButton>(u"houseRule"_s, item)->isEnabled());
    m_desk->issueOpinion();
    m_desk->seal();
    item = find<FindingItem>(u"finding:"_s + point->id);
    QVERIFY(item);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    if (!item->findChild<QPushButton *>(u"houseRule"_s))
        click(item->findChild<LinkButton *>());
    QVERIFY(!find<QPushButton>(u"houseRule"_s, item)->isEnabled());
}

void HouseRulesTest::everyContestedPointIsListed()
{
    HouseRulesDialog dialog(&m_desk->session, {}, m_view.get());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto *list = find<QListWidget>(u"points"_s, &dialog);
    const std::vector<ContestedPoint> points = contestedPoints(m_desk->session.catalogue());
    QCOMPARE(list->count(), int(points.size()));
    for (int row = 0; row < list->count(); ++row) {
        list->setCurrentRow(row);
        QVERIFY(
            shownIn(&dialog).contains(points[size_t(row)].text->contested.in(Language::English)));
    }
}

QTEST_MAIN(HouseRulesTest)
#include "houserulestest.moc"
