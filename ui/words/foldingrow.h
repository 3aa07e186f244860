// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QBoxLayout;

namespace votum {

// Two groups side by side, at the left and at the right, where there is room for both; else one
// below the other. GUI thread.
class FoldingRow : public QWidget
{
    Q_OBJECT

public:
    explicit FoldingRow(QWidget *parent = nullptr);

    void addLeft(QWidget *widget);
    void addRight(QWidget *widget);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fold();

    QBoxLayout *m_groups;
    QWidget *m_left, *m_right;
};

} // namespace votum
