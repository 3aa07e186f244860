// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/documents/findingrows.h"
#include "report/documents/sections.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr int levels = 4; // of severity and of likelihood

// "3 substantial" on the axis given: a member of the level.
QString levelText(const RecordView &view, int level, LocalText Record::RiskLevel::*axis)
{
    const std::vector<Record::RiskLevel> &known = view.record().risks.levels;
    const auto found =
        std::find_if(known.begin(), known.end(),
                     [level](const Record::RiskLevel &one) { return one.level == level; });
    const QString words = found == known.end() ? QString() : view.text((*found).*axis);
    return QString::number(level) + u' ' + words;
}

// "9.3": in section 9, the third.
QString riskNumber(const RecordView &view, const Record::Risk &risk)
{
    return u"9.%1"_s.arg(&risk - view.record().risks.list.data() + 1);
}

// Rows from severity 4 down, columns from likelihood 1 up; the scenarios stand in their cells.
Table matrixTable(const RecordView &view, const QString &captionKey,
                  int Record::Risk::*likelihoodOf)
{
    const Record::Risks &risks = view.record().risks;
    Table table;
    table.caption = view.word(captionKey);
    table.weights = {1.5, 2, 2, 2, 2};
    table.rowHeaders = true;
    table.head = {view.word(u"label.harm"_s) + u" \\ "_s + view.word(u"label.likelihood"_s)};
    for (int likelihood = 1; likelihood <= levels; ++likelihood)
        table.head << levelText(view, likelihood, &Record::RiskLevel::likelihood);
    for (int severity = levels; severity >= 1; --severity) {
        QList<Cell> row{
            Cell{.runs = plain(levelText(view, severity, &Record::RiskLevel::severity))}};
        for (int likelihood = 1; likelihood <= levels; ++likelihood) {
            QStringList inside;
            for (const Record::Risk &risk : risks.list) {
                if (risk.severity == severity && risk.*likelihoodOf == likelihood)
                    inside << riskNumber(view, risk);
            }
            const Record::RiskCell &cell =
                risks.matrix[size_t(severity - 1)][size_t(likelihood - 1)];
            QList<Run> runs = plain(view.text(cell));
            if (!inside.isEmpty()) {
                runs += plain(u": "_s) + itemRuns(inside);
                for (Run &run : runs)
                    run.bold = run.bold || !run.target.isEmpty();
            }
            row.append(Cell{.runs = runs, .tone = toneOf(cell.code)});
        }
        table.rows.append(row);
    }
    return table;
}

// How likely it is, and the risk that makes of it.
Cell riskCell(const RecordView &view, int likelihood, const Record::RiskCell &cell)
{
    QString text =
        levelText(view, likelihood, &Record::RiskLevel::likelihood) + u'\n' + view.text(cell);
    if (cell.border)
        text += u" *"_s;
    return Cell{.runs = plain(text), .tone = toneOf(cell.code)};
}

// The scenario, the protection goals it touches, and the findings that make it likely.
QList<Run> scenarioRuns(const RecordView &view, const Record::Risk &risk)
{
    const QString number = riskNumber(view, risk);
    QList<Run> runs{Run{.text = number + u' ' + view.text(risk.text), .anchor = itemAnchor(number)},
                    Run{.text = u'\n' + view.text(risk.goals), .tone = Tone::Muted}};
    const QHash<QString, QString> known = itemNumbers(view);
    QStringList numbers;
    for (const QString &finding : risk.findings) {
        if (known.contains(finding))
            numbers << known.value(finding);
    }
    numbers.removeDuplicates();
    if (!numbers.isEmpty())
        runs += plain(u'\n' + view.word(u"label.findingNumber"_s) + u' ', Tone::Muted) +
                itemRuns(numbers, Tone::Muted);
    return runs;
}

void composeRiskRemarks(Composer &composer, const RecordView &view, const Record::Risk &risk)
{
    if (!risk.judgement || *risk.judgement == RiskJudgement())
        return;
    const RiskJudgement &judgement = *risk.judgement;
    composer.paragraph({Run{.text = riskNumber(view, risk) + u' ' + view.text(risk.text)}},
                       ParagraphStyle::Caption);
    if (risk.overridden)
        composer.paragraph(
            plain(view.word(u"label.derivedValues"_s, {QString::number(risk.derivedSeverity),
                                                       QString::number(risk.derivedBefore),
                                                       QString::number(risk.derivedAfter)})));
    if (!judgement.reason.isEmpty())
        composer.paragraph(view.labelled(u"label.reason"_s, view.typed(judgement.reason)));
    if (!judgement.acceptedBecause.isEmpty())
        composer.paragraph(
            view.labelled(u"label.residualRisk"_s,
                          view.typed(judgement.acceptedBecause + u" – "_s + judgement.acceptedBy +
                                     u", "_s + view.word(u"label.validUntil"_s) + u' ' +
                                     view.date(judgement.acceptedUntil))));
}

} // namespace

void composeThreshold(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 8);
    composer.paragraph(plain(view.word(u"text.dpiaIntro"_s)));
    const Record::Dpia &dpia = view.record().dpia;
    Table table;
    table.weights = {0.7, 6, 2};
    table.head = {u"#"_s, view.word(u"label.criterion"_s), view.word(u"label.state"_s)};
    for (const Record::DpiaCriterion &criterion : dpia.criteria)
        table.rows.append(
            {Cell{.runs = plain(QString::number(criterion.number))},
             Cell{.runs = plain(view.text(criterion.text))},
             Cell{.runs = plain(view.word(criterion.met ? u"label.met"_s : u"label.notMet"_s)),
                  .tone = criterion.met ? Tone::Serious : Tone::Text}});
    composer.table(table);
    composer.paragraph({Run{.text = view.text(dpia.outcome), .bold = true}});
}

void composeRisks(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 9);
    composer.paragraph(plain(view.word(u"text.riskIntro"_s)));
    const std::vector<Record::Risk> &list = view.record().risks.list;
    Table table;
    table.caption = view.word(u"caption.risks"_s);
    table.weights = {5, 1.8, 2, 2};
    table.head = {view.word(u"label.scenario"_s), view.word(u"label.harm"_s),
                  view.word(u"label.before"_s), view.word(u"label.after"_s)};
    table.rowHeaders = true;
    // Records before this column do not say it.
    const bool hasPlanned = std::any_of(list.begin(), list.end(),
                                        [](const Record::Risk &risk) { return risk.planned != 0; });
    if (hasPlanned) {
        table.head << view.word(u"label.planned"_s);
        table.weights << 2;
    }
    bool border = false;
    for (const Record::Risk &risk : list) {
        const bool isPlanned = risk.planned != 0;
        border |= risk.cellBefore.border || risk.cellAfter.border ||
                  (isPlanned && risk.cellPlanned.border);
        QList<Cell> row{
            Cell{.runs = scenarioRuns(view, risk)},
            Cell{.runs = plain(levelText(view, risk.severity, &Record::RiskLevel::severity))},
            riskCell(view, risk.before, risk.cellBefore),
            riskCell(view, risk.after, risk.cellAfter)};
        if (hasPlanned)
            row.append(isPlanned ? riskCell(view, risk.planned, risk.cellPlanned)
                                 : Cell{.runs = plain(u"–"_s)});
        table.rows.append(row);
    }
    composer.table(table);
    if (hasPlanned)
        composeNote(composer, view, u"text.riskPlanned"_s);
    if (border)
        composer.paragraph(plain(u"* "_s + view.word(u"text.border"_s)), ParagraphStyle::Small);
    composer.keepTogether(
        [&] { composer.table(matrixTable(view, u"label.matrixAfter"_s, &Record::Risk::after)); });
    for (const Record::Risk &risk : list)
        composeRiskRemarks(composer, view, risk);
}

} // namespace votum
