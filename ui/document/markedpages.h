// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPdfView>

namespace votum {

// A stretch of text on a page, one rectangle a line, in points from the page's top left corner.
struct PageMark
{
    int page = 0; // 0 is the first
    QList<QRectF> lines;
};

// Pages below each other, with marks on them: Qt 6.4's view has none of its own. GUI thread.
class MarkedPages : public QPdfView
{
    Q_OBJECT

public:
    explicit MarkedPages(QWidget *parent = nullptr);

    // `current` stands out among them; -1: none does.
    void setMarks(const QList<PageMark> &marks, int current);
    void showMark(int index); // scrolls no further than is needed
    void showPage(int page);  // from its top; 0 is the first
    void zoom(double factor);
    // Where things are shown at present, in the viewport.
    QRect pagePlace(int page) const { return pagePlaces().value(page); }
    QList<QRect> markPlaces(int index) const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<QRect> pagePlaces() const;
    QList<QRect> placesOf(const PageMark &mark, const QList<QRect> &pages) const;

    QList<PageMark> m_marks;
    int m_current = -1;
};

} // namespace votum
