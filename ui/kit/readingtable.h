// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableWidget>

namespace votum {

// A table to read, in whole rows with wrapped texts. GUI thread.
class ReadingTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit ReadingTable(int columns, QWidget *parent = nullptr);

    void addRow(const QStringList &cells);
    // To the clipboard, with the head and without hidden rows: a line each, tabs between the cells,
    // line breaks inside them as " / ".
    void copy() const;
};

} // namespace votum
