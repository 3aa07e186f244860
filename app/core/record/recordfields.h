// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefields.h"
#include "core/record/record.h"

namespace votum {

// The lists of fields (core/text/fields.h) of the record: the only place that knows its keys. Its
// bytes have their keys in the order of the alphabet, whatever the order here.

template<>
inline constexpr auto codesOf<Record::ChangeKind> = codeTable<Record::ChangeKind::Plausibility>(
    "case", "result", "recipient", "finding", "answer", "plausibility");
template<>
inline constexpr auto codesOf<Record::Region> = codeTable<Record::Region::Third>("eea", "third");

inline QString codeOf(const AnswerKey &key)
{
    return key.toString();
}
template<>
inline std::optional<AnswerKey> fromCode<AnswerKey>(QStringView key)
{
    return AnswerKey::fromString(key);
}

template<class Fields>
void fields(Fields &list, Is<Overlay> auto &overlay)
{
    list.always("organisation", overlay.organisation);
    list.always("version", overlay.version);
    list.always("asOf", overlay.asOf);
    list.always("sha256", overlay.sha256);
}

template<class Fields>
void fields(Fields &list, Is<Record::CatalogueId> auto &catalogue)
{
    list.always("id", catalogue.id);
    list.always("version", catalogue.version);
    list.always("asOf", catalogue.asOf);
    list.always("sha256", catalogue.sha256);
    list.always("title", catalogue.title);
    list.filled("overlay", catalogue.overlay);
}

template<class Fields>
void fields(Fields &list, Is<Record::File> auto &file)
{
    list.always("uuid", file.uuid);
    list.always("fileNumber", file.fileNumber);
    list.always("version", file.version);
    caseFields(list, file);
    list.filled("channelName", file.channelName);
    list.onlyIf(!file.channelName.isEmpty(), "channelBrand", file.channelBrand);
    list.onlyIf(!file.channelName.isEmpty(), "channelSummary", file.channelSummary);
}

template<class Fields>
void fields(Fields &list, Is<Record::Recipient> auto &recipient)
{
    list.always("id", recipient.id);
    fields(list, base<Recipient>(recipient));
    list.always("countryName", recipient.countryName);
    list.filled("region", recipient.region);
}

template<class Fields>
void fields(Fields &list, Is<Record::Purpose> auto &purpose)
{
    list.always("id", purpose.id);
    list.always("text", purpose.text);
    list.filled("kind", purpose.kind);
    list.filled("name", purpose.name);
    list.filled("kindText", purpose.kindText);
    list.always("outcome", purpose.outcome);
    list.always("proposed", purpose.proposed);
    list.filled("opinion", purpose.opinion);
    list.filled("decision", purpose.decision);
    list.always("milder", purpose.milder);
}

template<class Fields>
void fields(Fields &list, Is<Record::Results> auto &result)
{
    list.always("asOf", result.asOf);
    list.always("overall", result.overall);
    list.always("summary", result.summary);
    list.always("proposed", result.proposed);
    list.always("purposesDiffer", result.purposesDiffer);
    list.always("inUseAndBlocked", result.inUseAndBlocked);
    list.always("suspendedApproval", result.suspendedApproval);
    list.always("milder", result.milder);
    list.always("formalDefect", result.formalDefect);
    list.always("purposes", result.purposes);
}

template<class Fields>
void fields(Fields &list, Is<Record::Reason> auto &reason)
{
    list.always("key", reason.key);
    list.always("question", reason.question);
    list.always("subject", reason.subject);
    list.always("answer", reason.answer);
}

template<class Fields>
void fields(Fields &list, Is<Record::Deviation> auto &deviation)
{
    list.always("catalogued", deviation.catalogued);
    list.always("text", deviation.text);
}

template<class Fields>
void fields(Fields &list, Is<Record::HouseRule> auto &rule)
{
    fields(list, base<HouseRule>(rule));
    list.always("text", rule.text);
}

template<class Fields>
void fields(Fields &list, Is<Record::Area> auto &area)
{
    list.always("code", area.code);
    list.always("examined", area.examined);
    list.always("section", area.section);
    list.always("annex", area.annex);
}

template<class Fields>
void fields(Fields &list, Is<Record::Finding> auto &finding)
{
    list.always("key", finding.key);
    list.always("id", finding.id);
    list.always("kind", finding.kind);
    list.always("subject", finding.subject);
    list.always("purpose", finding.purpose);
    list.always("recipient", finding.recipient);
    list.always("area", finding.area);
    list.always("severity", finding.severity);
    list.filled("derived", finding.derived);
    list.always("text", finding.text);
    list.always("legal", finding.legal);
    list.filled("contested", finding.contested);
    list.filled("short", finding.shortText);
    list.always("sources", finding.sources);
    list.always("because", finding.because);
    list.always("measures", finding.measures);
    list.filled("notKnown", finding.notKnown);
    list.always("notStarted", finding.notStarted);
    list.always("closed", finding.closed);
    list.always("closedOn", finding.closedOn);
    list.filled("deviation", finding.deviation);
    list.filled("houseRule", finding.houseRule);
    list.filled("judgement", finding.judgement);
}

template<class Fields>
void fields(Fields &list, Is<Record::Step> auto &step)
{
    list.always("id", step.id);
    list.always("title", step.title);
}

template<class Fields>
void fields(Fields &list, Is<Record::Row> auto &row)
{
    fields(list, base<Answer>(row));
    list.always("key", row.key);
    list.always("subject", row.subject);
    list.always("shown", row.shown);
    list.filled("notKnownText", row.notKnownText);
    list.filled("lackingText", row.lackingText);
    list.always("active", row.active);
}

template<class Fields>
void fields(Fields &list, Is<Record::Question> auto &question)
{
    list.always("id", question.id);
    list.filled("step", question.step);
    list.filled("area", question.area);
    list.onlyIf(question.isKnown(), "freeText", question.freeText);
    list.always("text", question.text);
    list.onlyIf(question.isKnown(), "legal", question.legal);
    list.always("rows", question.rows);
}

template<class Fields>
void fields(Fields &list, Is<Record::ChannelFact> auto &fact)
{
    list.always("field", fact.field);
    list.always("value", fact.value);
    list.always("asOf", fact.asOf);
    list.filled("stale", fact.stale);
    list.always("sources", fact.sources);
    list.always("confidence", fact.confidence);
}

template<class Fields>
void fields(Fields &list, Is<Record::DpiaCriterion> auto &criterion)
{
    list.always("number", criterion.number);
    list.always("text", criterion.text);
    list.always("met", criterion.met);
}

template<class Fields>
void fields(Fields &list, Is<Record::Dpia> auto &dpia)
{
    list.always("criteria", dpia.criteria);
    list.always("met", dpia.met);
    list.always("outcome", dpia.outcome);
}

template<class Fields>
void fields(Fields &list, Is<Record::RiskLevel> auto &level)
{
    list.always("level", level.level);
    list.always("severity", level.severity);
    list.always("likelihood", level.likelihood);
}

template<class Fields>
void fields(Fields &list, Is<Record::RiskCell> auto &cell)
{
    fields(list, base<Coded<RiskClass>>(cell));
    list.always("border", cell.border);
}

template<class Fields>
void fields(Fields &list, Is<Record::Risk> auto &risk)
{
    list.always("id", risk.id);
    list.always("text", risk.text);
    list.always("goals", risk.goals);
    list.always("severity", risk.severity);
    list.always("before", risk.before);
    list.always("after", risk.after);
    list.always("derivedSeverity", risk.derivedSeverity);
    list.always("derivedBefore", risk.derivedBefore);
    list.always("derivedAfter", risk.derivedAfter);
    list.filled("planned", risk.planned);
    list.always("overridden", risk.overridden);
    list.always("cellBefore", risk.cellBefore);
    list.always("cellAfter", risk.cellAfter);
    list.onlyIf(risk.planned != 0, "cellPlanned", risk.cellPlanned);
    list.always("findings", risk.findings);
    list.filled("judgement", risk.judgement);
}

template<class Fields>
void fields(Fields &list, Is<Record::Risks> auto &risks)
{
    list.always("levels", risks.levels);
    list.always("matrix", risks.matrix);
    list.check(risks.isMatrixWhole(), "matrix", QStringLiteral("four rows of four"));
    list.always("list", risks.list);
}

template<class Fields>
void fields(Fields &list, Is<Record::Plausibility> auto &note)
{
    list.always("id", note.id);
    list.always("subject", note.subject);
    list.always("text", note.text);
    list.always("ask", note.ask);
    list.filled("key", note.key);
    list.filled("answered", note.answered);
}

template<class Fields>
void fields(Fields &list, Is<Record::PlannedMeasure> auto &plan)
{
    fields(list, base<MeasurePlan>(plan));
    list.always("isDone", plan.isFulfilled);
    list.always("active", plan.active);
}

template<class Fields>
void fields(Fields &list, Is<Record::Measure> auto &measure)
{
    list.always("text", measure.text);
    list.always("evidence", measure.evidence);
    list.always("owner", measure.owner);
}

template<class Fields>
void fields(Fields &list, Is<Record::Measures> auto &measures)
{
    list.always("planned", measures.planned);
    list.always("catalogue", measures.catalogue);
}

template<class Fields>
void fields(Fields &list, Is<Record::Evidence> auto &item)
{
    fields(list, base<EvidenceItem>(item));
    list.filled("of", item.of);
    // Of an answer or a measure the date is named even if there is none.
    if (!item.of.isEmpty())
        list.always("date", item.date);
}

template<class Fields>
void fields(Fields &list, Is<Record::HistoryLine> auto &line)
{
    list.always("time", ToTheSecond{line.time});
    list.always("author", line.author);
    list.always("action", line.action);
    list.always("subject", line.subject);
    list.always("detail", line.detail);
}

template<class Fields>
void fields(Fields &list, Is<ComposedParagraph> auto &paragraph)
{
    list.later("kind", paragraph.kind);
    list.always("text", paragraph.text);
}

template<class Fields>
void fields(Fields &list, Is<Record::Text> auto &text)
{
    list.always("key", text.key);
    list.always("id", text.id);
    list.always("subject", text.subject);
    list.always("title", text.title);
    list.always("use", text.use);
    list.always("legal", text.legal);
    list.always("sources", text.sources);
    list.always("confidence", text.confidence);
    list.always("hasGaps", text.hasGaps);
    list.always("paragraphs", text.paragraphs);
}

template<class Fields>
void fields(Fields &list, Is<Record::Source> auto &source)
{
    list.always("id", source.id);
    list.always("title", source.title);
    list.always("publisher", source.publisher);
    list.always("date", source.date);
    list.always("retrieved", source.retrieved);
    list.always("url", source.url);
    list.always("language", source.language);
    list.always("confidence", source.confidence);
}

template<class Fields>
void fields(Fields &list, Is<Record::GlossaryEntry> auto &entry)
{
    list.always("term", entry.term);
    list.always("explanation", entry.explanation);
}

template<class Fields>
void fields(Fields &list, Is<Record::Term> auto &term)
{
    list.filled("from", term.from);
    list.always("text", term.text);
    list.filled("concerns", term.concerns);
}

template<class Fields>
void fields(Fields &list, Is<Record::Change> auto &change)
{
    list.always("kind", change.kind);
    list.always("what", change.what);
    list.always("subject", change.subject);
    list.always("before", change.before);
    list.always("after", change.after);
}

template<class Fields>
void fields(Fields &list, Is<Record::Version> auto &version)
{
    list.always("number", version.number);
    list.always("sealedAt", ToTheSecond{version.sealedAt});
    list.filled("outcome", version.outcome);
    list.filled("decision", version.decision);
    list.filled("news", version.news);
}

template<class Fields>
void fields(Fields &list, Is<Record> auto &record)
{
    list.always("sealed", record.sealed);
    list.always("composedAt", ToTheSecond{record.composedAt});
    list.always("composedBy", record.composedBy);
    list.always("program", record.program);
    list.always("catalogue", record.catalogue);
    list.always("case", record.file);
    list.always("recipients", record.recipients);
    list.always("result", record.result);
    list.always("findings", record.findings);
    list.always("steps", record.steps);
    list.filled("areas", record.areas);
    list.always("answers", record.answers);
    list.always("channelFacts", record.channelFacts);
    list.always("dpia", record.dpia);
    list.always("risks", record.risks);
    list.always("plausibility", record.plausibility);
    list.always("measures", record.measures);
    list.always("evidence", record.evidence);
    list.always("opinion", record.opinion);
    list.always("decision", record.decision);
    list.filled("terms", record.terms);
    list.always("history", record.history);
    list.always("processingRecord", record.processingRecord);
    list.filled("texts", record.texts);
    list.always("sources", record.sources);
    list.always("glossary", record.glossary);
    list.always("words", record.words);
    list.filled("changes", record.changes);
    list.filled("versions", record.versions);
}

} // namespace votum
