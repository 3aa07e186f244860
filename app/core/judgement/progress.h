// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/evaluate.h"

namespace votum {

// How far the questions are that are asked at present. An answer that says "not yet known" is one,
// one that the judgement does not accept is none; the recipients count as one question until the
// first is named.
struct Progress
{
    int asked = 0, answered = 0;

    int unanswered() const { return asked - answered; }
    bool operator==(const Progress &) const = default;
};

// One for each step of the catalogue, in order: wherever questions are counted, the numbers come
// from here. Pure; any thread.
std::vector<Progress> progressOf(const Catalogue &catalogue, const Assessment &assessment,
                                 const Judgement &judgement);
Progress inAll(const std::vector<Progress> &steps);

} // namespace votum
