// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/evaluate.h"

#include <QString>
#include <QStringView>

namespace votum {

int stepIndex(const Catalogue &catalogue, QStringView id); // 0: no such step

// The step a finding belongs to: that of the question it comes from, for a rule that of its area.
int stepOf(const Catalogue &catalogue, const Finding &finding);
int stepOf(const Catalogue &catalogue, const QString &question);

} // namespace votum
