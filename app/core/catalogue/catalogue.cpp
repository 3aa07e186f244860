// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/catalogue.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

template<class Items, class Name>
QHash<QString, int> tableOf(const Items &items, Name name)
{
    QHash<QString, int> table;
    for (size_t i = 0; i < items.size(); ++i)
        table.insert(name(items[i]), int(i));
    return table;
}

template<class Items>
auto found(const Items &items, const QHash<QString, int> &table, QStringView id) -> const
    typename Items::value_type *
{
    const auto place = table.constFind(id.toString());
    return place == table.constEnd() ? nullptr : &items[size_t(*place)];
}

} // namespace

int Question::optionIndex(QStringView code) const
{
    for (size_t i = 0; i < options.size(); ++i) {
        if (options[i].code == code)
            return int(i);
    }
    return -1;
}

const Option *Question::option(QStringView code) const
{
    const int place = optionIndex(code);
    return place < 0 ? nullptr : &options[size_t(place)];
}

Severity FindingText::heaviest() const
{
    Severity most = qMax(raisedTo, qMax(severity, inUse));
    for (const NationalFinding &other : elsewhere)
        most = qMax(most, other.severity);
    return most;
}

void Catalogue::index()
{
    const auto byId = [](const auto &item) { return item.id; };
    m_questions = tableOf(questions, byId);
    m_measures = tableOf(measures, byId);
    m_channels = tableOf(channels, byId);
    m_risks = tableOf(risks, byId);
    m_sources = tableOf(sources, byId);
    m_countries = tableOf(countries, [](const Country &country) { return country.code; });
}

int Catalogue::questionIndex(QStringView questionId) const
{
    return m_questions.value(questionId.toString(), -1);
}

const Question *Catalogue::question(QStringView questionId) const
{
    return found(questions, m_questions, questionId);
}

const Measure *Catalogue::measure(QStringView measureId) const
{
    return found(measures, m_measures, measureId);
}

const Channel *Catalogue::channel(QStringView channelId) const
{
    return found(channels, m_channels, channelId);
}

const Country *Catalogue::country(QStringView code) const
{
    return found(countries, m_countries, code);
}

const RiskScenario *Catalogue::risk(QStringView riskId) const
{
    return found(risks, m_risks, riskId);
}

const Source *Catalogue::source(QStringView sourceId) const
{
    return found(sources, m_sources, sourceId);
}

const Area *Catalogue::area(QStringView code) const
{
    const auto place = std::find_if(areas.begin(), areas.end(),
                                    [code](const Area &area) { return area.code == code; });
    return place == areas.end() ? nullptr : &*place;
}

const TextBlock *Catalogue::textBlock(QStringView blockId) const
{
    const auto place =
        std::find_if(textBlocks.begin(), textBlocks.end(),
                     [blockId](const TextBlock &block) { return block.id == blockId; });
    return place == textBlocks.end() ? nullptr : &*place;
}

const FindingText *Catalogue::finding(QStringView findingId) const
{
    const qsizetype colon = findingId.indexOf(u':');
    if (colon >= 0) {
        const Question *asked = question(findingId.left(colon));
        const Option *option = asked ? asked->option(findingId.mid(colon + 1)) : nullptr;
        return option && option->finding ? &*option->finding : nullptr;
    }
    const auto rule = std::find_if(rules.begin(), rules.end(),
                                   [findingId](const Rule &item) { return item.id == findingId; });
    return rule == rules.end() ? nullptr : &rule->finding;
}

QString Catalogue::edition() const
{
    return overlay ? u"%1 + %2 %3"_s.arg(version, overlay->organisation, overlay->version)
                   : version;
}

LocalText Catalogue::word(const QString &key) const
{
    const auto word = words.find(key);
    return word == words.end() ? same(u'[' + key + u']') : *word;
}

bool isAged(QDate date, int maxAgeMonths, QDate asOf)
{
    return maxAgeMonths > 0 && (!date.isValid() || date < asOf.addMonths(-maxAgeMonths));
}

bool isStale(const Catalogue &catalogue, const Provenance &provenance, QDate asOf)
{
    return isAged(provenance.asOf, maxAgeMonths(catalogue, provenance), asOf);
}

int maxAgeMonths(const Catalogue &catalogue, const Provenance &provenance)
{
    return provenance.maxAgeMonths > 0 ? provenance.maxAgeMonths : catalogue.factMaxAgeMonths;
}

namespace {

// In one pass: an argument that holds "%2" stays as typed.
QString filled(const QString &text, const QStringList &arguments)
{
    QString whole;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const int number = text[at] == u'%' ? text.mid(at + 1, 1).toInt() : 0;
        if (number < 1 || number > arguments.size()) {
            whole += text[at];
        } else {
            whole += arguments[number - 1];
            ++at;
        }
    }
    return whole;
}

// What a reader says of a place in a file, and of what it expected there, are English words with
// something in them. The row of the errors that is called by these words, with %1 and %2 for what
// is in them, has them in every language; of two the longer one. So do the words inside.
QString expectation(const QMap<QString, LocalText> &errors, const QString &english,
                    Language language)
{
    static const QRegularExpression slot(u"\\\\%[1-9]"_s);
    QString best = english;
    qsizetype longest = 0;
    for (auto row = errors.begin(); row != errors.end(); ++row) {
        if (row.key().size() <= longest || !row.key().contains(u' ')) // a code is no words
            continue;
        const QRegularExpression pattern(
            QRegularExpression::anchoredPattern(
                QRegularExpression::escape(row.key()).replace(slot, u"(.+)"_s)),
            QRegularExpression::DotMatchesEverythingOption);
        const QRegularExpressionMatch match = pattern.match(english);
        if (!match.hasMatch())
            continue;
        longest = row.key().size();
        QStringList inside = match.capturedTexts().mid(1);
        for (QString &words : inside)
            words = expectation(errors, words, language);
        best = filled(row->in(language), inside);
    }
    return best;
}

// A day or a moment in ISO 8601 as people write it; anything else as it is.
QString timeText(const QString &argument, Language language)
{
    const QDate day = QDate::fromString(argument, Qt::ISODate);
    if (day.isValid() && argument.size() == 10)
        return dateText(day, language);
    const QDateTime moment = QDateTime::fromString(argument, Qt::ISODate);
    return moment.isValid() ? momentText(moment, language) : argument;
}

} // namespace

QString Catalogue::errorText(const Error &error, Language language) const
{
    const bool known = errors.contains(error.code);
    QStringList arguments = known ? error.arguments : QStringList{error.code};
    static const QStringList placed{u"answersFile"_s, u"catalogue"_s, u"replyFile"_s};
    if (placed.contains(error.code)) {
        for (QString &argument : arguments)
            argument = expectation(errors, argument, language);
    }
    static const QStringList dated{u"storeLocked"_s, u"storeHeld"_s, u"clockBehind"_s,
                                   u"clockOld"_s, u"caseErased"_s};
    if (dated.contains(error.code)) {
        for (QString &argument : arguments)
            argument = timeText(argument, language);
    }
    return filled(errors.value(known ? error.code : u"unexpected"_s).in(language), arguments);
}

} // namespace votum
