#pragma once

#include <QJsonArray>
#include <QJsonObject>

namespace votum {

// What differs between two records of a case (core/record/record.h), in the order of the later one:
// [{kind, what, subject, before, after}], with texts {de, en} in the later record's words. `kind`,
// in this order: case, result, recipient, finding, answer. Questions that were or are not asked
// count as absent; what is merely not known yet shows among the answers, not among the findings.
// Pure; any thread.
QJsonArray changesBetween(const QJsonObject &before, const QJsonObject &after);

} // namespace votum
