// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/catalogue/cataloguesections.h"

#include "core/catalogue/known.h"
#include "core/judgement/display.h"
#include "formats/catalogue/conditiontext.h"
#include "formats/catalogue/entrywriter.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

class Sections
{
public:
    Sections(const Catalogue &catalogue, QDate asOf) : m_catalogue(catalogue), m_asOf(asOf) {}

    std::vector<CatalogueSection> all()
    {
        for (const Step &step : m_catalogue.steps)
            questions(step);
        each(u"rules"_s, m_catalogue.rules);
        each(u"plausibility"_s, m_catalogue.plausibility);
        criteria();
        each(u"measures"_s, m_catalogue.measures);
        each(u"risks"_s, m_catalogue.risks);
        levels();
        each(u"textBlocks"_s, m_catalogue.textBlocks);
        m_sections.back().intro = m_catalogue.word(u"catalogue.slots"_s);
        channels();
        countries();
        sources();
        glossary();
        return std::move(m_sections);
    }

private:
    CatalogueSection &section(const QString &anchor)
    {
        m_sections.push_back({anchor, m_catalogue.word(u"catalogue.section."_s + anchor), {}, {}});
        return m_sections.back();
    }

    // A section that is one table.
    EntryPart &table(const QString &anchor)
    {
        CatalogueSection &own = section(anchor);
        own.entries.push_back({{}, {}, {{}}});
        return own.entries.back().parts.front();
    }

    template<class Items>
    void each(const QString &anchor, const Items &items)
    {
        CatalogueSection &own = section(anchor);
        for (const auto &item : items)
            own.entries.push_back(composeEntry(m_catalogue, item));
    }

    void questions(const Step &step)
    {
        CatalogueSection &own = section(u"questions"_s);
        own.anchor = u"step-"_s + step.id;
        own.title = own.title.arg(step.title);
        own.intro = step.intro;
        for (const Question &question : m_catalogue.questions) {
            if (question.step == step.id)
                own.entries.push_back(composeEntry(m_catalogue, question));
        }
    }

    void criteria()
    {
        CatalogueSection &own = section(u"dpia"_s);
        for (const DpiaCriterion &criterion : m_catalogue.dpia) {
            CatalogueEntry &entry = own.entries.emplace_back();
            entry = {QString::number(criterion.number), criterion.text, {{}}};
            EntryWriter(m_catalogue, entry.parts.front())
                .condition(u"catalogue.arisesIf"_s, criterion.when);
        }
    }

    void levels()
    {
        CatalogueSection &own = section(u"levels"_s);
        for (const RiskLevel &level : m_catalogue.riskLevels) {
            CatalogueEntry &entry = own.entries.emplace_back();
            const LocalText title =
                m_catalogue.word(u"catalogue.level"_s).arg(QString::number(level.level));
            entry = {{}, title, {{}}};
            EntryWriter writer(m_catalogue, entry.parts.front());
            writer.row(u"label.harm"_s, level.severity);
            writer.row(u"catalogue.help"_s, level.help);
            writer.row(u"label.likelihood"_s, level.likelihood);
            writer.row(u"catalogue.help"_s, level.helpLikelihood);
        }
        own.entries.push_back({{}, {}, {{}}});
        EntryWriter writer(m_catalogue, own.entries.back().parts.front());
        for (size_t row = m_catalogue.riskMatrix.size(); row-- > 0;) {
            LocalText cells;
            for (const RiskCell &cell : m_catalogue.riskMatrix[row]) {
                const LocalText text = riskText(m_catalogue, cell.risk);
                cells = joined(cells, u" | "_s,
                               joined(text, QString(), same(cell.border ? u"*"_s : u""_s)));
            }
            writer.row(m_catalogue.word(u"catalogue.matrixRow"_s).arg(QString::number(row + 1)),
                       cells);
        }
    }

    void channels()
    {
        CatalogueSection &own = section(u"channels"_s);
        for (const Channel &channel : m_catalogue.channels)
            own.entries.push_back(composeEntry(m_catalogue, channel, m_asOf));
    }

    void countries()
    {
        CatalogueSection &own = section(u"countries"_s);
        const Question *destination = m_catalogue.question(questionId::destination);
        for (const Country &country : m_catalogue.countries) {
            CatalogueEntry &entry = own.entries.emplace_back();
            entry = {country.code, country.name, {{}}};
            EntryWriter writer(m_catalogue, entry.parts.front());
            if (const Option *option =
                    destination ? destination->option(country.destination) : nullptr)
                writer.row(m_catalogue.word(u"catalogue.proposal"_s).arg(destination->id),
                           option->text);
            writer.row(u"label.legal"_s, country.act);
            writer.row(u"label.note"_s, country.scope);
            writer.row(u"label.validUntil"_s, dateText(country.validUntil));
            writer.provenance(country, m_asOf);
        }
    }

    void sources()
    {
        EntryWriter writer(m_catalogue, table(u"sources"_s));
        for (const Source &source : m_catalogue.sources) {
            const LocalText text = sourceText(m_catalogue, source);
            const LocalText mark = confidenceText(m_catalogue, source.confidence);
            writer.row(same(source.id), bracketed(joined(text, u" – "_s, same(source.url)), mark));
        }
    }

    void glossary()
    {
        EntryWriter writer(m_catalogue, table(u"glossary"_s));
        for (const GlossaryEntry &entry : m_catalogue.glossary)
            writer.row(entry.term, entry.explanation);
    }

    const Catalogue &m_catalogue;
    const QDate m_asOf;
    std::vector<CatalogueSection> m_sections;
};

} // namespace

std::vector<CatalogueSection> composeCatalogue(const Catalogue &catalogue, QDate asOf)
{
    return Sections(catalogue, asOf).all();
}

} // namespace votum
