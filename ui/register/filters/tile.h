// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/theme.h"

#include <QAbstractButton>

namespace votum {

// A number with its caption that is also a filter: checked while the filter is on. The caption is
// the button's text; an attention role colours a number above zero.
class Tile : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Tile(const QString &iconName, QWidget *parent = nullptr);
    Tile(const QString &iconName, Role attention, QWidget *parent = nullptr);

    int count() const { return m_count; }
    void setCount(int count);
    void setCaption(const QString &caption);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QFont numberFont() const;
    void describe();

    QString m_icon;
    std::optional<Role> m_attention;
    int m_count = 0;
};

} // namespace votum
