// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/content/hyphenation.h"

#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QMutex>
#include <QMutexLocker>

#include <algorithm>
#include <map>

// A static library's resources are dropped by the linker unless asked for, outside any namespace.
static void initialiseResources()
{
    Q_INIT_RESOURCE(hyphenation);
}

namespace votum {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortest = 7; // letters of a word that is divided
constexpr qsizetype aside = 3;    // letters on either side

// The patterns of one language: letters, and how strongly each gap between them, from before the
// first to after the last, is for a division (odd) or against it (even).
class Patterns
{
public:
    explicit Patterns(const QString &language)
    {
        initialiseResources();
        QFile file(u":/hyphenation/"_s + language + u".txt"_s);
        if (!file.open(QIODevice::ReadOnly))
            return;
        const QList<QByteArray> lines = file.readAll().split('\n');
        m_levels.reserve(lines.size());
        for (const QByteArray &line : lines) {
            if (line == "capitals")
                m_dividesCapitals = true;
            else if (!line.startsWith('%'))
                add(QString::fromUtf8(line));
        }
    }

    QList<int> pointsOf(QStringView word) const
    {
        if (m_levels.isEmpty() || (word.front().isUpper() && !m_dividesCapitals))
            return {};
        const QString framed = u'.' + word.toString().toLower() + u'.';
        if (framed.size() != word.size() + 2)
            return {}; // in a script whose small letters are more than one
        QByteArray levels(framed.size() + 1, 0);
        for (qsizetype from = 0; from < framed.size(); ++from) {
            const qsizetype most = std::min(m_longest, framed.size() - from);
            for (qsizetype size = 1; size <= most; ++size) {
                const auto found =
                    m_levels.constFind(QString::fromRawData(framed.constData() + from, size));
                if (found == m_levels.constEnd())
                    continue;
                for (qsizetype i = 0; i < found->size(); ++i)
                    levels[from + i] = std::max(levels[from + i], (*found)[i]);
            }
        }
        QList<int> points;
        for (qsizetype point = aside; point <= word.size() - aside; ++point) {
            if (levels[point + 1] % 2 == 1)
                points.append(int(point));
        }
        return points;
    }

private:
    void add(const QString &pattern)
    {
        QString letters;
        QByteArray levels(1, 0);
        for (const QChar c : pattern) {
            if (c.isDigit()) {
                levels.back() = char(c.digitValue());
            } else {
                letters += c;
                levels += '\0';
            }
        }
        if (letters.isEmpty())
            return;
        m_longest = std::max(m_longest, letters.size());
        m_levels.insert(letters, levels);
    }

    QHash<QString, QByteArray> m_levels;
    qsizetype m_longest = 0;
    bool m_dividesCapitals = false;
};

// Read when a language is first asked for, and kept.
const Patterns &patternsOf(const QString &language)
{
    static QMutex mutex;
    static std::map<QString, Patterns> known;
    const QMutexLocker locker(&mutex);
    return known.try_emplace(language, language).first->second;
}

// Where Qt breaks lines at a space (Unicode Standard Annex 14).
bool isGap(QChar c)
{
    return c.isSpace() && c != QChar::Nbsp && c != u'\u202f';
}

// Stands within words without being a letter of them.
bool isJoint(QChar c)
{
    constexpr QStringView joints = u"-/'\u2019\u2010\u2013";
    return joints.contains(c);
}

bool isOrdinary(QChar c)
{
    return c.isLetter() || isJoint(c);
}

} // namespace

QList<int> hyphenPoints(QStringView word, const QString &language)
{
    const bool mayBeName = std::any_of(word.begin() + std::min<qsizetype>(1, word.size()),
                                       word.end(), [](QChar letter) { return letter.isUpper(); });
    if (word.size() < shortest || mayBeName || language.isEmpty())
        return {};
    return patternsOf(language.section(u'-', 0, 0)).pointsOf(word);
}

QList<int> divisionsAt(const QString &text, qsizetype position, const QString &language,
                       const QSet<QString> &names)
{
    // What stands between spaces, without the punctuation around it.
    qsizetype from = position, to = position;
    while (from > 0 && !isGap(text[from - 1]))
        --from;
    while (to < text.size() && !isGap(text[to]))
        ++to;
    while (from < to && !text[from].isLetterOrNumber())
        ++from;
    while (to > from && !text[to - 1].isLetterOrNumber())
        --to;
    if (!std::all_of(text.begin() + from, text.begin() + to, isOrdinary))
        return {};
    qsizetype first = std::max(position, from);
    while (first > from && text[first - 1].isLetter())
        --first;
    qsizetype last = first;
    while (last < to && text[last].isLetter())
        ++last;
    const QStringView word = QStringView(text).mid(first, last - first);
    if (names.contains(word.toString()))
        return {};
    const bool isTooWide = first < position;
    const auto next = std::find_if(text.begin() + last, text.end(), [](QChar c) {
        return c.isLetterOrNumber() || c == QChar::LineSeparator;
    });
    if (!isTooWide && (next == text.end() || *next == QChar::LineSeparator))
        return {};
    QList<int> points = hyphenPoints(word, language);
    for (int &point : points)
        point += int(first);
    return points;
}

} // namespace votum
