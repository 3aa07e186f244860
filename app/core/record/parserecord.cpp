// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/recordfields.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Every text of a record has the languages of the first one.
QList<Language> languagesOf(const JsonValue &catalogue, JsonFault &fault)
{
    JsonObject object(catalogue, u"catalogue"_s, fault);
    object.ignoreRest();
    JsonObject title(object.value("title"), u"title"_s, fault);
    title.ignoreRest();
    QList<Language> languages;
    for (const std::string_view code : title.keys()) {
        if (const std::optional<Language> known = languageFromCode(asText(code)))
            languages << *known;
    }
    return languages;
}

} // namespace

Result<Record> parseRecord(const QByteArray &recordBytes)
{
    const JsonDocument document(recordBytes);
    if (document.fault())
        return Error{
            u"record"_s, {}, document.fault()->place + u": "_s + document.fault()->expected};
    JsonFault fault;
    JsonObject object(document.root(), u"record"_s, fault);
    FieldReader reader(object, FieldReader::Unknown::Ignored);
    if (object.value("format").toString() != recordFormat)
        return Error{u"record"_s, {}, u"format"_s};
    Record record;
    reader.always("formatVersion", record.formatVersion);
    if (record.formatVersion > recordFormatVersion)
        return Error{u"recordNewer"_s, {object.value("program").toString()}, {}};
    fields(reader, record);
    record.languages = languagesOf(object.value("catalogue"), fault);
    if (fault.hasFault())
        return Error{u"record"_s, {}, fault.path() + u": "_s + fault.expected()};
    return record;
}

} // namespace votum
