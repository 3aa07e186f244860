// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableWidget>

namespace votum {

// A table inside a page that scrolls: as high as its rows, texts wrapped, no scroll bars of its
// own; the wheel scrolls the page. GUI thread.
class ContentTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit ContentTable(int columns, QWidget *parent = nullptr);

    void setCell(int row, int column, const QString &text);
    void setHead(const QStringList &texts);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool event(QEvent *event) override;

private:
    int contentHeight() const;
    void fit();

    int m_height = 0;
};

} // namespace votum
