// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/writing/cataloguewords.h"

#include "ui/writing/wordspans.h"

namespace votum {

QStringList catalogueTexts(const Catalogue &catalogue, Language language)
{
    QStringList texts;
    const auto say = [&texts, language](const auto &...each) {
        (texts.append(each.in(language)), ...);
    };
    for (const Question &question : catalogue.questions) {
        say(question.text, question.why, question.help, question.legal, question.unknownText);
        for (const Option &option : question.options) {
            say(option.text);
            if (option.finding)
                say(option.finding->text, option.finding->legal, option.finding->contested);
        }
    }
    for (const Rule &rule : catalogue.rules)
        say(rule.finding.text, rule.finding.legal, rule.finding.contested);
    for (const Measure &measure : catalogue.measures)
        say(measure.text, measure.evidence, measure.owner);
    for (const RiskScenario &risk : catalogue.risks)
        say(risk.text, risk.goals, risk.help);
    for (const GlossaryEntry &entry : catalogue.glossary)
        say(entry.term, entry.explanation);
    for (const LocalText &word : catalogue.words)
        say(word);
    for (const TextBlock &block : catalogue.textBlocks) {
        for (const TextPart &part : block.parts)
            say(part.text);
    }
    for (const Country &country : catalogue.countries)
        say(country.name);
    for (const Channel &channel : catalogue.channels) {
        say(channel.name, channel.summary);
        for (const Fact &fact : channel.facts)
            say(fact.value);
        for (const ChainLink &link : channel.chain)
            texts.append(link.name);
    }
    return texts;
}

QSet<QString> wordsOf(const QStringList &texts)
{
    QSet<QString> words;
    for (const QString &text : texts) {
        for (const WordSpan &span : wordSpans(text)) {
            const QString word = text.mid(span.start, span.length);
            words.insert(word);
            for (const QString &part : partsOf(word))
                words.insert(part.endsWith(u'-') ? part.chopped(1) : part);
        }
    }
    return words;
}

} // namespace votum
