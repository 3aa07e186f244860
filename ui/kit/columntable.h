// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace votum {

// A table of whole rows that can be sorted. Its columns share the room there is, as the table at
// hand says, until someone draws one wider; from then on they stay as drawn. GUI thread.
class ColumnTable : public QTableView
{
    Q_OBJECT

public:
    explicit ColumnTable(QWidget *parent = nullptr);

    // Order, sorting and, if drawn, widths; with the model in place.
    QByteArray columnState() const;
    bool restoreColumns(const QByteArray &state);

protected:
    void resizeEvent(QResizeEvent *event) override;
    virtual void layOutColumns() = 0; // in the viewport's width; not called once they are drawn

private:
    bool m_drawn = false;     // by hand
    bool m_layingOut = false; // by us
};

} // namespace votum
