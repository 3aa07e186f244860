// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"
#include "core/catalogue/catalogue.h"

namespace votum {

// Rows and columns for other programs to compute with. Pure; any thread.
struct DataTable
{
    QStringList head;
    std::vector<QStringList> rows; // each as long as the head; a day as ISO 8601
    QString title = {};
};

// What the register can say of a version, in its usual order; the last only where it is asked for.
enum class RegisterField {
    FileNumber,
    Version,
    Title,
    Organisation,
    Channel,
    Requester,
    Department,
    Status,
    Result,
    Decision,
    DecidedOn,
    Review,
    NextMeasure,
    Changed,
    ValidUntil
};
std::vector<RegisterField> usualFields();

// The register, a version a row: these fields, words in this language, dates as ISO 8601.
DataTable registerTable(const Catalogue &catalogue, const std::vector<CaseSummary> &cases,
                        Language language,
                        const std::vector<RegisterField> &fields = usualFields());

// A measure that is open, and the case it is planned in; both outlive it.
struct CaseMeasure
{
    const CaseSummary *of = nullptr;
    const MeasurePlan *plan = nullptr;
};
DataTable measureTable(const Catalogue &catalogue, const std::vector<CaseMeasure> &measures,
                       Language language);
// What is to be done; of a measure the catalogue does not know, its id.
QString measureWords(const Catalogue &catalogue, const QString &measure, Language language);

} // namespace votum
