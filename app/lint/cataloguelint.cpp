// SPDX-License-Identifier: GPL-3.0-or-later

#include "lint/cataloguelint.h"

#include "core/catalogue/cataloguereader.h"
#include "core/catalogue/known.h"
#include "lint/cataloguetexts.h"
#include "lint/sourcechecks.h"
#include "lint/witness.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// German and English of the same meaning differ by less; short texts ("Kundinnen und Kunden",
// "customers") differ by more and say nothing.
constexpr qsizetype comparableLength = 60;
constexpr double mostRatio = 2.5;

class Lint
{
public:
    Lint(const Catalogue &catalogue, const LintExceptions &exceptions)
        : m_catalogue(catalogue), m_exceptions(exceptions), m_search(catalogue)
    {
    }

    std::vector<LintFinding> run()
    {
        checkTexts();
        checkQuestions();
        checkRules();
        checkTextBlocks();
        checkDecisive();
        checkMeasures();
        checkProvenance();
        checkLaw();
        checkSources();
        checkFloor();
        takeExceptions();
        std::stable_sort(
            m_findings.begin(), m_findings.end(),
            [](const LintFinding &a, const LintFinding &b) { return a.check < b.check; });
        return std::move(m_findings);
    }

private:
    void add(LintCheck check, const QString &place, const QStringList &arguments = {})
    {
        m_findings.push_back({check, place, arguments});
    }

    // --- texts ----------------------------------------------------------------------------------
    void checkTexts()
    {
        forEachText(m_catalogue, [this](const QString &place, const LocalText &text) {
            checkLanguages(place, text);
            for (const Language language : m_catalogue.languages) {
                checkPromise(place, text.in(language));
                checkSpaces(place, text.in(language));
            }
        });
    }

    void checkLanguages(const QString &place, const LocalText &text)
    {
        if (!isComplete(text, m_catalogue.languages))
            return add(LintCheck::Language, place);
        const Language first = m_catalogue.languages.front();
        for (const Language language : m_catalogue.languages.sliced(1))
            compareLanguages(place, text, first, language);
    }

    void compareLanguages(const QString &place, const LocalText &text, Language first,
                          Language second)
    {
        const qsizetype one = text.in(first).trimmed().size();
        const qsizetype other = text.in(second).trimmed().size();
        const qsizetype longer = qMax(one, other), shorter = qMin(one, other);
        if (longer < comparableLength)
            return;
        const bool isCitation = place.endsWith(".legal"_L1); // which may well be the same
        if (text.in(first) == text.in(second) && !isCitation)
            add(LintCheck::Language, place);
        else if (double(longer) > mostRatio * double(shorter))
            add(LintCheck::Length, place,
                {languageCode(first), QString::number(one), languageCode(second),
                 QString::number(other)});
    }

    // What belongs together in print: a norm and its number, a day and its month.
    void checkSpaces(const QString &place, const QString &text)
    {
        static const QRegularExpression loose(
            uR"re((?:\b(?:Art\.|Arts\.?|Artikel|Abs\.|lit\.|Nr\.|No\.|no\.|Rn\.|Satz|S\.|Kap\.|para\.)re"
            uR"re(|[Rr]ev\.|[Ss]ections?|Articles?|[Rr]ecitals?|Erwägungsgr[uü]nde?n?|ErwG|Anhang)re"
            uR"re(|Annex|Modul|Module|Kapitel|Chapter|UAbs\.)|§§?) (?=[0-9§]|[IVX]+\b|[a-z]\b))re"
            uR"re(|\b(?:nos\.?|Klauseln?|Clauses?|Fußnoten?|[Ff]ootnotes?|Regulation) (?=[0-9(]))re"
            uR"re(|\b\d{1,2}\.? (?=Januar|Februar|März|April|Mai|Juni|Juli|August|September)re"
            uR"re(|Oktober|November|Dezember|January|February|March|May\b|June|July|October|December))re"_s);
        const QRegularExpressionMatch match = loose.match(text);
        if (match.hasMatch())
            add(LintCheck::Space, place, {text.mid(match.capturedStart(), 24)});
    }

    // A judgement by people is the point of the program; no text may anticipate it.
    void checkPromise(const QString &place, const QString &text)
    {
        static const QRegularExpression promise(
            uR"re(\b(?:(?:DSGVO|DS-GVO|GDPR|datenschutz|rechts)-?(?:konform|sicher)(?!heit|ität)\w*)re"
            uR"re(|(?:entspricht|genügt|erfüllt)\s+(?:vollständig\s+)?der\s+(?:DSGVO|DS-GVO))re"
            uR"re(|(?:erfüllt|garantiert)\s+die\s+(?:DSGVO|DS-GVO))re"
            uR"re(|(?:datenschutz)?rechtlich\s+(?:unbedenklich|einwandfrei)\w*)re"
            uR"re(|(?:GDPR|fully|legally|100\s?%)[\s-]+(?:compliant|watertight))re"
            uR"re(|(?:compliant|complies|in compliance|conforms)\s+with\s+(?:the\s+)?GDPR)re"
            uR"re(|guarantees?\s+(?:GDPR\s+)?compliance)\b)re"_s,
            QRegularExpression::CaseInsensitiveOption |
                QRegularExpression::UseUnicodePropertiesOption);
        const QRegularExpressionMatch match = promise.match(text);
        if (match.hasMatch())
            add(LintCheck::Promise, place, {match.captured()});
    }

    // --- what can happen ------------------------------------------------------------------------
    // No condition of a question sees its own answer, so where it is asked, every option of it can
    // be chosen.
    void checkQuestions()
    {
        for (const Question &question : m_catalogue.questions) {
            const QString place = u"questions."_s + question.id;
            Subject subject;
            const std::optional<Assessment> asked = m_search.asked(question, subject);
            if (!asked)
                add(LintCheck::NeverAsked, place, {question.when.text()});
            else if (!leavesOpenPoint(*asked, {question.id, subject}))
                add(LintCheck::Unknown, place);
            if (!isOwnContent(question.id))
                checkShort(place, question.shortText, mostSubject);
            if (question.decisiveByCatalogue && question.unknownMeasures.isEmpty())
                add(LintCheck::NoWayOut, place);
            for (const Option &option : question.options) {
                if (option.finding)
                    checkFinding(place + u'.' + option.code, *option.finding);
                if (!option.finding || !asked)
                    continue;
                if (!m_search.option(question, option, true))
                    add(LintCheck::NeverArises, place + u'.' + option.code);
                if (!m_search.option(question, option, false))
                    add(LintCheck::AlwaysArises, place + u'.' + option.code);
            }
        }
    }

    bool leavesOpenPoint(const Assessment &assessment, const AnswerKey &key) const
    {
        const Judgement judgement = evaluate(m_catalogue, assessment, m_catalogue.asOf);
        const Finding *open =
            judgement.finding(QString(key.question + u":unk"_s + key.subject.suffix()));
        return open && isComplete(open->text, m_catalogue.languages) &&
               judgement.overall != Outcome::Permissible;
    }

    void checkRules()
    {
        for (const Rule &rule : m_catalogue.rules) {
            const QString place = u"rules."_s + rule.id;
            checkFinding(place, rule.finding);
            if (!m_search.rule(rule, true))
                add(LintCheck::NeverArises, place);
            if (!m_search.rule(rule, false))
                add(LintCheck::AlwaysArises, place);
        }
        for (const PlausibilityCheck &check : m_catalogue.plausibility) {
            if (check.when.isEmpty() || !m_search.plausibility(check))
                add(LintCheck::NeverArises, u"plausibility."_s + check.id);
        }
        for (const DpiaCriterion &criterion : m_catalogue.dpia) {
            if (!criterion.when.isEmpty() && !m_search.criterion(criterion))
                add(LintCheck::NeverArises, u"dpia."_s + QString::number(criterion.number));
        }
    }

    void checkTextBlocks()
    {
        for (const TextBlock &block : m_catalogue.textBlocks) {
            const QString place = u"textBlocks."_s + block.id;
            if (!m_search.text(block)) {
                add(LintCheck::NeverArises, place);
                continue;
            }
            for (size_t i = 0; i < block.parts.size(); ++i) {
                const TextPart &part = block.parts[i];
                if (!part.when.isEmpty() && !m_search.text(block, &part))
                    add(LintCheck::NeverArises, place + u".parts[%1]"_s.arg(i));
            }
        }
    }

    void checkShort(const QString &place, const LocalText &text, int most,
                    const LocalText &mark = {})
    {
        const auto fits = [&](Language language) {
            const qsizetype length = text.in(language).size();
            return length <= most + mark.in(language).size() &&
                   (length > 0 || m_catalogue.isPartial);
        };
        if (!std::all_of(m_catalogue.languages.begin(), m_catalogue.languages.end(), fits))
            add(LintCheck::Short, place);
    }

    // Where only another channel helps, that is the measure to name.
    void checkFinding(const QString &place, const FindingText &finding)
    {
        const bool isOwn = isOwnContent(place.section(u'.', 1));
        if (!finding.legal.isEmpty() && finding.sources.isEmpty() && !isOwn)
            add(LintCheck::NoSource, place);
        const LocalText mark = m_catalogue.word(u"own.finding"_s).arg(LocalText());
        checkShort(place, finding.shortText, mostShort, isOwn ? mark : LocalText());
        const Severity severity = finding.severity;
        if (severity >= Severity::OpenCritical && finding.measures.isEmpty())
            add(LintCheck::NoWayOut, place);
        m_sources += QSet(finding.sources.begin(), finding.sources.end());
        for (const NationalFinding &national : finding.elsewhere)
            m_sources += QSet(national.sources.begin(), national.sources.end());
        if (severity != Severity::Hint && severity != Severity::KnockOut)
            m_closing += QSet(finding.measures.begin(), finding.measures.end());
    }

    // --- decisive, told anew from the texts of the conditions ---------------------------------
    QSet<QString> namedIn(const Condition &condition) const
    {
        static const QRegularExpression name(uR"re(\b(?:any|aged)\s*\(\s*([\w-]+))re"_s);
        static const QRegularExpression counts(uR"re(\bdpia\s*>)re"_s);
        QSet<QString> names;
        for (auto match = name.globalMatch(condition.text()); match.hasNext();)
            names.insert(match.next().captured(1));
        if (condition.text().contains(counts)) {
            for (const DpiaCriterion &criterion : m_catalogue.dpia)
                names += namedIn(criterion.when);
        }
        return names;
    }

    void checkDecisive()
    {
        QSet<QString> decisive{questionId::purposes.toString()};
        for (const Question &question : m_catalogue.questions) {
            decisive += namedIn(question.when);
            for (const Option &option : question.options) {
                if (option.finding && isKnockOut(option.finding->heaviest()))
                    decisive += namedIn(option.finding->when) + QSet<QString>{question.id};
            }
        }
        for (const Rule &rule : m_catalogue.rules) {
            if (isKnockOut(rule.finding.heaviest()))
                decisive += namedIn(rule.when) + namedIn(rule.unless);
        }
        for (const Question &question : m_catalogue.questions) {
            if (question.decisive != decisive.contains(question.id))
                add(LintCheck::Decisive, u"questions."_s + question.id);
        }
    }

    // --- measures, dates, sources ---------------------------------------------------------------
    void checkMeasures()
    {
        for (const Measure &measure : m_catalogue.measures) {
            const QString place = u"measures."_s + measure.id;
            if (!m_closing.contains(measure.id))
                add(LintCheck::MeasureUnused, place);
            if (measure.lowers.isEmpty() && !isOwnContent(measure.id))
                add(LintCheck::MeasureRisk, place);
        }
    }

    void checkProvenance()
    {
        for (const Channel &channel : m_catalogue.channels) {
            const QString place = u"channels."_s + channel.id;
            const auto checkAll = [&](const auto &list, const QString &prefix, auto name) {
                for (const auto &item : list) {
                    if (item.isOwn == isOwnContent(channel.id)) // else it was checked elsewhere
                        checkOfChannel(item, prefix + item.*name);
                }
            };
            checkAll(channel.facts, place + u".facts."_s, &Fact::field);
            checkAll(channel.proposals, place + u".proposals."_s, &Proposal::question);
            for (const ChainLink &link : channel.chain)
                checkAll(link.proposals, place + u".chain."_s + link.id + u".proposals."_s,
                         &Proposal::question);
        }
        for (const Country &country : m_catalogue.countries)
            check(country, u"countries."_s + country.code);
    }

    void checkOfChannel(const Provenance &provenance, const QString &place)
    {
        check(provenance, place);
        if (provenance.sources.isEmpty() && !provenance.isOwn)
            add(LintCheck::NoSource, place);
    }

    void check(const Provenance &provenance, const QString &place)
    {
        const QDate latest = provenance.isOwn ? m_catalogue.overlay->asOf : m_catalogue.asOf;
        if (!provenance.asOf.isValid() || provenance.asOf > latest)
            add(LintCheck::Date, place);
        if (isStale(m_catalogue, provenance, m_catalogue.asOf))
            add(LintCheck::Stale, place);
        checkConfidence(place, provenance.confidence, provenance.sources);
    }

    // Whoever read it names where.
    void checkConfidence(const QString &place, const QString &mark, const QStringList &sources)
    {
        static const QStringList marks{u"V"_s, u"S"_s, u"K"_s, u"A"_s};
        const bool isVerified = mark == "V"_L1 || mark == "S"_L1;
        if (!marks.contains(mark) || (isVerified && sources.isEmpty()))
            add(LintCheck::Confidence, place);
        m_sources += QSet(sources.begin(), sources.end());
    }

    // What says the law: somebody has read it, or it is an assessment and says so.
    void checkLaw()
    {
        const auto check = [this](const QString &place, const LocalText &legal, const QString &mark,
                                  const QStringList &sources) {
            checkConfidence(place, mark, sources);
            if (!legal.isEmpty() && mark == "K"_L1)
                add(LintCheck::Memory, place);
        };
        for (const Question &question : m_catalogue.questions) {
            const QString place = u"questions."_s + question.id;
            check(place, question.legal, question.confidence, question.sources);
            const bool needsSource = !question.legal.isEmpty() && !isOwnContent(question.id);
            if (needsSource && question.sources.isEmpty())
                add(LintCheck::NoSource, place);
        }
        for (const TextBlock &block : m_catalogue.textBlocks)
            check(u"textBlocks."_s + block.id, block.legal, block.confidence, block.sources);
        for (const Rule &rule : m_catalogue.rules) {
            const FindingText &finding = rule.finding;
            check(u"rules."_s + rule.id, finding.legal, rule.confidence, finding.sources);
        }
    }

    void checkSources()
    {
        static const QRegularExpression date(uR"re(^\d{4}(-(0[1-9]|1[0-2])(-[0-3]\d)?)?$)re"_s);
        for (const Source &source : m_catalogue.sources) {
            const QString place = u"sources."_s + source.id;
            const bool readable = date.match(source.dateText).hasMatch();
            if (source.dateText.isEmpty() ? !source.retrieved.isValid() : !readable)
                add(LintCheck::Date, place);
            if (!m_sources.contains(source.id))
                add(LintCheck::SourceUnused, place);
            if (isHomePage(source.url))
                add(LintCheck::HomePage, place, {source.url});
            if (!saysWhere(source))
                add(LintCheck::NoAddress, place);
            if (isMirror(source.url))
                add(LintCheck::Mirror, place, {source.url});
            if (isUnnamedJudgment(source))
                add(LintCheck::Judgment, place);
        }
    }

    // --- what may fall behind -------------------------------------------------------------------
    void checkFloor()
    {
        qsizetype all = 0, verified = 0;
        for (const Channel &channel : m_catalogue.channels) {
            if (isOwnContent(channel.id))
                continue;
            all += qsizetype(channel.facts.size());
            verified += std::count_if(channel.facts.begin(), channel.facts.end(),
                                      [](const Fact &fact) { return fact.confidence == u'V'; });
        }
        if (100 * verified < m_exceptions.verifiedFacts * all)
            add(LintCheck::Floor, u"channels"_s,
                {QString::number(double(100 * verified) / double(all), 'f', 1),
                 QString::number(m_exceptions.verifiedFacts)});
    }

    void takeExceptions()
    {
        const auto &excepted = m_exceptions.places;
        for (auto check = excepted.begin(); check != excepted.end(); ++check) {
            for (const QString &place : check.value()) {
                const auto isMeant = [&](const LintFinding &finding) {
                    return finding.check == check.key() && finding.place == place;
                };
                if (std::erase_if(m_findings, isMeant) == 0)
                    add(LintCheck::Exception, place, {codeOf(check.key())});
            }
        }
    }

    const Catalogue &m_catalogue;
    const LintExceptions &m_exceptions;
    WitnessSearch m_search;
    QSet<QString> m_sources; // named by something
    QSet<QString> m_closing; // measures named by a finding that they can close
    std::vector<LintFinding> m_findings;
};

} // namespace

std::vector<LintFinding> lintCatalogue(const Catalogue &catalogue, const LintExceptions &exceptions)
{
    return Lint(catalogue, exceptions).run();
}

Result<std::vector<LintFinding>> lintCatalogue(const std::vector<CatalogueFile> &files,
                                               const LintExceptions &exceptions,
                                               const std::vector<CatalogueFile> &overlay)
{
    Result<Catalogue> catalogue = parseCatalogue(files);
    if (catalogue && !overlay.empty())
        catalogue = withOverlay(*catalogue, overlay);
    if (catalogue)
        return lintCatalogue(*catalogue, exceptions);
    // The reader names the file of what it cannot read; what does not fit together is of no file.
    const QStringList &arguments = catalogue.error().arguments;
    if (arguments.value(0) != "*"_L1)
        return catalogue.error();
    return std::vector<LintFinding>{{LintCheck::Reference, arguments.value(1), arguments.mid(2)}};
}

} // namespace votum
