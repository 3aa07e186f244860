// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/measures/measurespage.h"

#include "session/session.h"
#include "ui/kit/datefield.h"
#include "ui/look/card.h"
#include "ui/look/iconlabel.h"
#include "ui/look/icons.h"
#include "ui/measures/donereport.h"
#include "ui/measures/measuredialog.h"
#include "ui/measures/measurefilter.h"
#include "ui/measures/measurelist.h"
#include "ui/measures/measuretable.h"
#include "ui/measures/ownerbox.h"
#include "ui/words/messagebar.h"
#include "ui/words/words.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

bool isAny(const MeasureModel::Row &)
{
    return true;
}

bool isOpen(const MeasureModel::Row &row)
{
    return row.isOpen();
}

bool isNotPlanned(const MeasureModel::Row &row)
{
    return row.state == MeasureModel::State::NotPlanned;
}

std::vector<MeasurePlan> plansOf(const std::vector<MeasureModel::Row> &rows)
{
    std::vector<MeasurePlan> plans;
    plans.reserve(rows.size());
    for (const MeasureModel::Row &row : rows)
        plans.push_back(row.plan);
    return plans;
}

} // namespace

MeasuresPage::MeasuresPage(Session *session, QWidget *parent)
    : SidePage(u"measures"_s, u"measure"_s, parent)
    , m_session(session)
    , m_model(new MeasureModel(session, this))
    , m_list(new MeasureList(m_model, this))
    , m_card(new Card)
    , m_title(new TextLabel(TextLabel::Tone::Title))
    , m_intro(new TextLabel(TextLabel::Tone::Quiet))
    , m_message(new MessageBar(session->catalogue(), m_card))
    , m_empty(new IconLabel(TextLabel::Tone::Plain, m_card))
    , m_filter(new MeasureFilter(session, m_card))
    , m_none(new IconLabel(TextLabel::Tone::Quiet, m_card))
    , m_table(new MeasureTable(m_card))
    , m_bar(buildBar())
    , m_report(new DoneReport(session, m_card))
{
    m_table->setList(m_list);
    m_table->sortByColumn(MeasureModel::Closes, Qt::AscendingOrder);
    m_table->installEventFilter(this);
    m_card->column()->addWidget(m_message);
    m_card->column()->addWidget(m_empty);
    m_card->column()->addWidget(m_filter);
    m_card->column()->addWidget(m_none);
    m_card->column()->addWidget(m_table, 1);
    m_card->column()->addWidget(m_bar);
    m_card->column()->addWidget(m_report);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(2 * unit(this), 2 * unit(this), 2 * unit(this), 2 * unit(this));
    column->setSpacing(unit(this));
    column->addWidget(m_title);
    column->addWidget(m_intro);
    column->addWidget(m_card, 1);
    setWidget(content);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &MeasuresPage::updateChoice);
    connect(m_list, &QAbstractItemModel::modelReset, this, &MeasuresPage::updateChoice);
    connect(m_filter, &MeasureFilter::changed, this, &MeasuresPage::applyFilter);
    connect(m_report, &DoneReport::reported, this, [this](int count) {
        m_message->tell(Role::Fine, [count] {
            return tr("%n measure(s) reported as done; the events stand in the record.", nullptr,
                      count);
        });
        m_table->setFocus();
    });
    connect(m_table, &QTableView::activated, m_edit, &QPushButton::click);
    retranslate();
}

QWidget *MeasuresPage::buildBar()
{
    auto *bar = new QWidget(m_card);
    const auto make = [bar](const QString &iconName, const QString &name) {
        auto *button = new QPushButton(iconName.isEmpty() ? QIcon() : icon(iconName), {}, bar);
        button->setObjectName(name);
        return button;
    };
    m_chosen = new TextLabel(TextLabel::Tone::Small, bar);
    m_chosen->setObjectName("chosenMeasures"_L1);
    m_plan = make(u"add"_s, u"planMeasures"_s);
    m_unplan = make(u"trash"_s, u"unplanMeasures"_s);
    m_edit = make(u"edit"_s, u"editMeasure"_s);
    m_ownerCaption = new TextLabel(TextLabel::Tone::Plain, bar);
    m_dueCaption = new TextLabel(TextLabel::Tone::Plain, bar);
    m_owner = new OwnerBox(bar);
    m_due = new DateField(bar);
    m_due->setObjectName("bulkDue"_L1);
    m_setOwner = make({}, u"setOwner"_s);
    m_setDue = make({}, u"setDue"_s);
    m_usualDue = make({}, u"usualDue"_s);
    auto *acts = new QHBoxLayout;
    for (QPushButton *button : {m_plan, m_unplan, m_edit})
        acts->addWidget(button);
    acts->addStretch();
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(unit(this));
    grid->addWidget(m_ownerCaption, 0, 0);
    grid->addWidget(m_owner, 0, 1);
    grid->addWidget(m_setOwner, 0, 2);
    grid->addWidget(m_dueCaption, 1, 0, Qt::AlignTop); // a fault is told beneath the field
    m_dueCaption->setMinimumHeight(m_owner->sizeHint().height());
    grid->addWidget(m_due, 1, 1);
    grid->addWidget(m_setDue, 1, 2, Qt::AlignTop);
    grid->addWidget(m_usualDue, 1, 3, Qt::AlignTop);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(4, 3);
    auto *layout = new QVBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit(this));
    layout->addWidget(m_chosen);
    layout->addLayout(acts);
    layout->addLayout(grid);
    connect(m_owner->lineEdit(), &QLineEdit::returnPressed, m_setOwner, &QPushButton::click);
    // The field reads what was typed after it has told of the key.
    connect(qobject_cast<QLineEdit *>(m_due->focusProxy()), &QLineEdit::returnPressed, m_setDue,
            &QPushButton::click, Qt::QueuedConnection);
    connect(m_plan, &QPushButton::clicked, this, &MeasuresPage::plan);
    connect(m_unplan, &QPushButton::clicked, this, &MeasuresPage::unplan);
    connect(m_edit, &QPushButton::clicked, this, &MeasuresPage::edit);
    connect(m_setOwner, &QPushButton::clicked, this, &MeasuresPage::setOwner);
    connect(m_setDue, &QPushButton::clicked, this, &MeasuresPage::setDue);
    connect(m_usualDue, &QPushButton::clicked, this, &MeasuresPage::setUsualDue);
    return bar;
}

bool MeasuresPage::isEditable() const
{
    return m_session->hasCase() && !m_session->isSealed();
}

std::vector<MeasuresPage::Row> MeasuresPage::selected(bool (*isWanted)(const Row &)) const
{
    std::vector<Row> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        const Row &row = m_list->measure(index.row()); // a heading is never selected
        if (isWanted(row))
            rows.push_back(row);
    }
    return rows;
}

// With the catalogue's proposals, as the dialog for one of them.
void MeasuresPage::plan()
{
    const std::vector<Row> rows = selected(isNotPlanned);
    tell(m_session->planMeasures(plansOf(rows)), [count = int(rows.size())] {
        return tr("%n measure(s) planned, with the usual owner and the usual period.", nullptr,
                  count);
    });
    m_owner->setFocus();
}

// Without asking: it can be undone here and now, or later with all other steps.
void MeasuresPage::unplan()
{
    const std::vector<Row> rows = selected(isOpen);
    tell(m_session->removeMeasures(plansOf(rows)), [count = int(rows.size())] {
        return tr("%n measure(s) no longer planned.", nullptr, count);
    });
    m_table->setFocus();
}

void MeasuresPage::setOwner()
{
    const QString owner = m_owner->currentText().trimmed();
    if (owner.isEmpty())
        return ask(tr("Please say who is to take care of the selected measures."), m_owner);
    changeOpen([&](Row &row) { row.plan.owner = owner; });
}

void MeasuresPage::setDue()
{
    const QDate due = m_due->date();
    if (m_due->hasFault())
        return m_due->setFocus(); // it says itself what is wrong
    if (!due.isValid())
        return ask(tr("Please say by when the selected measures are due."), m_due);
    changeOpen([&](Row &row) { row.plan.due = due; });
}

void MeasuresPage::setUsualDue()
{
    changeOpen([this](Row &row) {
        const QDate due = m_model->usualDue(row);
        row.plan.due = due.isValid() ? due : row.plan.due;
    });
}

void MeasuresPage::changeOpen(const std::function<void(Row &)> &change)
{
    std::vector<Row> rows = selected(isOpen);
    std::for_each(rows.begin(), rows.end(), change);
    tell(m_session->planMeasures(plansOf(rows)),
         [count = int(rows.size())] { return tr("%n measure(s) changed.", nullptr, count); });
}

void MeasuresPage::tell(const Result<void> &done, const std::function<QString()> &text)
{
    if (m_message->check(done))
        m_message->tell(Role::Fine, text,
                        {[] { return tr("Undo"); },
                         [this] {
                             m_message->check(m_session->undo());
                             m_table->setFocus();
                         }});
}

void MeasuresPage::ask(const QString &text, QWidget *field)
{
    m_message->tell(Role::Notice, [text] { return text; });
    field->setFocus();
}

void MeasuresPage::edit()
{
    const std::vector<Row> rows = selected(isAny);
    if (rows.size() == 1 && m_edit->isEnabled())
        (new MeasureDialog(m_session, {rows.front().plan.finding}, rows.front().plan.measure, this))
            ->open();
}

bool MeasuresPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && m_unplan->isEnabled() &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        unplan();
        return true;
    }
    return SidePage::eventFilter(watched, event);
}

QString MeasuresPage::entry() const
{
    const int planned = m_model->plannedCount();
    return planned == 0 ? tr("Measures") : tr("Measures (%1)").arg(planned);
}

QString MeasuresPage::shortcut() const
{
    return tr("Ctrl+Shift+M");
}

void MeasuresPage::reread()
{
    m_message->hide(); // its undo would now take back something else
    m_model->reread();
    m_owner->offer(*m_session);
    m_filter->reread();
    const bool any = m_model->rowCount() > 0, isSealed = m_session->isSealed();
    m_filter->setVisible(any);
    m_bar->setVisible(any && !isSealed);
    m_report->setVisible(any && isSealed);
    m_empty->setVisible(!any);
    m_empty->set(u"measure"_s, isSealed ? tr("No measure was planned when the record was sealed.")
                                        : tr("No finding proposes a measure so far."));
    m_intro->setText(isSealed
                         ? tr("The record is sealed; what was planned stays as it is. Report here "
                              "what has been done since: each report is an event of the record, "
                              "with its date and what proves it.")
                         : tr("What the findings propose. You decide which measures are taken, by "
                              "whom and by when. Evidence is given for each measure on its own, "
                              "under Edit."));
    m_report->reread();
    applyFilter();
}

void MeasuresPage::applyFilter()
{
    m_list->setCriteria(m_filter->criteria(), m_session->today());
    m_list->setGrouping(m_filter->grouping());
    const bool any = m_model->rowCount() > 0, anyShown = m_list->rowCount() > 0;
    m_table->setVisible(anyShown);
    m_none->setVisible(any && !anyShown);
    updateChoice();
}

void MeasuresPage::updateChoice()
{
    const size_t all = selected(isAny).size(), open = selected(isOpen).size(),
                 fresh = selected(isNotPlanned).size();
    m_plan->setEnabled(isEditable() && fresh > 0);
    const bool changes = isEditable() && open > 0;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_unplan, m_owner, m_due, m_setOwner,
                                                            m_setDue, m_usualDue})
        widget->setEnabled(changes);
    m_edit->setEnabled(isEditable() && all == 1);
    m_report->choose(plansOf(selected(isOpen)), int(all));
    if (all == 0)
        m_chosen->setText(tr("Select the measures to be planned or changed: several with Ctrl or "
                             "Shift, all with Ctrl+A."));
    else
        m_chosen->setText(tr("Selected: %1, of these not planned: %2, planned: %3, done: %4")
                              .arg(all)
                              .arg(fresh)
                              .arg(open)
                              .arg(all - fresh - open));
}

void MeasuresPage::retranslate()
{
    m_title->setText(tr("Measures"));
    setAccessibleName(m_title->text());
    m_none->set(u"search"_s, tr("No measure is as the filters ask."));
    m_filter->retranslate();
    m_report->retranslate();
    m_table->setAccessibleName(m_title->text());
    m_plan->setText(tr("Plan"));
    m_plan->setToolTip(tr("Plans the selected measures with the owner and the period that are "
                          "usual for each"));
    m_unplan->setText(tr("Do not plan"));
    m_unplan->setToolTip(tr("Takes the selected measures out of the plan (Delete); what is done "
                            "stays"));
    m_edit->setText(tr("Edit…"));
    m_edit->setToolTip(tr("Owner, due date and evidence of this one measure (Enter)"));
    m_ownerCaption->setText(tr("Owner"));
    m_ownerCaption->setBuddy(m_owner);
    m_owner->setAccessibleName(tr("Owner of the selected measures"));
    m_setOwner->setText(tr("Set owner"));
    m_setOwner->setToolTip(tr("Names this owner for every selected measure that is planned and "
                              "not done"));
    m_dueCaption->setText(tr("Due"));
    m_dueCaption->setBuddy(m_due);
    m_due->setCaption(tr("Due date of the selected measures"));
    m_setDue->setText(tr("Set due date"));
    m_setDue->setToolTip(tr("Sets this date for every selected measure that is planned and not "
                            "done"));
    m_usualDue->setText(tr("Usual period from today"));
    m_usualDue->setToolTip(tr("Sets for each selected measure the date that follows from the "
                              "catalogue’s period, counted from today"));
    for (QPushButton *button : {m_plan, m_unplan, m_edit, m_setOwner, m_setDue, m_usualDue})
        button->setAccessibleDescription(button->toolTip());
    reread();
}

void MeasuresPage::focusFirst()
{
    m_table->setFocus(Qt::OtherFocusReason);
    if (!m_table->currentIndex().isValid()) // so that the arrow keys have a place to start from
        m_table->selectionModel()->setCurrentIndex(m_list->index(0, 0),
                                                   QItemSelectionModel::NoUpdate);
}

void MeasuresPage::reveal(const QString &finding)
{
    const int gap = m_model->gapOf(finding);
    if (gap < 0)
        return;
    if (m_list->rowOf(gap) < 0) // what was asked for stands before the filters
        m_filter->reset();
    for (int row = 0; row < m_list->rowCount(); ++row) {
        if (m_list->isHeading(row))
            m_list->setFolded(row, false);
    }
    const QModelIndex place = m_list->index(m_list->rowOf(gap), 0);
    m_table->selectionModel()->setCurrentIndex(place, QItemSelectionModel::ClearAndSelect |
                                                          QItemSelectionModel::Rows);
    m_table->scrollTo(place);
    m_table->setFocus(Qt::OtherFocusReason);
}

QByteArray MeasuresPage::columnState() const
{
    return char('0' + int(m_list->grouping())) + m_table->columnState();
}

void MeasuresPage::restoreColumns(const QByteArray &state)
{
    const int grouping = state.isEmpty() ? -1 : state.front() - '0';
    if (grouping < 0 || grouping > int(MeasureGrouping::Finding)) // of a program before
        return (void)m_table->restoreColumns(state);
    m_filter->setGrouping(MeasureGrouping(grouping));
    m_table->restoreColumns(state.sliced(1));
}

} // namespace votum
