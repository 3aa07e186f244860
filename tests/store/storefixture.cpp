// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "core/record/record.h"

#include <QFile>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace votum {

QDateTime at(int minute)
{
    return QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC).addSecs(60 * minute);
}

JournalLine lineAt(int minute, JournalAction action)
{
    return {at(minute), u"Erika Beispiel"_s, action, AnswerKey{u"CTX-01"_s, {}}, {}, u"weil"_s};
}

Answer textAnswer(const QString &text)
{
    Answer answer;
    answer.state = AnswerState::Value;
    answer.value = QStringList{text};
    answer.author = u"Erika Beispiel"_s;
    answer.time = at(0);
    return answer;
}

namespace {

void addFacts(Assessment &a)
{
    a.title = u"Terminerinnerung per WhatsApp"_s;
    a.organisation = u"Stadtwerke Köln"_s;
    a.channel = u"whatsapp-business-app"_s;
    a.createdOn = QDate(2026, 3, 2);
    a.recipients = {{u"r1"_s, u"Zwischenhändler Straßburg"_s, u"FR"_s, u"Vermittlung"_s, u"r2"_s},
                    {u"r2"_s, u"Anbieter"_s, u"US"_s, {}, {}}};
    a.purposes = {{u"outage"_s, u"service"_s, u"Störungsmeldungen"_s},
                  {u"service"_s, u"service"_s, {}}};
    a.answers.insert({u"REQ-01"_s, {}}, textAnswer(u"Jürgen Müller"_s));
    a.answers.insert({u"REQ-02"_s, {}}, textAnswer(u"Vertrieb"_s));
    Answer inPart = textAnswer(u"sender"_s);
    inPart.notKnown = QStringList{u"kind"_s};
    a.answers.insert({u"CON-13"_s, {{}, u"outage"_s}}, inPart);
    Answer unknown;
    unknown.state = AnswerState::Unknown;
    unknown.informant = u"Frau Łukasz"_s;
    a.answers.insert({u"TRF-01"_s, {u"r1"_s, {}}}, unknown);
    Answer notApplicable;
    notApplicable.state = AnswerState::NotApplicable;
    notApplicable.note = u"trifft nicht zu"_s;
    notApplicable.evidenceDate = QDate(2026, 1, 31);
    a.answers.insert({u"CH-03"_s, {{}, u"service"_s}}, notApplicable);
    a.evidence = {
        {u"e1"_s, u"AVV unterschrieben"_s, {}, u"avv.pdf"_s, u"ab12"_s, QDate(2026, 2, 1), 12345}};
}

void addJudgements(Assessment &a)
{
    FindingJudgement judgement;
    judgement.severity = Severity::Hint;
    judgement.reason = u"Begründung zur Abweichung"_s;
    judgement.author = u"Erika Beispiel"_s;
    judgement.time = at(1);
    a.judgements.insert(u"CH-02:byod"_s, judgement);
    a.measures = {
        {u"CH-02:byod"_s, u"M02"_s, u"IT-Leitung"_s, QDate(2026, 9, 30), {}, {}},
        {u"TRF-01:none"_s, u"M45"_s, {}, QDate(2026, 6, 30), {}, {}},
        {u"TRF-01:none"_s, u"M46"_s, {}, QDate(2026, 4, 1), QDate(2026, 3, 1), u"Ticket 7"_s}};
    a.plausibility.insert(u"P-01@p:outage"_s, {u"Nachgesehen, Rahmenvertrag"_s, u"Ada"_s, at(2)});
    RiskJudgement risk;
    risk.severity = 3;
    risk.reason = u"Abschätzung"_s;
    a.risks.insert(u"R-CONF"_s, risk);
    a.opinion.purposes.insert(u"service"_s, OpinionClass::NoConcernsIfMet);
    a.opinion.text = u"Stellungnahme im Entwurf"_s;
    a.decision.purposes.insert(u"service"_s, DecisionCode::D2);
    a.decision.text = u"Entscheidung im Entwurf"_s;
}

} // namespace

Assessment richAssessment()
{
    Assessment assessment;
    addFacts(assessment);
    addJudgements(assessment);
    assessment.privateNotes = u"Geheimnotiz"_s;
    return assessment;
}

std::vector<PartChange> notesChange(const QString &text)
{
    return {{{}, partOf(u"notes"_s, {}, {{u"text"_s, text}})}};
}

Result<QByteArray> sealWith(Store &store, qint64 id, int minute)
{
    const CaseChange judged{{}, {}, CaseChange::Verdict{outcomeCode(Outcome::Permissible), {}}};
    const Result<CaseSummary> row = store.save(id, judged);
    const Result<StoredCase> stored = row ? store.loadCase(id) : row.error();
    if (!stored)
        return stored.error();
    const Assessment &assessment = stored->assessment;
    const QDate review(2027, 3, 2), decidedOn(2026, 3, 2);
    Record record;
    record.sealed = true;
    record.file.uuid = assessment.uuid;
    record.file.fileNumber = assessment.fileNumber;
    record.file.version = assessment.version;
    record.file.title = assessment.title;
    record.file.organisation = assessment.organisation;
    record.file.channel = assessment.channel;
    record.file.isExample = assessment.isExample;
    record.result.overall.code = Outcome::Permissible;
    record.risks.matrix.assign(4, std::vector<Record::RiskCell>(4));
    record.decision = assessment.decision;
    record.decision.review = review;
    record.decision.date = decidedOn;
    const QByteArray bytes = bytesOf(record);
    const Result<void> sealed = store.seal(id, bytes, sealOf(bytes), review, decidedOn,
                                           lineAt(minute, JournalAction::Sealed));
    if (!sealed)
        return sealed.error();
    return bytes;
}

QStringList faultsOf(const Store &store)
{
    const Result<std::vector<Error>> faults = store.check();
    if (!faults)
        return {faults.error().code};
    QStringList codes;
    for (const Error &fault : *faults)
        codes << (QStringList{fault.code} + fault.arguments).join(u' ');
    return codes;
}

std::unique_ptr<Store> openStore(const QString &path)
{
    Result<std::unique_ptr<Store>> store = Store::open(path);
    if (store)
        return *std::move(store);
    qWarning("%s: %s", qPrintable(store.error().code), qPrintable(store.error().detail));
    return nullptr;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

} // namespace votum
