// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/judgedcase.h"

#include <QJsonObject>
#include <QRegularExpression>

namespace votum {

// The texts a case gives: what to send to customers, staff, department and provider, made of the
// catalogue's text blocks (resources/catalogue/README.md) and what is known by now. What is not
// known stands in the text as a gap, "[please add: …]", never as nothing.

struct ComposedParagraph
{
    TextPart::Kind kind = TextPart::Kind::Paragraph; // never a list: its entries are items
    LocalText text;

    bool operator==(const ComposedParagraph &) const = default;
};

struct ComposedText
{
    QString key; // block and subject, "TB-09@r:provider": chosen texts are saved under it
    QString id;  // of the block
    LocalText subject, title, use, legal;
    QStringList sources;
    QString confidence;
    std::vector<ComposedParagraph> paragraphs;

    bool hasGaps(const Catalogue &catalogue) const;
};

// Every text whose condition holds, in the catalogue's order, or those of one block. Pure; any
// thread.
std::vector<ComposedText> composeTexts(const JudgedCase &judged, QStringView onlyBlock = {});

// Whether the record holds the text: it was chosen, or every record holds it.
bool isInRecord(const Assessment &assessment, const ComposedText &text);

// {key, id, subject, title, use, legal, sources, confidence, paragraphs: [{kind, text}]}
QJsonObject toJson(const Catalogue &catalogue, const ComposedText &text);
inline QString textPartCode(TextPart::Kind kind)
{
    return codeOf(kind);
}

// Finds gaps in a composed text. `word`: the word `text.gap` in the text's language.
QRegularExpression gapPattern(const QString &word);

// Whether a person's text still holds one.
bool hasGap(const Catalogue &catalogue, const QString &text);

// An opinion on each purpose, to be read, changed and completed: a draft holds a gap, and what
// holds one cannot be issued. Empty without purposes.
QString draftedOpinion(const JudgedCase &judged, Language language);

// What is copied and mailed: items with a dash before them, an empty line between paragraphs.
QString plainText(const ComposedText &text, Language language);

} // namespace votum
