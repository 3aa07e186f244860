// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/pageview.h"

#include "ui/document/markedpages.h"
#include "ui/look/icons.h"

#include <QAction>
#include <QBuffer>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QPdfSearchModel>
#include <QSpinBox>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr double zoomStep = 1.2;

// Where a page has the words in other capitals, Qt would write what stands around them to the log:
// of a record nothing gets there.
class SilentSearch : public QPdfSearchModel
{
public:
    using QPdfSearchModel::QPdfSearchModel;

protected:
    void timerEvent(QTimerEvent *event) override
    {
        QLoggingCategory *log = QLoggingCategory::defaultCategory();
        const bool isLogging = log->isWarningEnabled();
        log->setEnabled(QtWarningMsg, false);
        QPdfSearchModel::timerEvent(event);
        log->setEnabled(QtWarningMsg, isLogging);
    }
};

// One rectangle a line: the search tells one for each letter.
QList<QRectF> linesOf(const QList<QRectF> &letters)
{
    QList<QRectF> lines;
    for (const QRectF &letter : letters) {
        if (!lines.isEmpty() && lines.last().top() < letter.center().y() &&
            letter.center().y() < lines.last().bottom())
            lines.last() |= letter;
        else
            lines.append(letter);
    }
    return lines;
}

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
    , m_pages(new MarkedPages(this))
    , m_document(new QPdfDocument(this))
    , m_model(new SilentSearch(this))
    , m_buffer(new QBuffer(this))
    , m_pageBar(new QToolBar(this))
    , m_searchBar(new QToolBar(this))
{
    m_pages->setObjectName("reportPages"_L1);
    m_pages->setDocument(m_document);
    m_model->setDocument(m_document);
    buildPageBar();
    buildSearchBar();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_searchBar);
    layout->addWidget(m_pageBar);
    for (QToolBar *bar : {m_pageBar, m_searchBar}) {
        bar->setIconSize(QSize(iconSide(this), iconSide(this)));
        bar->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
    connect(m_page, &QSpinBox::valueChanged, this, &PageView::showPage);
    connect(m_pages->pageNavigator(), &QPdfPageNavigator::currentPageChanged, this,
            &PageView::describePage);
    connect(m_words, &QLineEdit::textChanged, this, &PageView::search);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &PageView::readHits);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PageView::readHits);
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
    m_fit = add(m_pageBar, u"fit-width"_s, {QKeySequence(u"Ctrl+0"_s)});
    m_pageBar->addSeparator();
    m_find = m_pageBar->addAction(icon(u"search"_s), {}, this, &PageView::openSearch);
    m_find->setObjectName("search"_L1); // its keys belong to the window, which asks who is meant
    connect(m_first, &QAction::triggered, this, [this] { showPage(1); });
    connect(m_previous, &QAction::triggered, this, [this] { showPage(currentPage() - 1); });
    connect(m_next, &QAction::triggered, this, [this] { showPage(currentPage() + 1); });
    connect(m_last, &QAction::triggered, this, [this] { showPage(m_document->pageCount()); });
    connect(m_zoomOut, &QAction::triggered, this, [this] { m_pages->zoom(1 / zoomStep); });
    connect(m_zoomIn, &QAction::triggered, this, [this] { m_pages->zoom(zoomStep); });
    connect(m_fit, &QAction::triggered, this,
            [this] { m_pages->setZoomMode(QPdfView::ZoomMode::FitToWidth); });
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
    m_close = add(m_searchBar, u"close"_s, {QKeySequence(Qt::Key_Escape)});
    connect(m_previousHit, &QAction::triggered, this, [this] { turn(-1); });
    connect(m_nextHit, &QAction::triggered, this, [this] { turn(1); });
    connect(m_close, &QAction::triggered, this, &PageView::closeSearch);
}

void PageView::retranslate()
{
    m_pages->setAccessibleName(tr("Pages of the document"));
    m_pageBar->setWindowTitle(tr("Pages"));
    m_pageWord->setText(tr("Page"));
    m_page->setAccessibleName(tr("Page"));
    name(m_first, tr("First page"));
    name(m_previous, tr("Previous page"));
    name(m_next, tr("Next page"));
    name(m_last, tr("Last page"));
    name(m_zoomOut, tr("Reduce"));
    name(m_zoomIn, tr("Enlarge"));
    name(m_fit, tr("Fit width"));
    m_find->setText(tr("Find in the document"));
    m_find->setToolTip(m_find->text() + u" ("_s +
                       QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText) + u')');
    m_searchBar->setWindowTitle(tr("Find"));
    m_words->setPlaceholderText(tr("Find in the document"));
    m_words->setAccessibleName(m_words->placeholderText());
    name(m_previousHit, tr("Previous hit"));
    name(m_nextHit, tr("Next hit"));
    name(m_close, tr("Close the search"));
    describePage();
    showHit();
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

// The document reads from the buffer as long as it is open.
void PageView::setPdf(const QByteArray &pdf)
{
    const int page = currentPage();
    m_model->setSearchString({});
    m_document->close();
    m_buffer->close();
    m_buffer->setData(pdf);
    if (!pdf.isEmpty()) {
        m_buffer->open(QIODevice::ReadOnly);
        m_document->load(m_buffer);
        showPage(page);
    }
    describePage();
    if (m_close->isEnabled())
        search();
}

int PageView::currentPage() const
{
    return m_pages->pageNavigator()->currentPage() + 1;
}

void PageView::showPage(int page)
{
    const int count = m_document->pageCount();
    if (count > 0)
        m_pages->showPage(std::clamp(page, 1, count) - 1);
}

void PageView::describePage()
{
    const int page = currentPage(), count = m_document->pageCount();
    const QSignalBlocker quiet(m_page);
    m_page->setRange(std::min(1, count), count);
    m_page->setValue(page);
    m_pageCount->setText(tr("of %1").arg(count));
    for (QAction *action : {m_first, m_previous})
        action->setEnabled(page > 1);
    for (QAction *action : {m_next, m_last})
        action->setEnabled(page < count);
    for (QAction *action : {m_zoomOut, m_zoomIn, m_fit, m_find})
        action->setEnabled(count > 0);
    m_page->setEnabled(count > 0);
}

void PageView::focusPages()
{
    m_pages->setFocus();
}

void PageView::openSearch()
{
    if (m_document->pageCount() == 0)
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
    m_close->setEnabled(false); // Escape is somebody else's again
    m_model->setSearchString({});
    readHits();
    m_pages->setFocus();
}

// The model looks through a page at a time and tells what it has found.
void PageView::search()
{
    m_searchedFrom = currentPage() - 1;
    m_hasTurned = false;
    m_hit = -1;
    m_model->setSearchString({}); // the same words are searched anew in another document
    m_model->setSearchString(m_words->text());
    readHits();
}

// From the page on that is read, unless somebody has gone on since.
void PageView::readHits()
{
    QList<PageMark> marks;
    int first = -1;
    for (int i = 0; i < m_model->rowCount({}); ++i) {
        const QPdfLink hit = m_model->resultAtIndex(i);
        marks.append({hit.page(), linesOf(hit.rectangles())});
        if (first < 0 && hit.page() >= m_searchedFrom)
            first = i;
    }
    const int before = m_hit;
    if (!m_hasTurned)
        m_hit = marks.isEmpty() ? -1 : std::max(0, first);
    m_pages->setMarks(marks, m_hit);
    if (m_hit != before && m_hit >= 0)
        m_pages->showMark(m_hit);
    showHit();
}

void PageView::turn(int by)
{
    const int count = m_model->rowCount({});
    if (!m_close->isEnabled())
        return openSearch();
    if (count == 0)
        return;
    m_hasTurned = true;
    m_hit = (m_hit + by + count) % count;
    readHits();
    m_pages->showMark(m_hit);
}

void PageView::showHit()
{
    const int count = m_model->rowCount({});
    for (QAction *action : {m_previousHit, m_nextHit})
        action->setEnabled(count > 0 || !m_close->isEnabled());
    if (m_words->text().isEmpty())
        m_hitCount->clear();
    else
        m_hitCount->setText(count == 0 ? tr("No hits") : tr("%1 of %2").arg(m_hit + 1).arg(count));
}

} // namespace votum
