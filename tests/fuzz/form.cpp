// SPDX-License-Identifier: GPL-3.0-or-later

#include "target.h"

#include "report/forms/formreply.h"

#include <stdexcept>

using namespace votum;

int LLVMFuzzerInitialize(int *, char ***)
{
    return 0;
}

// Beside the child's limits: of a form that is read in this process. What is read is a whole reply.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    try {
        const Result<Reply> reply = replyInPdf(bytesOf(data, size));
        if (!reply) {
            promise(!reply.error().code.isEmpty(), "no error either");
            return 0;
        }
        const Result<Reply> again = parseReply(composeReply(*reply));
        promise(again && *again == *reply, "read otherwise the second time");
        promise(!reply->who().isEmpty() && reply->date.isValid(), "nobody, or no day");
    } catch (const std::exception &) {
        // More than any of ours has.
    }
    return 0;
}
