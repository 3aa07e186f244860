// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <utility>
#include <variant>

namespace votum {

// What went wrong, as data: `code` names a row of the catalogue's `errors` table, whose text takes
// `arguments` as %1, %2 …; `detail` is for the log and for support (a line number, SQLite's words).
struct Error
{
    QString code;
    QStringList arguments;
    QString detail;

    bool operator==(const Error &) const = default;
};

// A value or an Error, named like std::expected (which needs C++23). A bug is an assertion instead.
template<class T>
class [[nodiscard]] Result
{
public:
    using Value = std::conditional_t<std::is_void_v<T>, std::monostate, T>;

    Result() requires std::is_void_v<T>
    = default;
    Result(Value value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    const Value &value() const & { return std::get<0>(m_state); }
    Value &value() & { return std::get<0>(m_state); }
    Value &&value() && { return std::get<0>(std::move(m_state)); }
    const Value &operator*() const & { return value(); }
    Value &operator*() & { return value(); }
    Value &&operator*() && { return std::move(*this).value(); }
    const Value *operator->() const { return &value(); }
    Value *operator->() { return &value(); }
    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<Value, Error> m_state;
};

} // namespace votum
