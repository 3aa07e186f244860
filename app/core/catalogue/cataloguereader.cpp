// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/cataloguereader.h"

#include "core/catalogue/cataloguebinder.h"
#include "core/catalogue/catalogueitems.h"
#include "core/catalogue/onlyonce.h"
#include "core/catalogue/owncontent.h"
#include "core/text/jsonreader.h"

#include <QCryptographicHash>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

void readRiskMatrix(JsonObject &file, Catalogue &catalogue)
{
    const JsonValue value = file.value("riskMatrix");
    if (value.isUndefined())
        return;
    if (!catalogue.riskMatrix.empty())
        file.fail("riskMatrix", u"one matrix in all files"_s);
    std::vector<JsonValue> rows = value.toArray();
    std::reverse(rows.begin(), rows.end()); // the file begins with severity 4
    for (const JsonValue &row : rows) {
        std::vector<RiskCell> cells;
        for (const JsonValue &item : row.toArray()) {
            QString text = item.toString();
            const bool border = text.endsWith(u'*');
            if (border)
                text.chop(1);
            const std::optional<RiskClass> risk = fromCode<RiskClass>(text);
            if (!risk)
                file.fail("riskMatrix", u"low, medium or high, with or without *"_s);
            cells.push_back({risk.value_or(RiskClass::Low), border});
        }
        if (cells.size() != 4 || rows.size() != 4)
            file.fail("riskMatrix", u"4 rows of 4 cells"_s);
        catalogue.riskMatrix.push_back(std::move(cells));
    }
}

void readLanguages(JsonObject &meta, Catalogue &catalogue)
{
    if (!meta.has("languages"))
        return;
    catalogue.languages.clear();
    for (const QString &code : meta.texts("languages")) {
        const std::optional<Language> language = languageFromCode(code);
        if (!language || catalogue.languages.contains(*language))
            return meta.fail("languages", u"codes the program knows, each once"_s);
        catalogue.languages << *language;
    }
    if (catalogue.languages.isEmpty())
        meta.fail("languages", u"at least one language"_s);
}

// Nothing, or where a text lacks a language that meta declares, or has another.
std::optional<Error> languageFault(const Catalogue &catalogue, const CatalogueFile &file,
                                   const JsonFault &read)
{
    for (int place = 0; place < languages().size(); ++place) {
        const Language language = Language(place);
        const bool isDeclared = catalogue.languages.contains(language);
        const QString path = isDeclared ? read.lacking(language) : read.given(language);
        if (!path.isEmpty())
            return Error{u"catalogue"_s,
                         {file.name, JsonDocument(file.bytes).placeOf(path),
                          isDeclared ? u"a string that is not empty"_s
                                     : u"no language that meta does not declare"_s},
                         {}};
    }
    return {};
}

QString nameOf(const QString &id)
{
    return id;
}

QString nameOf(int number)
{
    return QString::number(number);
}

// Reads one file after the other into one catalogue.
class Reader
{
public:
    explicit Reader(Catalogue &catalogue) : m_catalogue(catalogue) {}

    // Whatever an organisation adds may stand beside the catalogue, and nothing else: what it has
    // no key for is refused as unknown.
    void readOwn(JsonObject &file)
    {
        m_isOwn = true;
        readOverlay(file);
        readShared(file);
        list(file, "overrides", m_catalogue.deviations, readDeviation, "finding",
             &Deviation::finding);
    }

    void read(JsonObject &file)
    {
        readMeta(file);
        Catalogue &all = m_catalogue;
        list(file, "steps", all.steps, readStep, "id", &Step::id);
        list(file, "areas", all.areas, readArea, "code", &Area::code);
        readShared(file);
        list(file, "risks", all.risks, readScenario, "id", &RiskScenario::id);
        list(file, "riskLevels", all.riskLevels, readRiskLevel, "level", &RiskLevel::level);
        readRiskMatrix(file, all);
        list(file, "dpia", all.dpia, readCriterion, "number", &DpiaCriterion::number);
        list(file, "countries", all.countries, readCountry, "code", &Country::code);
        file.each("glossary", [&](JsonObject &item) {
            all.glossary.push_back(readGlossaryEntry(item));
            m_once["glossary"].require(item, "term", {}, all.glossary.back().term);
        });
        readTexts(file, "words", all.words);
        readTexts(file, "errors", all.errors);
    }

private:
    void readShared(JsonObject &file)
    {
        Catalogue &all = m_catalogue;
        list(file, "questions", all.questions, readQuestion, "id", &Question::id);
        list(file, "rules", all.rules, readRule, "id", &Rule::id);
        list(file, "plausibility", all.plausibility, readPlausibility, "id",
             &PlausibilityCheck::id);
        list(file, "measures", all.measures, readMeasure, "id", &Measure::id);
        list(file, "channels", all.channels, readChannel, "id", &Channel::id);
        list(file, "sources", all.sources, readSource, "id", &Source::id);
        list(file, "textBlocks", all.textBlocks, readTextBlock, "id", &TextBlock::id);
    }

    template<class Item, class Name>
    void list(JsonObject &file, std::string_view key, std::vector<Item> &items,
              Item (*readItem)(JsonObject &), std::string_view nameKey, Name Item::*name)
    {
        OnlyOnce &once = m_once[key];
        file.each(key, [&](JsonObject &item) {
            items.push_back(readItem(item));
            const QString id = nameOf(items.back().*name);
            once.require(item, nameKey, id);
            requirePrefix(item, nameKey, id);
        });
    }

    // An override names what it changes, which is the catalogue's: owncontent.h.
    void requirePrefix(JsonObject &item, std::string_view key, const QString &id)
    {
        if (key == "finding")
            return;
        if (m_isOwn && (!id.startsWith(ownPrefix) || id.size() == ownPrefix.size()))
            item.fail(key, u"%1 before the id, as of all own content"_s.arg(ownPrefix));
        else if (!m_isOwn && id.startsWith(ownPrefix))
            item.fail(key, u"another id: %1 is reserved for organisations"_s.arg(ownPrefix));
    }

    void readOverlay(JsonObject &file)
    {
        if (!file.has("overlay"))
            return;
        if (m_catalogue.overlay)
            file.fail("overlay", u"this key in one file only"_s);
        JsonObject overlay(file.value("overlay"), file, "overlay");
        m_catalogue.overlay = Overlay{
            overlay.text("organisation"), overlay.text("version"), overlay.date("asOf"), {}, {}};
    }

    void readTexts(JsonObject &file, std::string_view key, QMap<QString, LocalText> &texts)
    {
        const JsonValue value = file.value(key);
        if (value.isUndefined())
            return;
        JsonObject object(value, file, key);
        for (const std::string_view name : object.keys()) {
            const qsizetype before = texts.size();
            texts.insert(asText(name), object.local(name));
            if (texts.size() == before)
                object.fail(name, u"another key: this one stands twice"_s);
        }
    }

    void readMeta(JsonObject &file)
    {
        if (!file.has("meta"))
            return;
        if (!m_catalogue.id.isEmpty())
            file.fail("meta", u"this key in one file only"_s);
        JsonObject meta(file.value("meta"), file, "meta");
        m_catalogue.id = meta.text("id");
        m_catalogue.version = meta.text("version");
        m_catalogue.asOf = meta.date("asOf");
        m_catalogue.factMaxAgeMonths = meta.number("factMaxAgeMonths", 0);
        m_catalogue.isPartial = meta.flag("partial");
        m_catalogue.title = meta.local("title");
        readLanguages(meta, m_catalogue);
    }

    Catalogue &m_catalogue;
    bool m_isOwn = false;
    std::map<std::string_view, OnlyOnce> m_once; // by the key of the list
};

QString hexOf(const QCryptographicHash &hash)
{
    return QString::fromLatin1(hash.result().toHex());
}

QString sha256Of(const std::vector<CatalogueFile> &files)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const CatalogueFile &file : files)
        hash.addData(file.bytes);
    return hexOf(hash);
}

QString sha256Of(const Overlay &own)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData((own.published + own.sha256).toLatin1());
    return hexOf(hash);
}

// Reads the files, one after the other, and finds no text in a wrong language.
std::optional<Error> readFiles(Catalogue &catalogue, const std::vector<CatalogueFile> &files,
                               void (Reader::*readOne)(JsonObject &))
{
    Reader reader(catalogue);
    std::vector<JsonFault> read; // one a file
    JsonDocument document;
    for (const CatalogueFile &file : files) {
        document.read(file.bytes);
        if (document.fault())
            return Error{u"catalogue"_s,
                         {file.name, document.fault()->place, document.fault()->expected},
                         {}};
        JsonFault &fault = read.emplace_back();
        {
            JsonObject object(document.root(), u"$"_s, fault);
            (reader.*readOne)(object);
        }
        if (fault.hasFault())
            return Error{
                u"catalogue"_s, {file.name, document.placeOf(fault.path()), fault.expected()}, {}};
    }
    for (size_t i = 0; i < files.size(); ++i) {
        if (const std::optional<Error> fault = languageFault(catalogue, files[i], read[i]))
            return fault;
    }
    return std::nullopt;
}

std::optional<Error> errorOf(const JsonFault &fault)
{
    if (!fault.hasFault())
        return std::nullopt;
    return Error{u"catalogue"_s, {u"*"_s, fault.path(), fault.expected()}, {}};
}

} // namespace

Result<Catalogue> parseCatalogue(const std::vector<CatalogueFile> &files, const QString &sha256)
{
    Catalogue catalogue;
    if (const std::optional<Error> fault = readFiles(catalogue, files, &Reader::read))
        return *fault;
    JsonFault fault;
    bindCatalogue(catalogue, fault);
    if (const std::optional<Error> error = errorOf(fault))
        return *error;
    catalogue.setSha256(sha256.isEmpty() ? sha256Of(files) : sha256);
    return catalogue;
}

Result<Catalogue> withOverlay(const Catalogue &published, const std::vector<CatalogueFile> &files)
{
    Catalogue catalogue = published;
    if (const std::optional<Error> fault = readFiles(catalogue, files, &Reader::readOwn))
        return *fault;
    JsonFault fault;
    addOwnContent(catalogue, fault);
    bindCatalogue(catalogue, fault);
    if (const std::optional<Error> error = errorOf(fault))
        return *error;
    for (size_t i = 0; i < published.questions.size(); ++i)
        catalogue.questions[i].decisiveByCatalogue = published.questions[i].decisive;
    catalogue.overlay->sha256 = sha256Of(files);
    catalogue.overlay->published = published.sha256();
    catalogue.setSha256(sha256Of(*catalogue.overlay));
    return catalogue;
}

} // namespace votum
