// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/evaluate.h"

namespace votum {

// The same request over other channels, side by side: what the catalogue's facts would make of it.
//
// A proposal, not an assessment: nobody has confirmed a word of it for the other mode, and nothing
// of it is stored. For a mode other than the present one
// - the request, the organisation and what it arranges for itself (notice, consent, access,
//   erasure, documentation) are taken as answered, and its use as not yet begun;
// - every answer that speaks of the channel is dropped: those of the steps channel and terms, of
//   each recipient, to case questions on which any mode of the catalogue proposes an answer, to
//   purpose questions on which one of the two modes does, and to questions asked only because of
//   these. The answers of the step request, the purposes above all, stay;
// - the recipients are those of the mode's chain, and its proposals count as answers with the date
//   of the fact as evidence; a contract on offer counts as planned. Facts from memory or of our own
//   analysis count too, and are named;
// - without a proposal the question is open, and an open question never passes;
// - measures, overrides and risk values that people set hold for the present channel: they stay
//   only with findings that rest on none of the dropped answers.
// The present mode is the case as it stands.
//
// Another mode is mostly not decidable yet, because no fact of the catalogue says whether an access
// was excluded or a chain of contracts closed. Hence the result at best and the decisive questions.

// A finding that stands open, whichever recipients it concerns. A changed weight is another one.
struct ComparedFinding
{
    QString id, purpose; // purpose: empty unless it holds of one
    Severity severity = Severity::Hint;
    LocalText text;

    bool isSame(const ComparedFinding &other) const
    {
        return id == other.id && purpose == other.purpose && severity == other.severity;
    }
};

struct ChannelComparison
{
    QString channel;       // id; empty: the case names no mode yet
    Assessment assessment; // the case, or what it would be over this mode
    Judgement judgement;
    // The result at best, by purpose and under "" for all: of the findings that rest on no open
    // question. Answers to come can only make it worse.
    QMap<QString, Outcome> best;
    QStringList decisive; // decisive questions open here, what has to be known first; screen order
    // Against the case as it stands, heaviest first; `kept` is found in both. Of what is not found
    // any more, `undecided` rests on a question that is open here, so that it may well come back;
    // `gone` does not.
    std::vector<ComparedFinding> gone, undecided, gained, kept;
    QStringList newlyOpen;             // questions open here and not in the case, screen order
    std::vector<AnswerKey> proposed;   // answered by the catalogue alone, confirmed by nobody
    std::vector<AnswerKey> unverified; // of these: marked K or A
};

// The case if it used this mode; the case itself for its own or an unknown one. Pure.
Assessment supposedFor(const Catalogue &catalogue, const Assessment &assessment,
                       const QString &channelId, QDate asOf);

// The present mode first, then these and the e-mail newsletter (where the catalogue has it), each
// once and in the catalogue's order. Error "channel": an unknown id. Pure; any thread.
Result<std::vector<ChannelComparison>> compareChannels(const Catalogue &catalogue,
                                                       const Assessment &assessment,
                                                       const QStringList &channelIds, QDate asOf);

} // namespace votum
