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
#include "ui/words/stepof.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr int heaviestShown = 5; // rows that need no unfolding

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
    m_none = new TextLabel(TextLabel::Tone::Quiet, content);
    m_unanswered = new UnansweredList(session, content);
    m_column->addWidget(m_result);
    m_column->addWidget(buildReach());
    m_column->addWidget(m_none);
    setWidget(content);
    addGroup(Severity::KnockOut);
    addGroup(Severity::KnockOutUntil);
    m_column->addWidget(m_unanswered);
    addGroup(Severity::OpenCritical);
    addGroup(Severity::Pre);
    addGroup(Severity::Post);
    addGroup(Severity::Open);
    addGroup(Severity::Hint);
    addGroup(std::nullopt);
    const auto addChecks = [&](const QString &name, PlausibilityList::Which which,
                               PlausibilityList **list) {
        auto *section = new Disclosure(content);
        section->setObjectName(name);
        section->content()->setContentsMargins(unit(this), 0, 0, unit(this) / 2);
        section->button()->setFont(m_groups.front().section->button()->font());
        *list = new PlausibilityList(session, which, section->body());
        section->content()->addWidget(*list);
        m_column->addWidget(section);
        return section;
    };
    m_asked = addChecks(u"asked"_s, PlausibilityList::Which::Open, &m_open);
    m_checked = addChecks(u"checked"_s, PlausibilityList::Which::Answered, &m_answered);
    m_column->addStretch();
    connect(m_unanswered, &UnansweredList::questionRequested, this,
            &JudgementPane::questionRequested);
    connect(m_unanswered, &UnansweredList::stepRequested, this, &JudgementPane::stepRequested);
    connect(m_result, &ResultPanel::questionRequested, this, &JudgementPane::questionRequested);
    connect(m_result, &ResultPanel::stepRequested, this, &JudgementPane::stepRequested);
    connect(m_result, &ResultPanel::findingRequested, this,
            qOverload<const QString &>(&JudgementPane::reveal));
    connect(m_result, &ResultPanel::checksRequested, this, [this] { reveal(m_asked); });
    retranslate();
}

QWidget *JudgementPane::buildReach()
{
    auto *line = new QWidget(widget());
    auto *group = new QButtonGroup(line);
    const auto make = [&](const QString &name, bool all) {
        auto *button = new QToolButton(line);
        button->setObjectName(name);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        group->addButton(button);
        connect(button, &QToolButton::clicked, this, [this, all] { setAll(all); });
        return button;
    };
    m_ofStep = make(u"findingsOfStep"_s, false);
    m_ofAll = make(u"findingsOfAll"_s, true);
    m_ofStep->setChecked(true);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_ofStep);
    layout->addWidget(m_ofAll);
    return line;
}

int JudgementPane::step() const
{
    return m_ofStep->isChecked() ? m_step : -1;
}

void JudgementPane::setStep(int step)
{
    if (step == m_step)
        return;
    m_step = step;
    m_ofStep->parentWidget()->setVisible(step >= 0); // else all there is to show
    reread();
}

void JudgementPane::begin()
{
    m_ofStep->setChecked(true);
    for (Group &group : m_groups)
        group.byHand = group.isWhole = false;
    m_asked->setOpen(false);
    m_checked->setOpen(false);
    reread();
    verticalScrollBar()->setValue(0);
}

void JudgementPane::setAll(bool all)
{
    (all ? m_ofAll : m_ofStep)->setChecked(true);
    for (Group &group : m_groups)
        group.byHand = group.isWhole = false;
    reread();
}

void JudgementPane::reveal(const QString &finding)
{
    const auto holds = [&](const Group &group) {
        return std::any_of(group.rows.begin(), group.rows.end(),
                           [&](const QStringList &keys) { return keys.contains(finding); });
    };
    auto group = std::find_if(m_groups.begin(), m_groups.end(), holds);
    if (group == m_groups.end()) {
        setAll(true);
        group = std::find_if(m_groups.begin(), m_groups.end(), holds);
    }
    if (group == m_groups.end())
        return;
    group->byHand = group->isWhole = true;
    group->section->setOpen(true);
    reread();
    for (FindingItem *item : m_items) {
        if (!item->keys().contains(finding))
            continue;
        item->show(); // what is new would be shown late
        item->open();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        ensureWidgetVisible(item, 0, 2 * unit(this));
    }
}

void JudgementPane::reveal(Disclosure *section)
{
    section->setOpen(true);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    ensureWidgetVisible(section, 0, 2 * unit(this));
    section->button()->setFocus(Qt::OtherFocusReason);
}

void JudgementPane::addGroup(std::optional<Severity> severity)
{
    Group group;
    group.severity = severity;
    group.section = new Disclosure(widget());
    group.section->setObjectName("group:"_L1 +
                                 (severity ? severityCode(*severity) : u"fulfilled"_s));
    group.section->content()->setContentsMargins(unit(this), 0, 0, unit(this) / 2);
    group.more = new LinkButton({}, group.section->body());
    group.section->content()->addWidget(group.more);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    group.section->button()->setFont(strong);
    m_column->addWidget(group.section);
    const size_t place = m_groups.size();
    connect(group.section->button(), &QAbstractButton::clicked, this, [this, place] {
        m_groups[place].byHand = true;
        m_groups[place].isWhole = m_groups[place].section->isOpen();
        reread();
    });
    connect(group.more, &QAbstractButton::clicked, this, [this, place] {
        m_groups[place].isWhole = true;
        reread();
        m_groups[place].section->button()->setFocus(Qt::OtherFocusReason); // the link goes
    });
    m_groups.push_back(std::move(group));
}

void JudgementPane::reread()
{
    m_result->reread();
    m_unanswered->reread(step());
    rereadChecks();
    sortIntoGroups();
    std::vector<FindingItem *> used;
    int room = heaviestShown, rows = 0;
    for (Group &group : m_groups) {
        const bool weighs = group.severity && *group.severity != Severity::Hint;
        fillGroup(group, weighs ? room : 0, &used);
        room = std::max(0, room - int(group.rows.size()));
        rows += int(group.rows.size());
    }
    rereadReach();
    m_none->setVisible(rows == 0);
    for (FindingItem *item : m_items) {
        item->hide();
        item->setObjectName({});
        item->deleteLater(); // its dialog or link may have caused this
    }
    m_items = std::move(used);
}

// How many rows there would be either way.
void JudgementPane::rereadReach()
{
    const auto count = [this](int step) {
        int rows = 0;
        for (const Group &group : m_groups)
            rows += int(rowsOf(group, step).size());
        return rows;
    };
    m_ofStep->setText(tr("This step · %1").arg(count(m_step)));
    m_ofAll->setText(tr("All · %1").arg(count(-1)));
}

void JudgementPane::rereadChecks()
{
    m_open->reread();
    m_answered->reread();
    m_asked->setVisible(m_open->count() > 0);
    m_asked->setTitle(tr("%n answer(s) may not fit together", nullptr, m_open->count()));
    m_checked->setVisible(m_answered->count() > 0);
    m_checked->setTitle(tr("Checked (%1)").arg(m_answered->count()));
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
        group.rows = rowsOf(group, step());
}

QList<QStringList> JudgementPane::rowsOf(const Group &group, int step) const
{
    QList<QStringList> rows;
    std::vector<const Finding *> firsts; // of the rows
    for (const Finding &finding : m_session->judgement().findings) {
        if (finding.notStarted)
            continue; // counted by step instead: a fresh case is no wall of red
        if (finding.closed ? group.severity.has_value() : group.severity != finding.severity)
            continue;
        if (step >= 0 && stepOf(m_session->catalogue(), finding) != step)
            continue;
        const auto like = std::find_if(firsts.begin(), firsts.end(), [&](const Finding *first) {
            return isAlike(m_session->assessment(), *first, finding);
        });
        if (like == firsts.end()) {
            firsts.push_back(&finding);
            rows << QStringList(finding.key);
        } else {
            rows[like - firsts.begin()] << finding.key;
        }
    }
    return rows;
}

// `room`: for how many rows, unless a person wants otherwise.
void JudgementPane::fillGroup(Group &group, int room, std::vector<FindingItem *> *used)
{
    if (!group.byHand)
        group.section->setOpen(room > 0);
    const qsizetype most = group.isWhole             ? group.rows.size()
                           : group.section->isOpen() ? qsizetype(room)
                                                     : 0;
    QVBoxLayout *content = group.section->content();
    int place = 0;
    for (const QStringList &keys : group.rows.first(std::min(most, group.rows.size()))) {
        FindingItem *item = itemFor(keys);
        if (content->indexOf(item) != place)
            content->insertWidget(place, item);
        item->setKeys(keys);
        used->push_back(item);
        ++place;
    }
    group.more->setVisible(place < group.rows.size());
    group.more->setText(tr("%n more", nullptr, int(group.rows.size()) - place));
    group.more->setAccessibleName(groupTitle(group) + u": "_s + group.more->text());
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
        return tr("Bars to use (%1)").arg(count);
    case Severity::KnockOutUntil:
        return tr("Bars to use until remedied (%1)").arg(count);
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
    m_none->setText(tr("No finding here. Findings appear as soon as an answer raises one."));
    m_result->retranslate();
    m_open->retranslate();
    m_answered->retranslate();
    if (m_session->hasCase())
        reread();
}

} // namespace votum
