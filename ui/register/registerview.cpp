// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/register/registerview.h"

#include "session/session.h"
#include "ui/look/icons.h"
#include "ui/look/tile.h"
#include "ui/register/casepreview.h"
#include "ui/register/casetrash.h"
#include "ui/register/filterbar.h"
#include "ui/register/registermodel.h"
#include "ui/register/registertable.h"
#include "ui/settings/settings.h"
#include "ui/words/messagebar.h"

#include <QDataStream>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr std::array glances{Glance::Open, Glance::ReviewOverdue, Glance::MeasureOverdue,
                             Glance::DecidedThisYear};

} // namespace

RegisterView::RegisterView(Session *session, Settings *settings, MessageBar *messages,
                           QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_settings(settings)
    , m_messages(messages)
    , m_trash(new CaseTrash(session, messages, this))
    , m_model(new RegisterModel(session->catalogue(), this))
    , m_pages(new QStackedWidget(this))
{
    auto *content = new QWidget(m_pages);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(2 * unit(this), 2 * unit(this), 2 * unit(this), unit(this));
    column->setSpacing(unit(this) * 3 / 2);
    column->addWidget(buildTiles());
    m_filters = new FilterBar(session, content);
    m_filters->search()->installEventFilter(this);
    connect(m_filters, &FilterBar::changed, this, &RegisterView::applyFilters);
    connect(m_filters, &FilterBar::resetRequested, this, &RegisterView::resetFilters);
    column->addWidget(m_filters);
    m_splitter = new QSplitter(content);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildTable());
    m_preview = new CasePreview(session, m_splitter);
    m_preview->setMinimumWidth(26 * unit(this));
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    column->addWidget(m_splitter, 1);
    m_pages->addWidget(buildEmptyPage());
    m_pages->addWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);

    connect(m_preview, &CasePreview::openRequested, this, &RegisterView::openRequested);
    connect(m_preview, &CasePreview::reportRequested, this, &RegisterView::reportRequested);
    connect(m_preview, &CasePreview::restoreRequested, this,
            [this] { m_trash->restore(*selected()); });
    connect(m_preview, &CasePreview::eraseRequested, this,
            [this] { m_trash->askToErase({*selected()}); });
    connect(m_trash, &CaseTrash::openRequested, this, &RegisterView::openRequested);
    connect(session, &Session::changed, this, [this] {
        if (isVisible())
            reread();
    });
    if (!m_table->restoreColumns(settings->state(u"registerColumns"_s)))
        m_table->sortByColumn(RegisterModel::Changed, Qt::DescendingOrder);
    if (!m_splitter->restoreState(settings->state(u"registerSplitter"_s)))
        m_splitter->setSizes({110 * unit(this), 38 * unit(this)});
    retranslate();
}

QWidget *RegisterView::buildEmptyPage()
{
    auto *page = new QWidget(m_pages);
    m_welcome = new QLabel(page);
    m_welcome->setFont(titleFont(font()));
    m_welcome->setAlignment(Qt::AlignCenter);
    m_emptyText = new QLabel(page);
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_new = new QPushButton(icon(u"new"_s), {}, page);
    m_new->setDefault(true);
    m_example = new QPushButton(icon(u"document"_s), {}, page);
    connect(m_new, &QPushButton::clicked, this, &RegisterView::newRequested);
    auto *picture = new QLabel(page);
    picture->setPixmap(
        programIcon().pixmap(QSize(8 * unit(this), 8 * unit(this)), devicePixelRatioF()));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(2 * unit(this));
    buttons->addStretch();
    buttons->addWidget(m_new);
    buttons->addWidget(m_example);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(2 * unit(this));
    layout->addStretch(2);
    layout->addWidget(picture, 0, Qt::AlignCenter);
    layout->addWidget(m_welcome);
    layout->addWidget(m_emptyText);
    layout->addLayout(buttons);
    layout->addStretch(3);
    return page;
}

QWidget *RegisterView::buildTiles()
{
    auto *row = new QWidget(m_pages);
    m_tiles = {new Tile(u"register"_s, row), new Tile(u"calendar"_s, Role::Serious, row),
               new Tile(u"measure"_s, Role::Serious, row), new Tile(u"seal"_s, row)};
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit(this) * 3 / 2);
    for (Tile *tile : m_tiles) {
        layout->addWidget(tile);
        // One tile at a time, or none: a second click takes the filter off.
        connect(tile, &Tile::clicked, this, [this, tile] {
            for (Tile *other : m_tiles)
                other->setChecked(other == tile && tile->isChecked());
            if (m_filters->showsTrash())
                m_filters->showTrash(false);
            else
                applyFilters();
        });
    }
    return row;
}

QWidget *RegisterView::buildTable()
{
    auto *area = new QWidget(m_pages);
    m_table = new RegisterTable(area);
    m_table->setModel(m_model);
    m_table->installEventFilter(this);
    m_none = new QLabel(area);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setMargin(2 * unit(this));
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_none);
    layout->addWidget(m_table, 1);
    m_emptyTrash = new QPushButton(icon(u"trash"_s), {}, area);
    m_emptyTrash->setObjectName("emptyTrash"_L1);
    layout->addSpacing(unit(this));
    layout->addWidget(m_emptyTrash, 0, Qt::AlignLeft);
    connect(m_emptyTrash, &QPushButton::clicked, this, [this] { m_trash->askToErase(m_trashed); });
    connect(m_table, &QTableView::doubleClicked, this, &RegisterView::activate);
    connect(m_table, &QTableView::customContextMenuRequested, this, &RegisterView::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_preview->showCase(selected(), m_filters->showsTrash());
        emit moved();
    });
    return area;
}

void RegisterView::focusSearch()
{
    m_filters->showTrash(false);
    m_filters->search()->setFocus(Qt::ShortcutFocusReason);
    m_filters->search()->selectAll();
}

void RegisterView::setExampleMenu(QMenu *menu)
{
    m_example->setMenu(menu);
}

std::optional<CaseSummary> RegisterView::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? std::nullopt : std::optional(m_model->summary(rows.first().row()));
}

qint64 RegisterView::selectedCase() const
{
    const std::optional<CaseSummary> summary = selected();
    return summary ? summary->id : 0;
}

std::vector<qint64> RegisterView::shownCases() const
{
    std::vector<qint64> ids;
    for (int row = 0; row < m_model->rowCount() && !m_filters->showsTrash(); ++row)
        ids.push_back(m_model->summary(row).id);
    return ids;
}

void RegisterView::showTrash()
{
    m_filters->showTrash(true);
}

// Enter or a double click: a case opens, one in the trash comes back.
void RegisterView::activate()
{
    const std::optional<CaseSummary> summary = selected();
    if (summary && m_filters->showsTrash())
        m_trash->restore(*summary);
    else if (summary)
        emit openRequested(summary->id);
}

void RegisterView::select(qint64 id)
{
    const int row = m_model->rowOf(id);
    if (row < 0)
        return;
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0));
}

QByteArray RegisterView::place() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QDataStream::WriteOnly);
    const auto chosen = std::ranges::find_if(m_tiles, &Tile::isChecked);
    out << selectedCase() << qint32(chosen - m_tiles.begin()) << m_filters->state();
    return bytes;
}

void RegisterView::restorePlace(const QByteArray &place)
{
    QDataStream in(place);
    qint64 id = 0;
    qint32 chosen = 0;
    QByteArray filters;
    in >> id >> chosen >> filters;
    if (in.status() != QDataStream::Ok)
        return;
    for (size_t i = 0; i < m_tiles.size(); ++i)
        m_tiles[i]->setChecked(qint32(i) == chosen);
    m_filters->restore(filters);
    select(id);
}

void RegisterView::saveState()
{
    m_settings->setState(u"registerColumns"_s, m_table->columnState());
    m_settings->setState(u"registerSplitter"_s, m_splitter->saveState());
}

void RegisterView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    // Left open overnight: what was due today is overdue.
    else if (event->type() == QEvent::ActivationChange && isVisible() &&
             m_day != m_session->today())
        reread();
}

void RegisterView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reread();
    m_table->setFocus(Qt::OtherFocusReason); // Enter opens what is selected
}

// Delete moves to the trash; Down leaves the search field for the table.
bool RegisterView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const qint64 id = selectedCase();
    if (watched == m_filters->search() && (key == Qt::Key_Down || key == Qt::Key_Return)) {
        m_table->setFocus(Qt::OtherFocusReason);
        if (id == 0 && m_model->rowCount() > 0)
            m_table->selectRow(0);
        return true;
    }
    if (watched == m_table && id != 0 && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        activate();
        return true;
    }
    if (watched == m_table && id != 0 && key == Qt::Key_Delete) {
        if (!m_filters->showsTrash())
            m_trash->moveIn(*selected());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void RegisterView::retranslate()
{
    m_tiles[0]->setCaption(tr("open cases"));
    m_tiles[1]->setCaption(tr("reviews overdue"));
    m_tiles[2]->setCaption(tr("measures overdue"));
    m_tiles[3]->setCaption(tr("decided this year"));
    for (Tile *tile : m_tiles)
        tile->setAccessibleDescription(tr("Shows only these cases"));
    m_table->setAccessibleName(tr("Register of cases"));
    m_emptyTrash->setText(tr("Empty trash…"));
    retranslateEmptyPage();
    m_model->retranslate();
}

void RegisterView::retranslateEmptyPage()
{
    m_welcome->setText(m_session->hasStore() ? tr("Your register is still empty")
                                             : tr("No store is open"));
    m_new->setEnabled(m_session->hasStore());
    m_emptyText->setText(tr("Votum guides you from the request for a messaging channel to a "
                            "documented decision."));
    m_new->setText(tr("New assessment"));
    m_example->setText(tr("Open the example"));
}

void RegisterView::reread()
{
    m_day = m_session->today();
    retranslateEmptyPage();
    m_trashed.clear();
    if (m_session->hasStore()) {
        Result<std::vector<CaseSummary>> trashed = m_session->trashedCases();
        if (m_messages->check(trashed))
            m_trashed = *std::move(trashed);
    }
    m_filters->setTrashCount(int(m_trashed.size()));
    m_pages->setCurrentIndex(m_session->cases().empty() && m_trashed.empty() ? 0 : 1);
    if (const quint64 revision = m_session->caseRows().revision();
        revision != m_countedRevision || m_day != m_countedOn) {
        m_countedRevision = revision;
        m_countedOn = m_day;
        for (size_t i = 0; i < glances.size(); ++i) {
            const auto counts = [&](const CaseSummary &item) {
                return belongs(glances[i], item, m_day);
            };
            m_tiles[i]->setCount(int(std::ranges::count_if(m_session->cases(), counts)));
        }
        m_filters->reread();
    }
    applyFilters();
}

void RegisterView::applyFilters()
{
    const bool inTrash = m_filters->showsTrash();
    CaseCriteria criteria;
    if (!inTrash)
        criteria = m_filters->criteria();
    for (size_t i = 0; i < m_tiles.size(); ++i) {
        if (inTrash)
            m_tiles[i]->setChecked(false);
        if (m_tiles[i]->isChecked())
            criteria.glance = glances[i];
    }
    const QString text = inTrash ? QString() : m_filters->searchText();
    if (!text.isEmpty() && m_session->hasStore()) {
        Result<QSet<qint64>> found = m_session->search(text);
        if (m_messages->check(found))
            criteria.found = *std::move(found);
    }
    const qint64 before = selectedCase();
    {
        // One preview when all of it is done, not one for each step.
        const QSignalBlocker quiet(m_table->selectionModel());
        takeRows();
        m_model->setCriteria(criteria, m_session->today());
    }
    m_filters->setResettable(inTrash || !criteria.isEmpty());
    showRows(before);
    emit moved();
}

// What changed since; all rows where that cannot be told.
void RegisterView::takeRows()
{
    const CaseRows &rows = m_session->caseRows();
    std::optional<std::vector<qint64>> changed;
    if (!m_filters->showsTrash() && !m_modelHoldsTrash)
        changed = rows.changedSince(m_shownRevision);
    if (!changed)
        m_model->setCases(m_filters->showsTrash() ? m_trashed : m_session->cases(),
                          m_session->today());
    for (const qint64 id : changed.value_or(std::vector<qint64>())) {
        if (const CaseSummary *row = rows.find(id))
            m_model->setCase(*row);
        else
            m_model->removeCase(id);
    }
    m_modelHoldsTrash = m_filters->showsTrash();
    m_shownRevision = rows.revision();
}

// What was selected stays so if it is still there.
void RegisterView::showRows(qint64 selectedBefore)
{
    const bool none = m_model->rowCount() == 0;
    if (m_filters->showsTrash())
        m_none->setText(tr("The trash is empty."));
    else if (m_session->cases().empty())
        m_none->setText(tr("The register is empty; what was deleted lies in the trash."));
    else
        m_none->setText(tr("No case matches the search and the filters."));
    m_none->setVisible(none);
    m_table->setVisible(!none);
    m_emptyTrash->setVisible(!none && m_filters->showsTrash());
    const int row = m_model->rowOf(selectedBefore);
    if (row >= 0 && selectedCase() != selectedBefore)
        m_table->selectRow(row);
    else if (selectedCase() == 0 && !none)
        m_table->selectRow(0);
    m_preview->showCase(selected(), m_filters->showsTrash());
}

void RegisterView::resetFilters()
{
    for (Tile *tile : m_tiles)
        tile->setChecked(false);
    m_filters->reset();
}

void RegisterView::showMenu(const QPoint &at)
{
    const QModelIndex index = m_table->indexAt(at);
    if (!index.isValid())
        return;
    const CaseSummary summary = m_model->summary(index.row());
    QMenu menu(this);
    if (m_filters->showsTrash()) {
        menu.addAction(icon(u"undo"_s), tr("Restore"), this, [&] { m_trash->restore(summary); });
        menu.addAction(icon(u"trash"_s), tr("Delete permanently…"), this,
                       [&] { m_trash->askToErase({summary}); });
        menu.exec(m_table->viewport()->mapToGlobal(at));
        return;
    }
    menu.addAction(icon(u"edit"_s), tr("Open"), this, [&] { emit openRequested(summary.id); });
    menu.addAction(icon(u"document"_s), tr("Show record"), this,
                   [&] { emit reportRequested(summary.id); });
    menu.addAction(icon(u"copy"_s), tr("Duplicate"), this, [&] { duplicate(summary.id); });
    menu.addSeparator();
    QAction *trash = menu.addAction(icon(u"trash"_s), tr("Move to trash"), this,
                                    [&] { m_trash->moveIn(summary); });
    trash->setEnabled(summary.isOpen()); // a sealed record stays
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

void RegisterView::duplicate(qint64 id)
{
    m_messages->check(m_session->duplicateCase(id));
}

} // namespace votum
