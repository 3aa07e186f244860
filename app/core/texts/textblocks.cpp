// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/texts/textblocks.h"

#include "core/case/purposes.h"
#include "core/case/recipients.h"
#include "core/catalogue/known.h"
#include "core/judgement/display.h"
#include "core/texts/gaps.h"
#include "core/texts/textlists.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

class TextComposer
{
public:
    TextComposer(const JudgedCase &judged, const TextBlock &block, Subject subject)
        : m_judged(judged), m_block(block), m_subject(std::move(subject))
    {
    }

    std::optional<ComposedText> run()
    {
        ComposedText text;
        text.id = m_block.id;
        text.key = m_block.id + m_subject.suffix();
        text.subject = subjectText(catalogue(), assessment(), m_subject);
        text.title = filled(m_block.title, m_subject);
        text.use = m_block.use;
        text.legal = m_block.legal;
        text.sources = m_block.sources;
        text.confidence = m_block.confidence;
        for (const TextPart &part : m_block.parts) {
            if (!add(part))
                return std::nullopt;
        }
        dropBareHeadings();
        text.paragraphs = std::move(m_paragraphs);
        return text;
    }

private:
    using Kind = TextPart::Kind;

    const Catalogue &catalogue() const { return m_judged.catalogue; }
    const Assessment &assessment() const { return m_judged.assessment; }
    const Judgement &judgement() const { return m_judged.judgement; }

    // False: the text cannot be, because a list it rests on is empty.
    bool add(const TextPart &part)
    {
        if (part.kind == Kind::List)
            return !m_judged.holds(part.when, m_subject) || addList(part);
        for (const Subject &one : assessment().subjects(catalogue(), part.each)) {
            const Subject bound{one.recipient.isEmpty() ? m_subject.recipient : one.recipient,
                                one.purpose.isEmpty() ? m_subject.purpose : one.purpose};
            if (m_judged.holds(part.when, bound))
                m_paragraphs.push_back({part.kind, filled(part.text, bound)});
        }
        return true;
    }

    bool addList(const TextPart &part)
    {
        const std::vector<LocalText> items =
            listed(m_judged, m_subject, *listedIn(part.of), part.most);
        if (items.empty() && part.required)
            return false;
        const LocalText &before = items.empty() ? part.empty : part.text;
        if (!before.isEmpty())
            m_paragraphs.push_back({Kind::Paragraph, filled(before, m_subject)});
        for (const LocalText &item : items)
            m_paragraphs.push_back({Kind::Item, item});
        return true;
    }

    // A heading stays only if something stands beneath it.
    void dropBareHeadings()
    {
        std::vector<ComposedParagraph> kept;
        for (ComposedParagraph &paragraph : m_paragraphs) {
            const bool isHeading = paragraph.kind == Kind::Heading;
            if (isHeading && !kept.empty() && kept.back().kind == Kind::Heading)
                kept.pop_back();
            kept.push_back(std::move(paragraph));
        }
        if (!kept.empty() && kept.back().kind == Kind::Heading)
            kept.pop_back();
        m_paragraphs = std::move(kept);
    }

    // --- slots ----------------------------------------------------------------------------------
    LocalText filled(const LocalText &text, const Subject &about) const
    {
        return inEach([&](Language language) { return filled(text, about, language); });
    }

    QString filled(const LocalText &text, const Subject &about, Language language) const
    {
        QString whole;
        for (const TextPiece &piece : piecesOf(text.in(language)))
            whole += piece.slot.isEmpty() ? piece.words : value(piece, about).in(language);
        return whole;
    }

    LocalText value(const TextPiece &piece, const Subject &about) const
    {
        if (piece.slot == "?"_L1)
            return gap(catalogue(), same(piece.words));
        if (piece.slot == "answer"_L1)
            return answers(piece.words, about);
        if (piece.slot == "evidence"_L1)
            return evidence(piece.words, about);
        if (piece.slot == "result"_L1)
            return result(about);
        if (piece.slot == "opinion"_L1)
            return opinion(about);
        if (piece.slot == "recipient"_L1)
            return subjectText(catalogue(), assessment(), {about.recipient, {}});
        if (piece.slot == "contractor"_L1)
            return same(contractedAbove(assessment().recipients, about.recipient).name);
        if (piece.slot == "purpose"_L1)
            return purposeText(catalogue(), assessment(), about.purpose);
        const LocalText known = piece.slot == "country"_L1 ? country(about) : fact(piece.slot);
        return known.isEmpty() ? gap(catalogue(), catalogue().word(u"text.gap."_s + piece.slot))
                               : known;
    }

    LocalText fact(const QString &slot) const
    {
        const Channel *channel = catalogue().channel(assessment().channel);
        if (slot == "organisation"_L1)
            return same(assessment().organisation.trimmed());
        if (slot == "title"_L1)
            return same(assessment().title.trimmed());
        if (slot == "channel"_L1)
            return channel ? channel->name : LocalText();
        if (slot == "brand"_L1)
            return channel ? same(channel->brand) : LocalText();
        if (slot == "operator"_L1)
            return same(operatorName());
        if (slot == "fileNumber"_L1)
            return same(assessment().fileNumber);
        if (slot == "dpo"_L1)
            return same(assessment().opinion.author.trimmed());
        if (slot == "date"_L1)
            return dateText(judgement().asOf);
        if (slot == "dpia"_L1)
            return catalogue().word(u"dpia."_s + codeOf(judgement().dpia.outcome));
        return dateText(assessment().decision.review);
    }

    // Who runs the platform: the first that processes data on its own account, of those one
    // contracts with, else of the links beneath; else whoever is responsible jointly.
    QString operatorName() const
    {
        using namespace optionCode;
        const QString alone = firstOf(questionId::role, {independent, mixed});
        const QString beneath =
            firstOf(questionId::furtherLink,
                    {independent, independentUndocumented, inPart, inPartUndocumented});
        return !alone.isEmpty()     ? alone
               : !beneath.isEmpty() ? beneath
                                    : firstOf(questionId::role, {joint});
    }

    QString firstOf(QStringView question, std::initializer_list<QStringView> codes) const
    {
        for (const QStringView code : codes) {
            for (const Recipient &item : assessment().recipients) {
                const AnswerKey key{question.toString(), {item.id, {}}};
                const Answer *answer = assessment().answer(key);
                if (answer && answer->state == AnswerState::Value && answer->value.contains(code) &&
                    judgement().applies(key))
                    return item.name;
            }
        }
        return {};
    }

    LocalText country(const Subject &about) const
    {
        const Recipient *recipient = assessment().recipient(about.recipient);
        return recipient && !recipient->country.isEmpty()
                   ? countryText(catalogue(), recipient->country)
                   : LocalText();
    }

    LocalText result(const Subject &about) const
    {
        for (const PurposeJudgement &item : judgement().purposes) {
            if (item.purpose == about.purpose)
                return outcomeText(catalogue(), item.outcome);
        }
        return resultText(catalogue(), assessment(), judgement());
    }

    // The officer's, issued or not, else what the rules propose.
    LocalText opinion(const Subject &about) const
    {
        LocalText text;
        for (const PurposeJudgement &item : judgement().purposes) {
            const OpinionClass given =
                assessment().opinion.purposes.value(item.purpose, item.proposedOpinion);
            if (item.purpose == about.purpose)
                return opinionText(catalogue(), given);
            const LocalText name = purposeText(catalogue(), assessment(), item.purpose);
            text = joined(text, u"; "_s, joined(name, u": "_s, opinionText(catalogue(), given)));
        }
        return text.isEmpty() ? gap(catalogue(), catalogue().word(u"text.gap.opinion"_s)) : text;
    }

    LocalText answers(const QString &id, const Subject &about) const
    {
        LocalText text;
        for (const LocalText &one : listed(m_judged, about, {TextList::Answers, id}))
            text = joined(text, u"; "_s, one);
        return text.isEmpty() ? answerGap(catalogue(), *catalogue().question(id)) : text;
    }

    LocalText evidence(const QString &id, const Subject &about) const
    {
        const Scope scope = catalogue().question(id)->scope;
        const Answer *answer =
            assessment().answer({id,
                                 {scope == Scope::Recipient ? about.recipient : QString(),
                                  scope == Scope::Purpose ? about.purpose : QString()}});
        const LocalText date = answer ? dateText(answer->evidenceDate) : LocalText();
        return date.isEmpty() ? gap(catalogue(), catalogue().word(u"text.gap.evidence"_s)) : date;
    }

    const JudgedCase &m_judged;
    const TextBlock &m_block;
    const Subject m_subject;
    std::vector<ComposedParagraph> m_paragraphs;
};

} // namespace

std::vector<ComposedText> composeTexts(const JudgedCase &judged, QStringView onlyBlock)
{
    std::vector<ComposedText> texts;
    for (const TextBlock &block : judged.catalogue.textBlocks) {
        if (!onlyBlock.isEmpty() && block.id != onlyBlock)
            continue;
        for (const Subject &subject : judged.assessment.subjects(judged.catalogue, block.scope)) {
            if (!judged.holds(block.when, subject))
                continue;
            if (std::optional<ComposedText> text = TextComposer(judged, block, subject).run())
                texts.push_back(*std::move(text));
        }
    }
    return texts;
}

bool ComposedText::hasGaps(const Catalogue &catalogue) const
{
    const LocalText word = catalogue.word(u"text.gap"_s);
    return std::any_of(
        catalogue.languages.begin(), catalogue.languages.end(), [&](Language language) {
            const QRegularExpression pattern = gapPattern(word.in(language));
            return std::any_of(paragraphs.begin(), paragraphs.end(),
                               [&](const ComposedParagraph &paragraph) {
                                   return paragraph.text.in(language).contains(pattern);
                               });
        });
}

bool isInRecord(const Assessment &assessment, const ComposedText &text)
{
    return text.id == textBlockId::processingEntry || assessment.texts.contains(text.key);
}

QRegularExpression gapPattern(const QString &word)
{
    const QString open = QRegularExpression::escape(word.section(u"%1"_s, 0, 0));
    const QString close = QRegularExpression::escape(word.section(u"%1"_s, 1));
    return QRegularExpression(open + u".*?"_s + close);
}

bool hasGap(const Catalogue &catalogue, const QString &text)
{
    const LocalText word = catalogue.word(u"text.gap"_s);
    return std::any_of(
        catalogue.languages.begin(), catalogue.languages.end(),
        [&](Language language) { return text.contains(gapPattern(word.in(language))); });
}

QString draftedOpinion(const JudgedCase &judged, Language language)
{
    QStringList texts;
    for (const ComposedText &text : composeTexts(judged, textBlockId::draftedOpinion))
        texts << plainText(text, language);
    return texts.join(u'\n').trimmed();
}

QJsonObject toJson(const Catalogue &catalogue, const ComposedText &text)
{
    const auto all = [&catalogue](const LocalText &words) {
        return toJson(words, catalogue.languages);
    };
    QJsonArray paragraphs;
    for (const ComposedParagraph &paragraph : text.paragraphs)
        paragraphs.append(QJsonObject{{u"kind"_s, textPartCode(paragraph.kind)},
                                      {u"text"_s, all(paragraph.text)}});
    const QJsonObject confidence{
        {u"code"_s, text.confidence},
        {u"text"_s, all(catalogue.word(u"confidence."_s + text.confidence))}};
    return {{u"key"_s, text.key},
            {u"id"_s, text.id},
            {u"subject"_s, all(text.subject)},
            {u"title"_s, all(text.title)},
            {u"use"_s, all(text.use)},
            {u"legal"_s, all(text.legal)},
            {u"sources"_s, QJsonArray::fromStringList(text.sources)},
            {u"confidence"_s, confidence},
            {u"hasGaps"_s, text.hasGaps(catalogue)},
            {u"paragraphs"_s, paragraphs}};
}

QString plainText(const ComposedText &text, Language language)
{
    QString whole;
    bool wasItem = false;
    for (const ComposedParagraph &paragraph : text.paragraphs) {
        const bool isItem = paragraph.kind == TextPart::Kind::Item;
        if (!whole.isEmpty())
            whole += isItem && wasItem ? u"\n"_s : u"\n\n"_s;
        whole += (isItem ? u"– "_s : QString()) + paragraph.text.in(language);
        wasItem = isItem;
    }
    return whole + u'\n';
}

} // namespace votum
