// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/codes.h"
#include "core/text/jsonreader.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>

#include <concepts>
#include <optional>
#include <vector>

namespace votum {

// One list of fields a struct, for writing it as JSON and for reading it. A list is a function
//
//     template<class Fields>
//     void fields(Fields &list, Is<Measure> auto &measure)
//     {
//         list.required("id", measure.id);
//         list.filled("due", measure.due);
//     }
//
// that FieldWriter and FieldReader call. What they may say of a field:
//   required  written if it is not empty; when reading it must be there and not be empty
//   always    written even if empty; when reading it must be there
//   filled    left out if it is empty; what is absent reads as empty
//   later     written even if empty; older files do not have it, which reads as empty
//   onlyIf    written, even if empty, where the condition holds; what is absent reads as empty. The
//             condition may rest on fields that stand before it in the list.
// Empty are "", 0, false, no date, an empty text or list, and an optional without a value, which
// `always` writes as {}.

template<class T, class U>
concept Is = std::same_as<std::remove_const_t<T>, U>;

// The fields of a base class, within the list of one derived from it.
template<class Base, class T>
auto &base(T &object)
{
    if constexpr (std::is_const_v<T>)
        return static_cast<const Base &>(object);
    else
        return static_cast<Base &>(object);
}

// What is expected where a code is none, for whoever wrote it.
template<class T>
inline constexpr const char *expectedCode = "a known code";

// Times are written to the millisecond, or, of older make, to the second.
template<class Time>
struct ToTheSecond
{
    Time &time;
};
template<class Time>
ToTheSecond(Time &) -> ToTheSecond<Time>;

// A list that a person may write as its one value, a string or a number.
template<class List>
struct OneOrMore
{
    List &list;
};
template<class List>
OneOrMore(List &) -> OneOrMore<List>;

class FieldWriter
{
public:
    static constexpr bool isReading = false;

    // `languages`: those in which its texts are written.
    explicit FieldWriter(const QList<Language> &languages) : m_languages(languages) {}

    template<class T>
    void required(const char *key, const T &value)
    {
        filled(key, value);
    }
    template<class T>
    void always(const char *key, const T &value)
    {
        m_object.insert(QLatin1StringView(key), toValue(value));
    }
    template<class T>
    void filled(const char *key, const T &value)
    {
        if (!isEmpty(value))
            always(key, value);
    }
    template<class T>
    void later(const char *key, const T &value)
    {
        always(key, value);
    }
    template<class T>
    void onlyIf(bool condition, const char *key, const T &value)
    {
        if (condition)
            always(key, value);
    }
    void check(bool, const char *, const QString &) {}

    QJsonObject take() { return std::move(m_object); }

private:
    static bool isEmpty(const QString &text) { return text.isEmpty(); }
    static bool isEmpty(const LocalText &text) { return text.isEmpty(); }
    static bool isEmpty(const QStringList &list) { return list.isEmpty(); }
    static bool isEmpty(QDate date) { return !date.isValid(); }
    static bool isEmpty(const QDateTime &time) { return !time.isValid(); }
    static bool isEmpty(bool flag) { return !flag; }
    static bool isEmpty(int number) { return number == 0; }
    static bool isEmpty(qint64 number) { return number == 0; }
    template<class T>
    static bool isEmpty(const std::optional<T> &value)
    {
        return !value;
    }
    template<class T>
    static bool isEmpty(const std::vector<T> &list)
    {
        return list.empty();
    }
    template<class T>
    static bool isEmpty(const QMap<QString, T> &map)
    {
        return map.isEmpty();
    }
    template<class T>
    static bool isEmpty(const T &object)
    {
        return object == T();
    }

    QJsonValue toValue(const QString &text) const { return text; }
    QJsonValue toValue(const LocalText &text) const { return toJson(text, m_languages); }
    QJsonValue toValue(const QStringList &list) const { return QJsonArray::fromStringList(list); }
    QJsonValue toValue(QDate date) const { return date.toString(Qt::ISODate); }
    QJsonValue toValue(const QDateTime &time) const
    {
        return time.toUTC().toString(Qt::ISODateWithMs);
    }
    template<class Time>
    QJsonValue toValue(const ToTheSecond<Time> &time) const
    {
        return time.time.toUTC().toString(Qt::ISODate);
    }
    template<class List>
    QJsonValue toValue(const OneOrMore<List> &values) const
    {
        return toValue(values.list);
    }
    QJsonValue toValue(bool flag) const { return flag; }
    QJsonValue toValue(int number) const { return number; }
    QJsonValue toValue(qint64 number) const { return number; }
    template<class T>
    QJsonValue toValue(const std::optional<T> &value) const
    {
        return value ? toValue(*value) : QJsonValue(QJsonObject());
    }
    template<class T>
    QJsonValue toValue(const std::vector<T> &list) const
    {
        QJsonArray array;
        for (const T &item : list)
            array.append(toValue(item));
        return array;
    }
    template<class T>
    QJsonValue toValue(const QMap<QString, T> &map) const
    {
        QJsonObject object;
        for (auto entry = map.begin(); entry != map.end(); ++entry)
            object.insert(entry.key(), toValue(entry.value()));
        return object;
    }
    template<class T>
    QJsonValue toValue(const T &value) const
    {
        if constexpr (requires { codeOf(value); }) {
            return codeOf(value);
        } else {
            FieldWriter writer(m_languages);
            fields(writer, value);
            return writer.take();
        }
    }

    const QList<Language> &m_languages;
    QJsonObject m_object;
};

// Reads an object that FieldWriter, or a person, wrote. Faults go to the object's JsonFault.
class FieldReader
{
public:
    static constexpr bool isReading = true;
    // What becomes of keys that no list asks for, in this object and those in it.
    enum class Unknown { Refused, Ignored };

    FieldReader(JsonObject &object, Unknown unknown) : m_object(object), m_unknown(unknown)
    {
        if (unknown == Unknown::Ignored)
            m_object.ignoreRest();
    }

    template<class T>
    void required(const char *key, T &&value)
    {
        filled(key, value);
        check(!isEmpty(value), key, expected(value));
    }
    template<class T>
    void always(const char *key, T &&value)
    {
        if (!m_object.has(key))
            m_object.fail(key, QStringLiteral("a value"));
        filled(key, value);
    }
    template<class T>
    void filled(const char *key, T &&value)
    {
        const JsonValue found = m_object.value(key);
        if (!found.isUndefined())
            read(key, found, value);
    }
    template<class T>
    void later(const char *key, T &&value)
    {
        filled(key, value);
    }
    template<class T>
    void onlyIf(bool, const char *key, T &&value)
    {
        filled(key, value);
    }
    void check(bool holds, const char *key, const QString &what)
    {
        if (!holds)
            m_object.fail(key, what);
    }
    bool has(const char *key) const { return m_object.has(key); }
    JsonObject &object() { return m_object; }

private:
    template<class T>
    static bool isEmpty(const T &value)
    {
        if constexpr (requires { value.isEmpty(); })
            return value.isEmpty();
        else if constexpr (requires { value.has_value(); })
            return !value.has_value();
        else
            return false;
    }
    static QString expected(const QString &)
    {
        return QStringLiteral("a string that is not empty");
    }
    template<class T>
    static QString expected(const std::optional<T> &)
    {
        return expected(T());
    }
    template<class T>
    static QString expected(const T &)
    {
        return QString::fromLatin1(expectedCode<T>);
    }
    bool is(bool right, const char *key, const QString &what)
    {
        check(right, key, what);
        return right;
    }

    // A text of the languages the program knows; those it does not offer stay empty.
    LocalText textOf(const JsonValue &found, const QString &path)
    {
        JsonObject object(found, path, m_object.fault());
        object.ignoreRest();
        return inEach([&object](Language language) {
            return object.optionalText(languageInfo(language).key());
        });
    }
    void read(const char *key, const JsonValue &found, QString &text)
    {
        if (is(found.isString(), key, QStringLiteral("a string")))
            text = found.toString();
    }
    void read(const char *key, const JsonValue &found, LocalText &text)
    {
        text = textOf(found, m_object.path(key));
    }
    void read(const char *key, const JsonValue &found, QStringList &list)
    {
        if (!is(found.isArray(), key, QStringLiteral("a list of strings")))
            return;
        for (const JsonValue &item : found.toArray()) {
            check(item.isString(), key, QStringLiteral("a list of strings"));
            list << item.toString();
        }
    }
    void read(const char *key, const JsonValue &found, QDate &date)
    {
        QString text;
        read(key, found, text);
        date = QDate::fromString(text, Qt::ISODate);
        check(text.isEmpty() || date.isValid(), key, QStringLiteral("a date like 2026-11-23"));
    }
    void read(const char *key, const JsonValue &found, QDateTime &time)
    {
        QString text;
        read(key, found, text);
        time = QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
        check(text.isEmpty() || time.isValid(), key, QStringLiteral("a time"));
    }
    void read(const char *key, const JsonValue &found, ToTheSecond<QDateTime> &time)
    {
        read(key, found, time.time);
    }
    void read(const char *key, const JsonValue &found, OneOrMore<QStringList> &values)
    {
        if (found.isArray())
            read(key, found, values.list);
        else if (is(found.isString() || found.isNumber(), key, QStringLiteral("a list of strings")))
            values.list << (found.isNumber() ? QString::number(found.toNumber(), 'g', 15)
                                             : found.toString());
    }
    void read(const char *key, const JsonValue &found, bool &flag)
    {
        check(found.isBool(), key, QStringLiteral("true or false"));
        flag = found.toBool();
    }
    void read(const char *key, const JsonValue &found, int &number)
    {
        const std::optional<qint64> whole = found.toWholeNumber();
        if (is(whole && *whole == int(*whole), key, QStringLiteral("a whole number")))
            number = int(*whole);
    }
    void read(const char *key, const JsonValue &found, qint64 &number)
    {
        const std::optional<qint64> whole = found.toWholeNumber();
        if (is(whole.has_value(), key, QStringLiteral("a whole number")))
            number = *whole;
    }
    template<class T>
    void read(const char *key, const JsonValue &found, std::optional<T> &value)
    {
        if (const auto object = found.toObject(); object && object->size() == 0)
            value.reset();
        else
            read(key, found, value.emplace());
    }
    template<class T>
    void read(const char *key, const JsonValue &found, std::vector<T> &list)
    {
        if (!is(found.isArray(), key, QStringLiteral("a list")))
            return;
        const std::vector<JsonValue> items = found.toArray();
        list.reserve(items.size());
        for (const JsonValue &item : items) {
            if (m_object.fault().hasFault())
                return;
            const QString path = m_object.path(key) + u'[' + QString::number(list.size()) + u']';
            readItem(path, item, list.emplace_back());
        }
    }
    template<class T>
    void read(const char *key, const JsonValue &found, QMap<QString, T> &map)
    {
        if (!is(found.isObject(), key, QStringLiteral("an object")))
            return;
        JsonObject object(found, m_object.path(key), m_object.fault());
        for (const std::string_view name : object.keys()) {
            T &value = map[asText(name)];
            readItem(object.path(name), object.value(name), value);
        }
    }
    template<class T>
    void read(const char *key, const JsonValue &found, T &value)
    {
        readItem(m_object.path(key), found, value);
    }

    template<class T>
    void readItem(const QString &path, const JsonValue &found, T &value)
    {
        if constexpr (std::same_as<T, LocalText>) {
            value = textOf(found, path);
        } else if constexpr (requires { codeOf(value); }) {
            const std::optional<T> known =
                found.isString() ? fromCode<T>(found.toString()) : std::nullopt;
            if (known)
                value = *known;
            else
                m_object.fault().set(path, expected(value));
        } else if constexpr (requires { value.emplace_back(); }) {
            readList(path, found, value);
        } else {
            JsonObject object(found, path, m_object.fault());
            FieldReader reader(object, m_unknown);
            fields(reader, value);
        }
    }
    // A list in a list.
    template<class T>
    void readList(const QString &path, const JsonValue &found, std::vector<T> &list)
    {
        if (!found.isArray())
            return m_object.fault().set(path, QStringLiteral("a list"));
        for (const JsonValue &item : found.toArray()) {
            const QString place = path + u'[' + QString::number(list.size()) + u']';
            readItem(place, item, list.emplace_back());
        }
    }

    JsonObject &m_object;
    Unknown m_unknown;
};

template<class Fields, class Code>
void fields(Fields &list, Coded<Code> &coded)
{
    list.always("code", coded.code);
    list.always("text", coded.text);
}
template<class Fields, class Code>
void fields(Fields &list, const Coded<Code> &coded)
{
    list.always("code", coded.code);
    list.always("text", coded.text);
}

// An object by its list of fields.
template<class T>
QJsonObject toJsonObject(const T &value, const QList<Language> &languages)
{
    FieldWriter writer(languages);
    fields(writer, value);
    return writer.take();
}

// What an object says, by the list of fields of T; keys that nobody asks for are a fault.
template<class T>
T readFields(JsonObject &object)
{
    T value;
    FieldReader reader(object, FieldReader::Unknown::Refused);
    fields(reader, value);
    return value;
}

} // namespace votum
