// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/register/filters/filterbar.h"

#include "session/session.h"
#include "ui/look/icons.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QDataStream>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
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

FilterBar::FilterBar(Session *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_search(new QLineEdit(this))
    , m_reset(new QPushButton(this))
    , m_trash(new QPushButton(this))
{
    m_search->setObjectName("registerSearch"_L1);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit(this));
    m_search->setMinimumWidth(18 * unit(this)); // room for what is typed
    layout->addWidget(m_search, 2);
    for (QComboBox **box : {&m_status, &m_outcome, &m_channel, &m_department, &m_review}) {
        *box = new QComboBox(this);
        (*box)->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        (*box)->setMinimumContentsLength(5);
        layout->addWidget(*box, 2);
        connect(*box, &QComboBox::currentIndexChanged, this, &FilterBar::changed);
    }
    m_trash->setObjectName("trashFilter"_L1);
    m_trash->setCheckable(true);
    layout->addWidget(m_reset);
    layout->addWidget(m_trash);
    connect(m_search, &QLineEdit::textChanged, this, &FilterBar::changed);
    connect(m_trash, &QPushButton::toggled, this, [this](bool shown) {
        for (QWidget *field : std::initializer_list<QWidget *>{m_search, m_status, m_outcome,
                                                               m_channel, m_department, m_review})
            field->setEnabled(!shown);
        retranslateTrash();
        emit changed();
    });
    connect(m_reset, &QPushButton::clicked, this, &FilterBar::resetRequested);
    retranslate();
}

QString FilterBar::searchText() const
{
    return m_search->text().trimmed();
}

CaseCriteria FilterBar::criteria() const
{
    CaseCriteria criteria;
    if (m_status->currentData().isValid())
        criteria.status = CaseStatus(m_status->currentData().toInt());
    criteria.outcome = m_outcome->currentData().toString();
    criteria.channel = m_channel->currentData().toString();
    criteria.department = m_department->currentData().toString();
    criteria.review = ReviewDue(m_review->currentData().toInt());
    return criteria;
}

QByteArray FilterBar::state() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QDataStream::WriteOnly);
    for (const QComboBox *box : {m_status, m_outcome, m_channel, m_review})
        out << box->currentData().toString();
    return bytes;
}

void FilterBar::restore(const QByteArray &state)
{
    QDataStream in(state);
    {
        const QSignalBlocker quiet(this);
        for (QComboBox *box : {m_status, m_outcome, m_channel, m_review}) {
            QString chosen;
            in >> chosen;
            for (int i = 0; i < box->count(); ++i) {
                if (box->itemData(i).toString() == chosen)
                    box->setCurrentIndex(i);
            }
        }
    }
    emit changed();
}

void FilterBar::reset()
{
    {
        const QSignalBlocker quiet(this);
        for (QComboBox *box : {m_status, m_outcome, m_channel, m_department, m_review})
            box->setCurrentIndex(0);
        m_search->clear();
        m_trash->setChecked(false);
    }
    emit changed();
}

void FilterBar::setResettable(bool resettable)
{
    m_reset->setEnabled(resettable);
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
    m_reset->setText(tr("Show all"));
    retranslateTrash();
    reread();
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
    QSet<QString> channels, departments;
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
