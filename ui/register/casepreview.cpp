// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/register/casepreview.h"

#include "core/case/purposes.h"
#include "core/judgement/display.h"
#include "core/judgement/progress.h"
#include "ui/look/iconlabel.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/words/roles.h"
#include "ui/words/words.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr int mostFindings = 6, mostMeasures = 4;

// Rows in the order they came; what is the same for several recipients or purposes is one row.
struct SubjectRows
{
    struct Row
    {
        QString text;
        QStringList subjects;
        Role role = Role::Open;

        QString inWords() const
        {
            return subjects.isEmpty() ? text : subjects.join(u"; "_s) + u": "_s + text;
        }
    };
    std::vector<Row> rows;

    void add(const QString &text, const QString &subject, Role role)
    {
        auto row = std::find_if(rows.begin(), rows.end(), [&](const Row &known) {
            return known.text == text && known.role == role;
        });
        if (row == rows.end())
            row = rows.insert(row, {text, {}, role});
        if (!subject.isEmpty() && !row->subjects.contains(subject))
            row->subjects << subject;
    }
};

} // namespace

CasePreview::CasePreview(Session *session, QWidget *parent)
    : QScrollArea(parent)
    , m_session(session)
    , m_open(new QPushButton(this))
    , m_report(new QPushButton(this))
    , m_restore(new QPushButton(this))
    , m_erase(new QPushButton(this))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_open->setIcon(icon(u"edit"_s));
    m_report->setIcon(icon(u"document"_s));
    m_restore->setIcon(icon(u"undo"_s));
    m_restore->setObjectName("restoreCase"_L1);
    m_erase->setIcon(icon(u"trash"_s));
    m_erase->setObjectName("eraseCase"_L1);
    connect(m_open, &QPushButton::clicked, this, [this] { emit openRequested(m_summary->id); });
    connect(m_report, &QPushButton::clicked, this, [this] { emit reportRequested(m_summary->id); });
    connect(m_restore, &QPushButton::clicked, this,
            [this] { emit restoreRequested(m_summary->id); });
    connect(m_erase, &QPushButton::clicked, this, [this] { emit eraseRequested(m_summary->id); });
    retranslate();
}

void CasePreview::showCase(const std::optional<CaseSummary> &summary, bool isTrashed)
{
    m_summary = summary;
    m_isTrashed = isTrashed;
    rebuild();
}

void CasePreview::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CasePreview::retranslate()
{
    setAccessibleName(tr("Preview of the selected case"));
    m_restore->setText(tr("Restore"));
    m_restore->setToolTip(tr("Back into the register"));
    m_erase->setText(tr("Delete permanently…"));
    m_erase->setToolTip(tr("Answers, notes and journal of this draft are deleted for good"));
    m_report->setText(tr("Record"));
    m_report->setToolTip(tr("Show the record of this case as PDF"));
    rebuild();
}

void CasePreview::rebuild()
{
    for (QPushButton *button : {m_open, m_report, m_restore, m_erase}) { // they outlive the content
        button->setParent(this);
        button->hide();
    }
    m_content = new QWidget;
    m_layout = new QVBoxLayout(m_content);
    m_layout->setContentsMargins(2 * unit(this), 0, unit(this), unit(this));
    m_layout->setSpacing(unit(this));
    fill();
    m_layout->addStretch();
    setWidget(m_content); // filled first: the scroll area measures it here
    const int needed =
        m_content->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width();
    setMinimumWidth(std::max(26 * unit(this), needed));
}

void CasePreview::fill()
{
    if (!m_summary) {
        addText(TextLabel::Tone::Quiet,
                tr("Select a case to see its result and its findings here."));
        return;
    }
    const Result<Session::Preview> preview = m_session->preview(m_summary->id);
    if (!preview) {
        addRow(Role::Blocking, m_session->catalogue().errorText(preview.error(), windowLanguage()));
        return;
    }
    addFacts(*m_summary, preview->assessment);
    addResults(*preview);
    addDecisions(*m_summary);
    const QString since = sinceSealed(m_session->catalogue(), *m_summary, preview->judgement);
    if (!since.isEmpty())
        addRow(Role::Open, since);
    addFindings(*preview);
    addMeasures(*preview);
}

void CasePreview::addFacts(const CaseSummary &summary, const Assessment &assessment)
{
    const QString reference = referenceText(summary.fileNumber, summary.version);
    addText(TextLabel::Tone::Quiet,
            reference + u" · "_s +
                (m_isTrashed
                     ? tr("in the trash")
                     : statusWord(m_session->catalogue(), statusOn(summary, m_session->today()))));
    addText(TextLabel::Tone::Title, summary.title);
    QStringList lines;
    for (const QString &part : {summary.organisation, summary.department, summary.requester}) {
        if (!part.trimmed().isEmpty())
            lines.append(part);
    }
    if (!lines.isEmpty())
        addRow(u"building"_s, lines.join(u" · "_s));
    addRow(u"link"_s, channelWord(m_session->catalogue(), assessment.channel));
    if (summary.decidedOn.isValid())
        addRow(u"seal"_s, tr("Decided on %1").arg(shortDate(summary.decidedOn)));
    if (summary.review.isValid())
        addRow(u"calendar"_s, tr("Review on %1").arg(shortDate(summary.review)));

    // Those of the trash have long words: side by side they would take the table's room.
    auto *buttons = new QBoxLayout(m_isTrashed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_open->setText(summary.isOpen() ? tr("Continue") : tr("Open"));
    for (QPushButton *button : {m_open, m_report, m_restore, m_erase}) {
        buttons->addWidget(button, 0, Qt::AlignLeft);
        button->setVisible((button == m_restore || button == m_erase) == m_isTrashed);
    }
    buttons->addStretch();
    m_layout->addLayout(buttons);
}

void CasePreview::addResults(const Session::Preview &preview)
{
    const Judgement &judgement = preview.judgement;
    const Catalogue &catalogue = m_session->catalogue();
    const Language language = windowLanguage();
    addHeading(tr("Result"));
    if (!judgement.purposesDiffer()) {
        addRow(roleOf(judgement.overall), outcomeText(catalogue, judgement.overall).in(language));
        return;
    }
    for (const PurposeJudgement &item : judgement.purposes) {
        addRow(
            roleOf(item.outcome),
            u"%1: %2"_s.arg(purposeText(catalogue, preview.assessment, item.purpose).in(language),
                            outcomeText(catalogue, item.outcome).in(language)));
    }
}

void CasePreview::addDecisions(const CaseSummary &summary)
{
    if (summary.decisions.isEmpty())
        return;
    addHeading(tr("Decision"));
    const QStringList lines = decisionLines(m_session->catalogue(), summary, windowLanguage());
    auto decision = summary.decisions.begin(); // one line for all, or one for each
    for (const QString &line : lines)
        addRow(roleOf(*decision++), line);
}

void CasePreview::addFindings(const Session::Preview &preview)
{
    SubjectRows open;
    for (const Finding &finding : preview.judgement.findings) {
        if (!finding.closed && !finding.notStarted && finding.severity > Severity::Hint)
            open.add(finding.text.in(windowLanguage()), subjectOf(preview, finding),
                     roleOf(finding.severity));
    }
    addHeading(tr("Findings"));
    for (size_t i = 0; i < open.rows.size() && i < mostFindings; ++i)
        addRow(open.rows[i].role, open.rows[i].inWords());
    if (open.rows.empty())
        addRow(Role::Fine, tr("No open finding"));
    else if (open.rows.size() > mostFindings)
        addText(TextLabel::Tone::Quiet,
                tr("and %n more", nullptr, int(open.rows.size()) - mostFindings));
    const int unanswered =
        inAll(progressOf(m_session->catalogue(), preview.assessment, preview.judgement))
            .unanswered();
    if (unanswered > 0)
        addRow(Role::Open, tr("%n question(s) not answered yet", nullptr, unanswered));
}

// Of the findings there are: what was planned against one that is gone is no longer due.
void CasePreview::addMeasures(const Session::Preview &preview)
{
    std::vector<MeasurePlan> next;
    for (const MeasurePlan &plan : preview.assessment.measures) {
        const Finding *finding = preview.judgement.finding(plan.finding);
        if (finding && !finding->closed && !isMet(plan, preview.events))
            next.push_back(plan);
    }
    if (next.empty())
        return;
    const auto when = [](const MeasurePlan &plan) {
        return plan.due.isValid() ? plan.due : QDate(9999, 12, 31);
    };
    std::stable_sort(next.begin(), next.end(),
                     [&](const auto &one, const auto &other) { return when(one) < when(other); });
    SubjectRows rows;
    for (const MeasurePlan &plan : next) {
        const Measure *measure = m_session->catalogue().measure(plan.measure);
        QString text = measure ? measure->text.in(windowLanguage()) : plan.measure;
        const bool overdue = plan.due.isValid() && plan.due < m_session->today();
        if (plan.due.isValid())
            text += u" · "_s +
                    (overdue ? tr("overdue since %1") : tr("by %1")).arg(shortDate(plan.due));
        rows.add(text, subjectOf(preview, *preview.judgement.finding(plan.finding)),
                 overdue ? Role::Serious : Role::Notice);
    }
    addHeading(tr("Next measures"));
    for (size_t i = 0; i < rows.rows.size() && i < mostMeasures; ++i) {
        if (rows.rows[i].role == Role::Serious)
            addRow(Role::Serious, rows.rows[i].inWords());
        else
            addRow(u"measure"_s, rows.rows[i].inWords());
    }
}

QString CasePreview::subjectOf(const Session::Preview &preview, const Finding &finding) const
{
    return subjectText(m_session->catalogue(), preview.assessment, finding.subject)
        .in(windowLanguage());
}

void CasePreview::addText(TextLabel::Tone tone, const QString &text)
{
    m_layout->addWidget(new TextLabel(tone, text, m_content));
}

void CasePreview::addHeading(const QString &text)
{
    m_layout->addSpacing(unit(this));
    addText(TextLabel::Tone::Heading, text);
}

void CasePreview::addRow(const QString &iconName, const QString &text)
{
    auto *row = new IconLabel(TextLabel::Tone::Plain, m_content);
    row->set(iconName, text);
    m_layout->addWidget(row);
}

void CasePreview::addRow(Role role, const QString &text)
{
    auto *row = new IconLabel(TextLabel::Tone::Plain, m_content);
    row->set(role, text);
    m_layout->addWidget(row);
}

} // namespace votum
