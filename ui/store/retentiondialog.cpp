// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/retentiondialog.h"

#include "session/session.h"
#include "ui/kit/readingtable.h"
#include "ui/look/iconlabel.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/look/theme.h"
#include "ui/settings/settings.h"
#include "ui/store/copiesdialog.h"
#include "ui/store/retentionform.h"
#include "ui/words/errorline.h"
#include "ui/words/roles.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

using Act = RetentionEntry::Act;

// Those with a period of their own.
constexpr std::array ruled{RetentionStage::Refused, RetentionStage::Ended, RetentionStage::Draft};

} // namespace

RetentionDialog::RetentionDialog(Session *session, Settings *settings, QWidget *parent)
    : Dialog(u"retentionDialog"_s, QDialogButtonBox::Close, parent)
    , m_session(session)
    , m_settings(settings)
    , m_verdict(new IconLabel(TextLabel::Tone::Heading, this))
    , m_rules(new ReadingTable(4, this))
    , m_table(new ReadingTable(6, this))
    , m_dueOnly(new QCheckBox(this))
    , m_none(new TextLabel(TextLabel::Tone::Quiet, this))
    , m_error(new ErrorLine(session->catalogue(), this))
    , m_edit(new QPushButton(icon(u"edit"_s), tr("C&hange the period…"), this))
{
    setWindowTitle(tr("Retention"));
    m_verdict->setObjectName("verdict"_L1);
    column()->addWidget(m_verdict);
    addRules();
    addCases();
    column()->addWidget(m_error);
    connect(m_session, &Session::changed, this, &RetentionDialog::reread);
    reread();
    resizeInUnits(this, 128, 90);
}

void RetentionDialog::addRules()
{
    column()->addWidget(new TextLabel(
        TextLabel::Tone::Plain,
        tr("Votum brings no periods along: your organisation lays down how long it keeps its "
           "cases, and why. An approval is kept as long as it is in force; its period begins when "
           "it is withdrawn or expires."),
        this));
    m_rules->setObjectName("rules"_L1);
    m_rules->setAccessibleName(tr("Rules of the organisation"));
    m_rules->setSelectionMode(QAbstractItemView::SingleSelection);
    m_rules->setHorizontalHeaderLabels(
        {tr("Cases"), tr("Counted from"), tr("Kept for"), tr("Reason")});
    m_rules->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_edit->setObjectName("editRule"_L1);
    column()->addWidget(m_rules, 1);
    column()->addWidget(m_edit, 0, Qt::AlignLeft);
    connect(m_edit, &QPushButton::clicked, this, [this] { editRule(m_rules->currentRow()); });
    connect(m_rules, &QTableWidget::cellDoubleClicked, this, &RetentionDialog::editRule);
}

void RetentionDialog::addCases()
{
    m_dueOnly->setObjectName("dueOnly"_L1);
    m_dueOnly->setText(tr("&Only what is due"));
    m_none->setObjectName("none"_L1);
    m_table->setObjectName("cases"_L1);
    m_table->setAccessibleName(tr("Cases"));
    m_table->setHorizontalHeaderLabels({tr("Case"), tr("Title"), tr("State"), tr("Counted from"),
                                        tr("Deletion"), tr("Legal hold")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const int column : {1, 5})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    auto *row = new QHBoxLayout;
    row->setSpacing(unit(this));
    const auto add = [&](const QString &name, const QString &iconName, const QString &text,
                         Act act) {
        auto *button = new QPushButton(icon(iconName), text, this);
        button->setObjectName(name);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, act] { decide(act); });
        row->addWidget(button);
        return button;
    };
    m_hold = add(u"hold"_s, u"lock"_s, tr("&Legal hold…"), Act::Hold);
    m_release = add(u"release"_s, u"undo"_s, tr("L&ift the hold…"), Act::Release);
    m_prolong = add(u"prolong"_s, u"calendar"_s, tr("&Keep longer…"), Act::Prolong);
    row->addStretch();
    m_erase = add(u"erase"_s, u"trash"_s, tr("&Delete permanently…"), Act::Erased);
    column()->addWidget(m_dueOnly);
    column()->addWidget(m_table, 3);
    column()->addWidget(m_none, 3, Qt::AlignTop);
    column()->addLayout(row);
    connect(m_dueOnly, &QCheckBox::toggled, this, &RetentionDialog::rereadCases);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &RetentionDialog::rereadChoice);
}

void RetentionDialog::reread()
{
    const Result<RetentionHistory> history = m_session->retentionHistory();
    if (m_error->check(history))
        rereadRules(*history);
    rereadCases();
}

void RetentionDialog::rereadRules(const RetentionHistory &history)
{
    const auto from = [](RetentionStage stage) {
        return stage == RetentionStage::Draft     ? tr("the last work on it")
               : stage == RetentionStage::Refused ? tr("the decision")
                                                  : tr("the withdrawal or the last day");
    };
    const int row = std::max(0, m_rules->currentRow());
    m_rules->setRowCount(0);
    for (const RetentionStage stage : ruled) {
        const std::optional<RetentionEntry> rule = ruleOf(history, stage);
        m_rules->addRow(
            {m_session->catalogue().word(u"retention."_s + codeOf(stage)).in(windowLanguage()),
             from(stage), rule ? periodWords(rule->value.toInt()) : tr("no period"),
             rule ? rule->reason : QString()});
    }
    m_rules->setCurrentCell(row, 0);
    m_edit->setEnabled(!m_session->isReadOnly());
}

QString RetentionDialog::dueWords(const CaseRetention &item) const
{
    if (item.kept.stage == RetentionStage::InForce)
        return tr("not while in force");
    if (!item.due.isValid())
        return tr("no period");
    const QString day = shortDate(item.due);
    const bool isPast = item.due <= m_session->today();
    return isPast ? tr("due since %1").arg(day) : tr("due on %1").arg(day);
}

void RetentionDialog::rereadCases()
{
    const Result<std::vector<CaseRetention>> cases = m_session->retention();
    m_cases.clear();
    if (m_error->check(cases))
        m_cases = *cases;
    const QDate today = m_session->today();
    const auto isDue = [today](const CaseRetention &item) { return item.isDue(today); };
    const auto due = int(std::count_if(m_cases.begin(), m_cases.end(), isDue));
    m_verdict->set(due > 0 ? Role::Serious : Role::Fine,
                   due > 0 ? tr("%n case(s) due for deletion", nullptr, due)
                           : tr("Nothing is due for deletion"));
    m_none->setText(m_cases.empty()
                        ? tr("There is no case to keep yet. Each appears here with its last day.")
                        : tr("No case is due. Untick “Only what is due” to see them all."));
    if (m_dueOnly->isChecked())
        std::erase_if(m_cases, std::not_fn(isDue));
    // What is due first comes first; what has no day keeps its order after that.
    std::stable_sort(m_cases.begin(), m_cases.end(),
                     [](const CaseRetention &one, const CaseRetention &other) {
                         if (!one.due.isValid() || !other.due.isValid())
                             return one.due.isValid();
                         return one.due < other.due;
                     });
    m_table->setVisible(!m_cases.empty());
    m_none->setVisible(m_cases.empty());
    m_table->setRowCount(0);
    for (const CaseRetention &item : m_cases) {
        const auto &kept = item.kept;
        m_table->addRow(
            {kept.fileNumber, kept.title,
             m_session->catalogue().word(u"retention."_s + codeOf(kept.stage)).in(windowLanguage()),
             kept.since.isValid() ? shortDate(kept.since) : QString(), dueWords(item),
             item.hold ? tr("since %1: %2").arg(localDate(item.hold->time), item.hold->reason)
                       : QString()});
        if (isDue(item))
            m_table->item(m_table->rowCount() - 1, 4)->setIcon(icon(Role::Serious));
        if (item.hold)
            m_table->item(m_table->rowCount() - 1, 5)->setIcon(icon(u"lock"_s));
    }
    rereadChoice();
}

std::vector<const CaseRetention *> RetentionDialog::chosen() const
{
    std::vector<const CaseRetention *> items;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        items.push_back(&m_cases[size_t(row.row())]);
    return items;
}

// Each act is offered where it can be done to all that is chosen.
void RetentionDialog::rereadChoice()
{
    const std::vector<const CaseRetention *> items = chosen();
    const auto all = [&](const auto &may) {
        return !items.empty() && !m_session->isReadOnly() &&
               std::all_of(items.begin(), items.end(), may);
    };
    const QDate today = m_session->today();
    m_hold->setEnabled(all([](const CaseRetention *item) { return !item->hold; }));
    m_release->setEnabled(all([](const CaseRetention *item) { return item->hold.has_value(); }));
    m_prolong->setEnabled(all([](const CaseRetention *) { return true; }));
    m_erase->setEnabled(all([today](const CaseRetention *item) { return item->isDue(today); }));
}

void RetentionDialog::editRule(int row)
{
    if (row < 0 || m_session->isReadOnly())
        return;
    (new RetentionForm(m_session, Act::Rule, {codeOf(ruled[size_t(row)])},
                       {m_rules->item(row, 0)->text()}, this))
        ->open();
}

void RetentionDialog::decide(Act act)
{
    QStringList uuids, names;
    for (const CaseRetention *item : chosen()) {
        uuids << item->kept.uuid;
        names << tr("%1 “%2”").arg(item->kept.fileNumber, item->kept.title);
    }
    auto *form = new RetentionForm(m_session, act, uuids, names, this);
    if (act == Act::Erased)
        connect(form, &RetentionForm::entered, this, [this, uuids] { tellCopies(uuids); });
    form->open();
}

void RetentionDialog::tellCopies(const QStringList &uuids)
{
    std::vector<HoldingCopy> copies = copiesHolding(
        m_settings->value(Setting::BackupFolder), m_session->storePath(), uuids, m_session->now());
    if (copies.empty())
        return;
    auto *dialog = new CopiesDialog(m_session->catalogue(), std::move(copies), this);
    connect(dialog, &CopiesDialog::deleted, this, &RetentionDialog::copiesDeleted);
    dialog->open();
}

} // namespace votum
