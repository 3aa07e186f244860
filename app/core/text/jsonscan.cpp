// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/jsonscan.h"

#include <QList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// The length of the UTF-8 character at `at`, 0 if there is none: Unicode 15, table 3-7.
qsizetype lengthOfCharacter(const QByteArray &bytes, qsizetype at)
{
    const auto byte = [&](qsizetype place) {
        return place < bytes.size() ? static_cast<unsigned char>(bytes[place]) : 0u;
    };
    const auto isBetween = [&](qsizetype place, unsigned low, unsigned high) {
        return byte(place) >= low && byte(place) <= high;
    };
    const unsigned first = byte(at);
    const qsizetype length = first < 0x80                     ? 1
                             : first >= 0xc2 && first <= 0xdf ? 2
                             : first >= 0xe0 && first <= 0xef ? 3
                             : first >= 0xf0 && first <= 0xf4 ? 4
                                                              : 0;
    const unsigned low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    const unsigned high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    if (length > 1 && !isBetween(at + 1, low, high))
        return 0;
    for (qsizetype place = at + 2; place < at + length; ++place) {
        if (!isBetween(place, 0x80, 0xbf))
            return 0;
    }
    return length;
}

class Scanner
{
public:
    Scanner(const QByteArray &bytes, QString wanted) : m_bytes(bytes), m_wanted(std::move(wanted))
    {
        if (m_bytes.startsWith("\xEF\xBB\xBF"))
            m_at = 3;
    }

    JsonScan run()
    {
        const qsizetype start = m_at;
        checkEncoding();
        m_at = start;
        skipSpace();
        value(u"$"_s, 0);
        skipSpace();
        if (m_at < m_bytes.size())
            fail(u"the end of the file"_s);
        return m_wanted.isEmpty() ? m_fault : JsonScan{m_found, {}};
    }

private:
    bool isWell() const { return m_fault.expected.isEmpty(); }
    char here() const { return m_at < m_bytes.size() ? m_bytes[m_at] : '\0'; }
    bool isEnd() const { return m_at >= m_bytes.size(); }
    void fail(const QString &expected) { failAt(m_at, expected); }
    void failAt(qsizetype at, const QString &expected)
    {
        if (isWell())
            m_fault = {at, expected};
    }

    void checkEncoding()
    {
        const auto startsWith = [this](const char *signs, qsizetype count) {
            return m_bytes.left(count) == QByteArray(signs, count);
        };
        if (startsWith("\xFF\xFE", 2) || startsWith("\xFE\xFF", 2) || startsWith("{\0", 2) ||
            startsWith("\0{", 2))
            return fail(u"the encoding UTF-8 instead of UTF-16"_s);
        while (m_at < m_bytes.size()) {
            const qsizetype length = lengthOfCharacter(m_bytes, m_at);
            if (length == 0)
                return fail(u"a character in UTF-8: this one is of another encoding, such as "
                            "Windows-1252"_s);
            m_at += length;
        }
    }

    void skipSpace()
    {
        while (!isEnd() && QByteArrayView(" \t\r\n").contains(here()))
            ++m_at;
    }

    bool take(char sign)
    {
        if (isEnd() || here() != sign)
            return false;
        ++m_at;
        return true;
    }

    void value(const QString &path, int level)
    {
        if (!isWell())
            return;
        if (!m_wanted.isEmpty() && path == m_wanted)
            m_found = m_at;
        const bool isNested = here() == '{' || here() == '[';
        if (isNested && level == mostLevels)
            return fail(u"at most %1 levels inside each other"_s.arg(mostLevels));
        if (here() == '{')
            object(path, level + 1);
        else if (here() == '[')
            list(path, level + 1);
        else if (here() == '"')
            text();
        else if (here() == '-' || (here() >= '0' && here() <= '9'))
            number();
        else
            word();
    }

    void object(const QString &path, int level)
    {
        ++m_at;
        skipSpace();
        if (take('}'))
            return;
        while (isWell()) {
            skipSpace();
            if (here() != '"')
                return fail(u"a key in quotation marks"_s);
            const qsizetype key = m_at;
            const QString name = text();
            skipSpace();
            if (isWell() && !take(':'))
                return fail(u"a colon after the key"_s);
            skipSpace();
            const QString inside = m_wanted.isEmpty() ? QString() : path + u'.' + name;
            value(inside, level);
            if (!m_wanted.isEmpty() && inside == m_wanted)
                m_found = key;
            skipSpace();
            if (!isWell() || take('}'))
                return;
            if (!take(','))
                return fail(u"a comma or the closing bracket }"_s);
        }
    }

    void list(const QString &path, int level)
    {
        ++m_at;
        skipSpace();
        if (take(']'))
            return;
        for (qsizetype place = 0; isWell(); ++place) {
            skipSpace();
            value(m_wanted.isEmpty() ? QString() : path + u'[' + QString::number(place) + u']',
                  level);
            skipSpace();
            if (!isWell() || take(']'))
                return;
            if (!take(','))
                return fail(u"a comma or the closing bracket ]"_s);
        }
    }

    // What it says, where somebody asks for a path.
    QString text()
    {
        const qsizetype start = m_at++;
        QString said;
        while (isWell() && !isEnd() && here() != '"') {
            if (static_cast<unsigned char>(here()) < 0x20) {
                fail(u"no control character in a text: write this one as \\u%1"_s.arg(
                    int(here()), 4, 16, QLatin1Char('0')));
            } else if (here() == '\\') {
                said += escape();
            } else {
                const qsizetype length = std::max<qsizetype>(1, lengthOfCharacter(m_bytes, m_at));
                if (!m_wanted.isEmpty())
                    said += QString::fromUtf8(m_bytes.mid(m_at, length));
                m_at += length;
            }
        }
        if (!take('"'))
            failAt(start, u"a text that ends with a quotation mark"_s);
        return said;
    }

    QString escape()
    {
        static const QByteArray names("\"\\/bfnrt"), signs("\"\\/\b\f\n\r\t");
        const qsizetype start = m_at++;
        if (here() != 'u') {
            const qsizetype name = isEnd() ? -1 : names.indexOf(here());
            if (name < 0)
                failAt(start, u"after a backslash one of %1 or u and four hexadecimal digits"_s.arg(
                                  u"\" \\ / b f n r t"_s));
            ++m_at;
            return name < 0 ? QString() : QString(QLatin1Char(signs[name]));
        }
        QString said = unit(start);
        if (!isWell() || !said.back().isSurrogate())
            return said;
        if (said.back().isHighSurrogate() && m_bytes.mid(m_at, 2) == "\\u") {
            ++m_at;
            said += unit(start);
        }
        if (isWell() &&
            (said.size() < 2 || !said[0].isHighSurrogate() || !said[1].isLowSurrogate()))
            failAt(start, u"both halves of the character: this half stands alone"_s);
        return said;
    }

    // After the backslash, at the u.
    QString unit(qsizetype start)
    {
        const QByteArray digits = m_bytes.mid(m_at + 1, 4);
        const bool isNumber =
            digits.size() == 4 && QByteArray::fromHex(digits).toHex() == digits.toLower();
        const uint code = digits.toUInt(nullptr, 16);
        if (!isNumber)
            failAt(start, u"four hexadecimal digits after \\u"_s);
        m_at += 5;
        return QString(QChar(char16_t(code)));
    }

    qsizetype digits()
    {
        const qsizetype start = m_at;
        while (here() >= '0' && here() <= '9')
            ++m_at;
        return m_at - start;
    }

    void number()
    {
        const qsizetype start = m_at;
        take('-');
        bool isWhole = true, isRight = take('0') || digits() > 0;
        if (take('.')) {
            isWhole = false;
            isRight &= digits() > 0;
        }
        if (take('e') || take('E')) {
            isWhole = false;
            if (!take('-'))
                take('+');
            isRight &= digits() > 0;
        }
        isRight &= isEnd() || QByteArrayView(" \t\r\n,]}").contains(here());
        const QByteArray said = m_bytes.mid(start, m_at - start);
        if (!isRight)
            return failAt(start, u"a number such as 12 or -3.5"_s);
        bool isInRange = true;
        if (!isWhole)
            isInRange = std::isfinite(said.toDouble(&isInRange)) && isInRange;
        else if (said.startsWith('-'))
            said.toLongLong(&isInRange);
        else
            said.toULongLong(&isInRange);
        if (!isInRange)
            failAt(start, u"a number that is not as large"_s);
    }

    void word()
    {
        for (const QByteArrayView known : {"true", "false", "null"}) {
            if (QByteArrayView(m_bytes).sliced(m_at).startsWith(known)) {
                m_at += known.size();
                return;
            }
        }
        fail(
            m_bytes.trimmed().isEmpty()
                ? u"an object: the file is empty"_s
                : u"a text in quotation marks, a number, true, false, null, a list or an object"_s);
    }

    const QByteArray &m_bytes;
    QString m_wanted; // a path; empty: nobody asks for one
    qsizetype m_at = 0;
    std::optional<qsizetype> m_found;
    JsonScan m_fault;
};

} // namespace

JsonScan firstFault(const QByteArray &bytes)
{
    return Scanner(bytes, {}).run();
}

JsonScan placeOf(const QByteArray &bytes, const QString &path)
{
    return Scanner(bytes, path).run();
}

QString lineAndColumn(const QByteArray &bytes, qsizetype offset)
{
    QByteArray before = bytes.left(offset);
    if (before.startsWith("\xEF\xBB\xBF"))
        before.remove(0, 3);
    const QByteArray line = before.mid(before.lastIndexOf('\n') + 1);
    return u"line %1, column %2"_s.arg(before.count('\n') + 1)
        .arg(QString::fromUtf8(line).toUcs4().size() + 1);
}

} // namespace votum
