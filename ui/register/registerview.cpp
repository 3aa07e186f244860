// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/register/registerview.h"

#include "core/case/answersfile.h"
#include "core/text/visible.h"
#include "session/session.h"
#include "ui/kit/tableprint.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/register/casemenu.h"
#include "ui/register/casepreview.h"
#include "ui/register/casetrash.h"
#include "ui/register/emptyregister.h"
#include "ui/register/filters/dueline.h"
#include "ui/register/filters/filterbar.h"
#include "ui/register/filters/glancetiles.h"
#include "ui/register/filters/registerhead.h"
#include "ui/register/registermodel.h"
#include "ui/register/registertable.h"
#include "ui/settings/settings.h"
#include "ui/words/messagebar.h"
#include "ui/words/words.h"

#include <QActionGroup>
#include <QDataStream>
#include <QHBoxLayout>
#include <QItemSelection>
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

constexpr auto registerForm = "registerForm"_L1; // how the cases are shown, in the settings
constexpr char tableForm[] = "table", rowsForm[] = "rows";

} // namespace

RegisterView::RegisterView(Session *session, Settings *settings, MessageBar *messages,
                           QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_settings(settings)
    , m_messages(messages)
    , m_trash(new CaseTrash(session, messages, this))
    , m_menu(new CaseMenu(session, messages, m_trash, this))
    , m_model(new RegisterModel(session->catalogue(), this))
    , m_pages(new QStackedWidget(this))
{
    auto *content = new QWidget(m_pages);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(2 * unit(this), 2 * unit(this), 2 * unit(this), unit(this));
    column->setSpacing(unit(this) * 3 / 2);
    m_tiles = new GlanceTiles(content);
    m_filters = new FilterBar(session, settings, m_tiles, content);
    m_head = new RegisterHead(m_filters->search(), content);
    connect(m_head, &RegisterHead::measuresRequested, this, &RegisterView::measuresRequested);
    connect(m_head, &RegisterHead::newRequested, this, &RegisterView::newRequested);
    column->addWidget(m_head);
    column->addWidget(m_tiles);
    m_due = new DueLine(content);
    connect(m_due, &DueLine::measuresRequested, this, &RegisterView::overdueMeasuresRequested);
    connect(m_due, &DueLine::deletionsRequested, this, &RegisterView::deletionsRequested);
    column->addWidget(m_due);
    m_filters->search()->installEventFilter(this);
    connect(m_filters, &FilterBar::changed, this, &RegisterView::applyFilters);
    connect(m_due, &DueLine::reviewsRequested, m_filters, &FilterBar::showReviewsDue);
    column->addWidget(m_filters);
    m_splitter = new QSplitter(content);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildTable());
    m_preview = new CasePreview(session, m_splitter);
    m_preview->setMinimumWidth(26 * unit(this));
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    column->addWidget(m_splitter, 1);
    m_empty = new EmptyRegister(m_pages);
    connect(m_empty, &EmptyRegister::newRequested, this, &RegisterView::newRequested);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);

    connect(m_preview, &CasePreview::openRequested, this, &RegisterView::openRequested);
    connect(m_preview, &CasePreview::reportRequested, this, &RegisterView::reportRequested);
    connect(m_preview, &CasePreview::restoreRequested, this,
            [this] { m_trash->restore({*selected()}); });
    connect(m_preview, &CasePreview::eraseRequested, this,
            [this] { m_trash->askToErase({*selected()}); });
    connect(m_trash, &CaseTrash::openRequested, this, &RegisterView::openRequested);
    connect(m_menu, &CaseMenu::openRequested, this, &RegisterView::openRequested);
    connect(m_menu, &CaseMenu::reportRequested, this, &RegisterView::reportRequested);
    connect(m_menu, &CaseMenu::triggerRequested, this, &RegisterView::triggerRequested);
    connect(m_menu, &CaseMenu::exportRequested, this, &RegisterView::exportRequested);
    connect(m_menu, &CaseMenu::listRequested, this, &RegisterView::listRequested);
    connect(m_menu, &CaseMenu::printRequested, this, [this] {
        printTable(window(), [this](QTextDocument &document) { fillPrintable(document); });
    });
    connect(session, &Session::changed, this, [this] {
        if (isVisible())
            reread();
    });
    m_table->sortByColumn(RegisterModel::Changed, Qt::DescendingOrder);
    if (settings->state(registerForm) != tableForm)
        m_table->setForm(RegisterTable::Form::Rows);
    if (!m_splitter->restoreState(settings->state(u"registerSplitter"_s)))
        m_splitter->setSizes({110 * unit(this), 38 * unit(this)});
    retranslate();
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
    connect(m_table, &ColumnTable::columnsChanged, this, &RegisterView::moved);
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

void RegisterView::setDeletions(int cases)
{
    m_due->setDeletions(cases);
}

void RegisterView::showTable(bool isTable)
{
    m_table->setForm(isTable ? RegisterTable::Form::Table : RegisterTable::Form::Rows);
    m_settings->setState(registerForm, isTable ? tableForm : rowsForm);
    emit moved();
}

bool RegisterView::isTable() const
{
    return m_table->form() == RegisterTable::Form::Table;
}

QDialog *RegisterView::chooseColumns()
{
    return m_table->askForColumns();
}

void RegisterView::setExampleMenu(QMenu *menu)
{
    m_empty->setExampleMenu(menu);
}

std::optional<CaseSummary> RegisterView::selected() const
{
    const QItemSelectionModel *selection = m_table->selectionModel();
    const QModelIndexList rows = selection->selectedRows();
    if (rows.isEmpty())
        return {};
    const int current = selection->currentIndex().row();
    const bool isSelected = current >= 0 && selection->isRowSelected(current);
    return m_model->summary(isSelected ? current : rows.first().row());
}

std::vector<CaseSummary> RegisterView::allSelected() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    std::vector<CaseSummary> cases;
    for (const QModelIndex &row : rows)
        cases.push_back(m_model->summary(row.row()));
    return cases;
}

qint64 RegisterView::selectedCase() const
{
    const std::optional<CaseSummary> summary = selected();
    return summary ? summary->id : 0;
}

std::vector<qint64> RegisterView::selectedCases() const
{
    std::vector<qint64> ids;
    for (const CaseSummary &summary : allSelected())
        ids.push_back(summary.id);
    return m_filters->showsTrash() ? std::vector<qint64>() : ids;
}

std::vector<qint64> RegisterView::shownCases() const
{
    return m_filters->showsTrash() ? std::vector<qint64>() : m_model->ids();
}

std::vector<qint64> RegisterView::chosenCases() const
{
    const std::vector<qint64> selected = selectedCases();
    return selected.size() > 1 ? selected : shownCases();
}

// Under the heads of their groups, also those of groups that are folded.
void RegisterView::fillPrintable(QTextDocument &document) const
{
    const std::vector<int> columns = m_table->tableColumns();
    const CaseCells &cells = m_model->cells();
    const Grouping grouping = m_model->grouping();
    QStringList head;
    for (const int column : columns)
        head << CaseCells::heading(column);
    std::vector<QStringList> rows;
    QString group;
    for (const qint64 id : chosenCases()) {
        const CaseSummary *summary = m_session->caseRows().find(id);
        if (!summary)
            continue;
        if (grouping != Grouping::None &&
            group.compare(cells.groupHeading(*summary, grouping), Qt::CaseInsensitive) != 0) {
            group = cells.groupHeading(*summary, grouping);
            rows.push_back({group});
        }
        QStringList row;
        for (const int column : columns)
            row << oneLine(cells.text(*summary, column), mostOfALine);
        rows.push_back(row);
    }
    fillWithRows(document, tr("Register of cases, as of %1").arg(shortDate(m_session->today())),
                 head, rows);
}

std::vector<RegisterField> RegisterView::listFields() const
{
    std::vector<RegisterField> fields;
    for (const int column : m_table->tableColumns())
        std::ranges::copy(CaseCells::fields(column), std::back_inserter(fields));
    return fields;
}

void RegisterView::setGrouping(Grouping grouping)
{
    QSet<qint64> before;
    for (const CaseSummary &summary : allSelected())
        before.insert(summary.id);
    {
        const QSignalBlocker quiet(m_table->selectionModel());
        m_model->setGrouping(grouping);
    }
    showRows(before);
    emit moved();
}

void RegisterView::fillGroupMenu(QMenu *menu)
{
    menu->clear();
    auto *choices = new QActionGroup(menu);
    for (int i = 0; i < groupings; ++i) {
        const auto grouping = Grouping(i);
        QAction *action = choices->addAction(menu->addAction(
            CaseCells::groupingWord(grouping), this, [this, grouping] { setGrouping(grouping); }));
        action->setCheckable(true);
        action->setChecked(grouping == m_model->grouping());
    }
    menu->addSeparator();
    for (const bool isFolded : {true, false}) {
        QAction *action = menu->addAction(
            isFolded ? tr("&Fold all groups") : tr("&Unfold all groups"), this, [this, isFolded] {
                m_model->foldAll(isFolded);
                showRows({});
            });
        action->setEnabled(m_model->grouping() != Grouping::None);
    }
}

void RegisterView::select(const std::vector<int> &rows)
{
    QItemSelection selection;
    for (const int row : rows)
        selection.select(m_model->index(row, 0), m_model->index(row, 0));
    QItemSelectionModel *model = m_table->selectionModel();
    // In a column that is shown: the arrow keys go on from there.
    model->setCurrentIndex(m_model->index(rows.front(), m_table->shownColumns().front()),
                           QItemSelectionModel::NoUpdate);
    model->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
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
        m_trash->restore(allSelected());
    else if (summary)
        emit openRequested(summary->id);
}

void RegisterView::select(qint64 id)
{
    const int row = m_model->rowOf(id);
    if (row < 0)
        return;
    select(std::vector{row}); // selectRow() would heed a key that is held
    m_table->scrollTo(m_model->index(row, 0));
}

QByteArray RegisterView::place() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QDataStream::WriteOnly);
    out << selectedCase() << m_filters->state(FilterBar::Content::Without) << m_table->tableState()
        << qint32(m_model->grouping()) << qint32(m_model->sortedBy()) << qint32(m_model->order());
    return bytes;
}

void RegisterView::restorePlace(const QByteArray &place)
{
    QDataStream in(place);
    qint64 id = 0;
    QByteArray filters, columns;
    qint32 grouping = 0;
    in >> id >> filters >> columns >> grouping;
    if (in.status() == QDataStream::Ok && m_table->restoreTable(columns)) {
        qint32 column = -1, order = 0;
        in >> column >> order; // not of places kept before rows could be shown
        if (in.status() == QDataStream::Ok && column >= 0 && column < RegisterModel::columns)
            m_table->sortByColumn(column, order == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
    } else {
        m_table->useUsualTable();
        m_table->sortByColumn(RegisterModel::Changed, Qt::DescendingOrder);
        filters.clear();
        grouping = 0;
    }
    m_model->setGrouping(grouping >= 0 && grouping < groupings ? Grouping(grouping)
                                                               : Grouping::None);
    m_filters->restore(filters);
    select(id);
}

void RegisterView::saveState()
{
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
        if (id == 0 && m_model->firstCase() >= 0)
            select(std::vector{m_model->firstCase()});
        return true;
    }
    if (watched == m_table && id != 0 && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        activate();
        return true;
    }
    if (watched == m_table && id != 0 && key == Qt::Key_Delete) {
        // Of many the drafts; where all are sealed it is said why not.
        std::vector<CaseSummary> cases = allSelected();
        if (std::ranges::any_of(cases, &CaseSummary::isOpen))
            std::erase_if(cases, [](const CaseSummary &item) { return !item.isOpen(); });
        if (!m_filters->showsTrash())
            m_trash->moveIn(cases);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void RegisterView::retranslate()
{
    m_table->setAccessibleName(tr("Register of cases"));
    m_emptyTrash->setText(tr("Empty trash…"));
    m_head->retranslate();
    m_model->retranslate();
}

void RegisterView::reread()
{
    m_day = m_session->today();
    m_empty->setReady(m_session->hasStore());
    m_head->setNewEnabled(m_session->hasStore() && !m_session->isReadOnly());
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
        m_tiles->count(m_session->cases(), m_day);
        m_due->count(m_session->cases(), m_day);
        m_filters->reread();
    }
    applyFilters();
}

void RegisterView::applyFilters()
{
    const bool inTrash = m_filters->showsTrash();
    m_head->count(int(inTrash ? m_trashed.size() : m_session->cases().size()), inTrash);
    m_tiles->setVisible(!inTrash);
    CaseCriteria criteria = inTrash ? CaseCriteria() : m_filters->criteria();
    const QString text = inTrash ? QString() : m_filters->searchText();
    if (!text.isEmpty() && m_session->hasStore()) {
        Result<QSet<qint64>> found = m_session->search(text);
        if (m_messages->check(found))
            criteria.found = *std::move(found);
    }
    QSet<qint64> before;
    for (const CaseSummary &summary : allSelected())
        before.insert(summary.id);
    {
        // One preview when all of it is done, not one for each step.
        const QSignalBlocker quiet(m_table->selectionModel());
        takeRows();
        m_model->setCriteria(criteria, m_session->today());
    }
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
void RegisterView::showRows(const QSet<qint64> &selectedBefore)
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
    std::vector<int> rows;
    bool isSelected = true;
    for (int row = 0; row < m_model->rowCount() && qsizetype(rows.size()) < selectedBefore.size();
         ++row) {
        if (m_model->isGroup(row) || !selectedBefore.contains(m_model->summary(row).id))
            continue;
        rows.push_back(row);
        isSelected = isSelected && m_table->selectionModel()->isRowSelected(row);
    }
    if (!rows.empty() && !isSelected)
        select(rows);
    else if (selectedCase() == 0 && m_model->firstCase() >= 0)
        select(std::vector{m_model->firstCase()});
    m_preview->showCase(selected(), m_filters->showsTrash());
}

void RegisterView::showMenu(const QPoint &at)
{
    if (m_table->indexAt(at).isValid())
        m_menu->show(allSelected(), m_filters->showsTrash(), m_table->viewport()->mapToGlobal(at));
}

} // namespace votum
