// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/register/filters/filterbar.h"

#include "session/session.h"
#include "ui/look/icons.h"
#include "ui/register/filters/glancetiles.h"
#include "ui/register/filters/savedfiltersdialog.h"
#include "ui/settings/settings.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QDataStream>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

using Entries = std::vector<std::pair<QString, QVariant>>;

// Replaces the entries and keeps the choice where it still exists; sends no signal.
void refill(QComboBox *box, const Entries &entries)
{
    const QSignalBlocker quiet(box);
    const QVariant chosen = box->currentData();
    box->clear();
    for (const auto &[text, value] : entries)
        box->addItem(text, value);
    box->setCurrentIndex(std::max(0, chosen.isValid() ? box->findData(chosen) : 0));
}

QStringList sorted(const QSet<QString> &words)
{
    QStringList list(words.begin(), words.end());
    list.sort();
    return list;
}

} // namespace

FilterBar::FilterBar(Session *session, Settings *settings, GlanceTiles *tiles, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_settings(settings)
    , m_tiles(tiles)
    , m_search(new QLineEdit(this))
    , m_menu(new QMenu(this))
    , m_saved(new QPushButton(this))
    , m_reset(new QPushButton(this))
    , m_trash(new QPushButton(this))
{
    m_search->setObjectName("registerSearch"_L1);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit(this));
    for (QComboBox **box : {&m_status, &m_outcome, &m_channel, &m_department, &m_review}) {
        *box = new QComboBox(this);
        (*box)->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        (*box)->setMinimumContentsLength(5);
        layout->addWidget(*box, 1);
        connect(*box, &QComboBox::currentIndexChanged, this, &FilterBar::changed);
    }
    m_trash->setObjectName("trashFilter"_L1);
    m_trash->setCheckable(true);
    m_saved->setObjectName("savedFilters"_L1);
    m_saved->setMenu(m_menu);
    layout->addWidget(m_saved);
    layout->addWidget(m_reset);
    layout->addWidget(m_trash);
    connect(m_menu, &QMenu::aboutToShow, this, &FilterBar::fillMenu);
    connect(m_tiles, &GlanceTiles::chosen, this, [this] {
        if (showsTrash())
            showTrash(false);
        else
            emit changed();
    });
    connect(m_search, &QLineEdit::textChanged, this, &FilterBar::changed);
    connect(m_trash, &QPushButton::toggled, this, [this](bool shown) {
        if (shown)
            m_tiles->setGlance({});
        for (QWidget *field : std::initializer_list<QWidget *>{
                 m_search, m_saved, m_status, m_outcome, m_channel, m_department, m_review})
            field->setEnabled(!shown);
        retranslateTrash();
        emit changed();
    });
    connect(m_reset, &QPushButton::clicked, this, &FilterBar::reset);
    // Before whoever listens from outside.
    connect(this, &FilterBar::changed, this,
            [this] { m_reset->setEnabled(showsTrash() || isAnyChosen()); });
    m_reset->setEnabled(false);
    retranslate();
}

QString FilterBar::searchText() const
{
    return m_search->text().trimmed();
}

CaseCriteria FilterBar::criteria() const
{
    CaseCriteria criteria;
    criteria.glance = m_tiles->glance();
    if (m_status->currentData().isValid())
        criteria.status = CaseStatus(m_status->currentData().toInt());
    criteria.outcome = m_outcome->currentData().toString();
    criteria.channel = m_channel->currentData().toString();
    criteria.department = m_department->currentData().toString();
    criteria.review = ReviewDue(m_review->currentData().toInt());
    return criteria;
}

bool FilterBar::isAnyChosen() const
{
    return !searchText().isEmpty() || !criteria().isEmpty();
}

QByteArray FilterBar::state(Content content) const
{
    const bool isWhole = content == Content::With;
    QByteArray bytes;
    QDataStream out(&bytes, QDataStream::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    const std::optional<Glance> glance = m_tiles->glance();
    out << qint32(glance ? int(*glance) : -1);
    for (const QComboBox *box : {m_status, m_outcome, m_channel, m_review, m_department})
        out << (isWhole || box != m_department ? box->currentData().toString() : QString());
    out << (isWhole ? searchText() : QString());
    return bytes;
}

// A channel or department that no case has any longer is offered again: the filter goes on saying
// what it does.
void FilterBar::restore(const QByteArray &state)
{
    QDataStream in(state);
    in.setVersion(QDataStream::Qt_6_0);
    {
        const QSignalBlocker quiet(this);
        m_trash->setChecked(false);
        qint32 glance = -1;
        in >> glance;
        const bool isGlance =
            in.status() == QDataStream::Ok && glance >= 0 && glance <= int(Glance::DecidedThisYear);
        m_tiles->setGlance(isGlance ? std::optional(Glance(glance)) : std::nullopt);
        for (QComboBox *box : {m_status, m_outcome, m_channel, m_review, m_department}) {
            QString chosen;
            in >> chosen;
            int at = 0;
            for (int i = 1; i < box->count(); ++i) {
                if (box->itemData(i).toString() == chosen)
                    at = i;
            }
            if (at == 0 && !chosen.isEmpty() && (box == m_channel || box == m_department)) {
                at = box->count();
                box->addItem(box == m_channel ? channelWord(m_session->catalogue(), chosen)
                                              : chosen,
                             chosen);
            }
            box->setCurrentIndex(at);
        }
        QString text;
        in >> text;
        m_search->setText(text);
    }
    retranslateTrash();
    emit changed();
}

void FilterBar::showReviewsDue()
{
    {
        const QSignalBlocker quiet(this);
        reset();
        m_status->setCurrentIndex(m_status->findData(int(CaseStatus::Sealed)));
        m_review->setCurrentIndex(m_review->findData(int(ReviewDue::Within30Days)));
    }
    emit changed();
}

void FilterBar::reset()
{
    restore({});
}

QString FilterBar::words() const
{
    QStringList words;
    if (const std::optional<Glance> glance = m_tiles->glance())
        words << m_tiles->caption(*glance);
    for (const QComboBox *box : {m_status, m_outcome, m_channel, m_department, m_review}) {
        if (box->currentIndex() > 0)
            words << box->currentText();
    }
    if (!searchText().isEmpty())
        words << searchText();
    return words.join(u", "_s);
}

void FilterBar::fillMenu()
{
    m_menu->clear();
    const std::vector<SavedFilter> filters = savedFilters(*m_settings, m_session->storePath());
    const QByteArray present = state(Content::With);
    for (const SavedFilter &filter : filters) {
        QAction *action = m_menu->addAction(QString(filter.name).replace(u'&', u"&&"_s), this,
                                            [this, filter] { restore(filter.state); });
        action->setCheckable(true);
        action->setChecked(filter.state == present);
    }
    if (!filters.empty())
        m_menu->addSeparator();
    QAction *save =
        m_menu->addAction(icon(u"save"_s), tr("&Save the present filters…"), this, [this, present] {
            editSaved(SavedFilter{words(), present});
        });
    save->setObjectName("saveFilter"_L1);
    save->setEnabled(isAnyChosen());
    QAction *edit = m_menu->addAction(icon(u"edit"_s), tr("&Rename or remove…"), this,
                                      [this] { editSaved({}); });
    edit->setObjectName("editFilters"_L1);
    edit->setEnabled(!filters.empty());
}

void FilterBar::editSaved(const std::optional<SavedFilter> &added)
{
    const QString store = m_session->storePath();
    auto *dialog = new SavedFiltersDialog(savedFilters(*m_settings, store), added, window());
    connect(dialog, &SavedFiltersDialog::saved, this,
            [this, store](const std::vector<SavedFilter> &filters) {
                saveFilters(*m_settings, store, filters);
            });
    dialog->open();
}

bool FilterBar::showsTrash() const
{
    return m_trash->isChecked();
}

void FilterBar::showTrash(bool shown)
{
    m_trash->setChecked(shown);
}

void FilterBar::setTrashCount(int count)
{
    m_trashCount = count;
    retranslateTrash();
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FilterBar::retranslate()
{
    m_search->setPlaceholderText(tr("Search in everything typed"));
    m_search->setAccessibleName(tr("Search"));
    m_status->setAccessibleName(tr("Filter by status"));
    m_outcome->setAccessibleName(tr("Filter by result"));
    m_channel->setAccessibleName(tr("Filter by channel"));
    m_department->setAccessibleName(tr("Filter by department"));
    m_review->setAccessibleName(tr("Filter by review date"));
    for (QComboBox *box : {m_status, m_outcome, m_channel, m_department, m_review})
        box->setToolTip(box->accessibleName());
    m_saved->setText(tr("Filters"));
    m_saved->setToolTip(tr("Filters saved under a name"));
    m_saved->setAccessibleDescription(m_saved->toolTip());
    m_reset->setText(tr("Show all"));
    retranslateTrash();
    reread();
    auto *row = qobject_cast<QBoxLayout *>(layout()); // each as wide as its words
    for (QComboBox *box : {m_status, m_outcome, m_channel, m_department, m_review})
        row->setStretchFactor(box, box->fontMetrics().horizontalAdvance(box->itemText(0)) +
                                       5 * unit(this)); // the arrow and the margins
}

void FilterBar::retranslateTrash()
{
    // It says where it leads: a pressed button alone is easily overlooked.
    const bool shown = showsTrash();
    m_trash->setIcon(icon(shown ? u"register"_s : u"trash"_s));
    if (shown)
        m_trash->setText(tr("Register"));
    else
        m_trash->setText(m_trashCount > 0 ? tr("Trash (%1)").arg(m_trashCount) : tr("Trash"));
    m_trash->setToolTip(shown ? tr("Back to the register")
                              : tr("Shows the cases in the trash, to be restored"));
}

void FilterBar::reread()
{
    const Catalogue &catalogue = m_session->catalogue();
    Entries entries{{tr("Any status"), {}}};
    for (int i = 0; i <= int(CaseStatus::Expired); ++i)
        entries.emplace_back(statusWord(catalogue, CaseStatus(i)), i);
    refill(m_status, entries);
    entries = {{tr("Any result"), {}}};
    for (int i = 0; i <= int(Outcome::NotPermissible); ++i) {
        const QString code = outcomeCode(Outcome(i));
        entries.emplace_back(outcomeWord(catalogue, code), code);
    }
    refill(m_outcome, entries);
    // What is chosen stays so where no case has it any longer.
    QSet<QString> channels{m_channel->currentData().toString()},
        departments{m_department->currentData().toString()};
    for (const CaseSummary &item : m_session->cases()) {
        channels.insert(item.channel);
        departments.insert(item.department);
    }
    entries = {{tr("Any channel"), {}}};
    for (const QString &channel : sorted(channels)) {
        if (!channel.isEmpty())
            entries.emplace_back(channelWord(catalogue, channel), channel);
    }
    refill(m_channel, entries);
    entries = {{tr("Any department"), {}}};
    for (const QString &department : sorted(departments)) {
        if (!department.trimmed().isEmpty())
            entries.emplace_back(department, department);
    }
    refill(m_department, entries);
    refill(m_review, {{tr("Any review"), int(ReviewDue::Any)},
                      {tr("Review overdue"), int(ReviewDue::Overdue)},
                      {tr("Review within 30 days"), int(ReviewDue::Within30Days)},
                      {tr("Review within 90 days"), int(ReviewDue::Within90Days)}});
}

} // namespace votum
