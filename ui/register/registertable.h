// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/columntable.h"

class QMenu;

namespace votum {

// The register's table. GUI thread.
class RegisterTable : public ColumnTable
{
    Q_OBJECT

public:
    explicit RegisterTable(QWidget *parent = nullptr);

    void askForColumns(); // in a dialog

protected:
    void layOutColumns() override;

private:
    void showHeaderMenu(const QPoint &at);
};

} // namespace votum
