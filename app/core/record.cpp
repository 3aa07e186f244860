#include "core/record.h"

#include "core/assessmentjson.h"
#include "core/display.h"
#include "core/parts.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr int formatVersion = 1;

QJsonObject json(const LocalText &text)
{
    return {{u"de"_s, text.de}, {u"en"_s, text.en}};
}

QJsonObject coded(const QString &code, const LocalText &text)
{
    return {{u"code"_s, code}, {u"text"_s, json(text)}};
}

QString isoDate(QDate date)
{
    return date.toString(Qt::ISODate);
}

class RecordComposer
{
public:
    RecordComposer(const Catalogue &catalogue, const Assessment &assessment,
                   const Judgement &judgement, const RecordContext &context)
        : m_catalogue(catalogue)
        , m_assessment(assessment)
        , m_judgement(judgement)
        , m_context(context)
        , m_check(checkDecision(assessment, judgement))
    {}

    QByteArray run()
    {
        QJsonObject record{{u"format"_s, u"votum-record"_s}, {u"formatVersion"_s, formatVersion}};
        record.insert(u"sealed"_s, m_context.isSealed);
        record.insert(u"composedAt"_s, m_context.time.toUTC().toString(Qt::ISODate));
        record.insert(u"composedBy"_s, m_context.author);
        record.insert(u"program"_s, m_context.programVersion);
        record.insert(u"catalogue"_s, catalogueObject());
        record.insert(u"case"_s, caseObject());
        record.insert(u"recipients"_s, recipients());
        record.insert(u"result"_s, result());
        record.insert(u"findings"_s, findings());
        record.insert(u"steps"_s, steps());
        record.insert(u"answers"_s, answers());
        record.insert(u"channelFacts"_s, channelFacts());
        record.insert(u"dpia"_s, dpia());
        record.insert(u"risks"_s, risks());
        record.insert(u"plausibility"_s, plausibility());
        record.insert(u"measures"_s, measures());
        record.insert(u"evidence"_s, evidence());
        record.insert(u"opinion"_s, opinion());
        record.insert(u"decision"_s, decision());
        record.insert(u"history"_s, history());
        record.insert(u"processingRecord"_s, processingRecord());
        record.insert(u"sources"_s, sources());
        record.insert(u"glossary"_s, glossary());
        record.insert(u"words"_s, words());
        return QJsonDocument(record).toJson(QJsonDocument::Compact);
    }

private:
    QJsonObject catalogueObject() const
    {
        return {{u"id"_s, m_catalogue.id},
                {u"version"_s, m_catalogue.version},
                {u"asOf"_s, isoDate(m_catalogue.asOf)},
                {u"sha256"_s, m_catalogue.sha256},
                {u"title"_s, json(m_catalogue.title)}};
    }

    QJsonObject caseObject() const
    {
        QJsonObject object = caseToJson(m_assessment);
        object.insert(u"uuid"_s, m_assessment.uuid);
        object.insert(u"fileNumber"_s, m_assessment.fileNumber);
        object.insert(u"version"_s, m_assessment.version);
        if (const Channel *channel = m_catalogue.channel(m_assessment.channel)) {
            object.insert(u"channelName"_s, json(channel->name));
            object.insert(u"channelBrand"_s, channel->brand);
            object.insert(u"channelSummary"_s, json(channel->summary));
        }
        return object;
    }

    QJsonArray recipients() const
    {
        QJsonArray list;
        for (const Recipient &item : m_assessment.recipients) {
            QJsonObject object = toJson(item);
            object.insert(u"id"_s, item.id);
            object.insert(u"countryName"_s, json(countryText(m_catalogue, item.country)));
            list.append(object);
        }
        return list;
    }

    QJsonObject result() const
    {
        QJsonArray purposes;
        for (const PurposeJudgement &item : m_judgement.purposes)
            purposes.append(purposeResult(item));
        return {{u"asOf"_s, isoDate(m_judgement.asOf)},
                {u"overall"_s, coded(outcomeCode(m_judgement.overall),
                                     outcomeText(m_catalogue, m_judgement.overall))},
                {u"summary"_s, json(resultText(m_catalogue, m_judgement))},
                {u"proposed"_s, coded(decisionCode(m_judgement.proposed),
                                      decisionText(m_catalogue, m_judgement.proposed))},
                {u"purposesDiffer"_s, m_judgement.purposesDiffer()},
                {u"inUseAndBlocked"_s, m_judgement.inUseAndBlocked},
                {u"suspendedApproval"_s, m_check.suspendedApproval},
                {u"milder"_s, m_check.milder},
                {u"formalDefect"_s, m_check.formalDefect},
                {u"purposes"_s, purposes}};
    }

    QJsonObject purposeResult(const PurposeJudgement &item) const
    {
        QJsonObject object{
            {u"id"_s, item.purpose},
            {u"text"_s, json(purposeText(m_catalogue, item.purpose))},
            {u"outcome"_s, coded(outcomeCode(item.outcome), outcomeText(m_catalogue, item.outcome))},
            {u"proposed"_s,
             coded(decisionCode(item.proposed), decisionText(m_catalogue, item.proposed))}};
        const auto opinion = m_assessment.opinion.purposes.constFind(item.purpose);
        const auto decided = m_assessment.decision.purposes.constFind(item.purpose);
        const bool hasOpinion = opinion != m_assessment.opinion.purposes.constEnd();
        const bool isDecided = decided != m_assessment.decision.purposes.constEnd();
        if (hasOpinion)
            object.insert(u"opinion"_s,
                          coded(opinionCode(*opinion), opinionText(m_catalogue, *opinion)));
        if (isDecided)
            object.insert(u"decision"_s,
                          coded(decisionCode(*decided), decisionText(m_catalogue, *decided)));
        object.insert(u"milder"_s, hasOpinion && isDecided && rank(*decided) < rank(*opinion));
        return object;
    }

    QJsonArray findings() const
    {
        QJsonArray list;
        for (const Finding &finding : m_judgement.findings)
            list.append(findingObject(finding));
        return list;
    }

    QJsonObject findingObject(const Finding &finding) const
    {
        constexpr QLatin1StringView kinds[]{"option"_L1, "rule"_L1, "unknown"_L1, "aged"_L1,
                                            "noRecipients"_L1};
        const FindingJudgement judgement = m_assessment.judgements.value(finding.key);
        QJsonObject object{
            {u"key"_s, finding.key},
            {u"id"_s, finding.id},
            {u"kind"_s, QString(kinds[size_t(finding.kind)])},
            {u"subject"_s, json(subjectText(m_catalogue, m_assessment, finding.subject))},
            {u"purpose"_s, finding.subject.purpose},
            {u"recipient"_s, finding.subject.recipient},
            {u"area"_s, finding.area},
            {u"severity"_s, coded(severityCode(finding.severity),
                                  severityText(m_catalogue, finding.severity))},
            {u"text"_s, json(finding.text)},
            {u"legal"_s, json(finding.legal)},
            {u"sources"_s, QJsonArray::fromStringList(finding.sources)},
            {u"because"_s, because(finding)},
            {u"measures"_s, QJsonArray::fromStringList(finding.measures)},
            {u"notStarted"_s, finding.notStarted},
            {u"closed"_s, finding.closed},
            {u"closedOn"_s, isoDate(finding.closedOn)}};
        if (!finding.contested.isEmpty())
            object.insert(u"contested"_s, json(finding.contested));
        if (finding.isOverridden())
            object.insert(u"derived"_s, coded(severityCode(finding.derived),
                                              severityText(m_catalogue, finding.derived)));
        if (judgement != FindingJudgement())
            object.insert(u"judgement"_s, toJson(judgement));
        return object;
    }

    QJsonArray because(const Finding &finding) const
    {
        QJsonArray list;
        for (const AnswerKey &key : finding.because) {
            const Question *question = m_catalogue.question(key.question);
            list.append(QJsonObject{
                {u"key"_s, key.toString()},
                {u"question"_s, json(question->text)},
                {u"subject"_s, json(subjectText(m_catalogue, m_assessment, key.subject))},
                {u"answer"_s,
                 json(answerText(m_catalogue, *question, m_assessment.answer(key)))}});
        }
        return list;
    }

    QJsonArray steps() const
    {
        QJsonArray list;
        for (const Step &step : m_catalogue.steps)
            list.append(QJsonObject{{u"id"_s, step.id}, {u"title"_s, json(step.title)}});
        return list;
    }

    // Every question asked, and every answer given even where its question no longer applies.
    QJsonArray answers() const
    {
        QSet<AnswerKey> applicable(m_judgement.applicable.begin(), m_judgement.applicable.end());
        QMap<QString, std::vector<AnswerKey>> keys;
        for (const AnswerKey &key : m_judgement.applicable)
            keys[key.question].push_back(key);
        for (auto entry = m_assessment.answers.begin(); entry != m_assessment.answers.end();
             ++entry) {
            if (!applicable.contains(entry.key()))
                keys[entry.key().question].push_back(entry.key());
        }
        QJsonArray list;
        for (const Question &question : m_catalogue.questions) {
            const std::vector<AnswerKey> own = keys.take(question.id);
            if (!own.empty())
                list.append(questionObject(question, own, applicable));
        }
        for (auto entry = keys.begin(); entry != keys.end(); ++entry)
            list.append(unknownQuestion(entry.key(), entry.value()));
        return list;
    }

    QJsonObject questionObject(const Question &question, const std::vector<AnswerKey> &keys,
                               const QSet<AnswerKey> &applicable) const
    {
        QJsonArray rows;
        for (const AnswerKey &key : keys) {
            const Answer *answer = m_assessment.answer(key);
            QJsonObject row = answer ? toJson(*answer) : QJsonObject();
            row.insert(u"key"_s, key.toString());
            row.insert(u"subject"_s, json(subjectText(m_catalogue, m_assessment, key.subject)));
            row.insert(u"shown"_s, json(answerText(m_catalogue, question, answer)));
            row.insert(u"active"_s, applicable.contains(key));
            rows.append(row);
        }
        return {{u"id"_s, question.id},
                {u"step"_s, question.step},
                {u"area"_s, question.area},
                {u"freeText"_s, question.kind == QuestionKind::Text},
                {u"text"_s, json(question.text)},
                {u"legal"_s, json(question.legal)},
                {u"rows"_s, rows}};
    }

    // An answer under an id the catalogue no longer knows is kept and shown as such (model.md).
    QJsonObject unknownQuestion(const QString &id, const std::vector<AnswerKey> &keys) const
    {
        QJsonArray rows;
        for (const AnswerKey &key : keys) {
            QJsonObject row = toJson(*m_assessment.answer(key));
            const QString value = m_assessment.answer(key)->value.join(u"; "_s);
            row.insert(u"key"_s, key.toString());
            row.insert(u"subject"_s, json(subjectText(m_catalogue, m_assessment, key.subject)));
            row.insert(u"shown"_s, json({value, value}));
            row.insert(u"active"_s, false);
            rows.append(row);
        }
        return {{u"id"_s, id},
                {u"text"_s, json(m_catalogue.word(u"label.unknownQuestion"_s).arg(id))},
                {u"rows"_s, rows}};
    }

    QJsonArray channelFacts() const
    {
        QJsonArray list;
        const Channel *channel = m_catalogue.channel(m_assessment.channel);
        if (!channel)
            return list;
        for (const Fact &fact : channel->facts) {
            list.append(QJsonObject{
                {u"field"_s, json(m_catalogue.word(u"fact."_s + fact.field))},
                {u"value"_s, json(fact.value)},
                {u"asOf"_s, isoDate(fact.asOf)},
                {u"sources"_s, QJsonArray::fromStringList(fact.sources)},
                {u"confidence"_s,
                 coded(fact.confidence, m_catalogue.word(u"confidence."_s + fact.confidence))}});
        }
        return list;
    }

    QJsonObject dpia() const
    {
        constexpr QLatin1StringView outcomes[]{"unlikely"_L1, "check"_L1, "likely"_L1};
        const DpiaThreshold &threshold = m_judgement.dpia;
        QJsonArray criteria;
        for (const DpiaThreshold::Criterion &item : threshold.criteria)
            criteria.append(QJsonObject{{u"number"_s, item.number},
                                        {u"text"_s, json(item.text)},
                                        {u"met"_s, item.met}});
        const QString code = outcomes[size_t(threshold.outcome)];
        return {{u"criteria"_s, criteria},
                {u"met"_s, threshold.met},
                {u"outcome"_s, coded(code, m_catalogue.word(u"dpia."_s + code))}};
    }

    QJsonObject cell(const RiskCell &cell) const
    {
        constexpr QLatin1StringView codes[]{"low"_L1, "medium"_L1, "high"_L1};
        QJsonObject object = coded(codes[size_t(cell.risk)], riskText(m_catalogue, cell.risk));
        object.insert(u"border"_s, cell.border);
        return object;
    }

    QJsonObject risks() const
    {
        QJsonArray levels, matrix, list;
        for (const RiskLevel &level : m_catalogue.riskLevels)
            levels.append(QJsonObject{{u"level"_s, level.level},
                                      {u"severity"_s, json(level.severity)},
                                      {u"likelihood"_s, json(level.likelihood)}});
        for (const std::vector<RiskCell> &row : m_catalogue.riskMatrix) {
            QJsonArray cells;
            for (const RiskCell &item : row)
                cells.append(cell(item));
            matrix.append(cells);
        }
        for (const RiskAssessment &risk : m_judgement.risks)
            list.append(riskObject(risk));
        return {{u"levels"_s, levels}, {u"matrix"_s, matrix}, {u"list"_s, list}};
    }

    QJsonObject riskObject(const RiskAssessment &risk) const
    {
        const RiskScenario *scenario = m_catalogue.risk(risk.scenario);
        QJsonObject object{{u"id"_s, risk.scenario},
                           {u"text"_s, json(scenario->text)},
                           {u"goals"_s, json(scenario->goals)},
                           {u"severity"_s, risk.severity},
                           {u"before"_s, risk.before},
                           {u"after"_s, risk.after},
                           {u"derivedSeverity"_s, risk.derivedSeverity},
                           {u"derivedBefore"_s, risk.derivedBefore},
                           {u"derivedAfter"_s, risk.derivedAfter},
                           {u"overridden"_s, risk.isOverridden()},
                           {u"cellBefore"_s, cell(risk.cellBefore)},
                           {u"cellAfter"_s, cell(risk.cellAfter)},
                           {u"findings"_s, QJsonArray::fromStringList(risk.findings)}};
        const auto judgement = m_assessment.risks.constFind(risk.scenario);
        if (judgement != m_assessment.risks.constEnd())
            object.insert(u"judgement"_s, toJson(*judgement));
        return object;
    }

    QJsonArray plausibility() const
    {
        QJsonArray list;
        for (const PlausibilityNote &note : m_judgement.plausibility)
            list.append(QJsonObject{
                {u"id"_s, note.id},
                {u"subject"_s, json(subjectText(m_catalogue, m_assessment, note.subject))},
                {u"text"_s, json(note.text)},
                {u"ask"_s, json(note.ask)}});
        return list;
    }

    // What can cure a finding in the catalogue, and what was planned.
    QJsonObject measures() const
    {
        QSet<QString> used;
        QJsonArray planned;
        for (const MeasurePlan &plan : m_assessment.measures) {
            QJsonObject object = toJson(plan);
            const Finding *finding = m_judgement.finding(plan.finding);
            object.insert(u"isDone"_s, plan.isDone());
            object.insert(u"active"_s, finding != nullptr);
            planned.append(object);
            used.insert(plan.measure);
        }
        for (const Finding &finding : m_judgement.findings)
            used.unite({finding.measures.begin(), finding.measures.end()});
        QJsonObject catalogue;
        for (const Measure &measure : m_catalogue.measures) {
            if (used.contains(measure.id))
                catalogue.insert(measure.id,
                                 QJsonObject{{u"text"_s, json(measure.text)},
                                             {u"evidence"_s, json(measure.evidence)},
                                             {u"owner"_s, json(measure.owner)}});
        }
        return {{u"planned"_s, planned}, {u"catalogue"_s, catalogue}};
    }

    QJsonArray evidence() const
    {
        QJsonArray list;
        for (const EvidenceItem &item : m_assessment.evidence)
            list.append(toJson(item));
        for (auto entry = m_assessment.answers.begin(); entry != m_assessment.answers.end();
             ++entry) {
            if (entry.value().evidence.isEmpty())
                continue;
            list.append(QJsonObject{{u"title"_s, entry.value().evidence},
                                    {u"date"_s, isoDate(entry.value().evidenceDate)},
                                    {u"of"_s, entry.key().toString()}});
        }
        for (const MeasurePlan &plan : m_assessment.measures) {
            if (plan.isDone())
                list.append(QJsonObject{{u"title"_s, plan.evidence},
                                        {u"date"_s, isoDate(plan.done)},
                                        {u"of"_s, plan.measure}});
        }
        return list;
    }

    QJsonObject opinion() const { return toJson(m_assessment.opinion); }
    QJsonObject decision() const { return toJson(m_assessment.decision); }

    QJsonArray history() const
    {
        QJsonArray list;
        for (const JournalLine &line : m_context.history)
            list.append(QJsonObject{{u"time"_s, line.time.toUTC().toString(Qt::ISODate)},
                                    {u"author"_s, line.author},
                                    {u"action"_s, json(m_catalogue.word(u"journal."_s + line.action))},
                                    {u"subject"_s, line.subject},
                                    {u"detail"_s, line.detail}});
        return list;
    }

    // What Art. 30(1) GDPR wants in the record of processing activities, as far as the case knows
    // it.
    QJsonArray processingRecord() const
    {
        QJsonArray rows;
        const auto add = [&](const QString &key, const LocalText &text) {
            const LocalText shown =
                text.isEmpty() ? m_catalogue.word(u"state.unanswered"_s) : text;
            rows.append(QJsonObject{{u"label"_s, json(m_catalogue.word(u"ropa."_s + key))},
                                    {u"text"_s, json(shown)}});
        };
        add(u"name"_s, {m_assessment.title, m_assessment.title});
        add(u"controller"_s, {m_assessment.organisation, m_assessment.organisation});
        add(u"purposes"_s, shown(u"CTX-01"_s));
        add(u"basis"_s, perSubject(u"CON-01"_s));
        add(u"people"_s, shown(u"CTX-02"_s));
        add(u"data"_s, shown(u"CTX-03"_s));
        add(u"recipients"_s, chain());
        add(u"transfer"_s, perSubject(u"TRF-02"_s));
        add(u"safeguards"_s, perSubject(u"TRF-04"_s));
        add(u"deletion"_s, shown(u"DSR-03"_s));
        add(u"security"_s, securityText());
        return rows;
    }

    LocalText shown(const QString &questionId_) const
    {
        const Question *question = m_catalogue.question(questionId_);
        const Answer *answer = m_assessment.answer({questionId_, {}});
        return question && answer ? answerText(m_catalogue, *question, answer) : LocalText();
    }

    LocalText perSubject(const QString &questionId_) const
    {
        LocalText text;
        const Question *question = m_catalogue.question(questionId_);
        for (const AnswerKey &key : m_judgement.applicable) {
            if (key.question != questionId_)
                continue;
            const LocalText subject = subjectText(m_catalogue, m_assessment, key.subject);
            const LocalText answer =
                answerText(m_catalogue, *question, m_assessment.answer(key));
            append(text, {subject.de + u": "_s + answer.de, subject.en + u": "_s + answer.en});
        }
        return text;
    }

    static void append(LocalText &text, const LocalText &more)
    {
        const QString separator = text.isEmpty() ? QString() : u"\n"_s;
        text = {text.de + separator + more.de, text.en + separator + more.en};
    }

    LocalText chain() const
    {
        LocalText text;
        for (const Recipient &item : m_assessment.recipients) {
            const LocalText country = countryText(m_catalogue, item.country);
            append(text, {item.name + u" ("_s + country.de + u')',
                          item.name + u" ("_s + country.en + u')'});
        }
        return text;
    }

    LocalText securityText() const
    {
        LocalText text;
        for (const QString &id : {u"CH-02"_s, u"SEC-01"_s, u"SEC-02"_s, u"SEC-03"_s}) {
            const LocalText answer = shown(id);
            if (!answer.isEmpty())
                append(text, answer);
        }
        return text;
    }

    // The sources this record rests on: of its findings and of the channel's facts.
    QJsonArray sources() const
    {
        QSet<QString> used;
        const auto use = [&](const QStringList &ids) { used.unite({ids.begin(), ids.end()}); };
        for (const Finding &finding : m_judgement.findings)
            use(finding.sources);
        if (const Channel *channel = m_catalogue.channel(m_assessment.channel)) {
            for (const Fact &fact : channel->facts)
                use(fact.sources);
        }
        QJsonArray list;
        for (const Source &source : m_catalogue.sources) {
            if (used.contains(source.id))
                list.append(sourceObject(source));
        }
        return list;
    }

    QJsonObject sourceObject(const Source &source) const
    {
        return {{u"id"_s, source.id},
                {u"title"_s, source.title},
                {u"publisher"_s, source.publisher},
                {u"date"_s, source.dateText},
                {u"retrieved"_s, isoDate(source.retrieved)},
                {u"url"_s, source.url},
                {u"language"_s, source.language},
                {u"confidence"_s,
                 coded(source.confidence, m_catalogue.word(u"confidence."_s + source.confidence))}};
    }

    QJsonArray glossary() const
    {
        QJsonArray list;
        for (const GlossaryEntry &entry : m_catalogue.glossary)
            list.append(QJsonObject{{u"term"_s, json(entry.term)},
                                    {u"explanation"_s, json(entry.explanation)}});
        return list;
    }

    QJsonObject words() const
    {
        QJsonObject object;
        for (auto entry = m_catalogue.words.begin(); entry != m_catalogue.words.end(); ++entry)
            object.insert(entry.key(), json(entry.value()));
        for (const Area &area : m_catalogue.areas)
            object.insert(u"area."_s + area.code, json(area.title));
        return object;
    }

    const Catalogue &m_catalogue;
    const Assessment &m_assessment;
    const Judgement &m_judgement;
    const RecordContext &m_context;
    const DecisionCheck m_check;
};

} // namespace

QByteArray composeRecord(const Catalogue &catalogue, const Assessment &assessment,
                         const Judgement &judgement, const RecordContext &context)
{
    return RecordComposer(catalogue, assessment, judgement, context).run();
}

QString sealOf(const QByteArray &recordBytes)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(recordBytes, QCryptographicHash::Sha256).toHex());
}

Result<QJsonObject> parseRecord(const QByteArray &recordBytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(recordBytes, &error);
    const QJsonObject record = document.object();
    if (error.error != QJsonParseError::NoError || record.value(u"format"_s) != u"votum-record"_s)
        return Error{u"record"_s, {}, error.errorString()};
    if (record.value(u"formatVersion"_s).toInt() > formatVersion)
        return Error{u"recordNewer"_s, {record.value(u"program"_s).toString()}, {}};
    return record;
}

QString opinionHash(const Assessment &assessment)
{
    Assessment facts = assessment;
    facts.decision = {};
    facts.privateNotes.clear();
    facts.measures.clear();
    facts.opinion.issuedAt = {};
    facts.opinion.hash.clear();
    QJsonArray parts;
    for (const Part &part : toParts(facts))
        parts.append(QJsonArray{part.kind, part.key, part.value});
    return sealOf(QJsonDocument(parts).toJson(QJsonDocument::Compact));
}

} // namespace votum
