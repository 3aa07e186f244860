// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/measures/measurefilter.h"

#include "session/session.h"
#include "ui/look/icons.h"
#include "ui/look/textlabel.h"
#include "ui/look/theme.h"
#include "ui/look/wheelguard.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

using Show = MeasureCriteria::Show;
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

QStringList ownersIn(const std::vector<MeasurePlan> &plans)
{
    QStringList owners;
    for (const MeasurePlan &plan : plans) {
        if (const QString owner = plan.owner.trimmed();
            !owner.isEmpty() && !owners.contains(owner, Qt::CaseInsensitive))
            owners << owner;
    }
    std::ranges::sort(owners, [](const QString &one, const QString &other) {
        return one.localeAwareCompare(other) < 0;
    });
    return owners;
}

} // namespace

MeasureFilter::MeasureFilter(Session *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_find(new QLineEdit(this))
    , m_show(new QComboBox(this))
    , m_owner(new QComboBox(this))
    , m_due(new QComboBox(this))
    , m_group(new QComboBox(this))
    , m_reset(new QPushButton(this))
{
    m_find->setObjectName("findMeasure"_L1);
    m_find->setClearButtonEnabled(true);
    m_find->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_find->setMinimumWidth(14 * unit(this));
    m_show->setObjectName("showMeasures"_L1);
    m_owner->setObjectName("ownerMeasures"_L1);
    m_due->setObjectName("dueMeasures"_L1);
    m_group->setObjectName("groupMeasures"_L1);
    m_reset->setObjectName("allMeasures"_L1);
    // In two rows: in one their words are cut off at 1024 pixels.
    auto *layout = new QVBoxLayout(this);
    auto *above = new QHBoxLayout, *below = new QHBoxLayout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(above);
    layout->addLayout(below);
    for (QBoxLayout *each : std::initializer_list<QBoxLayout *>{layout, above, below})
        each->setSpacing(unit(this));
    above->addWidget(m_find, 1);
    above->addWidget(m_reset);
    setTabOrder(m_find, m_reset);
    setTabOrder(m_reset, m_show);
    for (QComboBox *box : {m_show, m_owner, m_due, m_group}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(7);
        guardWheel(box);
        keepLegible(box);
        below->addWidget(box, 1);
        connect(box, &QComboBox::currentIndexChanged, this, &MeasureFilter::changed);
    }
    connect(m_find, &QLineEdit::textChanged, this, &MeasureFilter::changed);
    connect(m_reset, &QPushButton::clicked, this, &MeasureFilter::reset);
    connect(this, &MeasureFilter::changed, this,
            [this] { m_reset->setEnabled(!criteria().isEmpty()); });
    m_reset->setEnabled(false);
}

MeasureCriteria MeasureFilter::criteria() const
{
    MeasureCriteria criteria;
    criteria.text = m_find->text().trimmed();
    criteria.show = Show(m_show->currentData().toInt());
    if (const QVariant owner = m_owner->currentData(); owner.isValid())
        criteria.owner = owner.toString();
    if (const QVariant days = m_due->currentData(); days.isValid())
        criteria.dueWithin = days.toInt();
    return criteria;
}

MeasureGrouping MeasureFilter::grouping() const
{
    return MeasureGrouping(m_group->currentData().toInt());
}

void MeasureFilter::setGrouping(MeasureGrouping grouping)
{
    m_group->setCurrentIndex(std::max(0, m_group->findData(int(grouping))));
}

void MeasureFilter::focusFind()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void MeasureFilter::reset()
{
    {
        const QSignalBlocker quiet(this);
        m_find->clear();
        for (QComboBox *box : {m_show, m_owner, m_due})
            box->setCurrentIndex(0);
    }
    emit changed();
}

void MeasureFilter::reread()
{
    const QString chosen = m_owner->currentData().toString(), self = m_session->author().trimmed();
    QStringList owners = ownersIn(m_session->assessment().measures);
    Entries entries{{tr("Any owner"), {}}};
    if (!self.isEmpty()) {
        entries.emplace_back(tr("Mine (%1)").arg(self), self);
        owners.removeIf(
            [&](const QString &owner) { return !owner.compare(self, Qt::CaseInsensitive); });
    }
    for (const QString &owner : std::as_const(owners))
        entries.emplace_back(owner, owner);
    entries.emplace_back(tr("Without owner"), QString(u""_s));
    refill(m_owner, entries);
    if (m_owner->currentData().toString() != chosen) // nobody's any more
        emit changed();
}

void MeasureFilter::retranslate()
{
    m_find->setPlaceholderText(tr("Find a measure"));
    m_find->setAccessibleName(tr("Find a measure"));
    refill(m_show, {{tr("All measures"), int(Show::All)},
                    {tr("Not planned yet"), int(Show::NotPlanned)},
                    {tr("Open"), int(Show::Open)},
                    {tr("Overdue"), int(Show::Overdue)},
                    {tr("Done"), int(Show::Done)}});
    refill(m_due, {{tr("Any due date"), {}},
                   {tr("Due by today"), 0},
                   {tr("Due within 7 days"), 7},
                   {tr("Due within 30 days"), 30},
                   {tr("Due within 90 days"), 90}});
    refill(m_group, {{tr("Not grouped"), int(MeasureGrouping::None)},
                     {tr("Grouped by owner"), int(MeasureGrouping::Owner)},
                     {tr("Grouped by due date"), int(MeasureGrouping::Due)},
                     {tr("Grouped by finding"), int(MeasureGrouping::Finding)}});
    m_show->setAccessibleName(tr("Filter by status"));
    m_owner->setAccessibleName(tr("Filter by owner"));
    m_due->setAccessibleName(tr("Filter by due date"));
    m_group->setAccessibleName(tr("Grouping"));
    for (QComboBox *box : {m_show, m_owner, m_due, m_group})
        box->setToolTip(box->accessibleName());
    m_reset->setText(tr("Show all"));
    reread();
}

} // namespace votum
