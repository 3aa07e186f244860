// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inquiry/reply.h"

#include "core/case/answersfile.h"
#include "core/text/fields.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

void limit(FieldReader &list, const char *key, const QString &text, qsizetype most)
{
    list.check(text.size() <= most, key, u"at most %1 characters"_s.arg(most));
}

} // namespace

template<class Fields>
void fields(Fields &list, Is<Reply::Given::Choice> auto &choice)
{
    list.required("code", choice.code);
    list.required("text", choice.text);
}

template<class Fields>
void fields(Fields &list, Is<Reply::Given> auto &given)
{
    auto &answer = given.answer;
    list.required("key", given.key);
    list.required("wording", given.wording);
    list.required("asked", given.asked);
    list.filled("options", given.options);
    QString state = codeOf(answer.state);
    list.filled("state", state);
    if constexpr (Fields::isReading) {
        const bool hasValue = list.has("value");
        list.check(hasValue != (state == "unknown"_L1), "value", u"a value, or state unknown"_s);
        list.check(state.isEmpty() || state == "unknown"_L1, "state", u"unknown"_s);
        answer.state = hasValue ? AnswerState::Value : AnswerState::Unknown;
    }
    list.onlyIf(answer.state == AnswerState::Value, "value", answer.value);
    list.filled("notKnown", answer.notKnown);
    list.filled("note", answer.note);
    list.filled("evidence", answer.evidence);
    list.filled("evidenceDate", answer.evidenceDate);
    if constexpr (Fields::isReading) {
        limit(list, "asked", given.asked, mostOfAText);
        limit(list, "value", answer.value.join(QChar()), mostOfAText);
        limit(list, "note", answer.note, mostOfAText);
        limit(list, "evidence", answer.evidence, mostOfALine);
    }
}

template<class Fields>
void fields(Fields &list, Is<Reply> auto &reply)
{
    list.required("case", reply.caseUuid);
    list.filled("fileNumber", reply.fileNumber);
    list.always("for", reply.addressee);
    list.required("catalogue", reply.catalogueVersion);
    list.required("catalogueSha256", reply.catalogueSha256);
    list.required("informant", reply.informant);
    list.filled("function", reply.function);
    list.required("date", reply.date);
    list.always("answers", reply.answers);
    if constexpr (Fields::isReading) {
        list.check(!reply.informant.trimmed().isEmpty(), "informant",
                   u"a string that is not empty"_s);
        list.check(reply.date.isValid(), "date", u"a date like 2026-11-23"_s);
        limit(list, "fileNumber", reply.fileNumber, mostOfALine);
        limit(list, "catalogue", reply.catalogueVersion, mostOfALine);
        limit(list, "informant", reply.informant, mostOfALine);
        limit(list, "function", reply.function, mostOfALine);
    }
}

QString Reply::who() const
{
    const QString name = informant.trimmed(), role = function.trimmed();
    return role.isEmpty() ? name : name + u" ("_s + role + u')';
}

bool isReply(const QByteArray &bytes)
{
    if (bytes.size() > mostBytesReplied || !bytes.contains(replyFormat.data()))
        return false;
    const JsonDocument document(bytes);
    if (!document.root().isObject())
        return false;
    JsonFault fault;
    JsonObject object(document.root(), u"$"_s, fault);
    object.ignoreRest();
    return object.value("format").toString() == replyFormat;
}

Result<Reply> parseReply(const QByteArray &bytes)
{
    if (bytes.size() > mostBytesReplied)
        return Error{
            u"replyFile"_s, {u"$"_s, u"at most %1 characters"_s.arg(mostBytesReplied)}, {}};
    const JsonDocument document(bytes);
    if (document.fault())
        return Error{u"replyFile"_s, {document.fault()->place, document.fault()->expected}, {}};
    JsonFault fault;
    refuseExcess(document.root(), fault);
    Reply reply;
    if (!fault.hasFault()) {
        JsonObject object(document.root(), u"$"_s, fault);
        if (object.value("format").toString() != replyFormat)
            object.fail("format", replyFormat);
        else if (object.number("formatVersion", 0) > replyFormatVersion)
            return object.ignoreRest(), Error{u"replyNewer"_s, {}, {}};
        FieldReader reader(object, FieldReader::Unknown::Refused);
        fields(reader, reply);
    }
    if (fault.hasFault())
        return Error{u"replyFile"_s, {document.placeOf(fault.path()), fault.expected()}, {}};
    return reply;
}

QByteArray composeReply(const Reply &reply)
{
    QJsonObject object = toJsonObject(reply, {});
    object.insert(u"format"_s, replyFormat);
    object.insert(u"formatVersion"_s, replyFormatVersion);
    return QJsonDocument(object).toJson();
}

} // namespace votum
