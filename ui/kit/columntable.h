// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

#include <vector>

namespace votum {

// A table of whole rows that can be sorted. Its columns share the room there is, as the table at
// hand says, until someone draws one wider; from then on they stay as drawn. Which are shown, and
// in which order, can be chosen. GUI thread.
class ColumnTable : public QTableView
{
    Q_OBJECT

public:
    explicit ColumnTable(QWidget *parent = nullptr);

    // Those shown, as they stand beside each other.
    std::vector<int> shownColumns() const;
    // These, in this order, and no other; at least one.
    void chooseColumns(const std::vector<int> &columns);
    void useUsualColumns(); // in their usual order and width
    bool areColumnsChosen() const { return m_chosen; }

    // Order, sorting, those chosen and, if drawn, widths; with the model in place.
    QByteArray columnState() const;
    bool restoreColumns(const QByteArray &state);

signals:
    void columnsChanged(); // columnState() is another now, by somebody's will

protected:
    void resizeEvent(QResizeEvent *event) override;
    // In the viewport's width: those chosen, or those it shows where nobody chose. Not called once
    // they are drawn.
    virtual void layOutColumns() = 0;

private:
    void shareRoom();

    bool m_chosen = false;    // which are shown
    bool m_drawn = false;     // by hand
    bool m_layingOut = false; // by us
};

} // namespace votum
