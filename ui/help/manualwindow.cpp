// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/manualwindow.h"

#include "core/catalogue/catalogue.h"
#include "resources/shippedmanual.h"
#include "ui/help/chapterbrowser.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/look/taborder.h"
#include "ui/look/textlabel.h"
#include "ui/words/messagebar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr int targetRole = Qt::UserRole;

QString withKeys(const QString &words, const QKeySequence &keys)
{
    return words + u" ("_s + keys.toString(QKeySequence::NativeText) + u')';
}

} // namespace

ManualWindow::ManualWindow(const Catalogue &catalogue, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_splitter(new QSplitter(this))
    , m_left(new QStackedWidget(m_splitter))
    , m_contents(new QTreeWidget(m_left))
    , m_found(new QWidget(m_left))
    , m_count(new TextLabel(TextLabel::Tone::Small, m_found))
    , m_list(new QListWidget(m_found))
    , m_messages(new MessageBar(catalogue, this))
    , m_chapter(new ChapterBrowser(m_splitter))
{
    setObjectName("manual"_L1);
    setAttribute(Qt::WA_QuitOnClose, false);
    setWindowIcon(programIcon());
    m_contents->setObjectName("contents"_L1);
    m_contents->setHeaderHidden(true);
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_contents->setTextElideMode(Qt::ElideRight);
    m_list->setObjectName("hits"_L1);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setSpacing(unit(this) / 2);
    m_count->setObjectName("hitCount"_L1);
    m_count->setMargin(unit(this));
    auto *found = new QVBoxLayout(m_found);
    found->setContentsMargins(0, 0, 0, 0);
    found->setSpacing(0);
    found->addWidget(m_count);
    found->addWidget(m_list, 1);
    m_left->addWidget(m_contents);
    m_left->addWidget(m_found);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({44 * unit(this), 96 * unit(this)});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(m_messages);
    layout->addWidget(m_splitter, 1);
    const auto lead = [this](const QTreeWidgetItem *item) {
        if (item)
            m_chapter->showTarget(item->data(0, targetRole).toString());
    };
    connect(m_contents, &QTreeWidget::currentItemChanged, this, lead);
    connect(m_contents, &QTreeWidget::itemClicked, this, lead); // back to its beginning
    connect(m_list, &QListWidget::currentRowChanged, this, &ManualWindow::showHit);
    connect(m_chapter, &QTextBrowser::sourceChanged, this, &ManualWindow::mark);
    connect(m_chapter, &QTextBrowser::backwardAvailable, m_back, &QWidget::setEnabled);
    connect(m_chapter, &QTextBrowser::forwardAvailable, m_forward, &QWidget::setEnabled);
    resizeInUnits(this, 142, 96);
    retranslate();
    m_chapter->setFocus();
}

QWidget *ManualWindow::buildHead()
{
    auto *head = new QWidget(this);
    const auto make = [head](const QString &name) {
        auto *button = new QToolButton(head);
        button->setObjectName(name);
        button->setIcon(icon(name));
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setEnabled(false);
        return button;
    };
    m_back = make(u"back"_s);
    m_forward = make(u"next"_s);
    m_words = new QLineEdit(head);
    m_words->setObjectName("search"_L1);
    m_words->setClearButtonEnabled(true);
    m_words->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_words->installEventFilter(this);
    m_save = new QPushButton(icon(u"save"_s), {}, head);
    m_save->setObjectName("saveManual"_L1);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(unit(this), unit(this), unit(this), unit(this));
    layout->setSpacing(unit(this));
    layout->addWidget(m_back);
    layout->addWidget(m_forward);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_save);
    connect(m_back, &QToolButton::clicked, m_chapter, &QTextBrowser::backward);
    connect(m_forward, &QToolButton::clicked, m_chapter, &QTextBrowser::forward);
    connect(m_words, &QLineEdit::textChanged, this, &ManualWindow::search);
    connect(m_save, &QPushButton::clicked, this, &ManualWindow::saveWanted);
    const auto on = [this](const QKeySequence &keys, auto work) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, work);
    };
    on(QKeySequence::Find, [this] {
        m_words->setFocus(Qt::ShortcutFocusReason);
        m_words->selectAll();
    });
    on(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { m_chapter->backward(); });
    on(QKeySequence(Qt::ALT | Qt::Key_Right), [this] { m_chapter->forward(); });
    return head;
}

void ManualWindow::read()
{
    const QString before = target();
    m_language = windowLanguage();
    m_manual = parseManual(shippedManual(m_language));
    m_chapter->setManual(&m_manual, shippedManualFolder(m_language));
    fillContents();
    showTarget(before);
    m_chapter->reload(); // the same place in another language
    search();
}

void ManualWindow::retranslate()
{
    setWindowTitle(tr("Manual"));
    m_back->setText(tr("Back"));
    m_back->setToolTip(withKeys(m_back->text(), QKeySequence(Qt::ALT | Qt::Key_Left)));
    m_forward->setText(tr("Forward"));
    m_forward->setToolTip(withKeys(m_forward->text(), QKeySequence(Qt::ALT | Qt::Key_Right)));
    m_words->setPlaceholderText(tr("Search in all chapters"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_save->setText(tr("&Save as…"));
    m_save->setToolTip(tr("Saves the whole manual as PDF, or as a file for Word, LibreOffice or a "
                          "browser"));
    m_contents->setAccessibleName(tr("Contents of the manual"));
    m_list->setAccessibleName(tr("What was found"));
    m_chapter->setAccessibleName(tr("Chapter of the manual"));
    if (m_manual.chapters.empty() || m_language != windowLanguage())
        read();
}

void ManualWindow::fillContents()
{
    const QSignalBlocker quiet(m_contents);
    m_contents->clear();
    for (const ManualChapter &chapter : m_manual.chapters) {
        auto *item = new QTreeWidgetItem(m_contents, {chapter.title});
        item->setData(0, targetRole, chapter.id);
        item->setToolTip(0, exactToolTip(chapter.title));
        for (const ManualBlock &block : chapter.blocks) {
            if (block.kind != ManualBlock::Kind::Heading || block.level != 2)
                continue;
            const QString title = plainText(block.texts.front());
            auto *section = new QTreeWidgetItem(item, {title});
            section->setData(0, targetRole, QString(chapter.id + u'#' + block.anchor));
            section->setToolTip(0, exactToolTip(title));
        }
    }
}

void ManualWindow::showTarget(const QString &target)
{
    const bool isKnown = m_manual.chapter(target.section(u'#', 0, 0));
    m_chapter->showTarget(isKnown ? target : m_manual.chapters.front().id);
}

QString ManualWindow::target() const
{
    return m_chapter->target();
}

void ManualWindow::mark()
{
    const QSignalBlocker quiet(m_contents);
    const QString shown = target();
    for (int i = 0; i < m_contents->topLevelItemCount(); ++i) {
        QTreeWidgetItem *chapter = m_contents->topLevelItem(i);
        if (chapter->data(0, targetRole) != shown.section(u'#', 0, 0))
            continue;
        QTreeWidgetItem *current = chapter;
        for (int j = 0; j < chapter->childCount(); ++j) {
            if (chapter->child(j)->data(0, targetRole) == shown)
                current = chapter->child(j);
        }
        chapter->setExpanded(true);
        m_contents->setCurrentItem(current);
    }
}

void ManualWindow::search()
{
    const QString words = m_words->text().trimmed();
    m_hits = searchManual(m_manual, words);
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const ManualHit &hit : m_hits) {
        const QString place =
            hit.section == hit.chapter ? hit.chapter : hit.chapter + u" › "_s + hit.section;
        auto *item = new QListWidgetItem(place + u'\n' + hit.excerpt, m_list);
        item->setData(targetRole, hit.target);
    }
    m_count->setText(m_hits.empty() ? tr("Nothing of this was found.")
                                    : tr("%n section(s)", nullptr, int(m_hits.size())));
    m_left->setCurrentWidget(words.isEmpty() ? static_cast<QWidget *>(m_contents) : m_found);
}

void ManualWindow::showHit(int row)
{
    if (row >= 0 && row < int(m_hits.size()))
        m_chapter->showTarget(m_hits[size_t(row)].target);
}

// The field keeps the focus while its arrows choose among the hits.
bool ManualWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_words || event->type() != QEvent::KeyPress || m_hits.empty())
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    const int by = key == Qt::Key_Up ? -1 : key == Qt::Key_Down || isEnter ? 1 : 0;
    if (by == 0)
        return QWidget::eventFilter(watched, event);
    m_list->setCurrentRow(std::clamp(m_list->currentRow() + by, 0, m_list->count() - 1));
    return true;
}

void ManualWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    if (m_words->text().isEmpty())
        close();
    else
        m_words->clear();
}

void ManualWindow::showEvent(QShowEvent *event)
{
    orderTabs(this);
    QWidget::showEvent(event);
}

void ManualWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace votum
