// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/documentpages.h"

#include "report/pages/painter.h"
#include "ui/document/accessiblepages.h"
#include "ui/look/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QRegion>
#include <QScrollBar>
#include <QStyle>
#include <QTextBoundaryFinder>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr double wheelStep = 1.1;
constexpr double usualZoom = 1.15;            // a line of text as wide as is comfortable to read
constexpr int dragPause = 40;                 // ms
constexpr qreal headroom = 6 * unitsPerPoint; // above a heading that is jumped to

// Pages are white in both colour schemes, and so are their marks the same.
constexpr QColor hitColor(255, 232, 128), currentColor(255, 184, 77), frameColor(140, 60, 0);
constexpr QColor selectionColor(178, 212, 240), focusColor(23, 85, 122);

} // namespace

DocumentPages::DocumentPages(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else a fitted page would flicker
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::ArrowCursor);
    describeToReaders();
}

void DocumentPages::setPages(std::shared_ptr<const Pages> pages)
{
    const QSizeF before = pageSize();
    m_pages = pages ? std::move(pages) : std::make_shared<const Pages>();
    m_text = PageText(*m_pages);
    m_marks.clear();
    m_anchor = m_caret = 0;
    m_pressedLink = m_focusedLink = nullptr;
    layOut();
    viewport()->update();
    if (before != pageSize() && m_pages->count > 0)
        showPage(std::min(m_page, m_pages->count - 1));
    else
        readPlace();
}

double DocumentPages::scale() const
{
    const double pixelsOfPoint = logicalDpiX() / 72.0;
    return m_zoom * pixelsOfPoint / unitsPerPoint;
}

QSizeF DocumentPages::pageSize() const
{
    return m_pages->sizeInPoints * unitsPerPoint;
}

// From the top of a page to that of the next one, in pixels.
int DocumentPages::pageStep() const
{
    return int(std::lround(pageSize().height() * scale())) + unit(this);
}

QRect DocumentPages::placeOf(int page) const
{
    const QSize size = (pageSize() * scale()).toSize();
    const int margin = unit(this), width = viewport()->width();
    const int left = std::max(margin, (width - size.width()) / 2);
    return QRect(QPoint(left - horizontalScrollBar()->value(),
                        margin + page * pageStep() - verticalScrollBar()->value()),
                 size);
}

int DocumentPages::pageNear(int y) const
{
    const int page = (y + verticalScrollBar()->value() - unit(this) / 2) / std::max(1, pageStep());
    return std::clamp(page, 0, std::max(0, m_pages->count - 1));
}

QPointF DocumentPages::onPage(int page, QPoint place) const
{
    return QPointF(place - placeOf(page).topLeft()) / scale();
}

QRect DocumentPages::shown(int page, const QRectF &rect) const
{
    return QRectF(placeOf(page).topLeft() + rect.topLeft() * scale(), rect.size() * scale())
        .toAlignedRect();
}

QList<QRect> DocumentPages::placesOf(int from, int to) const
{
    QList<QRect> places;
    for (const PageText::Place &place : m_text.places(from, to))
        places.append(shown(place.page, place.rect));
    return places;
}

// The size of a page and the room to scroll.
void DocumentPages::layOut()
{
    const QSize seen = viewport()->size();
    const int margin = unit(this);
    if (m_fit != Fit::None && m_pages->count > 0) {
        const QSizeF whole = pageSize() * (logicalDpiX() / 72.0 / unitsPerPoint);
        const double across = (seen.width() - 2 * margin) / whole.width();
        const double down = (seen.height() - 2 * margin) / whole.height();
        const double wanted = m_fit == Fit::Width  ? across
                              : m_fit == Fit::Page ? std::min(across, down)
                                                   : std::min(across, usualZoom);
        m_zoom = std::clamp(wanted, smallestZoom / 100.0, largestZoom / 100.0);
    }
    const QSize size = (pageSize() * scale()).toSize();
    const int height = m_pages->count * pageStep() + margin;
    horizontalScrollBar()->setRange(0, std::max(0, size.width() + 2 * margin - seen.width()));
    verticalScrollBar()->setRange(0, std::max(0, height - seen.height()));
    horizontalScrollBar()->setPageStep(seen.width());
    verticalScrollBar()->setPageStep(seen.height() - 2 * margin);
    for (QScrollBar *bar : {horizontalScrollBar(), verticalScrollBar()})
        bar->setSingleStep(3 * margin);
}

// What is in the middle of the view stays there.
template<class Change>
void DocumentPages::keepPlace(const Change &change)
{
    const int page = pageNear(viewport()->height() / 2);
    const QPoint middle = viewport()->rect().center();
    const QPointF spot = onPage(page, middle);
    const int shownPage = m_page;
    change();
    layOut();
    const QPointF at = placeOf(page).topLeft() + spot * scale();
    m_isJumping = true;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(at.y()) - middle.y());
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(at.x()) - middle.x());
    m_isJumping = false;
    m_page = shownPage;
    viewport()->update();
    emit moved();
}

int DocumentPages::zoom() const
{
    return int(std::lround(m_zoom * 100));
}

void DocumentPages::setZoom(int percent)
{
    keepPlace([this, percent] {
        m_fit = Fit::None;
        m_zoom = std::clamp(percent, smallestZoom, largestZoom) / 100.0;
    });
}

void DocumentPages::setFit(Fit fit)
{
    keepPlace([this, fit] { m_fit = fit; });
    if (fit == Fit::Page)
        showPage(m_page);
}

// `bookmark` -1: as is found there.
void DocumentPages::scrollTo(int page, qreal top, int bookmark)
{
    m_isJumping = true;
    verticalScrollBar()->setValue(page * pageStep() + unit(this) + int(top * scale()));
    m_isJumping = false;
    m_page = page;
    m_bookmark = bookmark >= 0 ? bookmark : bookmarkAtTop();
    if (QAccessible::isActive()) {
        QAccessibleTextCursorEvent event(this, m_text.beginOf(page));
        QAccessible::updateAccessibility(&event);
    }
    emit moved();
}

void DocumentPages::showPage(int page)
{
    if (page >= 0 && page < m_pages->count)
        scrollTo(page, 0, -1);
}

void DocumentPages::showBookmark(int bookmark)
{
    const Bookmark &place = m_pages->bookmarks[size_t(bookmark)];
    scrollTo(place.page, std::max(0.0, place.top - headroom), bookmark);
}

// The last one at the top of the view or above it, else the first.
int DocumentPages::bookmarkAtTop() const
{
    const int top = 4 * unit(this);
    int nearest = m_pages->bookmarks.empty() ? -1 : 0;
    for (size_t i = 1; i < m_pages->bookmarks.size(); ++i) {
        const Bookmark &bookmark = m_pages->bookmarks[i];
        if (placeOf(bookmark.page).top() + bookmark.top * scale() <= top)
            nearest = int(i);
    }
    return nearest;
}

void DocumentPages::setMarks(const QList<int> &begins, int length, int current)
{
    m_marks = begins;
    m_markLength = length;
    m_currentMark = current;
    viewport()->update();
}

void DocumentPages::showText(int from, int to)
{
    QRect place;
    for (const QRect &line : placesOf(from, to))
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
    if (const int page = m_text.pageAt(from); page != m_page) {
        m_page = page;
        emit moved();
    }
}

void DocumentPages::select(int from, int to)
{
    const int end = int(m_text.text().size());
    m_anchor = std::clamp(from, 0, end);
    m_caret = std::clamp(to, 0, end);
    viewport()->update();
    if (QAccessible::isActive()) {
        QAccessibleTextSelectionEvent event(this, selectionBegin(), selectionEnd());
        QAccessible::updateAccessibility(&event);
    }
}

QString DocumentPages::selectedText() const
{
    return m_text.text().mid(selectionBegin(), selectionEnd() - selectionBegin());
}

void DocumentPages::copy() const
{
    if (m_anchor != m_caret)
        QApplication::clipboard()->setText(selectedText());
}

int DocumentPages::positionAt(QPoint place) const
{
    const int page = pageNear(place.y());
    return m_text.positionAt(page, onPage(page, place));
}

const Ink *DocumentPages::linkAt(QPoint place) const
{
    const int page = pageNear(place.y());
    const QPointF point = onPage(page, place);
    for (const Ink &one : inksOf(*m_pages, page)) {
        if (one.node && one.node->isLink() && one.bounds.contains(point))
            return &one;
    }
    return nullptr;
}

void DocumentPages::follow(const Ink &link)
{
    if (!link.node->target) {
        emit urlActivated(link.node->url);
        return;
    }
    const auto target = std::ranges::find(m_pages->bookmarks, link.node->target, &Bookmark::node);
    if (target != m_pages->bookmarks.end())
        return showBookmark(int(target - m_pages->bookmarks.begin()));
    const auto place = m_pages->places.constFind(link.node->target);
    if (place != m_pages->places.constEnd())
        scrollTo(place->page, std::max(0.0, place->top - headroom), -1);
}

void DocumentPages::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_pages->count == 0)
        return QAbstractScrollArea::mousePressEvent(event);
    m_focusedLink = nullptr;
    m_pressedLink = linkAt(event->pos());
    const int position = positionAt(event->pos());
    select(event->modifiers().testFlag(Qt::ShiftModifier) ? m_anchor : position, position);
}

void DocumentPages::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton)) {
        const bool isOutside = !viewport()->rect().contains(event->pos());
        if (isOutside && m_dragTimer == 0)
            m_dragTimer = startTimer(dragPause);
        else if (!isOutside && m_dragTimer != 0)
            killTimer(std::exchange(m_dragTimer, 0));
        return dragTo(event->pos());
    }
    const int page = pageNear(event->pos().y());
    const Ink *link = linkAt(event->pos());
    viewport()->setCursor(link ? Qt::PointingHandCursor
                          : m_text.hasLetterAt(page, onPage(page, event->pos())) ? Qt::IBeamCursor
                                                                                 : Qt::ArrowCursor);
    viewport()->setToolTip(link ? exactToolTip(link->node->url) : QString());
}

void DocumentPages::dragTo(QPoint place)
{
    const int position = positionAt(place);
    if (position != m_caret)
        select(m_anchor, position);
}

// Beyond the edge the pages move on by themselves.
void DocumentPages::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_dragTimer)
        return QAbstractScrollArea::timerEvent(event);
    const QPoint place = viewport()->mapFromGlobal(QCursor::pos());
    const int beyond = place.y() < 0 ? place.y() : std::max(0, place.y() - viewport()->height());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + beyond / 2);
    dragTo(place);
}

void DocumentPages::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_dragTimer != 0)
        killTimer(std::exchange(m_dragTimer, 0));
    const Ink *link = std::exchange(m_pressedLink, nullptr);
    if (event->button() == Qt::LeftButton && link && m_anchor == m_caret &&
        linkAt(event->pos()) == link)
        follow(*link);
}

void DocumentPages::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTextBoundaryFinder words(QTextBoundaryFinder::Word, m_text.text());
    words.setPosition(positionAt(event->pos()));
    if (!words.isAtBoundary() ||
        !words.boundaryReasons().testFlag(QTextBoundaryFinder::StartOfItem))
        words.toPreviousBoundary();
    const int from = int(words.position());
    select(from, int(words.toNextBoundary()));
}

void DocumentPages::keyPressEvent(QKeyEvent *event)
{
    if (event == QKeySequence::SelectAll)
        return select(0, int(m_text.text().size()));
    if (event == QKeySequence::Copy)
        return copy();
    if (event == QKeySequence::MoveToStartOfLine || event == QKeySequence::MoveToStartOfDocument)
        return showPage(0);
    if (event == QKeySequence::MoveToEndOfLine || event == QKeySequence::MoveToEndOfDocument) {
        showPage(m_pages->count - 1);
        return verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    }
    switch (event->key()) {
    case Qt::Key_Space:
        return verticalScrollBar()->triggerAction(event->modifiers().testFlag(Qt::ShiftModifier)
                                                      ? QScrollBar::SliderPageStepSub
                                                      : QScrollBar::SliderPageStepAdd);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_focusedLink)
            return follow(*m_focusedLink);
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

// Through the links that are seen; then on to the next control.
bool DocumentPages::focusNextPrevChild(bool next)
{
    std::vector<const Ink *> links;
    for (int page = pageNear(0); page <= pageNear(viewport()->height()) && m_pages->count; ++page) {
        for (const Ink &one : inksOf(*m_pages, page)) {
            if (one.node && one.node->isLink() &&
                viewport()->rect().intersects(shown(page, one.bounds)))
                links.push_back(&one);
        }
    }
    if (!next)
        std::reverse(links.begin(), links.end());
    const auto current = std::ranges::find(links, m_focusedLink);
    const auto following = current == links.end() ? links.begin() : current + 1;
    const bool isLeft = following == links.end() || (!next && !m_focusedLink);
    m_focusedLink = isLeft ? nullptr : *following;
    viewport()->update();
    return m_focusedLink || QAbstractScrollArea::focusNextPrevChild(next);
}

void DocumentPages::focusOutEvent(QFocusEvent *event)
{
    m_focusedLink = nullptr;
    QAbstractScrollArea::focusOutEvent(event);
}

void DocumentPages::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    const int turned = event->angleDelta().y();
    if (turned != 0)
        setZoom(int(std::lround(zoom() * (turned > 0 ? wheelStep : 1 / wheelStep))));
}

void DocumentPages::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOut();
}

void DocumentPages::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const int page = m_page;
    const qreal top = -placeOf(page).top() / scale();
    layOut();
    scrollTo(page, std::max(0.0, top), m_bookmark);
}

void DocumentPages::scrollContentsBy(int dx, int dy)
{
    viewport()->scroll(dx, dy);
    if (!m_isJumping)
        readPlace();
}

void DocumentPages::readPlace()
{
    m_page = pageNear(viewport()->height() / 2);
    m_bookmark = bookmarkAtTop();
    emit moved();
}

void DocumentPages::paintMarks(QPainter &painter, const QList<QRect> &places,
                               const QColor &color) const
{
    QRegion region; // lines may overlap a little
    for (const QRect &place : places)
        region += place;
    painter.setCompositionMode(QPainter::CompositionMode_Multiply); // text stays black
    for (const QRect &place : region)
        painter.fillRect(place, color);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
}

void DocumentPages::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const QPalette &colors = palette();
    painter.fillRect(event->rect(), isDark(colors) ? colors.color(QPalette::Window).darker(140)
                                                   : colors.color(QPalette::Window).darker(112));
    if (m_pages->count == 0)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const int first = pageNear(event->rect().top()), last = pageNear(event->rect().bottom());
    for (int page = first; page <= last; ++page) {
        const QRect place = placeOf(page);
        painter.fillRect(place, Qt::white);
        painter.save();
        painter.setClipRect(place & event->rect());
        painter.translate(place.topLeft());
        painter.scale(scale() * unitsPerPoint, scale() * unitsPerPoint);
        paintPage(*m_pages, page, painter);
        painter.restore();
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    const int begin = m_text.beginOf(first), end = m_text.beginOf(last + 1);
    const int from = std::max(begin, selectionBegin()), to = std::min(end, selectionEnd());
    if (from < to)
        paintMarks(painter, placesOf(from, to), selectionColor);
    for (qsizetype i = 0; i < m_marks.size(); ++i) {
        if (m_marks[i] + m_markLength <= begin || m_marks[i] >= end)
            continue;
        const QList<QRect> places = placesOf(m_marks[i], m_marks[i] + m_markLength);
        const bool isCurrent = i == m_currentMark;
        paintMarks(painter, places, isCurrent ? currentColor : hitColor);
        painter.setPen(QPen(frameColor, 2));
        for (const QRect &place : isCurrent ? places : QList<QRect>()) // not told by colour alone
            painter.drawRect(place);
    }
    if (m_focusedLink) {
        painter.setPen(QPen(focusColor, 2));
        painter.drawRect(shown(m_focusedLink->page, m_focusedLink->bounds).adjusted(-1, -1, 1, 1));
    }
}

} // namespace votum
