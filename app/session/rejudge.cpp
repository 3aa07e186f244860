// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/rejudge.h"

#include "core/judgement/broughtup.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// With own content the organisation stands behind the checksum.
QString judgedWith(const Catalogue &catalogue)
{
    return catalogue.overlay ? catalogue.sha256() + u' ' + catalogue.overlay->organisation
                             : catalogue.sha256();
}

} // namespace

CaseChange::Verdict verdictOf(const Catalogue &catalogue, const Judgement &judgement)
{
    return {outcomeCode(judgement.overall), judgedWith(catalogue)};
}

void mark(std::vector<CaseSummary> &rows, const QMap<qint64, Error> &unreadable)
{
    for (size_t i = 0; !unreadable.isEmpty() && i < rows.size(); ++i) {
        if (const auto fault = unreadable.find(rows[i].id); fault != unreadable.end())
            rows[i].fault = *fault;
    }
}

Rejudging::Rejudging(Store &store, const Catalogue &catalogue, QDate today,
                     const JournalLine &stamp)
    : m_store(store), m_catalogue(catalogue), m_today(today), m_stamp(stamp)
{
}

Result<std::optional<Assessment>> Rejudging::read(qint64 id)
{
    Result<Assessment> assessment = m_store.load(id);
    if (assessment)
        return std::optional(*std::move(assessment));
    const QString &code = assessment.error().code;
    if (code != "caseUnreadable"_L1 && code != "storeDamaged"_L1)
        return assessment.error();
    m_unreadable.insert(id, assessment.error());
    return std::optional<Assessment>();
}

namespace {

// The ids of the questions whose answers differ, each once.
QString questionsOf(const std::vector<PartChange> &changes)
{
    QStringList questions;
    for (const PartChange &change : changes) {
        const Part &part = change.before.kind.isEmpty() ? change.after : change.before;
        const std::optional<AnswerKey> key =
            part.kind == "answer"_L1 ? AnswerKey::fromString(part.key) : std::nullopt;
        if (key && !questions.contains(key->question))
            questions << key->question;
    }
    return questions.join(u' ');
}

} // namespace

Result<void> Rejudging::judge(const CaseSummary &row, const Assessment &assessment,
                              JournalAction action, const JournalSubject &subject)
{
    const Assessment now = broughtUp(m_catalogue, assessment, m_today);
    CaseChange change;
    change.parts = changedParts(assessment, now);
    change.verdict = verdictOf(m_catalogue, evaluate(m_catalogue, now, m_today));
    const auto tell = [&](JournalAction what, const JournalSubject &of, const QString &before,
                          const QString &after) {
        change.lines.push_back({m_stamp.time, m_stamp.author, what, of, before, after});
    };
    if (!change.parts.empty())
        tell(JournalAction::BroughtOver, JournalCatalogue{m_catalogue.edition()}, {},
             questionsOf(change.parts));
    if (!row.outcome.isEmpty() && change.verdict->outcome != row.outcome)
        tell(action, subject, row.outcome, change.verdict->outcome);
    m_hasSaved = true;
    const Result<CaseSummary> saved = m_store.save(row.id, change);
    return saved ? Result<void>() : saved.error();
}

Result<void> Rejudging::byCatalogue(const CaseSummary &row)
{
    const Result<std::optional<Assessment>> assessment = read(row.id);
    if (!assessment)
        return assessment.error();
    if (!*assessment || row.judgedWith == judgedWith(m_catalogue))
        return {};
    // Up to version 3 a store kept no catalogue where a house rule had changed since.
    if (row.judgedWith.isEmpty())
        return judge(row, **assessment, JournalAction::HouseRule, {});
    return judge(row, **assessment, JournalAction::Rejudged,
                 JournalCatalogue{m_catalogue.edition()});
}

Result<CaseSummary> Rejudging::byCatalogue(qint64 id)
{
    const Result<CaseSummary> row = m_store.summary(id);
    const Result<void> judged = row ? byCatalogue(*row) : row.error();
    return judged ? m_store.summary(id) : judged.error();
}

Result<void> Rejudging::byHouseRule(const QString &finding)
{
    for (const bool trashed : {false, true}) {
        const Result<std::vector<CaseSummary>> rows = m_store.list(trashed);
        if (!rows)
            return rows.error();
        for (const CaseSummary &row : *rows) {
            if (row.status != CaseStatus::Draft)
                continue;
            const Result<std::optional<Assessment>> assessment = read(row.id);
            if (!assessment)
                return assessment.error();
            if (!*assessment)
                continue;
            if (const Result<void> judged =
                    judge(row, **assessment, JournalAction::HouseRule, JournalHouseRule{finding});
                !judged)
                return judged.error();
        }
    }
    return {};
}

Result<void> requireOverlay(const std::vector<CaseSummary> &rows, const Catalogue &catalogue)
{
    for (const CaseSummary &row : rows) {
        const QString organisation = row.judgedWith.section(u' ', 1);
        if (row.isOpen() && !organisation.isEmpty() && !catalogue.overlay)
            return Error{u"overlayMissing"_s, {organisation}, {}};
    }
    return {};
}

Result<std::vector<CaseSummary>> judgeOpenCases(const Store &store, std::vector<CaseSummary> rows,
                                                Rejudging &rejudging)
{
    for (const CaseSummary &row : rows) {
        if (!row.isOpen())
            continue;
        if (const Result<void> judged = rejudging.byCatalogue(row); !judged)
            return judged.error();
    }
    return rejudging.hasSaved() ? store.list() : std::move(rows);
}

} // namespace votum
