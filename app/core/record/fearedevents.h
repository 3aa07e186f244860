// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace votum {

// What is feared of personal data in an impact assessment as CNIL and EBIOS order it: illegitimate
// access, unwanted modification, disappearance.
enum class FearedEvent { Access, Change, Loss };

// Which of them a risk scenario of the catalogue is about. An empty list: none, because it is about
// the principles and rights, which are assessed apart from the risks. Nothing: an unknown scenario.
std::optional<QList<FearedEvent>> fearedEventsOf(const QString &scenario);

} // namespace votum
