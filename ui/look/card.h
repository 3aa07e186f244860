// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace votum {

// A sheet on the page: base colour, hairline, rounded corners. GUI thread.
class Card : public QWidget
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);
    // One that is all there is on `page`.
    static Card *on(QWidget *page);

    QVBoxLayout *column() const { return m_column; }
    void flash();                  // draws the eye for a moment
    void setCurrent(bool current); // it holds the focus, and its edge says so

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_column;
    QTimer m_flash;
    bool m_isCurrent = false;
};

} // namespace votum
