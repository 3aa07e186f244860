// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/measures/measuremodel.h"

#include <QSet>

#include <optional>

namespace votum {

// Which measures of a case are shown. Empty members let everything through.
struct MeasureCriteria
{
    enum class Show { All, NotPlanned, Open, Overdue, Done };

    QString text; // every word of it, in any column
    Show show = Show::All;
    std::optional<QString> owner; // an empty one: of those planned, without
    std::optional<int> dueWithin; // days from today, of those open; overdue ones are within

    bool isEmpty() const { return *this == MeasureCriteria(); }
    bool admits(const MeasureModel::Row &row, const QString &words, QDate today) const;
    bool operator==(const MeasureCriteria &) const = default;
};

enum class MeasureGrouping { None, Owner, Due, Finding };

// The measures of a model as a table shows them: those that the criteria admit, sorted, under a
// heading for each group if they are grouped. A heading is a row of its own that cannot be
// selected; folded, it stands for its measures. The model must outlive it.
class MeasureList : public QAbstractTableModel
{
    Q_OBJECT

public:
    // What names a row over a reset: finding and measure, or the group.
    static constexpr int KeyRole = MeasureModel::SortRole + 1;

    explicit MeasureList(MeasureModel *model, QObject *parent = nullptr);

    void setCriteria(const MeasureCriteria &criteria, QDate today);
    void setGrouping(MeasureGrouping grouping);
    MeasureGrouping grouping() const { return m_grouping; }
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    bool isHeading(int row) const { return m_lines[size_t(row)].source < 0; }
    bool isFolded(int row) const; // of a heading
    void setFolded(int row, bool folded);
    const MeasureModel::Row &measure(int row) const; // of a row that is no heading
    int rowOf(int source) const;                     // -1: not shown
    int measureCount() const { return m_measures; }  // admitted, those folded away too

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Group
    {
        int rank = 0; // before the name
        QString name;

        bool operator==(const Group &) const = default;
    };
    struct Line
    {
        int source = -1; // -1: a heading
        Group group = {};
        int count = 0;    // of a heading
        QString key = {}; // the model may be another already

        bool operator==(const Line &) const = default;
    };
    void rebuild();
    std::vector<Line> lines();
    Group groupOf(const MeasureModel::Row &row) const;
    QString wordsOf(int source) const;
    bool isBefore(int one, int other) const;
    QVariant headingData(const Line &line, int role) const;

    MeasureModel *m_model;
    std::vector<Line> m_lines;
    MeasureCriteria m_criteria;
    QDate m_today;
    MeasureGrouping m_grouping = MeasureGrouping::None;
    QSet<QString> m_folded; // keys of groups
    int m_column = MeasureModel::Closes;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    int m_measures = 0;
};

} // namespace votum
