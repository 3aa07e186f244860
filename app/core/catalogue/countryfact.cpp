// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/countryfact.h"

#include "core/catalogue/known.h"

using namespace Qt::StringLiterals;

namespace votum {

std::optional<Proposal> countryFact(const Catalogue &catalogue, const QString &code,
                                    QStringView question, QDate asOf)
{
    const Country *country = catalogue.country(code);
    if (!country)
        return std::nullopt;
    const bool isInside = country->destination == optionCode::insideEea;
    Proposal proposal;
    static_cast<Provenance &>(proposal) = *country;
    proposal.question = question.toString();
    proposal.note = country->scope.isEmpty() ? country->act : country->scope;
    if (question == questionId::places && !isInside) {
        proposal.value = {optionCode::thirdCountry.toString()};
        proposal.note = country->name;
    } else if (question == questionId::destination) {
        proposal.value = {country->destination};
        if (country->validUntil.isValid() && asOf > country->validUntil) {
            proposal.value = {optionCode::noDecision.toString()};
            proposal.note = catalogue.word(u"country.ended"_s).arg(dateText(country->validUntil));
        } else if (country->validUntil.isValid()) {
            proposal.note =
                joined(proposal.note, u" "_s,
                       catalogue.word(u"country.validUntil"_s).arg(dateText(country->validUntil)));
        }
    }
    return proposal.value.isEmpty() ? std::nullopt : std::optional(proposal);
}

} // namespace votum
