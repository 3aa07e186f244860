// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/texts/gaps.h"

using namespace Qt::StringLiterals;

namespace votum {

LocalText gap(const Catalogue &catalogue, const LocalText &what)
{
    return catalogue.word(u"text.gap"_s).arg(what);
}

LocalText answerGap(const Catalogue &catalogue, const Question &question)
{
    return gap(catalogue, catalogue.word(u"text.gap.answer"_s).arg(question.text).arg(question.id));
}

} // namespace votum
