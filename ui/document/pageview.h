// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QWidget>

class QAction;
class QBuffer;
class QLabel;
class QLineEdit;
class QPdfDocument;
class QPdfSearchModel;
class QSpinBox;
class QToolBar;

namespace votum {

class MarkedPages;

// A finished PDF to read: its pages, and below them a bar to turn and to enlarge them and, when it
// is asked for, a field to search them. GUI thread.
class PageView : public QWidget
{
    Q_OBJECT

public:
    explicit PageView(QWidget *parent = nullptr);

    // Empty: none. Stays on the page, and searches anew for what is searched.
    void setPdf(const QByteArray &pdf);
    int currentPage() const; // 1 is the first
    void openSearch();
    void focusPages();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAction *add(QToolBar *bar, const QString &iconName, const QList<QKeySequence> &keys);
    void buildPageBar();
    void buildSearchBar();
    void retranslate();
    void showPage(int page);
    void describePage();
    void search();
    void readHits();
    void turn(int by); // to the next hit, or to the one before
    void showHit();
    void closeSearch();

    MarkedPages *m_pages;
    QPdfDocument *m_document;
    QPdfSearchModel *m_model;
    QBuffer *m_buffer;
    QToolBar *m_pageBar, *m_searchBar;
    QAction *m_first, *m_previous, *m_next, *m_last, *m_zoomOut, *m_zoomIn, *m_fit, *m_find;
    QAction *m_previousHit, *m_nextHit, *m_close;
    QLabel *m_pageWord, *m_pageCount, *m_hitCount;
    QSpinBox *m_page;
    QLineEdit *m_words;
    int m_hit = -1;           // the current one
    int m_searchedFrom = 0;   // the page the search began on
    bool m_hasTurned = false; // the hit was chosen by hand
};

} // namespace votum
