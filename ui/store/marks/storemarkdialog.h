// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/dialog.h"
#include "ui/store/marks/storemark.h"

class QButtonGroup;
class QLineEdit;

namespace votum {

// Name and colour of a store. GUI thread.
class StoreMarkDialog : public Dialog
{
    Q_OBJECT

public:
    StoreMarkDialog(const StoreMark &mark, QWidget *parent);

    void accept() override;

signals:
    void chosen(const StoreMark &mark);

private:
    QLineEdit *m_name;
    QButtonGroup *m_colors;
};

} // namespace votum
