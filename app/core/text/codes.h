// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <array>
#include <optional>

namespace votum {

// How the values of an enum are called in files, stores and records and on the command line. Beside
// the enum stands the one table of them, in the order of its values:
//
//     template<>
//     inline constexpr auto codesOf<Scope> =
//         codeTable<Scope::Purpose>("case", "recipient", "purpose");
//
// A code is stable for ever, because cases and records are stored with it.
template<class Enum>
inline constexpr auto codesOf = nullptr;

// `last` is the enum's last value: a value without a code does not compile.
template<auto last, class... Codes>
constexpr auto codeTable(const Codes &...codes)
{
    static_assert(sizeof...(Codes) == size_t(last) + 1, "one code for each value");
    return std::array{QLatin1StringView(codes)...};
}

template<class Enum>
concept HasCodes = requires
{
    codesOf<Enum>.size();
};

template<HasCodes Enum>
QString codeOf(Enum value)
{
    return codesOf<Enum>[size_t(value)];
}

// Nothing if no value is called so; upper and lower case differ. What is no enum, and is written as
// one text all the same, has its own codeOf() and its specialisation of this.
template<class Enum>
std::optional<Enum> fromCode(QStringView code)
{
    for (size_t i = 0; i < codesOf<Enum>.size(); ++i) {
        if (code == codesOf<Enum>[i])
            return Enum(i);
    }
    return std::nullopt;
}

// "case, recipient, purpose": for whoever wrote another.
template<class Enum>
QString codeList()
{
    QString list;
    for (const QLatin1StringView code : codesOf<Enum>)
        list += (list.isEmpty() ? QLatin1StringView() : QLatin1StringView(", ")) + code;
    return list;
}

} // namespace votum
