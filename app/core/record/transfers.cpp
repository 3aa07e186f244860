// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/transfers.h"

#include "core/catalogue/known.h"
#include "core/record/recordareas.h"

#include <algorithm>
#include <array>

namespace votum {

namespace {

const Record::Question *questionOf(const Record &record, QStringView id)
{
    const auto found = std::ranges::find(record.answers, id, &Record::Question::id);
    return found == record.answers.end() ? nullptr : &*found;
}

// The transfer of one recipient, part after part.
class TransferReader
{
public:
    TransferReader(const Record &record, const Record::Recipient &recipient) : m_record(record)
    {
        m_transfer.recipient = &recipient;
    }

    Transfer read()
    {
        readKind();
        readFindings();
        readBasis();
        readValidity();
        propose();
        return std::move(m_transfer);
    }

private:
    const Record::Row *row(QStringView question) const
    {
        const Record::Question *known = questionOf(m_record, question);
        return known ? rowAbout(*known, m_transfer.recipient->id) : nullptr;
    }

    bool has(QStringView question, QStringView option) const
    {
        const Record::Row *known = row(question);
        return known && known->state == AnswerState::Value && known->value.contains(option);
    }

    // Where the data reach a third country it is asked which, or what carries them on.
    void readKind()
    {
        const Record::Row *places = row(questionId::places);
        if (row(questionId::destination) || row(questionId::onwardTransfer))
            m_transfer.kind = Transfer::Kind::Stated;
        else if (places && places->state != AnswerState::Value)
            m_transfer.kind = Transfer::Kind::NotKnown;
    }

    // What is found of the case as a whole concerns each transfer that is stated.
    bool concerns(const Record::Finding &finding) const
    {
        if (!isOfTransfers(m_record, finding.area))
            return false;
        return finding.recipient == m_transfer.recipient->id ||
               (finding.recipient.isEmpty() && m_transfer.kind == Transfer::Kind::Stated);
    }

    void readFindings()
    {
        for (const Record::Finding &finding : m_record.findings) {
            if (!concerns(finding))
                continue;
            if (!finding.closed && finding.severity.code != Severity::Hint)
                m_transfer.open.push_back(&finding);
            if (finding.derived && finding.severity.code < finding.derived->code)
                m_transfer.lowered.push_back(&finding);
        }
        std::ranges::stable_sort(m_transfer.open, std::greater(),
                                 [](const Record::Finding *one) { return one->severity.code; });
    }

    void readBasis()
    {
        using namespace questionId;
        for (const QStringView id :
             std::array{destination, framework, transferTool, transferConclusion, onwardTransfer}) {
            const Record::Row *known = row(id);
            if (known && known->state == AnswerState::Value)
                m_transfer.basis.push_back(questionOf(m_record, id));
        }
        if (has(destination, optionCode::adequate) ||
            has(destination, optionCode::adequateWithin) ||
            has(onwardTransfer, optionCode::adequate))
            m_transfer.bases << Transfer::Basis::Adequacy;
        if (has(framework, optionCode::certified) || has(onwardTransfer, optionCode::listed))
            m_transfer.bases << Transfer::Basis::Framework;
        const Record::Row *tool = row(transferConclusion);
        if ((tool && tool->state == AnswerState::Value) ||
            (row(onwardTransfer) && m_transfer.bases.isEmpty()))
            m_transfer.bases << Transfer::Basis::Tool;
    }

    void readValidity()
    {
        const Record::Row *expiry = row(questionId::transferExpiry);
        if (expiry && expiry->state == AnswerState::Value)
            m_transfer.validUntil = QDate::fromString(expiry->value.value(0), Qt::ISODate);
        const QDate review = m_record.decision.review;
        m_transfer.isExpired =
            m_transfer.validUntil.isValid() && m_transfer.validUntil < m_record.result.asOf;
        if (review.isValid() &&
            (!m_transfer.validUntil.isValid() || review < m_transfer.validUntil))
            m_transfer.validUntil = m_transfer.isExpired ? m_transfer.validUntil : review;
    }

    void propose()
    {
        Outcome &worst = m_transfer.proposed;
        for (const Record::Finding *finding : m_transfer.open) {
            worst = std::max(worst, outcomeOf(finding->severity.code));
            const bool isNotKnown = finding->kind == Finding::Kind::Unknown;
            if (isNotKnown && finding->severity.code >= Severity::Pre)
                worst = std::max(worst, Outcome::NotDecidable);
        }
        if (m_transfer.isExpired || m_transfer.kind == Transfer::Kind::NotKnown)
            worst = std::max(worst, Outcome::NotDecidable);
    }

    const Record &m_record;
    Transfer m_transfer;
};

} // namespace

const Record::Row *rowAbout(const Record::Question &question, const QString &recipient)
{
    const auto row = std::ranges::find_if(question.rows, [&](const Record::Row &one) {
        return one.active && one.key.subject.recipient == recipient;
    });
    return row == question.rows.end() ? nullptr : &*row;
}

std::vector<Transfer> transfersOf(const Record &record)
{
    std::vector<Transfer> transfers;
    for (const Record::Recipient &recipient : record.recipients)
        transfers.push_back(TransferReader(record, recipient).read());
    return transfers;
}

} // namespace votum
