// SPDX-License-Identifier: GPL-3.0-or-later

#include "target.h"

#include "core/case/answersfile.h"
#include "core/inquiry/proposedanswers.h"
#include "support/testing.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

// The case that is asked about; the seeds answer questions of it.
const AnswersFile &asked()
{
    static const AnswersFile file = [] {
        QFile example(QStringLiteral(VOTUM_SOURCE_DIR "/resources/examples/publisher.de.json"));
        const Result<AnswersFile> read = example.open(QIODevice::ReadOnly)
                                             ? parseAnswersFile(shipped(), example.readAll())
                                             : Result<AnswersFile>(Error{});
        promise(read.has_value(), "no case");
        return *read;
    }();
    return file;
}

} // namespace

int LLVMFuzzerInitialize(int *, char ***)
{
    asked();
    return 0;
}

// What is read is written and read again as the same, and never more than a proposal; what is not
// is told in words.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Result<Reply> reply = parseReply(bytesOf(data, size));
    if (!reply) {
        for (const Language language : shipped().languages)
            promise(!shipped().errorText(reply.error(), language).isEmpty(), "no words");
        return 0;
    }
    const Result<Reply> again = parseReply(composeReply(*reply));
    promise(again && *again == *reply, "read otherwise the second time");
    static const Judgement judgement = evaluate(shipped(), asked().assessment, asked().asOf);
    const Result<std::vector<ProposedAnswer>> proposed =
        proposedAnswers(shipped(), asked().assessment, judgement, *reply);
    if (!proposed)
        return 0;
    promise(proposed->size() == reply->answers.size(), "an answer was passed over");
    for (const ProposedAnswer &one : *proposed)
        promise(one.standing != ProposedAnswer::State::Refused || one.fault.has_value(),
                "refused without a reason");
    return 0;
}
