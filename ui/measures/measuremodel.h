// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/evaluate.h"

#include <QAbstractTableModel>

namespace votum {

class Session;

// Every measure of the open case: what its findings propose and what was planned against them, one
// row for each finding and measure. Of a sealed case only what was planned; what was reported since
// is done. Words are those of the window's present language. The session must outlive the model.
class MeasureModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Text, Closes, Owner, Due, Status };
    static constexpr int columns = 5;
    static constexpr int SortRole = Qt::UserRole;

    enum class State { NotPlanned, Incomplete, Overdue, Planned, Done };
    struct Row
    {
        // Not planned: what the catalogue proposes, from today; reported since sealing: done as
        // the event says.
        MeasurePlan plan;
        State state = State::NotPlanned;
        int place = 0; // of the finding in the judgement, the heaviest first; behind all: gone

        bool isOpen() const { return state != State::NotPlanned && state != State::Done; }
    };

    explicit MeasureModel(Session *session, QObject *parent = nullptr);

    // Rows that stay keep their place, so that selection and scroll position survive.
    void reread();
    const Row &row(int row) const { return m_rows[size_t(row)]; }
    QDate usualDue(const Row &row) const; // the catalogue's period, from today; may be invalid
    // Where the finding's owner or date is missing: a plan without, else its first measure; -1: it
    // has none.
    int gapOf(const QString &finding) const;
    int plannedCount() const;
    QString findingText(const Row &row) const; // its weight, and beneath it its words

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Row> rows() const;
    Row rowFor(const MeasurePlan &plan, int place) const;
    MeasurePlan proposed(const QString &finding, const QString &measure) const;
    const Finding *findingOf(const Row &row) const;
    QString text(const Row &row, int column) const;
    QString stateText(const Row &row) const;
    QVariant sortKey(const Row &row, int column) const;
    QVariant decoration(const Row &row, int column) const;

    Session *m_session;
    std::vector<Row> m_rows;
};

} // namespace votum
