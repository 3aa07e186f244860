// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/findings/judgementpane.h"

#include "session/session.h"
#include "ui/findings/findingitem.h"
#include "ui/findings/resultpanel.h"
#include "ui/findings/unansweredlist.h"
#include "ui/kit/disclosure.h"
#include "ui/look/linkbutton.h"
#include "ui/look/textlabel.h"
#include "ui/look/theme.h"

#include <QEvent>
#include <QScrollBar>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

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
    sortIntoGroups();
    QSet<QString> used;
    bool any = false;
    for (Group &group : m_groups) {
        fillGroup(group, &used);
        any |= !group.keys.isEmpty();
    }
    m_findingsTitle->setVisible(any);
    for (auto item = m_items.begin(); item != m_items.end();) {
        if (used.contains(item.key())) {
            ++item;
            continue;
        }
        item.value()->hide();
        item.value()->deleteLater(); // its dialog or link may have caused this
        item = m_items.erase(item);
    }
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
    for (Group &group : m_groups)
        group.keys.clear();
    for (const Finding &finding : m_session->judgement().findings) {
        if (finding.notStarted)
            continue; // counted by step instead: a fresh case is no wall of red
        for (Group &group : m_groups) {
            if (finding.closed ? !group.severity.has_value() : group.severity == finding.severity)
                group.keys << finding.key;
        }
    }
}

void JudgementPane::fillGroup(Group &group, QSet<QString> *used)
{
    QVBoxLayout *content = group.section->content();
    int place = 0;
    for (const QString &key : std::as_const(group.keys)) {
        FindingItem *item = itemFor(key);
        if (content->indexOf(item) != place)
            content->insertWidget(place, item);
        item->reread();
        used->insert(key);
        ++place;
    }
    group.section->setVisible(!group.keys.isEmpty());
    group.section->setTitle(groupTitle(group));
}

FindingItem *JudgementPane::itemFor(const QString &key)
{
    FindingItem *&item = m_items[key];
    if (!item) {
        item = new FindingItem(m_session, key, widget());
        connect(item, &FindingItem::questionRequested, this, &JudgementPane::questionRequested);
    }
    return item;
}

QString JudgementPane::groupTitle(const Group &group) const
{
    const int count = int(group.keys.size());
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
    for (const Group &group : m_groups)
        group.section->setTitle(groupTitle(group));
}

} // namespace votum
