// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/markedpages.h"

#include "ui/look/theme.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QScreen>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr double usualZoom = 1.15; // a line of text as wide as is comfortable to read
constexpr double smallestZoom = 0.25, largestZoom = 5;

// Pages are white in both colour schemes, and so are their marks the same.
const QColor hitColor(255, 232, 128), currentColor(255, 184, 77), frameColor(140, 60, 0);

// Pixels of a point at zoom 1, as QPdfView counts them.
double pointSize()
{
    return QGuiApplication::primaryScreen()->logicalDotsPerInch() / 72;
}

} // namespace

MarkedPages::MarkedPages(QWidget *parent) : QPdfView(parent)
{
    setPageMode(PageMode::MultiPage);
    setZoomFactor(usualZoom);
    setFocusPolicy(Qt::StrongFocus);
}

void MarkedPages::setMarks(const QList<PageMark> &marks, int current)
{
    m_marks = marks;
    m_current = current;
    viewport()->update();
}

void MarkedPages::showMark(int index)
{
    const QList<QRect> places = markPlaces(index);
    if (places.isEmpty())
        return;
    QRect place;
    for (const QRect &line : places)
        place |= line;
    const int room = 4 * unit(this); // so that what stands around it is seen as well
    place.adjust(-room, -room, room, room);
    const QRect seen = viewport()->rect();
    if (place.bottom() > seen.bottom() || place.top() < seen.top())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + place.center().y() -
                                      seen.center().y());
    if (place.right() > seen.right() || place.left() < seen.left())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + place.center().x() -
                                        seen.center().x());
}

void MarkedPages::showPage(int page)
{
    pageNavigator()->jump(page, {});
    // A jump to the page one is on already moves nothing.
    verticalScrollBar()->setValue(verticalScrollBar()->value() + pagePlace(page).top());
}

void MarkedPages::zoom(double factor)
{
    if (zoomMode() == ZoomMode::FitToWidth && document()->pageCount() > 0) {
        // Start from what is seen.
        setZoomFactor(pagePlace(0).width() / (document()->pagePointSize(0).width() * pointSize()));
        setZoomMode(ZoomMode::Custom);
    }
    setZoomFactor(std::clamp(zoomFactor() * factor, smallestZoom, largestZoom));
}

// As QPdfView lays them out; it tells nobody.
QList<QRect> MarkedPages::pagePlaces() const
{
    QList<QSize> sizes;
    const QMargins margins = documentMargins();
    const int seen = viewport()->width();
    int widest = 0;
    for (int page = 0; page < document()->pageCount(); ++page) {
        const bool isFitted = zoomMode() == ZoomMode::FitToWidth;
        const double scale = pointSize() * (isFitted ? 1 : zoomFactor());
        QSize size = (document()->pagePointSize(page) * scale).toSize();
        if (isFitted)
            size *= double(seen - margins.left() - margins.right()) / size.width();
        widest = std::max(widest, size.width());
        sizes.append(size);
    }
    widest += margins.left() + margins.right();
    QList<QRect> places;
    int top = margins.top() - verticalScrollBar()->value();
    for (const QSize &size : sizes) {
        const int left = (std::max(widest, seen) - size.width()) / 2;
        places.append(QRect(QPoint(left - horizontalScrollBar()->value(), top), size));
        top += size.height() + pageSpacing();
    }
    return places;
}

QList<QRect> MarkedPages::placesOf(const PageMark &mark, const QList<QRect> &pages) const
{
    QList<QRect> places;
    if (mark.page >= pages.size())
        return places;
    const QRect page = pages[mark.page];
    const double scale = page.width() / document()->pagePointSize(mark.page).width();
    for (const QRectF &line : mark.lines)
        places.append(QRectF(page.topLeft() + line.topLeft() * scale, line.size() * scale)
                          .toAlignedRect()
                          .adjusted(-1, -1, 1, 1));
    return places;
}

QList<QRect> MarkedPages::markPlaces(int index) const
{
    return placesOf(m_marks.value(index), pagePlaces());
}

void MarkedPages::paintEvent(QPaintEvent *event)
{
    QPdfView::paintEvent(event);
    if (m_marks.isEmpty())
        return;
    QPainter painter(viewport());
    const QList<QRect> pages = pagePlaces();
    const QRect seen = viewport()->rect();
    for (int i = 0; i < m_marks.size(); ++i) {
        if (!pages.value(m_marks[i].page).intersects(seen))
            continue;
        const bool isCurrent = i == m_current;
        for (const QRect &place : placesOf(m_marks[i], pages)) {
            painter.setCompositionMode(QPainter::CompositionMode_Multiply); // text stays black
            painter.fillRect(place, isCurrent ? currentColor : hitColor);
            painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
            if (isCurrent) { // not told by its colour alone
                painter.setPen(QPen(frameColor, 2));
                painter.drawRect(place);
            }
        }
    }
}

} // namespace votum
