// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/register/allmeasurespage.h"

#include "session/session.h"
#include "ui/kit/columntable.h"
#include "ui/kit/tableprint.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/look/textlabel.h"
#include "ui/look/theme.h"
#include "ui/register/filters/tile.h"
#include "ui/settings/settings.h"
#include "ui/words/messagebar.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

using Due = AllMeasuresCriteria::Due;
constexpr std::array dues{Due::Any, Due::Overdue, Due::Within30Days, Due::Incomplete};

// What is to be done and in which case take the room there is.
class MeasuresTable : public ColumnTable
{
public:
    explicit MeasuresTable(QWidget *parent) : ColumnTable(parent)
    {
        setObjectName("allMeasuresTable"_L1);
        setSelectionMode(QAbstractItemView::SingleSelection);
        setShowGrid(false);
        setWordWrap(false);
        verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * unit(this));
    }

protected:
    void layOutColumns() override
    {
        const int u = unit(this);
        const int least = (20 + 20 + 20 + 14 + 18) * u;
        const int room = std::max(0, viewport()->width() - least);
        const std::array widths{20 * u, 20 * u + room / 2, 20 * u + room / 10, 14 * u,
                                18 * u + room - room / 2 - room / 10};
        for (int i = 0; i < AllMeasuresModel::columns; ++i)
            setColumnWidth(i, widths[size_t(i)]);
    }
};

} // namespace

AllMeasuresPage::AllMeasuresPage(Session *session, Settings *settings, MessageBar *messages,
                                 QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_settings(settings)
    , m_messages(messages)
    , m_model(new AllMeasuresModel(session->catalogue(), this))
    , m_none(new QLabel(this))
    , m_table(new MeasuresTable(this))
{
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setMargin(2 * unit(this));
    m_table->setModel(m_model);
    m_table->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * unit(this), 2 * unit(this), 2 * unit(this), unit(this));
    column->setSpacing(unit(this) * 3 / 2);
    column->addWidget(buildHead());
    column->addWidget(buildTiles());
    column->addWidget(buildFilters());
    column->addWidget(m_none, 1); // in the table's place
    column->addWidget(m_table, 1);
    connect(m_table, &QTableView::doubleClicked, this, &AllMeasuresPage::activate);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_open->setEnabled(m_table->selectionModel()->hasSelection()); });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { m_open->setEnabled(false); });
    connect(session, &Session::changed, this, [this] {
        if (isVisible())
            reread();
    });
    if (!m_table->restoreColumns(settings->state(u"allMeasuresColumns"_s)))
        m_table->sortByColumn(AllMeasuresModel::Due, Qt::AscendingOrder);
    retranslate();
}

QWidget *AllMeasuresPage::buildHead()
{
    auto *head = new QWidget(this);
    m_back = new QPushButton(icon(u"back"_s), {}, head);
    m_back->setObjectName("backToRegister"_L1);
    m_title = new TextLabel(TextLabel::Tone::Title, head);
    m_open = new QPushButton(icon(u"edit"_s), {}, head);
    m_open->setObjectName("openMeasure"_L1);
    m_print = new QPushButton(icon(u"print"_s), {}, head);
    m_print->setObjectName("printMeasures"_L1);
    m_export = new QPushButton(icon(u"save"_s), {}, head);
    m_export->setObjectName("exportMeasures"_L1);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins({});
    layout->setSpacing(unit(this));
    layout->addWidget(m_back);
    layout->addWidget(m_title, 1);
    for (QPushButton *button : {m_open, m_print, m_export})
        layout->addWidget(button);
    connect(m_back, &QPushButton::clicked, this, &AllMeasuresPage::closeRequested);
    connect(m_open, &QPushButton::clicked, this, &AllMeasuresPage::activate);
    connect(m_export, &QPushButton::clicked, this, &AllMeasuresPage::exportRequested);
    connect(m_print, &QPushButton::clicked, this, [this] {
        printTable(window(), [this](QTextDocument &document) { fillPrintable(document); });
    });
    return head;
}

QWidget *AllMeasuresPage::buildTiles()
{
    auto *row = new QWidget(this);
    m_tiles = {new Tile(u"measure"_s, row), new Tile(u"calendar"_s, Role::Serious, row),
               new Tile(u"calendar"_s, row), new Tile(u"person"_s, Role::Open, row)};
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(unit(this) * 3 / 2);
    for (size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i]->setCheckable(true);
        layout->addWidget(m_tiles[i]);
        // One of them is always on; a second click goes back to all.
        connect(m_tiles[i], &Tile::clicked, this,
                [this, i] { showDue(m_tiles[i]->isChecked() ? dues[i] : Due::Any); });
    }
    m_tiles[0]->setChecked(true);
    return row;
}

QWidget *AllMeasuresPage::buildFilters()
{
    auto *row = new QWidget(this);
    m_search = new QLineEdit(row);
    m_search->setObjectName("searchMeasures"_L1);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_owner = new QComboBox(row);
    m_owner->setObjectName("ownerOfAll"_L1);
    m_owner->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_owner->setMinimumContentsLength(14);
    m_reset = new QPushButton(row);
    m_reset->setObjectName("showAllMeasures"_L1);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(unit(this));
    layout->addWidget(m_search, 3);
    layout->addWidget(m_owner, 2);
    layout->addWidget(m_reset);
    connect(m_search, &QLineEdit::textChanged, this, &AllMeasuresPage::applyFilters);
    connect(m_search, &QLineEdit::returnPressed, m_table, [this] { m_table->setFocus(); });
    connect(m_owner, &QComboBox::currentIndexChanged, this, &AllMeasuresPage::applyFilters);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_search->clear();
        m_owner->setCurrentIndex(0);
        showDue(Due::Any);
    });
    return row;
}

void AllMeasuresPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void AllMeasuresPage::showDue(Due due)
{
    for (size_t i = 0; i < m_tiles.size(); ++i)
        m_tiles[i]->setChecked(dues[i] == due);
    applyFilters();
}

AllMeasuresCriteria AllMeasuresPage::criteria() const
{
    AllMeasuresCriteria criteria;
    criteria.text = m_search->text().trimmed();
    for (size_t i = 0; i < m_tiles.size(); ++i) {
        if (m_tiles[i]->isChecked())
            criteria.due = dues[i];
    }
    if (const QVariant owner = m_owner->currentData(); owner.isValid())
        criteria.owner = owner.toString();
    return criteria;
}

std::vector<OpenMeasure> AllMeasuresPage::shown() const
{
    std::vector<OpenMeasure> measures;
    for (int row = 0; row < m_model->rowCount(); ++row)
        measures.push_back(m_model->row(row).measure);
    return measures;
}

void AllMeasuresPage::activate()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    const OpenMeasure measure = m_model->row(rows.front().row()).measure;
    emit openRequested(measure.version, measure.plan.finding);
}

void AllMeasuresPage::saveState()
{
    m_settings->setState(u"allMeasuresColumns"_s, m_table->columnState());
}

void AllMeasuresPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AllMeasuresPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reread();
    m_table->setFocus(Qt::OtherFocusReason);
}

bool AllMeasuresPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        emit closeRequested();
        return true;
    }
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    activate();
    return true;
}

void AllMeasuresPage::reread()
{
    std::vector<AllMeasuresModel::Row> rows;
    if (m_session->hasStore()) {
        Result<std::vector<OpenMeasure>> open = m_session->openMeasures();
        if (m_messages->check(open)) {
            for (OpenMeasure &measure : *open) {
                if (const CaseSummary *of = m_session->caseRows().find(measure.version))
                    rows.push_back({std::move(measure), referenceText(of->fileNumber, of->version),
                                    of->title, of->organisation});
            }
        }
    }
    m_model->setMeasures(std::move(rows), m_session->today());
    for (size_t i = 0; i < m_tiles.size(); ++i)
        m_tiles[i]->setCount(m_model->count(dues[i]));
    rereadOwners();
    applyFilters();
}

void AllMeasuresPage::rereadOwners()
{
    const QSignalBlocker quiet(m_owner);
    const QVariant chosen = m_owner->currentData();
    const QString self = m_session->author().trimmed();
    m_owner->clear();
    m_owner->addItem(tr("Any owner"));
    if (!self.isEmpty())
        m_owner->addItem(tr("Mine (%1)").arg(self), self);
    for (const QString &owner : m_model->owners()) {
        if (owner.compare(self, Qt::CaseInsensitive))
            m_owner->addItem(owner, owner);
    }
    m_owner->addItem(tr("Without owner"), u""_s);
    m_owner->setCurrentIndex(std::max(0, chosen.isValid() ? m_owner->findData(chosen) : 0));
}

void AllMeasuresPage::applyFilters()
{
    m_model->setCriteria(criteria());
    const bool any = m_model->rowCount() > 0;
    m_reset->setEnabled(criteria() != AllMeasuresCriteria());
    m_none->setVisible(!any);
    m_none->setText(m_reset->isEnabled() ? tr("No measure is as the filters ask.")
                                         : tr("No measure is open in any case."));
    m_table->setVisible(any);
    m_print->setEnabled(any);
    m_export->setEnabled(any);
    if (any && !m_table->selectionModel()->hasSelection())
        m_table->selectRow(0);
}

void AllMeasuresPage::retranslate()
{
    m_title->setText(tr("Measures of all cases"));
    setAccessibleName(m_title->text());
    m_table->setAccessibleName(m_title->text());
    m_back->setText(tr("Register"));
    m_back->setToolTip(tr("Back to the register"));
    m_open->setText(tr("Open the case"));
    m_open->setToolTip(tr("Opens the case of the selected measure at its measures (Enter)"));
    m_print->setText(tr("Print…"));
    m_print->setToolTip(tr("Prints the measures shown"));
    m_export->setText(tr("Export…"));
    m_export->setToolTip(tr("Saves the measures shown as a table or a calendar"));
    for (QPushButton *button : {m_back, m_open, m_print, m_export})
        button->setAccessibleDescription(button->toolTip());
    m_tiles[0]->setCaption(tr("open measures"));
    m_tiles[1]->setCaption(tr("overdue"));
    m_tiles[2]->setCaption(tr("due within 30 days"));
    m_tiles[3]->setCaption(tr("without owner or due date"));
    for (Tile *tile : m_tiles)
        tile->setAccessibleDescription(tr("Shows only these measures"));
    m_search->setPlaceholderText(tr("Find a measure or a case"));
    m_search->setAccessibleName(tr("Find a measure or a case"));
    m_owner->setAccessibleName(tr("Filter by owner"));
    m_owner->setToolTip(m_owner->accessibleName());
    m_reset->setText(tr("Show all"));
    m_model->retranslate();
    if (isVisible())
        reread();
}

void AllMeasuresPage::fillPrintable(QTextDocument &document) const
{
    fillWithModel(document,
                  tr("Measures of all cases, as of %1").arg(shortDate(m_session->today())),
                  *m_model, m_table->shownColumns());
}

} // namespace votum
