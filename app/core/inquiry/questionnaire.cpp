// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inquiry/questionnaire.h"

#include "core/case/recipients.h"
#include "core/judgement/display.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

bool knows(Addressee addressee, const Question &question)
{
    const std::optional<Addressee> whom = fromCode<Addressee>(question.askWhom);
    return whom == addressee || (addressee == Addressee::Department && question.askWhom.isEmpty());
}

// Open, older than the question allows, or claimed and not confirmed.
QSet<AnswerKey> wanted(const Judgement &judgement)
{
    QSet<AnswerKey> keys(judgement.openQuestions.begin(), judgement.openQuestions.end());
    for (const Finding &finding : judgement.findings) {
        if (finding.kind == Finding::Kind::Aged && !finding.closed)
            keys.unite({finding.because.begin(), finding.because.end()});
    }
    for (const PlausibilityNote &note : judgement.plausibility) {
        if (!note.answered)
            keys.unite({note.because.begin(), note.because.end()});
    }
    return keys;
}

// The links a provider is asked about: its own, and those beneath.
QSet<QString> linksOf(const Assessment &assessment, const QString &recipient)
{
    QSet<QString> links{recipient};
    for (const Recipient *link : linksUnder(assessment.recipients, recipient))
        links.insert(link->id);
    return links;
}

} // namespace

LocalText addresseeText(const Catalogue &catalogue, Addressee addressee)
{
    return catalogue.word(u"catalogue.askWhom."_s + codeOf(addressee));
}

Questionnaire questionnaireFor(const Catalogue &catalogue, const Assessment &assessment,
                               const Judgement &judgement, Addressee addressee,
                               const QString &recipient)
{
    Questionnaire made;
    made.caseUuid = assessment.uuid;
    made.fileNumber = assessment.fileNumber;
    made.version = assessment.version;
    made.title = assessment.title;
    made.organisation = assessment.organisation;
    if (const Channel *channel = catalogue.channel(assessment.channel))
        made.channel = channel->name;
    made.addressee = addressee;
    if (const Recipient *link = assessment.recipient(recipient))
        made.provider = same(link->name);
    made.asOf = judgement.asOf;
    const QSet<AnswerKey> keys = wanted(judgement);
    const QSet<QString> links = linksOf(assessment, recipient);
    for (const AnswerKey &key : judgement.applicable) {
        const Question *question = catalogue.question(key.question);
        const QString &link = key.subject.recipient;
        const bool isOther = !recipient.isEmpty() && !link.isEmpty() && !links.contains(link);
        if (!question || !keys.contains(key) || !knows(addressee, *question) || isOther)
            continue;
        made.items.push_back(
            {key, question, subjectText(catalogue, assessment, key.subject), wordingOf(*question)});
    }
    return made;
}

QString wordingOf(const Question &question)
{
    QJsonArray said{question.id, toJson(question.text), toJson(question.why),
                    toJson(question.help)};
    for (const Option &option : question.options)
        said.append(QJsonArray{option.code, toJson(option.text), option.exclusive});
    const QByteArray bytes = QJsonDocument(said).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace votum
