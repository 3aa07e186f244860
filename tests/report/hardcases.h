// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace votum {

// Records at the edge of what people type, on the shipped catalogue.
struct HardCase
{
    Assessment assessment;
    QByteArray record;
    std::vector<QByteArray> evidence; // files to embed
};

QStringList hardCaseNames();
HardCase hardCase(const QString &name);
// The full record with all its files.
Result<QByteArray> rendered(const HardCase &hard, Language language);

// Everything a person typed that the full record prints.
QStringList typedTexts(const Assessment &assessment);

} // namespace votum
