// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"
#include "core/catalogue/catalogue.h"

#include <QAbstractTableModel>
#include <QCollator>

#include <optional>
#include <variant>

namespace votum {

// Which measures of all cases are shown. Empty members let everything through.
struct AllMeasuresCriteria
{
    enum class Due { Any, Overdue, Within30Days, Incomplete };

    QString text; // every word of it, in any column
    Due due = Due::Any;
    std::optional<QString> owner; // an empty one: without

    bool operator==(const AllMeasuresCriteria &) const = default;
};
bool belongs(AllMeasuresCriteria::Due due, const MeasurePlan &plan, QDate today);

// The open measures of all cases for a view, a row each, filtered and sorted by itself, as
// RegisterModel is. Words are those of the window's present language. The catalogue must outlive
// it.
class AllMeasuresModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Due, Text, Owner, Reference, Title };
    static constexpr int columns = 5;

    struct Row
    {
        OpenMeasure measure;
        QString reference, title, organisation; // of its case
    };

    explicit AllMeasuresModel(const Catalogue &catalogue, QObject *parent = nullptr);

    void setMeasures(std::vector<Row> rows, QDate today);
    void setCriteria(const AllMeasuresCriteria &criteria);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    void retranslate();

    const Row &row(int row) const { return m_all[m_shown[size_t(row)]]; }
    int count(AllMeasuresCriteria::Due due) const; // of all
    QStringList owners() const;                    // of all, sorted; none twice

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    using Key = std::variant<qint64, QString, QCollatorSortKey>;
    QString text(const Row &row, int column) const;
    Key keyOf(const Row &row) const;
    bool admits(const Row &row) const;
    void arrange(); // within a reset

    const Catalogue &m_catalogue;
    std::vector<Row> m_all; // by their due dates
    std::vector<size_t> m_shown;
    AllMeasuresCriteria m_criteria;
    QDate m_today;
    int m_column = Due;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    QCollator m_collator;
};

} // namespace votum
