// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inquiry/questionnaire.h"

#include <algorithm>

namespace votum {

// What a form says above a question that is the first of its step; empty above every other.
inline LocalText stepBegunBy(const Catalogue &catalogue, const Questionnaire &form, size_t item)
{
    const QString &step = form.items[item].question->step;
    if (item > 0 && form.items[item - 1].question->step == step)
        return {};
    const auto place = std::ranges::find(catalogue.steps, step, &Step::id);
    return place == catalogue.steps.end() ? LocalText() : place->title;
}

} // namespace votum
