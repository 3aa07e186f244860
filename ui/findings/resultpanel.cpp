// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/findings/resultpanel.h"

#include "core/case/purposes.h"
#include "core/judgement/display.h"
#include "session/session.h"
#include "ui/look/iconlabel.h"
#include "ui/look/language.h"
#include "ui/look/linkbutton.h"
#include "ui/words/roles.h"
#include "ui/words/stepof.h"
#include "ui/words/words.h"

#include <QGuiApplication>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

// As the result stands in the record: tinted, with a stripe.
class ResultBanner : public QWidget
{
public:
    explicit ResultBanner(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
    {
        const int space = unit(this);
        m_column->setContentsMargins(2 * space, space, space, space);
        m_column->setSpacing(space / 2);
    }
    QVBoxLayout *column() const { return m_column; }
    void setRole(Role role)
    {
        m_role = role;
        update();
    }

private:
    void paintEvent(QPaintEvent *) override
    {
        const QPalette palette = QGuiApplication::palette();
        QPainter painter(this);
        painter.fillRect(rect(), tint(m_role, palette));
        painter.fillRect(QRect(0, 0, unit(this) / 2, height()), roleColor(m_role, palette));
    }

    QVBoxLayout *m_column;
    Role m_role = Role::Open;
};

namespace {

QString shortOf(const Finding &finding)
{
    return (finding.shortText.isEmpty() ? finding.text : finding.shortText).in(windowLanguage());
}

} // namespace

ResultPanel::ResultPanel(Session *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_banner(new ResultBanner(this))
    , m_title(new TextLabel(TextLabel::Tone::Small, m_banner))
    , m_overall(new IconLabel(TextLabel::Tone::Heading, m_banner))
    , m_purposes(new QVBoxLayout)
    , m_proposal(new TextLabel(TextLabel::Tone::Plain, m_banner))
    , m_causeLink(makeLink(&ResultPanel::m_cause, u"cause"_s))
    , m_nextLink(makeLink(&ResultPanel::m_next, u"next"_s))
    , m_dpia(new IconLabel(TextLabel::Tone::Plain, this))
    , m_remarks(new QVBoxLayout)
{
    m_overall->setObjectName("overall"_L1);
    m_purposes->setSpacing(unit(this) / 2);
    m_remarks->setSpacing(unit(this) / 2);
    QVBoxLayout *column = m_banner->column();
    column->addWidget(m_title);
    column->addLayout(m_purposes);
    column->addWidget(m_overall);
    column->addWidget(m_proposal);
    column->addWidget(m_causeLink);
    column->addWidget(m_nextLink);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit(this));
    layout->addWidget(m_banner);
    layout->addWidget(m_dpia);
    layout->addLayout(m_remarks);
}

LinkButton *ResultPanel::makeLink(Lead ResultPanel::*lead, const QString &name)
{
    auto *link = new LinkButton({}, m_banner);
    link->setObjectName(name);
    connect(link, &QAbstractButton::clicked, this, [this, lead] {
        const Lead now = this->*lead; // what it does may bring another
        now.go();
    });
    return link;
}

void ResultPanel::reread()
{
    const Judgement &judgement = m_session->judgement();
    m_banner->setRole(roleOf(judgement.overall));
    rereadResult(judgement);
    rereadRemarks(judgement);
    m_cause = cause();
    m_next = next();
    for (const auto &[link, lead] : {std::pair(m_causeLink, &m_cause), {m_nextLink, &m_next}}) {
        link->setText(lead->text);
        link->setAccessibleName(lead->text);
        link->setVisible(!lead->text.isEmpty());
        link->updateGeometry();
    }
}

// To its question, if that is not answered; else to the finding itself.
ResultPanel::Lead ResultPanel::to(const Finding &finding, const QString &text) const
{
    auto *self = const_cast<ResultPanel *>(this);
    if (!finding.notStarted)
        return {text, [self, key = finding.key] { emit self->findingRequested(key); }};
    if (finding.because.empty())
        return {text, [self, step = stepOf(m_session->catalogue(), finding)] {
                    emit self->stepRequested(step);
                }};
    return {text, [self, key = finding.because.front()] { emit self->questionRequested(key); }};
}

// What keeps the result from being better.
ResultPanel::Lead ResultPanel::cause() const
{
    const Judgement &judgement = m_session->judgement();
    const auto first = [&](auto holds) -> std::pair<const Finding *, int> {
        const Finding *found = nullptr;
        int count = 0;
        for (const Finding &finding : judgement.findings) {
            if (finding.closed || !holds(finding))
                continue;
            found = found ? found : &finding;
            ++count;
        }
        return {found, count};
    };
    switch (judgement.overall) {
    case Outcome::NotPermissible:
    case Outcome::NotPermissibleUntil: {
        const auto [found, count] =
            first([](const Finding &finding) { return isKnockOut(finding.severity); });
        if (!found)
            return {};
        const QString text = tr("Because: %1").arg(shortOf(*found));
        return to(*found, count == 1 ? text : tr("%1 (and %n more)", nullptr, count - 1).arg(text));
    }
    case Outcome::NotDecidable: {
        const auto [found, count] = first(
            [](const Finding &finding) { return finding.severity == Severity::OpenCritical; });
        return found ? to(*found, tr("Because: %n decisive point(s) are open", nullptr, count))
                     : Lead();
    }
    case Outcome::WithConditions: {
        const auto [found, count] = first([](const Finding &finding) {
            return finding.severity == Severity::Pre || finding.severity == Severity::Post;
        });
        return found ? to(*found, tr("Because: %n condition(s) or requirement(s) are not met yet",
                                     nullptr, count))
                     : Lead();
    }
    case Outcome::Permissible:
        break;
    }
    return {};
}

// The heaviest thing that somebody can do now.
ResultPanel::Lead ResultPanel::next() const
{
    const Judgement &judgement = m_session->judgement();
    const Assessment &assessment = m_session->assessment();
    auto *self = const_cast<ResultPanel *>(this);
    const int last = int(m_session->catalogue().steps.size()) - 1;
    const auto toLast = [self, last] { emit self->stepRequested(last); };
    if (m_session->isSealed() || m_session->isReadOnly())
        return {};
    if (m_session->isFrozen())
        return {tr("Next: decide and seal"), toLast};
    const auto question = [&](const Finding &finding) {
        const Question *asked =
            finding.because.empty()
                ? nullptr
                : m_session->catalogue().question(finding.because.front().question);
        return tr("Next: answer “%1”")
            .arg(asked ? asked->text.in(windowLanguage()) : shortOf(finding));
    };
    const auto isPlanned = [&](const Finding &finding) {
        return std::any_of(assessment.measures.begin(), assessment.measures.end(),
                           [&](const MeasurePlan &plan) { return plan.finding == finding.key; });
    };
    for (const Finding &finding : judgement.findings) {
        if (finding.notStarted && finding.severity == Severity::OpenCritical)
            return to(finding, question(finding));
    }
    for (const Finding &finding : judgement.findings) {
        if (!finding.closed && finding.isCurable() && !finding.measures.isEmpty() &&
            finding.severity >= Severity::Pre && !isPlanned(finding))
            return to(finding, tr("Next: plan a measure against “%1”").arg(shortOf(finding)));
    }
    for (const Finding &finding : judgement.findings) {
        if (finding.notStarted)
            return to(finding, question(finding));
    }
    if (std::any_of(judgement.plausibility.begin(), judgement.plausibility.end(),
                    [](const PlausibilityNote &note) { return !note.answered; }))
        return {tr("Next: look at the answers that may not fit together"),
                [self] { emit self->checksRequested(); }};
    return {tr("Next: issue the opinion"), toLast};
}

// Lines are reused; those left over are hidden.
void ResultPanel::addLine(Role role, const QString &text)
{
    if (m_line == m_target->count())
        m_target->addWidget(new IconLabel(TextLabel::Tone::Plain, this));
    auto *label = static_cast<IconLabel *>(m_target->itemAt(m_line++)->widget());
    label->set(role, text);
    label->show();
}

void ResultPanel::rereadResult(const Judgement &judgement)
{
    const Catalogue &catalogue = m_session->catalogue();
    const Language language = windowLanguage();
    const bool split = judgement.purposesDiffer();
    m_target = m_purposes;
    m_line = 0;
    for (const PurposeJudgement &item : judgement.purposes) {
        if (!split)
            break;
        addLine(roleOf(item.outcome),
                u"%1: %2\n%3"_s.arg(
                    purposeText(catalogue, m_session->assessment(), item.purpose).in(language),
                    outcomeText(catalogue, item.outcome).in(language),
                    tr("Proposed decision: %1")
                        .arg(decisionText(catalogue, item.proposed).in(language))));
    }
    for (int i = m_line; i < m_purposes->count(); ++i)
        m_purposes->itemAt(i)->widget()->hide();
    const QString overall = outcomeText(catalogue, judgement.overall).in(language);
    m_overall->set(roleOf(judgement.overall), split ? tr("Overall: %1").arg(overall) : overall,
                   true);
    m_proposal->setText(
        tr("Proposed decision: %1").arg(decisionText(catalogue, judgement.proposed).in(language)));
    m_proposal->setVisible(!split);
}

void ResultPanel::rereadRemarks(const Judgement &judgement)
{
    const Catalogue &catalogue = m_session->catalogue();
    const Language language = windowLanguage();
    using Dpia = DpiaThreshold::Outcome;
    const bool likely = judgement.dpia.outcome == Dpia::Likely;
    const bool check = judgement.dpia.outcome == Dpia::Check;
    const bool isOpen = !judgement.openQuestions.empty(); // then none met is not known yet
    m_dpia->set(likely   ? Role::Serious
                : check  ? Role::Notice
                : isOpen ? Role::Open
                         : Role::Fine,
                (likely   ? tr("DPIA: %1 criteria met, likely needed").arg(judgement.dpia.met)
                 : check  ? tr("DPIA: one criterion met, to be examined")
                 : isOpen ? tr("DPIA: not settled yet, questions are open")
                          : tr("DPIA: no criterion met")));
    m_target = m_remarks;
    m_line = 0;
    if (const CaseSummary *row = m_session->caseRows().find(m_session->caseId())) {
        const QString since = sinceSealed(catalogue, *row, judgement);
        if (!since.isEmpty())
            addLine(Role::Open, since);
    }
    if (judgement.inUseAndBlocked())
        addLine(Role::Blocking, catalogue.word(u"text.inUse"_s).in(language));
    for (int i = m_line; i < m_remarks->count(); ++i)
        m_remarks->itemAt(i)->widget()->hide();
}

void ResultPanel::retranslate()
{
    m_title->setText(tr("Result as the rules see it today"));
}

} // namespace votum
