#include "report/documents/sections.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QString levelText(const RecordView &view, int level, const QString &axis)
{
    const QJsonArray levels = view.object(u"risks"_s).value(u"levels"_s).toArray();
    return QString::number(level) + u' ' + view.text(levels[level - 1].toObject().value(axis));
}

// Rows from severity 4 down, columns from likelihood 1 up; the scenarios stand in their cells.
Table matrixTable(const RecordView &view, const QString &captionKey, const QString &likelihoodKey)
{
    const QJsonObject risks = view.object(u"risks"_s);
    Table table;
    table.caption = view.word(captionKey);
    table.weights = {1.5, 2, 2, 2, 2};
    table.rowHeaders = true;
    table.head = {view.word(u"label.harm"_s) + u" \\ "_s + view.word(u"label.likelihood"_s)};
    for (int likelihood = 1; likelihood <= 4; ++likelihood)
        table.head << levelText(view, likelihood, u"likelihood"_s);
    for (int severity = 4; severity >= 1; --severity) {
        QList<Cell> row{Cell{.runs = plain(levelText(view, severity, u"severity"_s))}};
        const QJsonArray cells = risks.value(u"matrix"_s).toArray()[severity - 1].toArray();
        for (int likelihood = 1; likelihood <= 4; ++likelihood) {
            QStringList inside;
            for (const QJsonValue &value : risks.value(u"list"_s).toArray()) {
                const QJsonObject risk = value.toObject();
                if (risk.value(u"severity"_s).toInt() == severity &&
                    risk.value(likelihoodKey).toInt() == likelihood)
                    inside << risk.value(u"id"_s).toString();
            }
            const QJsonObject cell = cells[likelihood - 1].toObject();
            QList<Run> runs = plain(view.coded(cell));
            if (!inside.isEmpty())
                runs.append(Run{.text = u'\n' + inside.join(u'\n'), .bold = true});
            row.append(Cell{.runs = runs, .tone = toneOfRisk(cell.value(u"code"_s).toString())});
        }
        table.rows.append(row);
    }
    return table;
}

Cell riskCell(const RecordView &view, const QJsonObject &cell)
{
    QString text = view.coded(cell);
    if (cell.value(u"border"_s).toBool())
        text += u" *"_s;
    return Cell{.runs = plain(text), .tone = toneOfRisk(cell.value(u"code"_s).toString())};
}

void composeRiskRemarks(Composer &composer, const RecordView &view, const QJsonObject &risk)
{
    const QJsonObject judgement = risk.value(u"judgement"_s).toObject();
    if (judgement.isEmpty())
        return;
    composer.paragraph({Run{.text = risk.value(u"id"_s).toString(), .bold = true}},
                       ParagraphStyle::Caption);
    if (risk.value(u"overridden"_s).toBool())
        composer.paragraph(plain(view.word(
            u"label.derivedValues"_s, {QString::number(risk.value(u"derivedSeverity"_s).toInt()),
                                       QString::number(risk.value(u"derivedBefore"_s).toInt()),
                                       QString::number(risk.value(u"derivedAfter"_s).toInt())})));
    if (judgement.contains(u"reason"_s))
        composer.paragraph(
            view.labelled(u"label.reason"_s, view.typed(judgement.value(u"reason"_s).toString())));
    if (judgement.contains(u"acceptedBecause"_s))
        composer.paragraph(
            view.labelled(u"label.residualRisk"_s,
                          view.typed(judgement.value(u"acceptedBecause"_s).toString() + u" – "_s +
                                     judgement.value(u"acceptedBy"_s).toString() + u", "_s +
                                     view.word(u"label.validUntil"_s) + u' ' +
                                     view.date(judgement.value(u"acceptedUntil"_s)))));
}

} // namespace

void composeThreshold(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 8);
    composer.paragraph(plain(view.word(u"text.dpiaIntro"_s)));
    const QJsonObject dpia = view.object(u"dpia"_s);
    Table table;
    table.weights = {0.7, 6, 2};
    table.head = {u"#"_s, view.word(u"label.criterion"_s), view.word(u"label.state"_s)};
    for (const QJsonValue &value : dpia.value(u"criteria"_s).toArray()) {
        const QJsonObject item = value.toObject();
        const bool met = item.value(u"met"_s).toBool();
        table.rows.append({Cell{.runs = plain(QString::number(item.value(u"number"_s).toInt()))},
                           Cell{.runs = plain(view.text(item.value(u"text"_s)))},
                           Cell{.runs = plain(view.word(met ? u"label.met"_s : u"label.notMet"_s)),
                                .tone = met ? Tone::Serious : Tone::Text}});
    }
    composer.table(table);
    composer.paragraph({Run{.text = view.coded(dpia.value(u"outcome"_s)), .bold = true}});
}

void composeRisks(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 9);
    composer.paragraph(plain(view.word(u"text.riskIntro"_s)));
    const QJsonArray list = view.object(u"risks"_s).value(u"list"_s).toArray();
    Table table;
    table.weights = {2, 3.5, 2.1, 1.8, 1.8};
    table.head = {view.word(u"label.scenario"_s), view.word(u"label.explanation"_s),
                  view.word(u"label.harm"_s), view.word(u"label.before"_s),
                  view.word(u"label.after"_s)};
    table.rowHeaders = true;
    // Records before this column do not say it.
    const bool hasPlanned = std::any_of(list.begin(), list.end(), [](const QJsonValue &risk) {
        return risk.toObject().contains(u"planned"_s);
    });
    if (hasPlanned) {
        table.head << view.word(u"label.planned"_s);
        table.weights << 1.8;
    }
    bool border = false;
    for (const QJsonValue &value : list) {
        const QJsonObject risk = value.toObject();
        const QJsonObject before = risk.value(u"cellBefore"_s).toObject(),
                          after = risk.value(u"cellAfter"_s).toObject(),
                          planned = risk.value(u"cellPlanned"_s).toObject();
        for (const QJsonObject &cell : {before, after, planned})
            border |= cell.value(u"border"_s).toBool();
        QList<Cell> row{
            Cell{.runs = plain(risk.value(u"id"_s).toString())},
            Cell{.runs = {Run{.text = view.text(risk.value(u"text"_s))},
                          Run{.text = u'\n' + view.text(risk.value(u"goals"_s)),
                              .tone = Tone::Muted}}},
            Cell{.runs = plain(levelText(view, risk.value(u"severity"_s).toInt(), u"severity"_s))},
            riskCell(view, before), riskCell(view, after)};
        if (hasPlanned)
            row.append(planned.isEmpty() ? Cell{.runs = plain(u"–"_s)} : riskCell(view, planned));
        table.rows.append(row);
    }
    composer.table(table);
    if (hasPlanned)
        composeNote(composer, view, u"text.riskPlanned"_s);
    if (border)
        composer.paragraph(plain(u"* "_s + view.word(u"text.border"_s)), ParagraphStyle::Small);
    composer.keepTogether(
        [&] { composer.table(matrixTable(view, u"label.matrixBefore"_s, u"before"_s)); });
    composer.keepTogether(
        [&] { composer.table(matrixTable(view, u"label.matrixAfter"_s, u"after"_s)); });
    for (const QJsonValue &value : list)
        composeRiskRemarks(composer, view, value.toObject());
}

} // namespace votum
