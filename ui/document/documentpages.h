// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/pages/pages.h"
#include "ui/document/pagetext.h"

#include <QAbstractScrollArea>
#include <QPoint>

namespace votum {

// Laid-out pages below each other, painted as the printer gets them: only what is seen, at the
// screen's own sharpness. Their text can be marked, selected and copied, and read by a screen
// reader; their links are followed. GUI thread.
class DocumentPages : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum class Fit { None, Usual, Width, Page }; // usual: comfortable to read, if there is room
    static constexpr int smallestZoom = 25, largestZoom = 500; // percent

    explicit DocumentPages(QWidget *parent = nullptr);

    // Empty: none. Stays where it is in the document; nothing is selected or marked.
    void setPages(std::shared_ptr<const Pages> pages);
    const Pages &pages() const { return *m_pages; }
    const PageText &text() const { return m_text; }

    int currentPage() const { return m_page; } // 0 is the first
    void showPage(int page);                   // from its top
    void showBookmark(int bookmark);
    int currentBookmark() const { return m_bookmark; } // the section one reads; -1: none

    // In percent of the size on paper.
    int zoom() const;
    void setZoom(int percent);
    Fit fit() const { return m_fit; }
    void setFit(Fit fit);

    // Stretches of the text, by where they begin; `current` stands out among them, -1: none does.
    void setMarks(const QList<int> &begins, int length, int current);
    void showText(int from, int to); // scrolls no further than is needed
    // Where things are shown at present, in the viewport.
    QRect placeOf(int page) const;
    QList<QRect> placesOf(int from, int to) const;

    int selectionBegin() const { return std::min(m_anchor, m_caret); }
    int selectionEnd() const { return std::max(m_anchor, m_caret); }
    void select(int from, int to);
    QString selectedText() const;
    void copy() const;
    // The letter gap nearest to a place in the viewport.
    int positionAt(QPoint place) const;

signals:
    void moved(); // another page, another section or another zoom
    void urlActivated(const QString &url);

protected:
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void timerEvent(QTimerEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    double scale() const; // pixels of a page unit
    QSizeF pageSize() const;
    int pageStep() const;
    int pageNear(int y) const; // by the place in the viewport
    QPointF onPage(int page, QPoint place) const;
    QRect shown(int page, const QRectF &rect) const;
    void layOut();
    template<class Change>
    void keepPlace(const Change &change);
    void scrollTo(int page, qreal top, int bookmark);
    void readPlace();
    int bookmarkAtTop() const;
    const Ink *linkAt(QPoint place) const;
    void follow(const Ink &link);
    void dragTo(QPoint place);
    void paintMarks(QPainter &painter, const QList<QRect> &places, const QColor &color) const;

    std::shared_ptr<const Pages> m_pages = std::make_shared<Pages>();
    PageText m_text;
    Fit m_fit = Fit::Usual;
    double m_zoom = 1;
    int m_page = 0, m_bookmark = -1;
    bool m_isJumping = false;
    QList<int> m_marks;
    int m_markLength = 0, m_currentMark = -1;
    int m_anchor = 0, m_caret = 0; // of the selection
    const Ink *m_pressedLink = nullptr, *m_focusedLink = nullptr;
    int m_dragTimer = 0; // scrolls while one selects beyond the edge
};

} // namespace votum
