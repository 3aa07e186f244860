// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"

namespace votum {

// The purposes of a case: each is judged by itself (Art. 5(1)(b) GDPR). The kinds are chosen in
// the question of the purposes; of a kind a person may name the purpose, and have several.

// The purposes in force, kinds in the catalogue's order: those listed of each kind chosen; of a
// kind of which none is listed the one with the kind's code as id, and no name.
std::vector<Purpose> purposesAsked(const Catalogue &catalogue, const Assessment &assessment);

// The name a person gave, the same in every language; without one the kind's words.
LocalText purposeTitle(const Catalogue &catalogue, const Purpose &purpose);
// The same of a purpose of the case, listed or not; of an unknown id the id.
LocalText purposeText(const Catalogue &catalogue, const Assessment &assessment,
                      const QString &purposeId);

// As every with…() of assessment.h. Error "frozen".
//
// Names the purpose, or adds it, and chooses its kind. An empty id: a new purpose of its kind.
// Errors "purposeKind" (no option of the question of the purposes, or another than that of the
// known purpose), "purposeId" (letters, digits, - and _ alone), "purposeTaken": another one in
// force is called so.
Result<Assessment> withPurpose(const Catalogue &catalogue, Assessment assessment, Purpose purpose);
// Takes the purpose out, and with the last of its kind the kind. Answers are kept (inactive).
Result<Assessment> withoutPurpose(const Catalogue &catalogue, Assessment assessment,
                                  const QString &purposeId);

} // namespace votum
