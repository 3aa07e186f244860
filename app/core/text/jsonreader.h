// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/codes.h"
#include "core/text/text.h"

#include <QDate>
#include <QStringList>
#include <QVarLengthArray>

#include <simdjson.h>

#include <array>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace votum {

// Reading JSON that others may have written: the catalogue, an answers file, the store's rows.
// Qt's classes write it.

// One value of a JsonDocument, which must outlive it. Undefined if it is not there.
class JsonValue
{
public:
    JsonValue() = default;
    JsonValue(simdjson::dom::element element) : m_element(element) {}

    bool isUndefined() const { return !m_element; }
    bool isObject() const { return m_element && m_element->is_object(); }
    bool isArray() const { return m_element && m_element->is_array(); }
    bool isString() const { return m_element && m_element->is_string(); }
    bool isNumber() const { return m_element && m_element->is_number(); }
    bool isBool() const { return m_element && m_element->is_bool(); }

    // Empty, 0 or false if it is something else.
    QString toString() const;
    double toNumber() const;
    std::optional<qint64> toWholeNumber() const; // nothing if it is not one, or too large
    bool toBool() const;
    std::vector<JsonValue> toArray() const;
    std::optional<simdjson::dom::object> toObject() const; // nothing if it is not one

private:
    std::optional<simdjson::dom::element> m_element;
};

// A key as the rest of the program writes it.
inline QString asText(std::string_view key)
{
    return QString::fromUtf8(key.data(), qsizetype(key.size()));
}

class JsonDocument
{
public:
    JsonDocument() = default;
    explicit JsonDocument(const QByteArray &bytes);
    // Others, in the memory taken for those before, whose values are gone.
    void read(const QByteArray &bytes);

    // Why it cannot be read: where, "line 3, column 5", and what was expected there. Words for
    // people, see errorText() of the catalogue.
    struct Fault
    {
        QString place, expected;
    };
    const std::optional<Fault> &fault() const { return m_fault; }
    JsonValue root() const { return m_root; }
    // The path of a value, "$.title", with its line and column.
    QString placeOf(const QString &path) const;

private:
    QByteArray m_bytes;
    simdjson::dom::parser m_parser;
    JsonValue m_root;
    std::optional<Fault> m_fault;
};

class JsonObject;

// Strict reading: every key must be asked for, every value must have its type. The first fault is
// kept with its path; after it everything reads as empty.
class JsonFault
{
public:
    bool hasFault() const { return !m_path.isEmpty(); }
    QString path() const { return m_path; }
    QString expected() const { return m_expected; }
    void set(const QString &path, const QString &expected);

    // Where a text first lacked the language, and where one first had it; empty: none. Which
    // languages there must be, a catalogue says anywhere in its files.
    QString lacking(Language language) const { return m_lacking[size_t(language)]; }
    QString given(Language language) const { return m_given[size_t(language)]; }
    void note(Language language, bool isGiven, const JsonObject &text);

private:
    QString m_path, m_expected;
    std::array<QString, maxLanguages> m_lacking, m_given;
};

// The first text longer and the first list longer than any of ours becomes the fault. Of what
// comes from outside: in a store everything is read that was ever typed.
void refuseExcess(const JsonValue &root, JsonFault &fault);

// Reads one object, whose keys stand once each; finish() (or the destructor) reports keys nobody
// asked for.
class JsonObject
{
public:
    JsonObject(const JsonValue &value, QString path, JsonFault &fault);
    // The value at a key of another, or at a place of the list there, whose fault it shares and
    // which outlives it: its path is only written out once it is asked for.
    JsonObject(const JsonValue &value, const JsonObject &above, std::string_view key,
               qsizetype place = -1);
    ~JsonObject() { finish(); }
    JsonObject(const JsonObject &) = delete;
    JsonObject &operator=(const JsonObject &) = delete;

    bool has(std::string_view key) const { return find(key) >= 0; }
    std::vector<std::string_view> keys() const;
    QString path() const;
    QString path(std::string_view key) const;
    JsonFault &fault() const { return m_fault; }

    QString text(std::string_view key);            // required, not empty
    QString optionalText(std::string_view key);    // "" if absent
    LocalText local(std::string_view key);         // required
    LocalText optionalLocal(std::string_view key); // empty if absent
    int number(std::string_view key, int fallback);
    bool flag(std::string_view key);  // false if absent
    QDate date(std::string_view key); // required ISO date
    QDate optionalDate(std::string_view key);
    QStringList texts(std::string_view key); // optional list of strings
    QString oneOf(std::string_view key, const QStringList &allowed);
    // The value that this code stands for; the first one after a fault.
    template<class Enum>
    Enum code(std::string_view key)
    {
        const std::optional<Enum> value = fromCode<Enum>(text(key));
        if (!value)
            fail(key, QLatin1StringView("one of ") + codeList<Enum>());
        return value.value_or(Enum());
    }
    JsonValue value(std::string_view key); // whatever it is; undefined if absent
    // Calls `read` for each object of an optional array.
    void each(std::string_view key, const std::function<void(JsonObject &)> &read);
    void fail(std::string_view key, const QString &expected) { m_fault.set(path(key), expected); }
    void finish();
    // What nobody asks for is no fault.
    void ignoreRest();

private:
    struct Field
    {
        std::string_view key;
        simdjson::dom::element value;
        bool isAsked = false;
    };
    qsizetype find(std::string_view key) const; // -1: none
    void readFields(const JsonValue &value);
    void refuseDoubles();

    QVarLengthArray<Field, 16> m_fields;
    QString m_path; // of an object inside another: empty
    const JsonObject *m_above = nullptr;
    std::string_view m_key; // in the one above
    qsizetype m_place = -1; // in its list; -1: there is none
    JsonFault &m_fault;
    mutable qsizetype m_last = 0; // the field found last: files keep an order, readers ask twice
};

} // namespace votum
