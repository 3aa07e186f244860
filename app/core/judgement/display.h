// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"
#include "core/judgement/evaluate.h"

namespace votum {

// How values read in every language: the words the record, the windows and the command line share.

LocalText languageText(const Catalogue &catalogue, Language language); // "German"
LocalText dateTimeText(const QDateTime &time); // with hours and minutes, UTC
LocalText countryText(const Catalogue &catalogue, const QString &code); // the code if unknown
// An answer's value as a person reads it; states other than a value by their word.
LocalText answerText(const Catalogue &catalogue, const Question &question, const Answer *answer);
// "Not established: kind of encryption", by this word of the catalogue; empty where the question
// has no short form.
LocalText shortOf(const Catalogue &catalogue, const QString &word, const Question &question);
// "WhatsApp Ireland Limited", "newsletter", or both; empty for the case.
LocalText subjectText(const Catalogue &catalogue, const Assessment &assessment,
                      const Subject &subject);
LocalText outcomeText(const Catalogue &catalogue, Outcome outcome);
LocalText severityText(const Catalogue &catalogue, Severity severity);
LocalText decisionText(const Catalogue &catalogue, DecisionCode code);
// What was decided on a version: one line where all purposes agree, else each behind its purpose.
QStringList decisionLines(const Catalogue &catalogue, const CaseSummary &summary,
                          Language language);
LocalText opinionText(const Catalogue &catalogue, OpinionClass code);
// "Condition precedent to use instead of Requirement with due date (23 November 2026, A. Name)":
// what a house rule made of the finding. Empty without one.
LocalText houseRuleText(const Catalogue &catalogue, const Finding &finding);
// The same of the organisation's deviation from a finding of this weight, with its reason where
// there is one.
LocalText deviationText(const Catalogue &catalogue, const Deviation &deviation,
                        Severity catalogued);
LocalText riskText(const Catalogue &catalogue, RiskClass risk);
// Where a fact comes from: "WhatsApp Ireland Limited: Privacy Policy (as of 17 August 2026)".
LocalText provenanceText(const Catalogue &catalogue, const Provenance &provenance);
// "older than 12 months, to be checked again", if on that day it is; else empty.
LocalText staleText(const Catalogue &catalogue, const Provenance &provenance, QDate asOf);
// "service: permissible with conditions; newsletter: not permissible at present", or the one result
// where the purposes do not differ.
LocalText resultText(const Catalogue &catalogue, const Assessment &assessment,
                     const Judgement &judgement);

} // namespace votum
