// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/pageview.h"

#include "ui/document/documentpages.h"
#include "ui/look/icons.h"

#include <QAction>
#include <QDesktopServices>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QSplitter>
#include <QToolBar>
#include <QToolButton>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr double zoomStep = 1.2;

// The name of a command with its keys, as tool tips of tool bars have it.
void name(QAction *action, const QString &text)
{
    action->setText(text);
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? text : QString(text + u" ("_s + keys + u')'));
}

} // namespace

PageView::PageView(QWidget *parent)
    : QWidget(parent)
    , m_sections(new QTreeWidget(this))
    , m_pages(new DocumentPages(this))
    , m_pageBar(new QToolBar(this))
    , m_searchBar(new QToolBar(this))
{
    m_pages->setObjectName("reportPages"_L1);
    m_sections->setObjectName("sections"_L1);
    m_sections->setHeaderHidden(true);
    m_sections->setFrameShape(QFrame::NoFrame);
    m_sections->setUniformRowHeights(true);
    buildPageBar();
    buildSearchBar();
    auto *parts = new QSplitter(this);
    parts->addWidget(m_sections);
    parts->addWidget(m_pages);
    parts->setStretchFactor(1, 1);
    parts->setSizes({40 * unit(this), 100 * unit(this)});
    parts->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(parts, 1);
    layout->addWidget(m_searchBar);
    layout->addWidget(m_pageBar);
    for (QToolBar *bar : {m_pageBar, m_searchBar}) {
        bar->setIconSize(QSize(iconSide(this), iconSide(this)));
        bar->setToolButtonStyle(Qt::ToolButtonIconOnly);
        for (QToolButton *button : bar->findChildren<QToolButton *>())
            button->setFocusPolicy(Qt::TabFocus);
    }
    connect(m_page, &QSpinBox::valueChanged, this, &PageView::showPage);
    connect(m_zoom, &QSpinBox::valueChanged, m_pages, &DocumentPages::setZoom);
    connect(m_pages, &DocumentPages::moved, this, &PageView::describePage);
    connect(m_pages, &DocumentPages::urlActivated, this,
            [](const QString &url) { QDesktopServices::openUrl(QUrl(url)); });
    connect(m_words, &QLineEdit::textChanged, this, &PageView::search);
    const auto showSection = [this](const QTreeWidgetItem *item) {
        if (item)
            m_pages->showBookmark(item->data(0, Qt::UserRole).toInt());
    };
    connect(m_sections, &QTreeWidget::currentItemChanged, this, showSection);
    connect(m_sections, &QTreeWidget::itemClicked, this, showSection);
    closeSearch();
    retranslate();
    describePage();
}

// The keys work wherever the focus is in this view.
QAction *PageView::add(QToolBar *bar, const QString &iconName, const QList<QKeySequence> &keys)
{
    QAction *action = bar->addAction(icon(iconName), {});
    action->setObjectName(iconName);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    return action;
}

void PageView::buildPageBar()
{
    m_contents = add(m_pageBar, u"contents"_s, {});
    m_contents->setCheckable(true);
    m_contents->setChecked(true);
    m_pageBar->addSeparator();
    m_first = add(m_pageBar, u"first"_s, {QKeySequence(u"Ctrl+Home"_s)});
    m_previous = add(m_pageBar, u"page-back"_s, {QKeySequence(u"Ctrl+PgUp"_s)});
    m_pageWord = new QLabel(m_pageBar);
    m_page = new QSpinBox(m_pageBar);
    m_page->setObjectName("page"_L1);
    m_page->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_page->setAlignment(Qt::AlignRight);
    m_page->setKeyboardTracking(false); // "12" is not page 1 first
    m_pageCount = new QLabel(m_pageBar);
    m_pageCount->setObjectName("pageCount"_L1);
    for (QLabel *label : {m_pageWord, m_pageCount})
        label->setMargin(unit(this) / 2);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_pageWord, m_page, m_pageCount})
        m_pageBar->addWidget(widget);
    m_next = add(m_pageBar, u"page-next"_s, {QKeySequence(u"Ctrl+PgDown"_s)});
    m_last = add(m_pageBar, u"last"_s, {QKeySequence(u"Ctrl+End"_s)});
    m_pageBar->addSeparator();
    m_zoomOut = add(m_pageBar, u"zoom-out"_s, QKeySequence::keyBindings(QKeySequence::ZoomOut));
    m_zoomIn = add(m_pageBar, u"zoom-in"_s, QKeySequence::keyBindings(QKeySequence::ZoomIn));
    m_zoom = new QSpinBox(m_pageBar);
    m_zoom->setObjectName("zoom"_L1);
    m_zoom->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_zoom->setAlignment(Qt::AlignRight);
    m_zoom->setKeyboardTracking(false);
    m_zoom->setRange(DocumentPages::smallestZoom, DocumentPages::largestZoom);
    m_pageBar->insertWidget(m_zoomIn, m_zoom);
    m_fitWidth = add(m_pageBar, u"fit-width"_s, {QKeySequence(u"Ctrl+0"_s)});
    m_fitPage = add(m_pageBar, u"fit-page"_s, {QKeySequence(u"Ctrl+Shift+0"_s)});
    for (QAction *action : {m_fitWidth, m_fitPage})
        action->setCheckable(true);
    m_pageBar->addSeparator();
    m_find = m_pageBar->addAction(icon(u"search"_s), {}, this, &PageView::openSearch);
    m_find->setObjectName("search"_L1); // its keys belong to the window, which asks who is meant
    connect(m_first, &QAction::triggered, this, [this] { showPage(1); });
    connect(m_previous, &QAction::triggered, this, [this] { showPage(currentPage() - 1); });
    connect(m_next, &QAction::triggered, this, [this] { showPage(currentPage() + 1); });
    connect(m_last, &QAction::triggered, this, [this] { showPage(m_page->maximum()); });
    connect(m_contents, &QAction::toggled, m_sections, &QWidget::setVisible);
    const auto zoomBy = [this](double factor) {
        m_pages->setZoom(int(std::lround(m_pages->zoom() * factor)));
    };
    connect(m_zoomOut, &QAction::triggered, this, [zoomBy] { zoomBy(1 / zoomStep); });
    connect(m_zoomIn, &QAction::triggered, this, [zoomBy] { zoomBy(zoomStep); });
    const auto fit = [this](DocumentPages::Fit wanted) {
        return [this, wanted](bool fitted) {
            m_pages->setFit(fitted ? wanted : DocumentPages::Fit::None);
        };
    };
    connect(m_fitWidth, &QAction::triggered, this, fit(DocumentPages::Fit::Width));
    connect(m_fitPage, &QAction::triggered, this, fit(DocumentPages::Fit::Page));
}

void PageView::buildSearchBar()
{
    m_words = new QLineEdit(m_searchBar);
    m_words->setObjectName("documentSearch"_L1);
    m_words->setClearButtonEnabled(true);
    m_words->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_words->setMaximumWidth(50 * unit(this));
    m_words->installEventFilter(this);
    m_hitCount = new QLabel(m_searchBar);
    m_hitCount->setObjectName("hitCount"_L1);
    m_hitCount->setMargin(unit(this));
    m_searchBar->addWidget(m_words);
    m_searchBar->addWidget(m_hitCount);
    m_previousHit = add(m_searchBar, u"up"_s, {QKeySequence(u"Shift+F3"_s)});
    m_nextHit = add(m_searchBar, u"down"_s, {QKeySequence(u"F3"_s)});
    m_close = add(m_searchBar, u"close"_s, {});
    connect(m_previousHit, &QAction::triggered, this, [this] { turn(-1); });
    connect(m_nextHit, &QAction::triggered, this, [this] { turn(1); });
    connect(m_close, &QAction::triggered, this, &PageView::closeSearch);
}

void PageView::retranslate()
{
    m_pages->setAccessibleName(tr("Pages of the document"));
    m_sections->setAccessibleName(tr("Contents"));
    m_pageBar->setWindowTitle(tr("Pages"));
    m_pageWord->setText(tr("Page"));
    m_page->setAccessibleName(tr("Page"));
    name(m_contents, tr("Contents"));
    name(m_first, tr("First page"));
    name(m_previous, tr("Previous page"));
    name(m_next, tr("Next page"));
    name(m_last, tr("Last page"));
    name(m_zoomOut, tr("Reduce"));
    name(m_zoomIn, tr("Enlarge"));
    m_zoom->setSuffix(tr("%", "behind a number"));
    m_zoom->setAccessibleName(tr("Size"));
    name(m_fitWidth, tr("Fit width"));
    name(m_fitPage, tr("Fit page"));
    m_find->setText(tr("Find in the document"));
    m_find->setToolTip(m_find->text() + u" ("_s +
                       QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText) + u')');
    m_searchBar->setWindowTitle(tr("Find"));
    m_words->setPlaceholderText(tr("Find in the document"));
    m_words->setAccessibleName(m_words->placeholderText());
    name(m_previousHit, tr("Previous hit"));
    name(m_nextHit, tr("Next hit"));
    m_close->setText(tr("Close the search"));
    m_close->setToolTip(m_close->text() + u" ("_s +
                        QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText) + u')');
    describePage();
    describeHit();
}

void PageView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

// Enter goes on, with Shift back: a field that is left would do neither.
bool PageView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_words || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    turn(key->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    return true;
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_close->isEnabled())
        return closeSearch();
    QWidget::keyPressEvent(event);
}

void PageView::setPages(std::shared_ptr<const Pages> pages)
{
    m_pages->setPages(std::move(pages));
    listSections();
    describePage();
    if (m_close->isEnabled())
        search();
}

// Each below the last one of a higher level.
void PageView::listSections()
{
    const QSignalBlocker quiet(m_sections);
    m_sections->clear();
    std::vector<std::pair<int, QTreeWidgetItem *>> open{{0, m_sections->invisibleRootItem()}};
    const std::vector<Bookmark> &bookmarks = m_pages->pages().bookmarks;
    for (size_t i = 0; i < bookmarks.size(); ++i) {
        while (open.back().first >= bookmarks[i].level)
            open.pop_back();
        auto *item = new QTreeWidgetItem(open.back().second, {bookmarks[i].title});
        item->setData(0, Qt::UserRole, int(i));
        item->setSizeHint(0, QSize(0, 3 * unit(this)));
        item->setToolTip(0, exactToolTip(bookmarks[i].title));
        open.emplace_back(bookmarks[i].level, item);
    }
}

int PageView::currentPage() const
{
    return m_pages->currentPage() + 1;
}

void PageView::showPage(int page)
{
    m_pages->showPage(std::clamp(page, 1, std::max(1, m_pages->pages().count)) - 1);
}

void PageView::describePage()
{
    const int page = currentPage(), count = m_pages->pages().count;
    const QSignalBlocker still(m_page), quiet(m_zoom), silent(m_sections);
    m_page->setRange(std::min(1, count), count);
    m_page->setValue(page);
    m_pageCount->setText(tr("of %1").arg(count));
    m_zoom->setValue(m_pages->zoom());
    m_fitWidth->setChecked(m_pages->fit() == DocumentPages::Fit::Width);
    m_fitPage->setChecked(m_pages->fit() == DocumentPages::Fit::Page);
    for (QAction *action : {m_first, m_previous})
        action->setEnabled(page > 1);
    for (QAction *action : {m_next, m_last})
        action->setEnabled(page < count);
    for (QAction *action : {m_zoomOut, m_zoomIn, m_fitWidth, m_fitPage, m_find, m_contents})
        action->setEnabled(count > 0);
    m_page->setEnabled(count > 0);
    m_zoom->setEnabled(count > 0);
    for (QTreeWidgetItemIterator item(m_sections); *item; ++item) {
        if ((*item)->data(0, Qt::UserRole).toInt() == m_pages->currentBookmark()) {
            m_sections->setCurrentItem(*item);
            break;
        }
    }
}

void PageView::focusPages()
{
    m_pages->setFocus();
}

void PageView::openSearch()
{
    if (m_pages->pages().count == 0)
        return;
    const bool wasOpen = m_close->isEnabled();
    m_searchBar->show();
    m_close->setEnabled(true);
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
    if (!wasOpen)
        search();
}

void PageView::closeSearch()
{
    m_searchBar->hide();
    m_close->setEnabled(false);
    m_hits.clear();
    showHit();
    m_pages->setFocus();
}

// From the page on that is read.
void PageView::search()
{
    m_hits = m_pages->text().find(m_words->text());
    const auto first =
        std::ranges::lower_bound(m_hits, m_pages->text().beginOf(m_pages->currentPage()));
    m_hit = first == m_hits.end() ? 0 : int(first - m_hits.begin());
    showHit();
}

void PageView::turn(int by)
{
    if (!m_close->isEnabled())
        return openSearch();
    if (m_hits.isEmpty())
        return;
    const int count = int(m_hits.size());
    m_hit = (m_hit + by + count) % count;
    showHit();
}

void PageView::showHit()
{
    const int length = int(m_words->text().size());
    m_pages->setMarks(m_hits, length, m_hits.isEmpty() ? -1 : m_hit);
    if (!m_hits.isEmpty())
        m_pages->showText(m_hits[m_hit], m_hits[m_hit] + length);
    describeHit();
}

void PageView::describeHit()
{
    const int count = int(m_hits.size());
    for (QAction *action : {m_previousHit, m_nextHit})
        action->setEnabled(count > 0 || !m_close->isEnabled());
    if (m_words->text().isEmpty())
        m_hitCount->clear();
    else
        m_hitCount->setText(count == 0 ? tr("No hits") : tr("%1 of %2").arg(m_hit + 1).arg(count));
}

} // namespace votum
