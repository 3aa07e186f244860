// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/dialog.h"

class QListWidget;

namespace votum {

class ColumnTable;

// Which columns of a table are shown, and in which order: a list with ticks, moved by mouse,
// buttons or Alt+Up and Alt+Down. GUI thread.
class ColumnsDialog : public Dialog
{
    Q_OBJECT

public:
    // The table must outlive it.
    ColumnsDialog(ColumnTable *table, QWidget *parent);

    void accept() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const std::vector<int> &shown);
    std::vector<int> chosen() const;
    void move(int by);
    void updateButtons();

    ColumnTable *m_table;
    QListWidget *m_list;
    QPushButton *m_up, *m_down, *m_usual;
    bool m_isUsual; // nothing chosen since
};

} // namespace votum
