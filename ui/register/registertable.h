// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/columntable.h"

namespace votum {

class RegisterModel;

// The register's table, of a RegisterModel. The head of a group is one line across all columns; a
// click, Enter or Space on it, Left and Right fold and unfold the group. GUI thread.
class RegisterTable : public ColumnTable
{
    Q_OBJECT

public:
    explicit RegisterTable(QWidget *parent = nullptr);

    void askForColumns(); // in a dialog

protected:
    void layOutColumns() override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    RegisterModel *registerModel() const;
    void fold(int groupRow, bool isFolded);
    void showHeaderMenu(const QPoint &at);
};

} // namespace votum
