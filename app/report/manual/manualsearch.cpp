// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/manual/manualsearch.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr qsizetype lettersBefore = 40, lettersOfExcerpt = 150;

// A text as it is compared, and the place in the text each of its letters comes from.
struct Folded
{
    explicit Folded(const QString &text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QString letters = QString(text[i])
                                        .normalized(QString::NormalizationForm_KD)
                                        .toCaseFolded()
                                        .replace(u'ß', u"ss"_s);
            for (const QChar letter : letters) {
                if (letter.isMark())
                    continue;
                words += letter;
                places << i;
            }
        }
    }

    QString words;
    QList<qsizetype> places;
};

struct Section
{
    QString target, chapter, title, text;
};

std::vector<Section> sectionsOf(const Manual &manual)
{
    std::vector<Section> sections;
    for (const ManualChapter &chapter : manual.chapters) {
        sections.push_back({chapter.id, chapter.title, chapter.title, {}});
        for (const ManualBlock &block : chapter.blocks) {
            if (block.kind == ManualBlock::Kind::Heading) {
                sections.push_back({chapter.id + u'#' + block.anchor,
                                    chapter.title,
                                    plainText(block.texts.front()),
                                    {}});
                continue;
            }
            for (const QList<ManualSpan> &text : block.texts)
                sections.back().text += plainText(text) + u' ';
        }
    }
    return sections;
}

QString excerptOf(const QString &text, const Folded &folded, const QString &word)
{
    const qsizetype found = std::max<qsizetype>(0, folded.words.indexOf(word));
    const qsizetype place = folded.places.value(found);
    qsizetype from = std::max<qsizetype>(0, place - lettersBefore);
    if (from > 0) // at the beginning of a word
        from = std::min(text.indexOf(u' ', from) + 1, place);
    QString excerpt = text.mid(from, lettersOfExcerpt).simplified();
    if (from > 0)
        excerpt.prepend(u"… "_s);
    if (from + lettersOfExcerpt < text.size())
        excerpt += u" …"_s;
    return excerpt;
}

} // namespace

std::vector<ManualHit> searchManual(const Manual &manual, const QString &words)
{
    const QStringList sought = Folded(words).words.split(u' ', Qt::SkipEmptyParts);
    std::vector<ManualHit> inHeading, inText;
    if (sought.isEmpty())
        return {};
    for (const Section &section : sectionsOf(manual)) {
        const Folded title(section.title), text(section.text);
        const auto all = [&](auto holds) {
            return std::all_of(sought.begin(), sought.end(), holds);
        };
        const bool isInHeading = all([&](const QString &w) { return title.words.contains(w); });
        if (!isInHeading && !all([&](const QString &w) {
                return title.words.contains(w) || text.words.contains(w);
            }))
            continue;
        (isInHeading ? inHeading : inText)
            .push_back({section.target, section.chapter, section.title,
                        excerptOf(section.text, text, sought.front())});
    }
    inHeading.insert(inHeading.end(), inText.begin(), inText.end());
    return inHeading;
}

} // namespace votum
