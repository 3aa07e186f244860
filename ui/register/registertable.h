// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/columntable.h"

namespace votum {

// The register's table. GUI thread.
class RegisterTable : public ColumnTable
{
    Q_OBJECT

public:
    explicit RegisterTable(QWidget *parent = nullptr);

protected:
    void layOutColumns() override;
};

} // namespace votum
