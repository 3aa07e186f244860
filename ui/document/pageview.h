// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QWidget>

#include <memory>

class QAction;
class QLabel;
class QLineEdit;
class QSpinBox;
class QToolBar;
class QTreeWidget;

namespace votum {

class DocumentPages;
struct Pages;

// A document to read: its pages, beside them its sections, and below them a bar to turn and to
// enlarge them and, when it is asked for, a field to search them. Escape closes the search; what
// else it may close is the parent's. GUI thread.
class PageView : public QWidget
{
    Q_OBJECT

public:
    explicit PageView(QWidget *parent = nullptr);

    // Empty: none. Stays on the page, and searches anew for what is searched.
    void setPages(std::shared_ptr<const Pages> pages);
    int currentPage() const; // 1 is the first
    void openSearch();
    void focusPages();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QAction *add(QToolBar *bar, const QString &iconName, const QList<QKeySequence> &keys);
    void buildPageBar();
    void buildSearchBar();
    void retranslate();
    void listSections();
    void showPage(int page);
    void describePage();
    void search();
    void turn(int by); // to the next hit, or to the one before
    void showHit();
    void describeHit();
    void closeSearch();

    QTreeWidget *m_sections;
    DocumentPages *m_pages;
    QToolBar *m_pageBar, *m_searchBar;
    QAction *m_contents, *m_first, *m_previous, *m_next, *m_last, *m_zoomOut, *m_zoomIn;
    QAction *m_fitWidth, *m_fitPage, *m_find, *m_previousHit, *m_nextHit, *m_close;
    QLabel *m_pageWord, *m_pageCount, *m_hitCount;
    QSpinBox *m_page, *m_zoom;
    QLineEdit *m_words;
    QList<int> m_hits; // where they begin in the text
    int m_hit = -1;    // the current one
};

} // namespace votum
