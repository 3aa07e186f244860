// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/textslots.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

bool isOfQuestion(const QString &slot)
{
    return slot == "answer"_L1 || slot == "evidence"_L1;
}

QStringList namesIn(Scope scope, Scope each)
{
    QStringList names{u"organisation"_s, u"title"_s, u"channel"_s, u"brand"_s,
                      u"operator"_s,     u"dpo"_s,   u"date"_s,    u"fileNumber"_s,
                      u"review"_s,       u"dpia"_s,  u"result"_s,  u"opinion"_s};
    if (scope == Scope::Recipient || each == Scope::Recipient)
        names << u"recipient"_s << u"contractor"_s << u"country"_s;
    if (scope == Scope::Purpose || each == Scope::Purpose)
        names << u"purpose"_s;
    return names;
}

bool isId(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar sign) {
        return (sign.unicode() < 0x80 && sign.isLetterOrNumber()) || sign == u'-' || sign == u'_';
    });
}

TextPiece slotPiece(const QString &inside)
{
    if (inside.startsWith(u'?'))
        return {u"?"_s, inside.mid(1)};
    if (inside.contains(u':'))
        return {inside.section(u':', 0, 0), inside.section(u':', 1)};
    return {inside, {}};
}

} // namespace

std::vector<TextPiece> piecesOf(const QString &text)
{
    std::vector<TextPiece> pieces;
    qsizetype from = 0;
    for (qsizetype end = text.indexOf(u'}'); end >= 0; end = text.indexOf(u'}', end + 1)) {
        const QStringView before = QStringView(text).sliced(from, end - from);
        const qsizetype brace = before.lastIndexOf(u'{');
        if (brace < 0)
            continue;
        if (brace > 0)
            pieces.push_back({{}, before.first(brace).toString()});
        pieces.push_back(slotPiece(before.sliced(brace + 1).toString()));
        from = end + 1;
    }
    if (from < text.size())
        pieces.push_back({{}, text.mid(from)});
    return pieces;
}

QString slotFault(const QString &text, Scope scope, Scope each)
{
    if (!text.contains(u'{') && !text.contains(u'}')) // as most of them
        return {};
    const QStringList names = namesIn(scope, each);
    for (const TextPiece &piece : piecesOf(text)) {
        const bool hasWords = piece.slot == "?"_L1 || isOfQuestion(piece.slot);
        if (piece.slot.isEmpty() && (piece.words.contains(u'{') || piece.words.contains(u'}')))
            return u"braces in pairs"_s;
        if (hasWords && piece.words.trimmed().isEmpty())
            return u"words after "_s + piece.slot;
        if (!piece.slot.isEmpty() && !hasWords &&
            (!names.contains(piece.slot) || !piece.words.isEmpty()))
            return u"one of the slots %1, answer:QUESTION, evidence:QUESTION or ?what is missing "
                   "instead of %2"_s.arg(names.join(u", "_s), piece.slot);
    }
    return {};
}

std::optional<ListedIn> listedIn(const QString &of)
{
    constexpr std::array whom{"it"_L1, "provider"_L1, "legal"_L1, "department"_L1};
    const std::optional<TextList> list = fromCode<TextList>(of.section(u':', 0, 0));
    const QString about = of.section(u':', 1);
    if (!list)
        return std::nullopt;
    const bool fits = *list == TextList::OpenQuestions
                          ? std::find(whom.begin(), whom.end(), about) != whom.end()
                      : *list == TextList::Answers ? isId(about)
                                                   : !of.contains(u':');
    return fits ? std::optional<ListedIn>({*list, about}) : std::nullopt;
}

QStringList questionsInSlots(const LocalText &text)
{
    QStringList ids;
    for (const Language language : allLanguages()) {
        const QString &words = text.in(language);
        if (!words.contains(u'{'))
            continue;
        for (const TextPiece &piece : piecesOf(words)) {
            if (isOfQuestion(piece.slot) && !ids.contains(piece.words))
                ids << piece.words;
        }
    }
    return ids;
}

QStringList questionsInList(const QString &of)
{
    const std::optional<ListedIn> listed = listedIn(of);
    return listed && listed->list == TextList::Answers ? QStringList(listed->about) : QStringList();
}

} // namespace votum
