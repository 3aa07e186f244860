// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/json.h"

#include "core/case/assessmentjson.h"
#include "core/case/purposes.h"
#include "core/judgement/display.h"
#include "core/record/record.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QJsonObject json(const LocalText &text)
{
    return toJson(text);
}

QJsonObject json(const Subject &subject)
{
    QJsonObject object;
    if (!subject.recipient.isEmpty())
        object.insert(u"recipient"_s, subject.recipient);
    if (!subject.purpose.isEmpty())
        object.insert(u"purpose"_s, subject.purpose);
    return object;
}

QJsonArray json(const std::vector<AnswerKey> &keys)
{
    QJsonArray list;
    for (const AnswerKey &key : keys)
        list.append(key.toString());
    return list;
}

QJsonObject questionToJson(const Question &question)
{
    QJsonArray options;
    for (const Option &option : question.options)
        options.append(QJsonObject{{u"code"_s, option.code}, {u"text"_s, json(option.text)}});
    QJsonObject object{{u"id"_s, question.id},
                       {u"step"_s, question.step},
                       {u"area"_s, question.area},
                       {u"scope"_s, codeOf(question.scope)},
                       {u"kind"_s, codeOf(question.kind)},
                       {u"decisive"_s, question.decisive},
                       {u"options"_s, options},
                       {u"text"_s, json(question.text)},
                       {u"help"_s, json(question.help)},
                       {u"legalBasis"_s, json(question.legal)}};
    if (!question.when.isEmpty())
        object.insert(u"when"_s, question.when.text());
    if (question.maxAgeMonths > 0)
        object.insert(u"maxAgeMonths"_s, question.maxAgeMonths);
    return object;
}

QJsonObject houseRuleToJson(const HouseRule &rule, Severity catalogued)
{
    return {{u"severity"_s, severityCode(*rule.severity)},
            {u"catalogueSeverity"_s, severityCode(catalogued)},
            {u"reason"_s, rule.reason},
            {u"author"_s, rule.author},
            {u"time"_s, rule.time.toUTC().toString(Qt::ISODate)}};
}

QJsonObject deviationToJson(const Deviation &deviation, Severity catalogued)
{
    return {{u"severity"_s, severityCode(deviation.of(catalogued))},
            {u"catalogueSeverity"_s, severityCode(catalogued)},
            {u"reason"_s, json(deviation.reason)},
            {u"author"_s, deviation.author},
            {u"date"_s, deviation.date.toString(Qt::ISODate)}};
}

QJsonArray findingsToJson(const Judgement &judgement)
{
    QJsonArray list;
    for (const Finding &finding : judgement.findings) {
        QJsonObject object{{u"key"_s, finding.key},
                           {u"id"_s, finding.id},
                           {u"kind"_s, codeOf(finding.kind)},
                           {u"subject"_s, json(finding.subject)},
                           {u"severity"_s, severityCode(finding.severity)},
                           {u"because"_s, json(finding.because)},
                           {u"legalBasis"_s, json(finding.legal)},
                           {u"text"_s, json(finding.text)},
                           {u"short"_s, json(finding.shortText)},
                           {u"measures"_s, QJsonArray::fromStringList(finding.measures)},
                           {u"needsAll"_s, finding.needsAll},
                           {u"closed"_s, finding.closed}};
        if (!finding.notKnown.isEmpty())
            object.insert(u"notKnown"_s, QJsonArray::fromStringList(finding.notKnown));
        if (finding.deviation)
            object.insert(u"deviation"_s, deviationToJson(*finding.deviation, finding.catalogued));
        if (finding.houseRule)
            object.insert(u"houseRule"_s, houseRuleToJson(*finding.houseRule, finding.catalogued));
        list.append(object);
    }
    return list;
}

QJsonObject dpiaToJson(const DpiaThreshold &dpia)
{
    QJsonArray criteria;
    for (const DpiaThreshold::Criterion &item : dpia.criteria)
        criteria.append(QJsonObject{
            {u"number"_s, item.number}, {u"text"_s, json(item.text)}, {u"met"_s, item.met}});
    return {{u"outcome"_s, codeOf(dpia.outcome)}, {u"met"_s, dpia.met}, {u"criteria"_s, criteria}};
}

QJsonArray risksToJson(const Catalogue &catalogue, const Judgement &judgement)
{
    QJsonArray list;
    for (const RiskAssessment &risk : judgement.risks)
        list.append(QJsonObject{{u"id"_s, risk.scenario},
                                {u"text"_s, json(catalogue.risk(risk.scenario)->text)},
                                {u"severity"_s, risk.severity},
                                {u"likelihoodBefore"_s, risk.before},
                                {u"likelihoodAfter"_s, risk.after},
                                {u"before"_s, codeOf(risk.cellBefore.risk)},
                                {u"after"_s, codeOf(risk.cellAfter.risk)},
                                {u"findings"_s, QJsonArray::fromStringList(risk.findings)}});
    return list;
}

QJsonArray purposesToJson(const Catalogue &catalogue, const Assessment &assessment,
                          const Judgement &judgement)
{
    QJsonArray list;
    for (const PurposeJudgement &item : judgement.purposes)
        list.append(QJsonObject{{u"id"_s, item.purpose},
                                {u"text"_s, json(purposeText(catalogue, assessment, item.purpose))},
                                {u"result"_s, outcomeCode(item.outcome)},
                                {u"decision"_s, decisionCode(item.proposed)}});
    return list;
}

QJsonArray plausibilityToJson(const Judgement &judgement)
{
    QJsonArray list;
    for (const PlausibilityNote &note : judgement.plausibility) {
        QJsonObject object{{u"id"_s, note.id},
                           {u"subject"_s, json(note.subject)},
                           {u"text"_s, json(note.text)},
                           {u"ask"_s, json(note.ask)}};
        if (note.answered)
            object.insert(u"answered"_s, toJson(*note.answered));
        list.append(object);
    }
    return list;
}

QJsonArray json(const std::vector<ComparedFinding> &findings)
{
    QJsonArray list;
    for (const ComparedFinding &finding : findings)
        list.append(QJsonObject{{u"id"_s, finding.id},
                                {u"subject"_s, json(Subject{{}, finding.purpose})},
                                {u"severity"_s, severityCode(finding.severity)},
                                {u"text"_s, json(finding.text)}});
    return list;
}

// {result, purposes: [{id, result}]}
QJsonObject bestToJson(const QMap<QString, Outcome> &best)
{
    QJsonArray purposes;
    for (auto entry = best.begin(); entry != best.end(); ++entry) {
        if (!entry.key().isEmpty())
            purposes.append(
                QJsonObject{{u"id"_s, entry.key()}, {u"result"_s, outcomeCode(entry.value())}});
    }
    return {{u"result"_s, outcomeCode(best.value(QString()))}, {u"purposes"_s, purposes}};
}

} // namespace

QJsonObject identityToJson(const Catalogue &catalogue)
{
    QJsonObject object{{u"id"_s, catalogue.id},
                       {u"version"_s, catalogue.version},
                       {u"sha256"_s, catalogue.sha256()}};
    if (catalogue.overlay)
        object.insert(u"overlay"_s,
                      QJsonObject{{u"organisation"_s, catalogue.overlay->organisation},
                                  {u"version"_s, catalogue.overlay->version},
                                  {u"asOf"_s, catalogue.overlay->asOf.toString(Qt::ISODate)},
                                  {u"sha256"_s, catalogue.overlay->sha256}});
    return object;
}

QJsonArray questionsToJson(const Catalogue &catalogue)
{
    QJsonArray list;
    for (const Question &question : catalogue.questions)
        list.append(questionToJson(question));
    return list;
}

QJsonObject judgementToJson(const Catalogue &catalogue, const Assessment &assessment,
                            const Judgement &judgement)
{
    return {{u"result"_s, outcomeCode(judgement.overall)},
            {u"decision"_s, decisionCode(judgement.proposed)},
            {u"purposes"_s, purposesToJson(catalogue, assessment, judgement)},
            {u"findings"_s, findingsToJson(judgement)},
            {u"openQuestions"_s, json(judgement.openQuestions)},
            {u"dpia"_s, dpiaToJson(judgement.dpia)},
            {u"risks"_s, risksToJson(catalogue, judgement)},
            {u"plausibility"_s, plausibilityToJson(judgement)},
            {u"asOf"_s, judgement.asOf.toString(Qt::ISODate)},
            {u"catalogue"_s, identityToJson(catalogue)}};
}

QJsonObject comparisonToJson(const Catalogue &catalogue, const std::vector<ChannelComparison> &list)
{
    QJsonArray channels;
    for (const ChannelComparison &item : list) {
        const bool isPresent = channels.isEmpty();
        QJsonObject object{
            {u"channel"_s, item.channel},
            {u"present"_s, isPresent},
            {u"result"_s, outcomeCode(item.judgement.overall)},
            {u"decision"_s, decisionCode(item.judgement.proposed)},
            {u"purposes"_s, purposesToJson(catalogue, item.assessment, item.judgement)},
            {u"best"_s, bestToJson(item.best)},
            {u"decisive"_s, QJsonArray::fromStringList(item.decisive)}};
        if (!isPresent) {
            object.insert(u"gone"_s, json(item.gone));
            object.insert(u"undecided"_s, json(item.undecided));
            object.insert(u"gained"_s, json(item.gained));
            object.insert(u"kept"_s, json(item.kept));
            object.insert(u"newlyOpen"_s, QJsonArray::fromStringList(item.newlyOpen));
            object.insert(u"proposed"_s, json(item.proposed));
            object.insert(u"unverified"_s, json(item.unverified));
        }
        channels.append(object);
    }
    return {{u"asOf"_s, list.front().judgement.asOf.toString(Qt::ISODate)},
            {u"channels"_s, channels},
            {u"catalogue"_s, identityToJson(catalogue)}};
}

QJsonArray casesToJson(const Catalogue &catalogue, const std::vector<CaseSummary> &cases)
{
    QJsonArray list;
    for (const CaseSummary &item : cases) {
        QJsonObject object{{u"id"_s, item.id},
                           {u"fileNumber"_s, item.fileNumber},
                           {u"version"_s, item.version},
                           {u"title"_s, item.title},
                           {u"organisation"_s, item.organisation},
                           {u"channel"_s, item.channel},
                           {u"status"_s, statusCode(item.status)},
                           {u"result"_s, item.outcome},
                           {u"review"_s, item.review.toString(Qt::ISODate)},
                           {u"validUntil"_s, item.validUntil.toString(Qt::ISODate)},
                           {u"changed"_s, item.changed.toUTC().toString(Qt::ISODate)}};
        if (item.fault)
            object.insert(u"fault"_s, json(inEach([&](Language language) {
                              return catalogue.errorText(*item.fault, language);
                          })));
        list.append(object);
    }
    return list;
}

int gapCount(const Catalogue &catalogue, const ComposedText &text, Language language)
{
    const QRegularExpression gap = gapPattern(catalogue.word(u"text.gap"_s).in(language));
    int count = 0;
    for (const ComposedParagraph &paragraph : text.paragraphs) {
        for (auto match = gap.globalMatch(paragraph.text.in(language)); match.hasNext();
             match.next())
            ++count;
    }
    return count;
}

QJsonArray textsToJson(const Catalogue &catalogue, const std::vector<ComposedText> &texts,
                       Language language)
{
    QJsonArray list;
    for (const ComposedText &text : texts) {
        QJsonObject object = toJson(recordText(catalogue, text), catalogue.languages);
        object.insert(u"gaps"_s, gapCount(catalogue, text, language));
        list.append(object);
    }
    return list;
}

} // namespace votum
