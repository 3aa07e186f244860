// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/columntable.h"

namespace votum {

// The table of all measures: several rows can be selected. Texts are wrapped into few lines; the
// whole is in the tool tip. GUI thread.
class MeasureTable : public ColumnTable
{
    Q_OBJECT

public:
    explicit MeasureTable(QWidget *parent = nullptr);

protected:
    void layOutColumns() override;
};

} // namespace votum
