// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/begunanew.h"

namespace votum {

Assessment begunAnew(const Record &record)
{
    Assessment fresh;
    fresh.title = record.file.title;
    fresh.organisation = record.file.organisation;
    fresh.language = record.file.language;
    fresh.channel = record.file.channel;
    fresh.isExample = record.file.isExample;
    fresh.recipients.assign(record.recipients.begin(), record.recipients.end());
    for (const Record::Purpose &purpose : record.result.purposes) {
        // Those of their kind's name alone follow from the answer.
        if (!purpose.kind.isEmpty() && (!purpose.name.isEmpty() || purpose.id != purpose.kind))
            fresh.purposes.push_back({purpose.id, purpose.kind, purpose.name});
    }
    for (const Record::Question &question : record.answers) {
        for (const Record::Row &row : question.rows) {
            if (question.isKnown() && row.state != AnswerState::Unanswered)
                fresh.answers.insert(row.key, row);
        }
    }
    for (const Record::PlannedMeasure &measure : record.measures.planned) {
        if (!measure.isDone())
            fresh.measures.push_back(measure);
    }
    for (const Record::Evidence &item : record.evidence) {
        if (!item.of.isEmpty())
            continue; // stands with its answer
        fresh.evidence.push_back(item);
        fresh.evidence.back().id = QString::number(fresh.evidence.size());
    }
    return fresh;
}

} // namespace votum
