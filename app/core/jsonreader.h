#pragma once

#include "core/text.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QVarLengthArray>

#include <functional>

namespace votum {

// Strict reading of a JSON document: every key must be asked for, every value must have its type.
// The first fault is kept with its path; after it everything reads as empty.
class JsonFault
{
public:
    bool hasFault() const { return !m_path.isEmpty(); }
    QString path() const { return m_path; }
    QString expected() const { return m_expected; }
    void set(const QString &path, const QString &expected);

private:
    QString m_path, m_expected;
};

// Reads one object; finish() (or the destructor) reports keys nobody asked for.
class JsonObject
{
public:
    JsonObject(const QJsonValue &value, QString path, JsonFault &fault);
    ~JsonObject() { finish(); }
    JsonObject(const JsonObject &) = delete;
    JsonObject &operator=(const JsonObject &) = delete;

    bool has(const QString &key) const { return m_object.contains(key); }
    QStringList keys() const { return m_object.keys(); }
    QString path(const QString &key) const { return m_path + u'.' + key; }
    JsonFault &fault() const { return m_fault; }

    QString text(const QString &key);            // required, not empty
    QString optionalText(const QString &key);    // "" if absent
    LocalText local(const QString &key);         // required, both languages
    LocalText optionalLocal(const QString &key); // empty if absent
    int number(const QString &key, int fallback);
    bool flag(const QString &key);  // false if absent
    QDate date(const QString &key); // required ISO date
    QDate optionalDate(const QString &key);
    QStringList texts(const QString &key); // optional list of strings
    QString oneOf(const QString &key, const QStringList &allowed);
    QJsonValue value(const QString &key); // whatever it is; Undefined if absent
    // Calls `read` for each object of an optional array.
    void each(const QString &key, const std::function<void(JsonObject &)> &read);
    void fail(const QString &key, const QString &expected) { m_fault.set(path(key), expected); }
    void finish();

private:
    QJsonObject m_object;
    QString m_path;
    JsonFault &m_fault;
    QVarLengthArray<bool, 32> m_asked; // by place in the object
};

} // namespace votum
