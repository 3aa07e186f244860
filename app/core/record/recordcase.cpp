// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/recordsections.h"

#include "core/case/purposes.h"
#include "core/catalogue/known.h"
#include "core/judgement/display.h"
#include "core/judgement/terms.h"
#include "core/record/recordfields.h"
#include "core/texts/textblocks.h"

#include <QSet>

#include <utility>

using namespace Qt::StringLiterals;

namespace votum {

Record::CatalogueId recordCatalogue(const RecordInput &in)
{
    Record::CatalogueId id{in.catalogue.id,       in.catalogue.version, in.catalogue.asOf,
                           in.catalogue.sha256(), in.catalogue.title,   in.catalogue.overlay};
    if (id.overlay)
        id.sha256 = std::exchange(id.overlay->published, {});
    return id;
}

bool Record::CatalogueId::isOf(const Catalogue &catalogue) const
{
    if (!overlay || !catalogue.overlay)
        return !overlay && !catalogue.overlay && sha256 == catalogue.sha256();
    return sha256 == catalogue.overlay->published && overlay->sha256 == catalogue.overlay->sha256;
}

Record::File recordFile(const RecordInput &in)
{
    Record::File file;
    file.uuid = in.assessment.uuid;
    file.fileNumber = in.assessment.fileNumber;
    file.version = in.assessment.version;
    file.title = in.assessment.title;
    file.organisation = in.assessment.organisation;
    file.language = in.assessment.language;
    file.channel = in.assessment.channel;
    file.createdOn = in.assessment.createdOn;
    file.isExample = in.assessment.isExample;
    if (const Channel *channel = in.catalogue.channel(in.assessment.channel)) {
        file.channelName = channel->name;
        file.channelBrand = channel->brand;
        file.channelSummary = channel->summary;
    }
    return file;
}

namespace {

std::optional<Coded<Record::Region>> regionOf(const Catalogue &catalogue, const QString &code)
{
    const Country *country = catalogue.country(code);
    if (!country)
        return std::nullopt;
    const bool isInside = country->destination == optionCode::insideEea;
    const Record::Region region = isInside ? Record::Region::Eea : Record::Region::Third;
    return {{region, catalogue.word(u"region."_s + codeOf(region))}};
}

} // namespace

std::vector<Record::Recipient> recordRecipients(const RecordInput &in)
{
    std::vector<Record::Recipient> list;
    for (const Recipient &recipient : in.assessment.recipients)
        list.push_back({recipient, countryText(in.catalogue, recipient.country),
                        regionOf(in.catalogue, recipient.country)});
    return list;
}

namespace {

Coded<DecisionCode> codedDecision(const RecordInput &in, DecisionCode code)
{
    return {code, decisionText(in.catalogue, code)};
}

Record::Purpose purposeResult(const RecordInput &in, const PurposeJudgement &item)
{
    Record::Purpose purpose;
    purpose.id = item.purpose;
    purpose.text = purposeText(in.catalogue, in.assessment, item.purpose);
    const Purpose *listed = in.assessment.purpose(item.purpose);
    purpose.kind = listed ? listed->kind : item.purpose;
    if (listed && !listed->name.trimmed().isEmpty()) {
        purpose.name = listed->name;
        purpose.kindText = purposeTitle(in.catalogue, {listed->id, listed->kind, {}});
    }
    purpose.outcome = {item.outcome, outcomeText(in.catalogue, item.outcome)};
    purpose.proposed = codedDecision(in, item.proposed);
    const QMap<QString, OpinionClass> &opinions = in.assessment.opinion.purposes;
    if (const auto opinion = opinions.constFind(item.purpose); opinion != opinions.constEnd())
        purpose.opinion = {*opinion, opinionText(in.catalogue, *opinion)};
    const QMap<QString, DecisionCode> &decisions = in.assessment.decision.purposes;
    if (const auto decided = decisions.constFind(item.purpose); decided != decisions.constEnd())
        purpose.decision = codedDecision(in, *decided);
    purpose.milder = purpose.opinion && purpose.decision &&
                     rank(purpose.decision->code) < rank(purpose.opinion->code);
    return purpose;
}

} // namespace

Record::Results recordResult(const RecordInput &in)
{
    Record::Results result;
    result.asOf = in.judgement.asOf;
    result.overall = {in.judgement.overall, outcomeText(in.catalogue, in.judgement.overall)};
    result.summary = resultText(in.catalogue, in.assessment, in.judgement);
    result.proposed = codedDecision(in, in.judgement.proposed);
    result.purposesDiffer = in.judgement.purposesDiffer();
    result.inUseAndBlocked = in.judgement.inUseAndBlocked();
    result.suspendedApproval = in.check.suspendedApproval;
    result.milder = in.check.milder;
    result.formalDefect = in.check.formalDefect;
    for (const PurposeJudgement &item : in.judgement.purposes)
        result.purposes.push_back(purposeResult(in, item));
    return result;
}

std::vector<Record::Term> recordTerms(const RecordInput &in)
{
    std::vector<Record::Term> list;
    for (const Term &term : decidedTerms(in.catalogue, in.assessment, in.judgement))
        list.push_back({term.from, term.text, purposeNames(in.catalogue, in.assessment, term)});
    return list;
}

std::vector<Record::Step> recordSteps(const RecordInput &in)
{
    std::vector<Record::Step> list;
    for (const Step &step : in.catalogue.steps)
        list.push_back({step.id, step.title});
    return list;
}

std::vector<Record::Area> recordAreas(const RecordInput &in)
{
    std::vector<Record::Area> list;
    for (const Area &area : in.catalogue.areas)
        list.push_back({area.code, area.examined, area.section, area.annex});
    return list;
}

Coded<QString> confidenceOf(const Catalogue &catalogue, const QString &code)
{
    return {code, catalogue.word(u"confidence."_s + code)};
}

std::vector<Record::ChannelFact> recordChannelFacts(const RecordInput &in)
{
    std::vector<Record::ChannelFact> list;
    const Channel *channel = in.catalogue.channel(in.assessment.channel);
    if (!channel)
        return list;
    for (const Fact &fact : channel->facts)
        list.push_back({in.catalogue.word(u"fact."_s + fact.field), fact.value, fact.asOf,
                        staleText(in.catalogue, fact, in.judgement.asOf), fact.sources,
                        confidenceOf(in.catalogue, fact.confidence)});
    return list;
}

std::vector<Record::HistoryLine> recordHistory(const RecordInput &in)
{
    std::vector<JournalLine> lines = in.context.history;
    if (in.context.isSealed)
        lines.push_back({in.context.time, in.context.author, JournalAction::Sealed, {}, {}, {}});
    std::vector<Record::HistoryLine> list;
    list.reserve(lines.size());
    for (const JournalLine &line : lines)
        list.push_back({line.time, line.author,
                        in.catalogue.word(u"journal."_s + codeOf(line.action)),
                        subjectCode(line.subject).ids,
                        line.before.isEmpty() ? line.after : line.before + u" → "_s + line.after});
    return list;
}

// The sources this record rests on: of its findings, of the channel's facts and of the texts in it.
std::vector<Record::Source> recordSources(const RecordInput &in)
{
    QSet<QString> used;
    const auto use = [&](const QStringList &ids) { used.unite({ids.begin(), ids.end()}); };
    for (const Finding &finding : in.judgement.findings)
        use(finding.sources);
    if (const Channel *channel = in.catalogue.channel(in.assessment.channel)) {
        for (const Fact &fact : channel->facts)
            use(fact.sources);
    }
    QStringList texts = in.assessment.texts;
    texts.append(textBlockId::processingEntry.toString());
    for (const QString &key : std::as_const(texts)) {
        if (const TextBlock *block = in.catalogue.textBlock(key.section(u'@', 0, 0)))
            use(block->sources);
    }
    std::vector<Record::Source> list;
    for (const Source &source : in.catalogue.sources) {
        if (used.contains(source.id))
            list.push_back({source.id, source.title, source.publisher, source.dateText,
                            source.retrieved, source.url, source.language,
                            confidenceOf(in.catalogue, source.confidence)});
    }
    return list;
}

std::vector<Record::GlossaryEntry> recordGlossary(const RecordInput &in)
{
    std::vector<Record::GlossaryEntry> list;
    for (const GlossaryEntry &entry : in.catalogue.glossary)
        list.push_back({entry.term, entry.explanation});
    return list;
}

QMap<QString, LocalText> recordWords(const RecordInput &in)
{
    QMap<QString, LocalText> words;
    for (auto entry = in.catalogue.words.begin(); entry != in.catalogue.words.end(); ++entry)
        words.insert(entry.key(), entry.value());
    for (const Area &area : in.catalogue.areas)
        words.insert(u"area."_s + area.code, area.title);
    return words;
}

} // namespace votum
