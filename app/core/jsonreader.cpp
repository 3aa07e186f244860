#include "core/jsonreader.h"

using namespace Qt::StringLiterals;

namespace votum {

void JsonFault::set(const QString &path, const QString &expected)
{
    if (hasFault())
        return;
    m_path = path;
    m_expected = expected;
}

JsonObject::JsonObject(const QJsonValue &value, QString path, JsonFault &fault)
    : m_object(value.toObject()), m_path(std::move(path)), m_fault(fault), m_asked(m_object.size())
{
    std::fill(m_asked.begin(), m_asked.end(), false);
    if (!value.isObject())
        m_fault.set(m_path, u"an object"_s);
}

QJsonValue JsonObject::value(const QString &key)
{
    const auto entry = m_object.constFind(key);
    if (entry == m_object.constEnd())
        return QJsonValue::Undefined;
    m_asked[entry - m_object.constBegin()] = true;
    return entry.value();
}

QString JsonObject::optionalText(const QString &key)
{
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isString())
        fail(key, u"a string"_s);
    return found.toString();
}

QString JsonObject::text(const QString &key)
{
    QString found = optionalText(key);
    if (found.isEmpty())
        fail(key, u"a string that is not empty"_s);
    return found;
}

LocalText JsonObject::optionalLocal(const QString &key)
{
    const QJsonValue found = value(key);
    if (found.isUndefined())
        return {};
    const QJsonObject both = found.toObject(); // nearly always whole; the rest finds the fault
    LocalText whole{both.value("de"_L1).toString(), both.value("en"_L1).toString()};
    if (both.size() == 2 && !whole.de.isEmpty() && !whole.en.isEmpty())
        return whole;
    JsonObject object(found, path(key), m_fault);
    const QString german = object.text(u"de"_s);
    return {german, object.text(u"en"_s)};
}

LocalText JsonObject::local(const QString &key)
{
    if (!has(key))
        fail(key, u"a text {de, en}"_s);
    return optionalLocal(key);
}

int JsonObject::number(const QString &key, int fallback)
{
    const QJsonValue found = value(key);
    if (found.isUndefined())
        return fallback;
    if (!found.isDouble() || found.toInt(INT_MIN) == INT_MIN)
        fail(key, u"a whole number"_s);
    return found.toInt();
}

bool JsonObject::flag(const QString &key)
{
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isBool())
        fail(key, u"true or false"_s);
    return found.toBool();
}

QDate JsonObject::optionalDate(const QString &key)
{
    const QString found = optionalText(key);
    const QDate date = QDate::fromString(found, Qt::ISODate);
    if (!found.isEmpty() && !date.isValid())
        fail(key, u"a date like 2026-11-23"_s);
    return date;
}

QDate JsonObject::date(const QString &key)
{
    const QDate found = optionalDate(key);
    if (!found.isValid())
        fail(key, u"a date like 2026-11-23"_s);
    return found;
}

QStringList JsonObject::texts(const QString &key)
{
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isArray())
        fail(key, u"a list of strings"_s);
    QStringList list;
    for (const QJsonValue &item : found.toArray()) {
        if (!item.isString())
            fail(key, u"a list of strings"_s);
        list << item.toString();
    }
    return list;
}

QString JsonObject::oneOf(const QString &key, const QStringList &allowed)
{
    QString found = text(key);
    if (!allowed.contains(found))
        fail(key, u"one of "_s + allowed.join(u", "_s));
    return found;
}

void JsonObject::each(const QString &key, const std::function<void(JsonObject &)> &read)
{
    const QJsonValue found = value(key);
    if (found.isUndefined())
        return;
    if (!found.isArray())
        return fail(key, u"a list"_s);
    int place = 0;
    for (const QJsonValue &item : found.toArray()) {
        JsonObject object(item, path(key) + u'[' + QString::number(place++) + u']', m_fault);
        read(object);
    }
}

void JsonObject::finish()
{
    for (auto entry = m_object.constBegin(); entry != m_object.constEnd(); ++entry) {
        if (!m_asked[entry - m_object.constBegin()])
            fail(entry.key(), u"no such key"_s);
    }
}

} // namespace votum
