// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace votum {

// A line of wrapped text that is pressed like a link, after its icon, if it has one, or with an
// arrow before it if it folds something open. GUI thread.
class LinkButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit LinkButton(const QString &text, QWidget *parent = nullptr);

    // Qt::NoArrow: a link, in the accent colour; any other: plain text with this arrow.
    void setArrow(Qt::ArrowType arrow);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int leadWidth() const; // of arrow or icon

    Qt::ArrowType m_arrow = Qt::NoArrow;
};

} // namespace votum
