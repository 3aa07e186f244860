// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/impact/catalogueentries.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// The parts of one entry, empty ones left out.
class Parts
{
public:
    void words(const QString &name, const LocalText &value) { add(name, value, false); }
    void words(const QString &name, const QString &value) { add(name, same(value), false); }
    void words(const QString &name, const QStringList &values)
    {
        add(name, same(values.join(u", "_s)), false);
    }
    void words(const QString &name, QDate day) { add(name, dateText(day), false); }
    void words(const QString &name, int number) { add(name, numeral(number), false); }
    void judged(const QString &name, const LocalText &value) { add(name, value, true); }
    void judged(const QString &name, const QString &value) { add(name, same(value), true); }
    void judged(const QString &name, const QStringList &values)
    {
        add(name, same(values.join(u", "_s)), true);
    }
    void judged(const QString &name, QDate day) { add(name, dateText(day), true); }
    void judged(const QString &name, int number) { add(name, numeral(number), true); }
    void judged(const QString &name, bool flag) { judged(name, flag ? u"true"_s : QString()); }
    void judged(const QString &name, const Condition &condition) { judged(name, condition.text()); }

    // The same with `prefix` before the name of each.
    template<class Fill>
    void under(const QString &prefix, Fill fill)
    {
        const QString outer = m_prefix;
        m_prefix += prefix + u'.';
        fill(*this);
        m_prefix = outer;
    }

    std::vector<ListedEntry::Part> take() { return std::move(m_parts); }

private:
    static LocalText numeral(int number)
    {
        return number == 0 ? LocalText() : same(QString::number(number));
    }
    void add(const QString &name, const LocalText &value, bool isJudged)
    {
        if (!value.isEmpty())
            m_parts.push_back({m_prefix + name, value, isJudged});
    }

    QString m_prefix;
    std::vector<ListedEntry::Part> m_parts;
};

void addDeviation(Parts &parts, const Deviation &deviation)
{
    const auto code = [](const std::optional<Severity> &severity) {
        return severity ? severityCode(*severity) : QString();
    };
    parts.judged(u"atLeast"_s, code(deviation.atLeast));
    parts.judged(u"atMost"_s, code(deviation.atMost));
    parts.judged(u"when"_s, deviation.when);
    parts.words(u"reason"_s, deviation.reason);
    parts.words(u"author"_s, deviation.author);
    parts.words(u"date"_s, deviation.date);
}

void addFinding(Parts &parts, const Catalogue &catalogue, const FindingText &finding)
{
    parts.judged(u"severity"_s, severityCode(finding.severity));
    if (finding.inUse != Severity::Hint)
        parts.judged(u"inUse"_s, severityCode(finding.inUse));
    parts.judged(u"when"_s, finding.when);
    parts.judged(u"ifMissing"_s, finding.ifMissing);
    parts.judged(u"measures"_s, finding.measures);
    parts.judged(u"needsAll"_s, finding.needsAll);
    parts.judged(u"jurisdiction"_s, finding.jurisdiction);
    parts.judged(u"risk"_s, finding.risk);
    parts.words(u"text"_s, finding.text);
    parts.words(u"short"_s, finding.shortText);
    parts.words(u"legal"_s, finding.legal);
    parts.words(u"contested"_s, finding.contested);
    parts.words(u"sources"_s, finding.sources);
    if (finding.deviation >= 0)
        parts.under(u"override"_s, [&](Parts &each) {
            addDeviation(each, catalogue.deviations[size_t(finding.deviation)]);
        });
    for (const NationalFinding &national : finding.elsewhere) {
        parts.under(u"elsewhere."_s + national.seats.join(u'+'), [&](Parts &each) {
            each.judged(u"severity"_s, severityCode(national.severity));
            each.words(u"text"_s, national.text);
            each.words(u"legal"_s, national.legal);
            each.words(u"contested"_s, national.contested);
            each.words(u"sources"_s, national.sources);
        });
    }
}

void addOption(Parts &parts, const Catalogue &catalogue, const Option &option)
{
    parts.judged(u"code"_s, option.code);
    parts.words(u"text"_s, option.text);
    parts.words(u"short"_s, option.shortText);
    parts.words(u"term"_s, option.term);
    parts.judged(u"exclusive"_s, option.exclusive);
    parts.judged(u"weight"_s, option.weight);
    parts.judged(u"settles"_s, option.settles);
    if (option.finding)
        parts.under(u"finding"_s,
                    [&](Parts &each) { addFinding(each, catalogue, *option.finding); });
}

// `isJudged`: a judgement rests on what is known, not on how long ago it was read.
void addProvenance(Parts &parts, const Provenance &provenance, bool isJudged)
{
    if (isJudged) // what nobody read contradicts no answer
        parts.judged(u"verified"_s, provenance.isVerified());
    parts.words(u"asOf"_s, provenance.asOf);
    parts.words(u"sources"_s, provenance.sources);
    parts.words(u"confidence"_s, provenance.confidence);
    parts.words(u"maxAgeMonths"_s, provenance.maxAgeMonths);
}

class Listing
{
public:
    explicit Listing(const Catalogue &catalogue) : m_catalogue(catalogue) {}

    std::vector<ListedEntry> list()
    {
        addJudged();
        for (const Channel &channel : m_catalogue.channels)
            addChannel(channel);
        addCountries();
        addPublished();
        addWords();
        return std::move(m_entries);
    }

private:
    void add(EntryKind kind, const QString &id, const LocalText &title, Parts &parts,
             const QString &channel = {})
    {
        m_entries.push_back({kind, id, channel, title, parts.take()});
    }

    void addJudged()
    {
        for (const Question &question : m_catalogue.questions)
            addQuestion(question);
        for (const Rule &rule : m_catalogue.rules) {
            Parts parts;
            parts.judged(u"when"_s, rule.when);
            parts.judged(u"unless"_s, rule.unless);
            parts.words(u"area"_s, rule.area);
            parts.words(u"confidence"_s, rule.confidence);
            parts.under(u"finding"_s,
                        [&](Parts &each) { addFinding(each, m_catalogue, rule.finding); });
            const FindingText &finding = rule.finding;
            add(EntryKind::Rule, rule.id,
                finding.shortText.isEmpty() ? finding.text : finding.shortText, parts);
        }
        for (const PlausibilityCheck &check : m_catalogue.plausibility) {
            Parts parts;
            parts.judged(u"when"_s, check.when);
            parts.words(u"text"_s, check.text);
            parts.words(u"ask"_s, check.ask);
            add(EntryKind::Plausibility, check.id, check.text, parts);
        }
        for (const DpiaCriterion &criterion : m_catalogue.dpia) {
            Parts parts;
            parts.judged(u"when"_s, criterion.when);
            parts.words(u"text"_s, criterion.text);
            add(EntryKind::Dpia, QString::number(criterion.number), criterion.text, parts);
        }
        addMeasuresAndRisks();
    }

    void addQuestion(const Question &question)
    {
        Parts parts;
        parts.judged(u"scope"_s, codeOf(question.scope));
        parts.judged(u"kind"_s, codeOf(question.kind));
        parts.judged(u"when"_s, question.when);
        parts.judged(u"maxAgeMonths"_s, question.maxAgeMonths);
        parts.judged(u"mayNotApply"_s, !question.notApplicable.isEmpty());
        parts.judged(u"fact"_s, question.isFact);
        parts.judged(u"risk"_s, question.risk);
        parts.judged(u"widened"_s, question.widened);
        parts.judged(u"unknown.measures"_s, question.unknownMeasures);
        parts.words(u"step"_s, question.step);
        parts.words(u"area"_s, question.area);
        parts.words(u"text"_s, question.text);
        parts.words(u"short"_s, question.shortText);
        parts.words(u"why"_s, question.why);
        parts.words(u"help"_s, question.help);
        parts.words(u"legal"_s, question.legal);
        parts.words(u"notApplicable"_s, question.notApplicable);
        parts.words(u"unknown.text"_s, question.unknownText);
        parts.words(u"sources"_s, question.sources);
        parts.words(u"confidence"_s, question.confidence);
        parts.words(u"askWhom"_s, question.askWhom);
        for (const Option &option : question.options)
            parts.under(u"options."_s + option.code,
                        [&](Parts &each) { addOption(each, m_catalogue, option); });
        add(EntryKind::Question, question.id, question.text, parts);
    }

    void addMeasuresAndRisks()
    {
        for (const Measure &measure : m_catalogue.measures) {
            Parts parts;
            parts.judged(u"lowers"_s, measure.lowers);
            parts.judged(u"clarifies"_s, measure.clarifies);
            parts.words(u"for"_s, measure.offeredFor);
            parts.words(u"kind"_s, measure.kind);
            parts.words(u"dueDays"_s, measure.dueDays);
            parts.words(u"text"_s, measure.text);
            parts.words(u"evidence"_s, measure.evidence);
            parts.words(u"owner"_s, measure.owner);
            add(EntryKind::Measure, measure.id, measure.text, parts);
        }
        for (const RiskScenario &risk : m_catalogue.risks) {
            Parts parts;
            parts.words(u"text"_s, risk.text);
            parts.words(u"goals"_s, risk.goals);
            parts.words(u"help"_s, risk.help);
            add(EntryKind::Risk, risk.id, risk.text, parts);
        }
        Parts parts;
        for (size_t row = 0; row < m_catalogue.riskMatrix.size(); ++row) {
            for (size_t column = 0; column < m_catalogue.riskMatrix[row].size(); ++column) {
                const RiskCell &cell = m_catalogue.riskMatrix[row][column];
                parts.judged(u"%1.%2"_s.arg(row + 1).arg(column + 1),
                             codeOf(cell.risk) + (cell.border ? u"*"_s : QString()));
            }
        }
        for (const RiskLevel &level : m_catalogue.riskLevels) {
            parts.under(QString::number(level.level), [&](Parts &each) {
                each.words(u"severity"_s, level.severity);
                each.words(u"likelihood"_s, level.likelihood);
                each.words(u"help"_s, level.help);
                each.words(u"helpLikelihood"_s, level.helpLikelihood);
            });
        }
        add(EntryKind::RiskMatrix, u"riskMatrix"_s, {}, parts);
    }

    void addChannel(const Channel &channel)
    {
        Parts parts;
        parts.words(u"brand"_s, channel.brand);
        parts.words(u"basedOn"_s, channel.basedOn);
        parts.words(u"name"_s, channel.name);
        parts.words(u"summary"_s, channel.summary);
        add(EntryKind::Channel, channel.id, channel.name, parts, channel.id);
        addFacts(channel);
        addProposals(channel, channel.id, channel.name, channel.proposals);
        for (const ChainLink &link : channel.chain) {
            const QString id = channel.id + u'/' + link.id;
            const LocalText title = joined(channel.name, u": "_s, same(link.name));
            Parts own;
            own.judged(u"name"_s, link.name);
            own.judged(u"country"_s, link.country);
            own.judged(u"under"_s, link.under);
            own.words(u"part"_s, link.part);
            add(EntryKind::ChainLink, id, title, own, channel.id);
            addProposals(channel, id, title, link.proposals);
        }
    }

    // Of one field there may be several facts; nobody can tell which of them became which.
    void addFacts(const Channel &channel)
    {
        QStringList fields;
        for (const Fact &fact : channel.facts) {
            if (!fields.contains(fact.field))
                fields << fact.field;
        }
        for (const QString &field : std::as_const(fields)) {
            LocalText values;
            Parts parts;
            for (const Fact &fact : channel.facts) {
                if (fact.field == field)
                    values = joined(values, u"\n"_s, fact.value);
            }
            parts.judged(u"value"_s, values);
            int number = 0;
            for (const Fact &fact : channel.facts) {
                if (fact.field == field)
                    parts.under(QString::number(++number),
                                [&](Parts &each) { addProvenance(each, fact, false); });
            }
            const LocalText word = m_catalogue.word(u"fact."_s + field);
            add(EntryKind::Fact, channel.id + u'/' + field, joined(channel.name, u": "_s, word),
                parts, channel.id);
        }
    }

    void addProposals(const Channel &channel, const QString &of, const LocalText &about,
                      const std::vector<Proposal> &proposals)
    {
        for (const Proposal &proposal : proposals) {
            const Question *question = m_catalogue.question(proposal.question);
            Parts parts;
            parts.judged(u"value"_s, proposal.value);
            parts.words(u"note"_s, proposal.note);
            addProvenance(parts, proposal, true);
            add(EntryKind::Proposal, of + u'/' + proposal.question,
                joined(about, u": "_s, question ? question->text : same(proposal.question)), parts,
                channel.id);
        }
    }

    void addCountries()
    {
        for (const Country &country : m_catalogue.countries) {
            Parts parts;
            parts.judged(u"destination"_s, country.destination);
            parts.judged(u"act"_s, country.act);
            parts.judged(u"scope"_s, country.scope);
            parts.judged(u"validUntil"_s, country.validUntil);
            parts.words(u"name"_s, country.name);
            addProvenance(parts, country, true);
            add(EntryKind::Country, country.code, country.name, parts);
        }
    }

    void addPublished()
    {
        for (const TextBlock &block : m_catalogue.textBlocks)
            addTextBlock(block);
        for (const Source &source : m_catalogue.sources) {
            Parts parts;
            parts.words(u"title"_s, source.title);
            parts.words(u"publisher"_s, source.publisher);
            parts.words(u"url"_s, source.url);
            parts.words(u"language"_s, source.language);
            parts.words(u"confidence"_s, source.confidence);
            parts.words(u"date"_s,
                        source.dateText.isEmpty() ? dateText(source.date) : same(source.dateText));
            parts.words(u"retrieved"_s, source.retrieved);
            add(EntryKind::Source, source.id, same(source.title), parts);
        }
    }

    void addTextBlock(const TextBlock &block)
    {
        Parts parts;
        parts.words(u"scope"_s, codeOf(block.scope));
        parts.words(u"when"_s, block.when.text());
        parts.words(u"title"_s, block.title);
        parts.words(u"use"_s, block.use);
        parts.words(u"legal"_s, block.legal);
        parts.words(u"sources"_s, block.sources);
        parts.words(u"confidence"_s, block.confidence);
        int number = 0;
        for (const TextPart &part : block.parts) {
            parts.under(u"parts.%1"_s.arg(++number), [&](Parts &each) {
                each.words(u"kind"_s, codeOf(part.kind));
                each.words(u"text"_s, part.text);
                each.words(u"empty"_s, part.empty);
                each.words(u"of"_s, part.of);
                each.words(u"required"_s, part.required ? u"true"_s : QString());
                each.words(u"each"_s, codeOf(part.each));
                each.words(u"when"_s, part.when.text());
            });
        }
        add(EntryKind::TextBlock, block.id, block.title, parts);
    }

    void addWords()
    {
        for (const Step &step : m_catalogue.steps) {
            Parts parts;
            parts.words(u"title"_s, step.title);
            parts.words(u"intro"_s, step.intro);
            add(EntryKind::Step, step.id, step.title, parts);
        }
        for (const Area &area : m_catalogue.areas) {
            Parts parts;
            parts.words(u"title"_s, area.title);
            parts.words(u"examined"_s, codeOf(area.examined));
            parts.words(u"section"_s, area.section);
            parts.words(u"annex"_s, area.annex);
            add(EntryKind::Area, area.code, area.title, parts);
        }
        for (const GlossaryEntry &entry : m_catalogue.glossary) {
            Parts parts;
            parts.words(u"term"_s, entry.term);
            parts.words(u"explanation"_s, entry.explanation);
            add(EntryKind::Glossary, entry.term.in(m_catalogue.languages.first()), entry.term,
                parts);
        }
        addTable(EntryKind::Word, m_catalogue.words);
        addTable(EntryKind::ErrorText, m_catalogue.errors);
        Parts parts;
        QStringList languages;
        for (const Language language : m_catalogue.languages)
            languages << languageCode(language);
        parts.words(u"id"_s, m_catalogue.id);
        parts.words(u"title"_s, m_catalogue.title);
        parts.words(u"languages"_s, languages);
        parts.words(u"factMaxAgeMonths"_s, m_catalogue.factMaxAgeMonths);
        if (m_catalogue.overlay)
            parts.words(u"overlay.organisation"_s, m_catalogue.overlay->organisation);
        add(EntryKind::Meta, u"meta"_s, m_catalogue.title, parts);
    }

    void addTable(EntryKind kind, const QMap<QString, LocalText> &table)
    {
        for (auto word = table.begin(); word != table.end(); ++word) {
            Parts parts;
            parts.words(u"text"_s, word.value());
            add(kind, word.key(), word.value(), parts);
        }
    }

    const Catalogue &m_catalogue;
    std::vector<ListedEntry> m_entries;
};

} // namespace

std::vector<ListedEntry> listedEntries(const Catalogue &catalogue)
{
    return Listing(catalogue).list();
}

} // namespace votum
