// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/register/casecells.h"
#include "ui/register/filters/casecriteria.h"

#include <QAbstractTableModel>
#include <QSet>

namespace votum {

// The register's rows for a view: one version of one case each, filtered and sorted; where they are
// grouped, each group has a row of its own before its cases, which it can hide. Words are those of
// the window's present language. The catalogue must outlive the model.
//
// Filters, groups and order are its own and not those of a proxy, which would take rows away in as
// many steps as there are gaps: with a search over a large store, for seconds.
class RegisterModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using enum CaseCells::Column;
    static constexpr int columns = CaseCells::columns, usualColumns = CaseCells::usualColumns;
    // Of the row of a group its words, of a case's nothing; and whether its cases are hidden.
    static constexpr int GroupRole = Qt::UserRole, FoldedRole = Qt::UserRole + 1;

    explicit RegisterModel(const Catalogue &catalogue, QObject *parent = nullptr);

    void setCases(std::vector<CaseSummary> cases, QDate today);
    // One of them is another now, or is new; it is gone. The others stay where they are, selected
    // as they were.
    void setCase(const CaseSummary &summary);
    void removeCase(qint64 id);
    void setCriteria(const CaseCriteria &criteria, QDate today);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortedBy() const { return m_column; }
    Qt::SortOrder order() const { return m_order; }
    void setGrouping(Grouping grouping);
    void setTwoLines(bool areTwo); // of each case, as assistive technology is told
    Grouping grouping() const { return m_grouping; }

    bool isGroup(int row) const;
    int groupRow(int row) const; // of the group this row belongs to; -1: not grouped
    void fold(int groupRow, bool isFolded);
    void foldAll(bool isFolded);

    const CaseSummary &summary(int row) const; // of a case's row
    const CaseCells &cells() const { return m_cells; }
    int rowOf(qint64 id) const;      // -1: none, or not shown
    int firstCase() const;           // its row; -1: there is none
    std::vector<qint64> ids() const; // in their order, those of folded groups too
    // After a change of language or palette: every word is read again.
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        CaseSummary summary;
        CaseCells::Key group, key;
    };
    // One after another they make up what is shown.
    struct Group
    {
        size_t first = 0, count = 0; // in m_shown
        int row = 0;                 // of its head
        bool isFolded = false;
        int rows() const { return 1 + (isFolded ? 0 : int(count)); }
    };
    bool isGrouped() const { return m_grouping != Grouping::None; }
    Row rowFor(const CaseSummary &summary) const;
    void makeKeys();
    bool isBefore(size_t one, size_t other) const;
    std::vector<size_t> admitted() const; // in their order
    void show(size_t at);
    void hide(size_t at);
    void regroup();                                                 // m_shown is another
    std::vector<Group>::const_iterator groupOf(size_t place) const; // in m_shown
    std::vector<Group>::const_iterator groupAt(int row) const;      // that has the row
    int rowAt(size_t place) const;                                  // -1: folded away
    QString headOf(const Group &group) const;
    QVariant groupData(const Group &group, int role) const;
    void tellHead(int row);

    CaseCells m_cells;
    std::vector<Row> m_cases;    // by id
    std::vector<size_t> m_shown; // of these, in their order
    Grouping m_grouping = Grouping::None;
    bool m_areTwoLines = false;
    std::vector<Group> m_groups;
    QSet<QString> m_folded; // heads of groups
    CaseCriteria m_criteria;
    int m_column = Changed;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

} // namespace votum
