// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/jsonreader.h"

#include "core/text/jsonscan.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr qsizetype mostCharacters = 1'000'000, mostItems = 10'000;

// As JsonFault has it; nothing if there is none.
std::optional<std::pair<QString, QString>> excessIn(const JsonValue &value)
{
    const auto tooMany = [](size_t count) -> std::optional<std::pair<QString, QString>> {
        if (count <= size_t(mostItems))
            return {};
        return {{QString(), u"at most %1 entries"_s.arg(mostItems)}};
    };
    if (value.isString() && value.toString().size() > mostCharacters)
        return {{QString(), u"at most %1 characters"_s.arg(mostCharacters)}};
    if (value.isArray()) {
        const std::vector<JsonValue> items = value.toArray();
        auto fault = tooMany(items.size());
        for (size_t place = 0; !fault && place < items.size(); ++place) {
            if ((fault = excessIn(items[place])))
                fault->first.prepend(u'[' + QString::number(place) + u']');
        }
        return fault;
    }
    if (const auto object = value.toObject()) {
        auto fault = tooMany(object->size());
        for (const auto &[key, element] : *object) {
            if (!fault && (fault = excessIn(element)))
                fault->first.prepend(u'.' + asText(key));
        }
        return fault;
    }
    return {};
}

} // namespace

void refuseExcess(const JsonValue &root, JsonFault &fault)
{
    if (const auto found = excessIn(root))
        fault.set(u'$' + found->first, found->second);
}

QString JsonValue::toString() const
{
    std::string_view text;
    return m_element && m_element->get(text) == simdjson::SUCCESS ? asText(text) : QString();
}

double JsonValue::toNumber() const
{
    double number = 0;
    return m_element && m_element->get(number) == simdjson::SUCCESS ? number : 0;
}

std::optional<qint64> JsonValue::toWholeNumber() const
{
    constexpr double largest = 9007199254740992.0; // 2^53: every whole number up to it is exact
    const double number = toNumber();
    if (!isNumber() || number != std::trunc(number) || std::abs(number) > largest)
        return {};
    return qint64(number);
}

bool JsonValue::toBool() const
{
    bool flag = false;
    return m_element && m_element->get(flag) == simdjson::SUCCESS && flag;
}

std::vector<JsonValue> JsonValue::toArray() const
{
    simdjson::dom::array array;
    if (!m_element || m_element->get(array) != simdjson::SUCCESS)
        return {};
    return {array.begin(), array.end()};
}

std::optional<simdjson::dom::object> JsonValue::toObject() const
{
    simdjson::dom::object object;
    if (!m_element || m_element->get(object) != simdjson::SUCCESS)
        return {};
    return object;
}

JsonDocument::JsonDocument(const QByteArray &bytes)
{
    read(bytes);
}

void JsonDocument::read(const QByteArray &bytes)
{
    m_bytes = bytes;
    m_root = {};
    m_fault.reset();
    const char *data = bytes.constData();
    size_t size = size_t(bytes.size());
    if (bytes.startsWith("\xEF\xBB\xBF")) { // as some editors begin a file
        data += 3;
        size -= 3;
    }
    simdjson::dom::element root;
    simdjson::error_code code = simdjson::SUCCESS;
    if (m_parser.capacity() == 0 || size > m_parser.capacity())
        code = m_parser.allocate(size, size_t(mostLevels) + 1);
    if (!code)
        code = m_parser.parse(data, size).get(root);
    if (!code) {
        m_root = root;
        return;
    }
    const JsonScan found = firstFault(bytes);
    if (found.offset)
        m_fault = {lineAndColumn(bytes, *found.offset), found.expected};
    else
        m_fault = {u"$"_s, QString::fromLatin1(simdjson::error_message(code))};
}

QString JsonDocument::placeOf(const QString &path) const
{
    // What is missing has the place of what it is missing in.
    for (QString there = path; !there.isEmpty();
         there.truncate(std::max(there.lastIndexOf(u'.'), there.lastIndexOf(u'[')))) {
        const JsonScan found = votum::placeOf(m_bytes, there);
        if (found.offset)
            return u"%1 (%2)"_s.arg(path, lineAndColumn(m_bytes, *found.offset));
        if (!there.contains(u'.') && !there.contains(u'['))
            break;
    }
    return path;
}

void JsonFault::set(const QString &path, const QString &expected)
{
    if (hasFault())
        return;
    m_path = path;
    m_expected = expected;
}

void JsonFault::note(Language language, bool isGiven, const JsonObject &text)
{
    QString &first = (isGiven ? m_given : m_lacking)[size_t(language)];
    if (first.isEmpty())
        first = text.path() + u'.' + languageCode(language);
}

JsonObject::JsonObject(const JsonValue &value, QString path, JsonFault &fault)
    : m_path(std::move(path)), m_fault(fault)
{
    readFields(value);
}

JsonObject::JsonObject(const JsonValue &value, const JsonObject &above, std::string_view key,
                       qsizetype place)
    : m_above(&above), m_key(key), m_place(place), m_fault(above.m_fault)
{
    readFields(value);
}

void JsonObject::readFields(const JsonValue &value)
{
    const std::optional<simdjson::dom::object> object = value.toObject();
    if (!object) {
        m_fault.set(path(), u"an object"_s);
        return;
    }
    for (const auto &[key, element] : *object)
        m_fields.append({key, element});
    refuseDoubles();
}

// Which of two values counts would depend on who reads them.
void JsonObject::refuseDoubles()
{
    QVarLengthArray<std::string_view, 16> keys;
    for (const Field &field : m_fields)
        keys.append(field.key);
    // By length first: most keys need no look at their letters then.
    std::sort(keys.begin(), keys.end(), [](std::string_view one, std::string_view other) {
        return one.size() != other.size() ? one.size() < other.size() : one < other;
    });
    const auto twice = std::adjacent_find(keys.begin(), keys.end());
    if (twice != keys.end())
        fail(*twice, u"this key once: it stands twice"_s);
}

qsizetype JsonObject::find(std::string_view key) const
{
    const qsizetype start = m_last;
    for (qsizetype place = start; place < m_fields.size(); ++place) {
        if (m_fields[place].key == key)
            return m_last = place;
    }
    for (qsizetype place = 0; place < start; ++place) {
        if (m_fields[place].key == key)
            return m_last = place;
    }
    return -1;
}

std::vector<std::string_view> JsonObject::keys() const
{
    std::vector<std::string_view> keys;
    for (const Field &field : m_fields)
        keys.push_back(field.key);
    return keys;
}

QString JsonObject::path() const
{
    if (!m_above)
        return m_path;
    const QString path = m_above->path(m_key);
    return m_place < 0 ? path : path + u'[' + QString::number(m_place) + u']';
}

QString JsonObject::path(std::string_view key) const
{
    return path() + u'.' + asText(key);
}

JsonValue JsonObject::value(std::string_view key)
{
    const qsizetype place = find(key);
    if (place < 0)
        return {};
    m_fields[place].isAsked = true;
    return m_fields[place].value;
}

QString JsonObject::optionalText(std::string_view key)
{
    const JsonValue found = value(key);
    if (!found.isUndefined() && !found.isString())
        fail(key, u"a string"_s);
    return found.toString();
}

QString JsonObject::text(std::string_view key)
{
    QString found = optionalText(key);
    if (found.isEmpty())
        fail(key, u"a string that is not empty"_s);
    return found;
}

LocalText JsonObject::optionalLocal(std::string_view key)
{
    const JsonValue found = value(key);
    if (found.isUndefined())
        return {};
    JsonObject object(found, *this, key);
    LocalText text;
    for (int place = 0; place < languages().size(); ++place) {
        const std::string_view code = languages().at(place).key();
        const bool isGiven = object.has(code);
        if (isGiven)
            text.set(Language(place), object.text(code));
        m_fault.note(Language(place), isGiven, object);
    }
    return text;
}

LocalText JsonObject::local(std::string_view key)
{
    if (!has(key))
        fail(key, u"a text in every language"_s);
    return optionalLocal(key);
}

int JsonObject::number(std::string_view key, int fallback)
{
    const JsonValue found = value(key);
    if (found.isUndefined())
        return fallback;
    const double number = found.toNumber();
    if (!found.isNumber() || number != std::trunc(number) || std::abs(number) > INT_MAX) {
        fail(key, u"a whole number"_s);
        return 0;
    }
    return int(number);
}

bool JsonObject::flag(std::string_view key)
{
    const JsonValue found = value(key);
    if (!found.isUndefined() && !found.isBool())
        fail(key, u"true or false"_s);
    return found.toBool();
}

QDate JsonObject::optionalDate(std::string_view key)
{
    const QString found = optionalText(key);
    const QDate date = QDate::fromString(found, Qt::ISODate);
    if (!found.isEmpty() && !date.isValid())
        fail(key, u"a date like 2026-11-23"_s);
    return date;
}

QDate JsonObject::date(std::string_view key)
{
    const QDate found = optionalDate(key);
    if (!found.isValid())
        fail(key, u"a date like 2026-11-23"_s);
    return found;
}

QStringList JsonObject::texts(std::string_view key)
{
    const JsonValue found = value(key);
    if (!found.isUndefined() && !found.isArray())
        fail(key, u"a list of strings"_s);
    QStringList list;
    for (const JsonValue &item : found.toArray()) {
        if (!item.isString())
            fail(key, u"a list of strings"_s);
        list << item.toString();
    }
    return list;
}

QString JsonObject::oneOf(std::string_view key, const QStringList &allowed)
{
    QString found = text(key);
    if (!allowed.contains(found))
        fail(key, u"one of "_s + allowed.join(u", "_s));
    return found;
}

void JsonObject::each(std::string_view key, const std::function<void(JsonObject &)> &read)
{
    const JsonValue found = value(key);
    if (found.isUndefined())
        return;
    if (!found.isArray())
        return fail(key, u"a list"_s);
    qsizetype place = 0;
    for (const JsonValue &item : found.toArray()) {
        JsonObject object(item, *this, key, place++);
        read(object);
    }
}

void JsonObject::ignoreRest()
{
    for (Field &field : m_fields)
        field.isAsked = true;
}

void JsonObject::finish()
{
    for (const Field &field : m_fields) {
        if (!field.isAsked)
            fail(field.key, u"no such key"_s);
    }
}

} // namespace votum
