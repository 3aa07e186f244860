// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/texts/subjectlists.h"

namespace votum {

// The lists in a text block that say of each purpose the text is about what was decided and what
// the opinion is; private to core.
class PurposeLists : private SubjectLists
{
public:
    using SubjectLists::SubjectLists;

    std::vector<LocalText> purposes() const;
    std::vector<LocalText> opinions() const;
    // Decided, and not for a single purpose in favour.
    bool isRefused() const;

private:
    std::vector<PurposeJudgement> judged() const;
    LocalText named(const PurposeJudgement &item, const LocalText &text) const;
    LocalText pilot(const Decision &decision) const;
};

} // namespace votum
