// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/textslots.h"

#include <QRegularExpression>

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
    static const QRegularExpression slot(u"\\{([^{}]*)\\}"_s);
    std::vector<TextPiece> pieces;
    qsizetype from = 0;
    for (auto match = slot.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        if (found.capturedStart() > from)
            pieces.push_back({{}, text.mid(from, found.capturedStart() - from)});
        pieces.push_back(slotPiece(found.captured(1)));
        from = found.capturedEnd();
    }
    if (from < text.size())
        pieces.push_back({{}, text.mid(from)});
    return pieces;
}

QString slotFault(const QString &text, Scope scope, Scope each)
{
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
    static const QRegularExpression whom(u"^(it|provider|legal|department)$"_s);
    static const QRegularExpression question(u"^[\\w-]+$"_s);
    const std::optional<TextList> list = fromCode<TextList>(of.section(u':', 0, 0));
    const QString about = of.section(u':', 1);
    if (!list)
        return std::nullopt;
    const bool fits = *list == TextList::OpenQuestions ? whom.match(about).hasMatch()
                      : *list == TextList::Answers     ? question.match(about).hasMatch()
                                                       : !of.contains(u':');
    return fits ? std::optional<ListedIn>({*list, about}) : std::nullopt;
}

QStringList questionsInSlots(const LocalText &text)
{
    QStringList ids;
    for (const Language language : allLanguages()) {
        for (const TextPiece &piece : piecesOf(text.in(language))) {
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
