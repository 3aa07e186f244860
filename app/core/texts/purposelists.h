// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/judgedcase.h"

namespace votum {

// The lists in a text block that say of each purpose the text is about what was decided and what
// the opinion is; private to core. Both must outlive it. Pure; any thread.
class PurposeLists
{
public:
    PurposeLists(const JudgedCase &judged, const Subject &subject)
        : m_judged(judged), m_subject(subject)
    {
    }

    std::vector<LocalText> purposes() const;
    std::vector<LocalText> opinions() const;
    // Decided, and not for a single purpose in favour.
    bool isRefused() const;

private:
    const Catalogue &catalogue() const { return m_judged.catalogue; }
    const Assessment &assessment() const { return m_judged.assessment; }
    const Judgement &judgement() const { return m_judged.judgement; }

    std::vector<PurposeJudgement> judged() const;
    LocalText named(const PurposeJudgement &item, const LocalText &text) const;
    LocalText pilot(const Decision &decision) const;

    const JudgedCase &m_judged;
    const Subject &m_subject;
};

} // namespace votum
