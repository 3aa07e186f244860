// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/display.h"
#include "core/judgement/judgedcase.h"

namespace votum {

// What every list in a text block is made from: a judged case, and the subject the text is about;
// private to core. Both must outlive it. Pure; any thread.
class SubjectLists
{
public:
    SubjectLists(const JudgedCase &judged, const Subject &subject)
        : m_judged(judged), m_subject(subject)
    {
    }

protected:
    const Catalogue &catalogue() const { return m_judged.catalogue; }
    const Assessment &assessment() const { return m_judged.assessment; }
    const Judgement &judgement() const { return m_judged.judgement; }
    LocalText nameOf(const Subject &subject) const
    {
        return subjectText(catalogue(), assessment(), subject);
    }

    const JudgedCase &m_judged;
    const Subject &m_subject;
};

} // namespace votum
