// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "viewdesk.h"

#include "ui/kit/datefield.h"
#include "ui/measures/measuremodel.h"
#include "ui/measures/measurespage.h"
#include "ui/measures/measuretable.h"
#include "ui/words/messagebar.h"

#include <QLineEdit>

namespace votum {

// A case whose findings propose measures, and what a test needs to find and use their page.
class MeasureDesk : public ViewDesk
{
protected:
    void open()
    {
        ViewDesk::open();
        give(u"CTX-01"_s, {u"service"_s});
        give(u"SEC-02"_s, {u"nocopy"_s}); // requirement: M73, M50
        give(u"CH-02"_s, {u"byodc"_s});   // requirement: M26
        give(u"SEC-03"_s, {u"plan"_s});   // condition: M28
    }
    MeasuresPage *page() const { return find<MeasuresPage>(u"measuresPage"_s); }
    MeasureTable *table() const { return find<MeasureTable>(u"measureTable"_s); }
    QPushButton *button(const QString &name) const { return find<QPushButton>(name, page()); }
    QLineEdit *owner() const { return find<QLineEdit>(u"owner"_s, page()); }
    QLineEdit *due() const
    {
        return find<QLineEdit>(u"date"_s, find<DateField>(u"bulkDue"_s, page()));
    }
    QString told() const
    {
        for (const MessageBar *bar : page()->findChildren<MessageBar *>())
            return bar->text();
        return {};
    }
    // The row on the screen; -1: none.
    int rowOf(const QString &finding, const QString &measure) const
    {
        const QAbstractItemModel *model = table()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (cell(row, MeasureModel::Text) ==
                    m_desk->session.catalogue().measure(measure)->text.in(Language::English) &&
                cell(row, MeasureModel::Closes)
                    .contains(
                        m_desk->session.judgement().finding(finding)->text.in(Language::English)))
                return row;
        }
        return -1;
    }
    QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    // As with the mouse: the first alone, the others with Ctrl.
    void select(const std::vector<std::pair<QString, QString>> &measures)
    {
        Qt::KeyboardModifiers keys = Qt::NoModifier;
        for (const auto &[finding, measure] : measures) {
            const int row = rowOf(finding, measure);
            QVERIFY2(row >= 0, qPrintable(finding + u' ' + measure));
            const QModelIndex index = table()->model()->index(row, 0);
            table()->scrollTo(index);
            QTest::mouseClick(table()->viewport(), Qt::LeftButton, keys,
                              table()->visualRect(index).center());
            keys = Qt::ControlModifier;
        }
        QCOMPARE(size_t(table()->selectionModel()->selectedRows().size()), measures.size());
    }
    const MeasurePlan *plan(const QString &finding, const QString &measure) const
    {
        for (const MeasurePlan &item : plans()) {
            if (item.finding == finding && item.measure == measure)
                return &item;
        }
        return nullptr;
    }
    const std::vector<MeasurePlan> &plans() const { return m_desk->session.assessment().measures; }
    void plan(const QString &finding, const QString &measure, const QString &owner, QDate due,
              QDate done = {})
    {
        const QString evidence = done.isValid() ? u"Protokoll"_s : QString();
        QVERIFY(m_desk->session.planMeasure({finding, measure, owner, due, done, evidence}));
    }
    void decide(DecisionCode code)
    {
        Decision decision = m_desk->session.assessment().decision;
        decision.purposes.insert(u"service"_s, code);
        QVERIFY(m_desk->session.draftDecision(decision));
    }

    const QString sec = u"SEC-02:nocopy"_s, dev = u"CH-02:byodc"_s, cond = u"SEC-03:plan"_s;
    const QDate day{2026, 7, 1};
};

} // namespace votum
