// SPDX-License-Identifier: GPL-3.0-or-later

#include "lint/lintexceptions.h"

#include "core/text/jsonreader.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr std::string_view floors = "floors";

void readFloors(JsonObject &json, LintExceptions &exceptions)
{
    JsonObject object(json.value(floors), json.path(floors), json.fault());
    exceptions.verifiedFacts = object.number("verifiedFacts", 0);
    if (exceptions.verifiedFacts < 0 || exceptions.verifiedFacts > 100)
        object.fail("verifiedFacts", u"a percentage"_s);
}

// The reason is for people; here it only has to stand there.
void readPlaces(JsonObject &json, std::string_view key, QStringList &places)
{
    json.each(key, [&](JsonObject &each) {
        const QString place = each.text("id");
        if (!isComplete(each.local("reason"), {Language::German, Language::English}))
            each.fail("reason", u"words in German and English"_s);
        if (places.contains(place))
            each.fail("id", u"each place once"_s);
        places << place;
    });
}

} // namespace

Result<LintExceptions> parseLintExceptions(const CatalogueFile &file)
{
    LintExceptions exceptions;
    const JsonDocument document(file.bytes);
    if (document.fault())
        return Error{
            u"catalogue"_s, {file.name, document.fault()->place, document.fault()->expected}, {}};
    JsonFault fault;
    {
        JsonObject json(document.root(), {}, fault);
        for (const std::string_view key : json.keys()) {
            const QString name = QString::fromUtf8(key.data(), qsizetype(key.size()));
            if (key == floors)
                readFloors(json, exceptions);
            else if (const std::optional<LintCheck> check = fromCode<LintCheck>(name))
                readPlaces(json, key, exceptions.places[*check]);
        }
    }
    if (fault.hasFault())
        return Error{u"catalogue"_s, {file.name, fault.path(), fault.expected()}, {}};
    return exceptions;
}

} // namespace votum
