// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/findings/judgementpane.h"

#include "session/session.h"
#include "ui/findings/findingitem.h"
#include "ui/findings/plausibilitylist.h"
#include "ui/findings/resultpanel.h"
#include "ui/findings/unansweredlist.h"
#include "ui/kit/disclosure.h"
#include "ui/look/linkbutton.h"
#include "ui/look/textlabel.h"
#include "ui/look/theme.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// All of what was planned against a finding, but for the finding itself.
std::vector<MeasurePlan> plansAgainst(const Assessment &assessment, const QString &finding)
{
    std::vector<MeasurePlan> plans;
    for (const MeasurePlan &plan : assessment.measures) {
        if (plan.finding == finding) {
            plans.push_back(plan);
            plans.back().finding.clear();
        }
    }
    return plans;
}

// They say the same and stand the same, of different subjects: one row, as in the record.
bool isAlike(const Assessment &assessment, const Finding &one, const Finding &other)
{
    return one.id == other.id && one.severity == other.severity && one.derived == other.derived &&
           one.closed == other.closed && one.closedOn == other.closedOn &&
           one.measures == other.measures && one.text == other.text &&
           assessment.judgements.value(one.key) == assessment.judgements.value(other.key) &&
           plansAgainst(assessment, one.key) == plansAgainst(assessment, other.key);
}

} // namespace

JudgementPane::JudgementPane(Session *session, QWidget *parent)
    : QScrollArea(parent), m_session(session)
{
    setObjectName("judgement"_L1);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setMinimumWidth(28 * unit(this));
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(2 * unit(this), 2 * unit(this), 2 * unit(this), unit(this));
    m_column->setSpacing(unit(this));
    m_result = new ResultPanel(session, content);
    m_findingsTitle = new TextLabel(TextLabel::Tone::Heading, content);
    m_unanswered = new UnansweredList(session, content);
    m_column->addWidget(m_result);
    m_column->addWidget(m_findingsTitle);
    setWidget(content);
    addGroup(Severity::KnockOut, true);
    addGroup(Severity::KnockOutUntil, true);
    addGroup(Severity::OpenCritical, true);
    addGroup(Severity::Pre, true);
    addGroup(Severity::Post, true);
    addGroup(Severity::Open, false);
    m_column->addWidget(m_unanswered);
    addGroup(Severity::Hint, false);
    addGroup(std::nullopt, false);
    m_checked = new Disclosure(content);
    m_checked->setObjectName("checked"_L1);
    m_checked->content()->setContentsMargins(unit(this), 0, 0, unit(this) / 2);
    m_checked->button()->setFont(m_groups.front().section->button()->font());
    m_checks = new PlausibilityList(session, PlausibilityList::Which::Answered, m_checked->body());
    m_checked->content()->addWidget(m_checks);
    m_column->addWidget(m_checked);
    m_column->addStretch();
    connect(m_unanswered, &UnansweredList::questionRequested, this,
            &JudgementPane::questionRequested);
    connect(m_unanswered, &UnansweredList::stepRequested, this, &JudgementPane::stepRequested);
    retranslate();
}

void JudgementPane::addGroup(std::optional<Severity> severity, bool open)
{
    Group group;
    group.severity = severity;
    group.section = new Disclosure(widget());
    group.section->setObjectName("group:"_L1 +
                                 (severity ? severityCode(*severity) : u"fulfilled"_s));
    group.section->setOpen(open);
    group.section->content()->setContentsMargins(unit(this), 0, 0, unit(this) / 2);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    group.section->button()->setFont(strong);
    m_column->addWidget(group.section);
    m_groups.push_back(std::move(group));
}

void JudgementPane::reread()
{
    m_result->reread();
    m_unanswered->reread();
    rereadChecked();
    sortIntoGroups();
    std::vector<FindingItem *> used;
    bool any = false;
    for (Group &group : m_groups) {
        fillGroup(group, &used);
        any |= !group.rows.isEmpty();
    }
    m_findingsTitle->setVisible(any);
    for (FindingItem *item : m_items) {
        item->hide();
        item->deleteLater(); // its dialog or link may have caused this
    }
    m_items = std::move(used);
}

void JudgementPane::rereadChecked()
{
    m_checks->reread();
    m_checked->setVisible(m_checks->count() > 0);
    m_checked->setTitle(tr("Checked (%1)").arg(m_checks->count()));
}

// Never narrower than its longest word: there is no scrolling sideways.
bool JudgementPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        setMinimumWidth(std::max(28 * unit(this), widget()->minimumSizeHint().width() +
                                                      verticalScrollBar()->sizeHint().width()));
    return QScrollArea::eventFilter(watched, event);
}

void JudgementPane::sortIntoGroups()
{
    for (Group &group : m_groups) {
        group.rows.clear();
        std::vector<const Finding *> firsts; // of the rows
        for (const Finding &finding : m_session->judgement().findings) {
            if (finding.notStarted)
                continue; // counted by step instead: a fresh case is no wall of red
            if (finding.closed ? group.severity.has_value() : group.severity != finding.severity)
                continue;
            const auto like = std::find_if(firsts.begin(), firsts.end(), [&](const Finding *first) {
                return isAlike(m_session->assessment(), *first, finding);
            });
            if (like == firsts.end()) {
                firsts.push_back(&finding);
                group.rows << QStringList(finding.key);
            } else {
                group.rows[like - firsts.begin()] << finding.key;
            }
        }
    }
}

void JudgementPane::fillGroup(Group &group, std::vector<FindingItem *> *used)
{
    QVBoxLayout *content = group.section->content();
    int place = 0;
    for (const QStringList &keys : std::as_const(group.rows)) {
        FindingItem *item = itemFor(keys);
        if (content->indexOf(item) != place)
            content->insertWidget(place, item);
        item->setKeys(keys);
        used->push_back(item);
        ++place;
    }
    group.section->setVisible(!group.rows.isEmpty());
    group.section->setTitle(groupTitle(group));
}

// The row that showed one of them goes on showing them, open or not as it is.
FindingItem *JudgementPane::itemFor(const QStringList &keys)
{
    const auto known = std::find_if(m_items.begin(), m_items.end(), [&](const FindingItem *item) {
        return std::any_of(keys.begin(), keys.end(),
                           [&](const QString &key) { return item->keys().contains(key); });
    });
    if (known != m_items.end()) {
        FindingItem *item = *known;
        m_items.erase(known);
        return item;
    }
    auto *item = new FindingItem(m_session, widget());
    connect(item, &FindingItem::questionRequested, this, &JudgementPane::questionRequested);
    return item;
}

QString JudgementPane::groupTitle(const Group &group) const
{
    const int count = int(group.rows.size());
    if (!group.severity)
        return tr("Fulfilled (%1)").arg(count);
    switch (*group.severity) {
    case Severity::KnockOut:
        return tr("Knock-outs (%1)").arg(count);
    case Severity::KnockOutUntil:
        return tr("Knock-outs until resolved (%1)").arg(count);
    case Severity::OpenCritical:
        return tr("Decisive open points (%1)").arg(count);
    case Severity::Pre:
        return tr("Conditions before use (%1)").arg(count);
    case Severity::Post:
        return tr("Requirements with due date (%1)").arg(count);
    case Severity::Open:
        return tr("Open points (%1)").arg(count);
    case Severity::Hint:
        break;
    }
    return tr("Notes (%1)").arg(count);
}

void JudgementPane::retranslate()
{
    setAccessibleName(tr("Judgement"));
    m_findingsTitle->setText(tr("Findings"));
    m_result->retranslate();
    m_unanswered->retranslate();
    m_checks->retranslate();
    rereadChecked();
    for (const Group &group : m_groups)
        group.section->setTitle(groupTitle(group));
}

} // namespace votum
