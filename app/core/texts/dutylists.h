// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/textslots.h"
#include "core/texts/subjectlists.h"

namespace votum {

// The lists in a text block that follow from findings, measures and terms: each entry once, however
// many findings say it, and whom it concerns; private to core.
class DutyLists : private SubjectLists
{
public:
    // `isRefused`: decided, and not for a single purpose in favour.
    DutyLists(const JudgedCase &judged, const Subject &subject, bool isRefused)
        : SubjectLists(judged, subject), m_isRefused(isRefused)
    {
    }

    // Conditions, requirements, open points: each duty once, where it weighs most.
    std::vector<LocalText> duties(TextList kind) const;
    std::vector<LocalText> hints() const;
    // What weighs more than a requirement: "recipient: in short (legal basis)"
    std::vector<LocalText> findings() const;
    std::vector<LocalText> contested() const;
    std::vector<LocalText> measures() const; // planned and done
    // Those of the decision, once it lays some down; until then those it may.
    std::vector<LocalText> terms() const;

private:
    // What stands once.
    struct Entry
    {
        LocalText text;
        QStringList purposes = {}; // those it concerns; none: all
        QStringList owners = {};
        QDate due = {}, done = {};
        bool isOpen = false; // a measure: not everywhere done
    };

    static Entry &entryOf(std::vector<Entry> &list, const LocalText &text);
    std::vector<const Finding *> open(Severity least, Severity most = Severity::KnockOut) const;
    std::vector<Entry> collected(TextList kind) const;
    void addDuties(std::vector<Entry> &list, const Finding &finding) const;
    void addPlan(std::vector<Entry> &list, const MeasurePlan &plan, const Finding &finding) const;
    void addSubject(Entry &entry, const Subject &subject) const;
    LocalText concerned(const Entry &entry) const;
    std::vector<LocalText> shown(const std::vector<Entry> &list, bool needsDate = false) const;

    bool m_isRefused;
};

} // namespace votum
